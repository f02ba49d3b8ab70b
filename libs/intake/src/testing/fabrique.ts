import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnregistrementMarche } from '@spaser/domain';
import { openFichiers, type OptionsOuverture } from '../fichier/open-fichiers';
import type { EnregistrementLu, FormatFichier, LigneLue } from '../ligne-lue';
import type { Rejet } from '../rejet';

/** Invented buyer and holder, with valid keys. */
export const SIRET_ACHETEUR = '21400001000014';
export const SIRET_TITULAIRE = '90000000100017';

type Champs = Readonly<Record<string, unknown>>;

/** A contract as JSON 2022 writes it. */
export function unMarche2022(champs: Champs = {}): Champs {
  return {
    id: '2025-001',
    acheteur: { id: SIRET_ACHETEUR },
    nature: 'Marché',
    objet: 'Entretien du parc',
    codeCPV: '77310000',
    techniques: { technique: ['Sans objet'] },
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '40001', typeCode: 'Code commune' },
    dureeMois: 12,
    dateNotification: '2025-03-14',
    montant: 45000.5,
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE } }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: { considerationEnvironnementale: ['Pas de considération environnementale'] },
    ...champs,
  };
}

/** The same with every datum that the schema of 2022 requires. */
export function unMarcheComplet2022(champs: Champs = {}): Champs {
  return unMarche2022({
    modalitesExecution: { modaliteExecution: ['Bons de commande'] }, marcheInnovant: false, ccag: 'Travaux', offresRecues: 3, attributionAvance: true, tauxAvance: 0.05,
    typeGroupementOperateurs: 'Pas de groupement', sousTraitanceDeclaree: true, datePublicationDonnees: '2025-04-01', typesPrix: { typePrix: ['Définitif révisable'] }, formePrix: 'Mixte',
    actesSousTraitance: [{ acteSousTraitance: {
      id: 1, sousTraitant: { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE }, dureeMois: 2, dateNotification: '2025-05-02', datePublicationDonnees: '2025-05-03', montant: 1234.56, variationPrix: 'Ferme',
    } }],
    ...champs,
  });
}

/** A concession with every datum that the schema of 2022 requires, and a year of execution. */
export function uneConcessionComplete2022(champs: Champs = {}): Champs {
  return uneConcession2022({
    datePublicationDonnees: '2025-05-10', montantSubventionPublique: 0,
    donneesExecution: [{ donneesAnnuelles: { datePublicationDonneesExecution: '2026-05-10', depensesInvestissement: 10.5, tarifs: [{ tarif: { intituleTarif: 'Emplacement', tarif: 4.2 } }] } }],
    ...champs,
  });
}

/** A concession as JSON 2022 writes it. */
export function uneConcession2022(champs: Champs = {}): Champs {
  return {
    id: '2025-C1',
    autoriteConcedante: { id: SIRET_ACHETEUR },
    nature: 'Délégation de service public',
    objet: 'Exploitation de la halle',
    procedure: 'Procédure négociée ouverte',
    dureeMois: 60,
    dateSignature: '2025-05-02',
    dateDebutExecution: '2025-07-01',
    valeurGlobale: 300000,
    concessionnaires: [{ concessionnaire: { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE } }],
    considerationsSociales: { considerationSociale: ['Concession réservée'] },
    considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
    ...champs,
  };
}

/** A contract as JSON 2019 writes it. */
export function unMarche2019(champs: Champs = {}): Champs {
  return {
    _type: 'Marché',
    id: '20190001',
    acheteur: { id: SIRET_ACHETEUR, nom: 'Commune d’Essai' },
    nature: 'Accord-cadre',
    objet: 'Fournitures de bureau',
    codeCPV: '30192000',
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '40000', typeCode: 'Code postal', nom: 'Essai' },
    dureeMois: 24,
    dateNotification: '2019-02-01',
    montant: 30000,
    titulaires: [{ typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE, denominationSociale: 'Papeterie inventée' }],
    modifications: [],
    ...champs,
  };
}

export function json2022(marches: readonly unknown[], concessions: readonly unknown[] = []): string {
  return JSON.stringify({ marches: { marche: marches, 'contrat-concession': concessions } });
}

export function json2019(marches: readonly unknown[]): string {
  return JSON.stringify({ marches });
}

/** XML of a DECP object: wrapped lists become repeated elements. */
export function xmlOf(nom: string, valeur: unknown): string {
  if (Array.isArray(valeur)) {
    const enfants = valeur.flatMap((une: Champs) => Object.entries(une).map(([cle, dedans]) => xmlOf(cle, dedans)));
    return `<${nom}>${enfants.join('')}</${nom}>`;
  }
  if (valeur !== null && typeof valeur === 'object') {
    const enfants = Object.entries(valeur).map(([cle, dedans]) =>
      Array.isArray(dedans) && typeof dedans[0] !== 'object' ? dedans.map((un) => xmlOf(cle, un)).join('') : xmlOf(cle, dedans),
    );
    return `<${nom}>${enfants.join('')}</${nom}>`;
  }
  return `<${nom}>${String(valeur).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${nom}>`;
}

export interface FichierDeTest {
  readonly nom: string;
  readonly format: FormatFichier;
  readonly taille: number | null;
  readonly octetsLus: number;
  readonly refus: Rejet | null;
  readonly lignes: readonly LigneLue[];
  readonly lus: readonly EnregistrementLu[];
  readonly enregistrements: readonly EnregistrementMarche[];
  readonly rejets: readonly Rejet[];
}

/** Writes the bytes to a temporary file and reads every file found there to its end. */
export async function readAll(contenu: string | Buffer, options: OptionsOuverture = {}): Promise<readonly FichierDeTest[]> {
  return withFichier(contenu, async (chemin) => {
    const fichiers: FichierDeTest[] = [];
    for await (const fichier of openFichiers(chemin, options)) {
      const lignes: LigneLue[] = [];
      for await (const ligne of fichier.lignes()) lignes.push(ligne);
      const lus = lignes.flatMap((ligne) => (ligne.sorte === 'ENREGISTREMENT' ? [ligne] : []));
      const { nom, format, taille } = fichier;
      fichiers.push({
        ...{ nom, format, taille, lignes, lus, octetsLus: fichier.octetsLus(), refus: fichier.refus() },
        enregistrements: lus.map(({ enregistrement }) => enregistrement),
        rejets: lignes.flatMap((ligne) => (ligne.sorte === 'REJET' ? [ligne.rejet] : [])),
      });
    }
    return fichiers;
  });
}

/** The only file that the bytes make. */
export async function readOne(contenu: string | Buffer, options: OptionsOuverture = {}): Promise<FichierDeTest> {
  const [fichier, autre] = await readAll(contenu, options);
  if (!fichier || autre) throw new Error('Un seul fichier était attendu.');
  return fichier;
}

export async function withFichier<T>(contenu: string | Buffer, use: (chemin: string) => Promise<T>): Promise<T> {
  const dossier = await mkdtemp(join(tmpdir(), 'spaser-intake-'));
  const chemin = join(dossier, 'fichier');
  try {
    await writeFile(chemin, contenu);
    return await use(chemin);
  } finally {
    await rm(dossier, { recursive: true });
  }
}

export function codesOf(enregistrement: EnregistrementMarche | undefined): readonly string[] {
  return enregistrement?.anomalies.map(({ code }) => code) ?? [];
}
