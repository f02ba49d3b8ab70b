import { formatEuros, montantFromNumber, sumMontants, type EnregistrementMarche } from '@spaser/domain';
import { openFichiers, readColonnes } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Horloge } from '../horloge/horloge';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { listMarches, measureExportDecp, type Validation } from './measure-export-decp';
import { CHIFFRES, CHIFFRES_ACHETEUR, type Mesure } from './mesures';

const TERRITOIRE = '40';
/** The set whose export is held against the national schema: the only one that says everything that it asks. */
const JEU_EXPORTE = 'json-2022';
const SCHEMA = 'decp/schema/schema_decp_v2.0.4.json';
/** Files of each set of real records, under `decp/`. */
const JEUX: Readonly<Record<string, string>> = {
  'json-2022': 'json-2022',
  'travaux-2024S2': 'tabulaire/travaux-cpv4521-2024S2.csv',
  'pes-2026': 'tabulaire/pes-2026-02-02.csv',
  'aife-2018-2020': 'tabulaire/aife-2018-2020.csv',
  'aws-marches-publics.info-2019-03-07.json': 'json-2019/aws-marches-publics.info-2019-03-07.json',
};

/**
 * Figures that the folder alone cannot reproduce: they cross the titulaires with a national list of 3 853 structures,
 * of which it holds 2 399. They are printed and judged apart.
 */
const SUR_LISTE_PARTIELLE: ReadonlySet<string> = new Set(['titulaires_siae_siret', 'titulaires_siae_siren']);

/** One expected figure, what the product finds, and whether they are equal to the cent. */
export interface LigneAcceptation {
  readonly jeu: string;
  readonly chiffre: string;
  readonly attendu: string;
  readonly obtenu: string;
  readonly verdict: 'EGAL' | 'DIFFERENT' | 'NON_COMPARABLE';
}

type Attendus = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Imports real records, kept outside the repository, into fresh databases and compares what the product reads and
 * keeps with figures computed apart. `openBase` gives an empty database for each set.
 */
export class VerifyAcceptation {
  constructor(
    private readonly openBase: () => Promise<{ readonly unite: UniteDeTravail; close(): Promise<void> }>,
    private readonly horloge: Horloge,
    private readonly validate: Validation,
  ) {}

  async execute(dossier: string, onProgress: (jeu: string, rang: number, total: number) => void = () => undefined): Promise<readonly LigneAcceptation[]> {
    const attendus = JSON.parse(await readFile(join(dossier, 'decp/attendus-open.json'), 'utf8')) as Attendus;
    const structures = await readStructures(join(dossier, 'siae/siae-2020-12.csv'));
    const lignes: LigneAcceptation[] = [];
    for (const [rang, [jeu, attendu]] of Object.entries(attendus).entries()) {
      onProgress(jeu, rang, Object.keys(attendus).length);
      const chemins = await listChemins(join(dossier, 'decp', JEUX[jeu] ?? jeu));
      lignes.push(...compare(jeu, attendu, await this.measure(chemins, structures)));
    }
    return [...lignes, ...(await this.compareExport(dossier))];
  }

  /** The corrected DECP files of every buyer: valid against the schema, and imported again without any change. */
  private async compareExport(dossier: string): Promise<readonly LigneAcceptation[]> {
    const base = await this.openBase();
    try {
      await new CreateTerritoire(base.unite).execute({ code: TERRITOIRE, departementSiren: null });
      await new ImportFichiers(base.unite, this.horloge).execute({ territoireCode: TERRITOIRE, chemins: await listChemins(join(dossier, 'decp', JEU_EXPORTE)), tousAcheteurs: true });
      const { connus, exportes, incomplets, fautes, changes, chiffres } = await measureExportDecp(base.unite, this.horloge, TERRITOIRE, join(dossier, SCHEMA), this.validate);
      const ligne = (chiffre: string, attendu: string, obtenu: string): LigneAcceptation => ({ jeu: `export de ${JEU_EXPORTE}`, chiffre, attendu, obtenu, verdict: attendu === obtenu ? 'EGAL' : 'DIFFERENT' });
      return [
        ligne(incomplets === 0 ? 'exportes' : `exportes (${incomplets} incomplets)`, String(connus), String(exportes)),
        ligne(fautes.length === 0 ? 'fautes_au_schema' : `fautes_au_schema (${fautes[0]})`, '0', String(fautes.length)),
        ligne('changes_par_le_reimport', '0', String(changes)),
        ...chiffres.map(({ nom, avant, apres }) => ligne(`reimport ${nom}`, avant, apres)),
      ];
    } finally {
      await base.close();
    }
  }

  private async measure(chemins: readonly string[], structures: ReadonlySet<string>): Promise<Mesure> {
    const base = await this.openBase();
    try {
      await new CreateTerritoire(base.unite).execute({ code: TERRITOIRE, departementSiren: null });
      const importer = new ImportFichiers(base.unite, this.horloge);
      const bilans = await importer.execute({ territoireCode: TERRITOIRE, chemins, tousAcheteurs: true });
      const encore = await importer.execute({ territoireCode: TERRITOIRE, chemins, tousAcheteurs: true });
      const changes = encore.reduce((somme, { contrats }) => somme + contrats.crees + contrats.modifies, 0);
      if (changes > 0) throw new Error(`Importer une seconde fois les mêmes fichiers a changé ${changes} marchés.`);
      const rejetes = bilans.reduce((somme, bilan) => somme + bilan.rejetes, 0);
      return { enregistrements: await readRecords(chemins), marches: await listMarches(base.unite, TERRITOIRE), rejetes, structures };
    } finally {
      await base.close();
    }
  }
}

async function readRecords(chemins: readonly string[]): Promise<Mesure['enregistrements']> {
  const lus: { lu: EnregistrementMarche; empreinte: string }[] = [];
  for (const chemin of chemins) {
    for await (const fichier of openFichiers(chemin)) {
      for await (const ligne of fichier.lignes()) if (ligne.sorte === 'ENREGISTREMENT') lus.push({ lu: ligne.enregistrement, empreinte: ligne.empreinte });
    }
  }
  return lus;
}

function compare(jeu: string, attendus: Readonly<Record<string, unknown>>, mesure: Mesure): LigneAcceptation[] {
  // The expectations of the 2022 files count contracts alone; the files also hold concessions, which 2019 counts apart.
  const sansConcessions = jeu === 'json-2022' ? withoutConcessions(mesure) : mesure;
  return Object.entries(attendus).flatMap(([chiffre, attendu]) => {
    if (chiffre === 'landes') return compareAcheteurs(jeu, attendu as Record<string, Record<string, unknown>>, sansConcessions);
    if (chiffre === 'landes_montant') return [line(jeu, chiffre, attendu, landesMontant(attendus, sansConcessions))];
    return [line(jeu, chiffre, attendu, CHIFFRES[chiffre]?.(sansConcessions) ?? 'chiffre inconnu')];
  });
}

function compareAcheteurs(jeu: string, landes: Record<string, Record<string, unknown>>, mesure: Mesure): LigneAcceptation[] {
  return Object.entries(landes).flatMap(([siren, attendus]) => {
    const lus = mesure.enregistrements.map(({ lu }) => lu).filter((lu) => lu.acheteurSiren === siren);
    const marches = mesure.marches.filter((marche) => marche.acheteurSiren === siren);
    return Object.entries(attendus)
      .filter(([nom]) => nom !== 'nom')
      .map(([nom, attendu]) => line(jeu, `${siren} ${nom}`, attendu, CHIFFRES_ACHETEUR[nom]?.(lus, marches) ?? 'chiffre inconnu'));
  });
}

function landesMontant(attendus: Readonly<Record<string, unknown>>, mesure: Mesure): string {
  const sirens = new Set(Object.keys(attendus['landes'] as object));
  return formatEuros(sumMontants(mesure.enregistrements.filter(({ lu }) => sirens.has(lu.acheteurSiren)).map(({ lu }) => lu.montant ?? 0n)));
}

function withoutConcessions(mesure: Mesure): Mesure {
  return {
    ...mesure,
    enregistrements: mesure.enregistrements.filter(({ lu }) => lu.nature !== 'CONCESSION'),
    marches: mesure.marches.filter((marche) => marche.nature !== 'CONCESSION'),
  };
}

/** Expected numbers are JSON: an amount is compared to the cent, a count exactly. */
function line(jeu: string, chiffre: string, attendu: unknown, obtenu: string): LigneAcceptation {
  const texte = obtenu.includes('.') ? formatEuros(montantFromNumber(Number(attendu))) : String(attendu);
  const verdict = texte === obtenu ? 'EGAL' : SUR_LISTE_PARTIELLE.has(chiffre) ? 'NON_COMPARABLE' : 'DIFFERENT';
  return { jeu, chiffre, attendu: texte, obtenu, verdict };
}

async function listChemins(chemin: string): Promise<readonly string[]> {
  const noms = await readdir(chemin).catch(() => null);
  return noms === null ? [chemin] : noms.sort().map((nom) => join(chemin, nom));
}

/** SIRET and SIREN of the inclusive structures of the file. */
async function readStructures(chemin: string): Promise<ReadonlySet<string>> {
  const sirets = (await readColonnes(chemin, ['siret'])).map(([siret = '']) => siret.replace(/\D/g, '')).filter((siret) => siret.length === 14);
  return new Set([...sirets, ...sirets.map((siret) => siret.slice(0, 9))]);
}
