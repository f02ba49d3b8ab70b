import { anneeOf, formatEuros, sumMontants, type Marche } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WriteExportDecp } from '../decp/write-export-decp.use-case';
import type { Horloge } from '../horloge/horloge';
import { ImportFichiers } from '../imports/import-fichiers.use-case';

/** Faults of a document against a JSON schema. */
export type Validation = (schema: object, document: unknown) => readonly string[];

/** What the exports of every buyer are, held against the national schema and imported again. */
export interface MesureExport {
  readonly connus: number;
  readonly exportes: number;
  readonly incomplets: number;
  readonly fautes: readonly string[];
  readonly changes: number;
  /** Figures of the contracts before and after. */
  readonly chiffres: readonly { readonly nom: string; readonly avant: string; readonly apres: string }[];
}

const CHIFFRES: Readonly<Record<string, (marches: readonly Marche[]) => string>> = {
  marches: (marches) => String(marches.length),
  montant_dernier_etat: (marches) => formatEuros(sumMontants(marches.map(({ montantCourant }) => montantCourant ?? 0n))),
  clause_sociale: (marches) => String(marches.filter(({ considerationsSociales: dites }) => dites?.includes('Clause sociale')).length),
  marche_reserve: (marches) => String(marches.filter(({ considerationsSociales: dites }) => dites?.includes('Marché réservé')).length),
  modifications: (marches) => String(marches.reduce((somme, { etats }) => somme + etats.filter(({ sorte }) => sorte === 'MODIFICATION').length, 0)),
};

/** `schema`: path of the national schema. The files are written in a folder of their own, imported, and removed. */
export async function measureExportDecp(unite: UniteDeTravail, horloge: Horloge, territoireCode: string, schema: string, validate: Validation): Promise<MesureExport> {
  const regles = JSON.parse(await readFile(schema, 'utf8')) as object;
  const avant = await listMarches(unite, territoireCode);
  const exporter = new WriteExportDecp(unite, horloge);
  const annees = new Map<string, Set<number>>();
  for (const { acheteurSiren, dateNotification } of avant) if (dateNotification !== null) annees.set(acheteurSiren, (annees.get(acheteurSiren) ?? new Set()).add(anneeOf(dateNotification)));
  const dossier = await mkdtemp(join(tmpdir(), 'spaser-export-decp-'));
  try {
    const fautes: string[] = [];
    const chemins: string[] = [];
    const incomplets = new Set<string>();
    let exportes = 0;
    for (const [siren, desAnnees] of annees) {
      for (const annee of desAnnees) {
        const ecrit = await exporter.execute({ territoireCode, siren, annee, seulement: null });
        fautes.push(...validate(regles, JSON.parse(ecrit.texte)).map((faute) => `${ecrit.nom}${faute}`));
        chemins.push(join(dossier, ecrit.nom));
        await writeFile(join(dossier, ecrit.nom), ecrit.texte);
        exportes += ecrit.nombre;
        for (const { id } of ecrit.incomplets) incomplets.add(id);
      }
    }
    const bilans = await new ImportFichiers(unite, horloge).execute({ territoireCode, chemins, tousAcheteurs: true });
    const apres = await listMarches(unite, territoireCode);
    return {
      connus: avant.length, exportes, incomplets: incomplets.size, fautes,
      changes: bilans.reduce((somme, { contrats }) => somme + contrats.crees + contrats.modifies, 0),
      chiffres: Object.entries(CHIFFRES).map(([nom, chiffre]) => ({ nom, avant: chiffre(avant), apres: chiffre(apres) })),
    };
  } finally {
    await rm(dossier, { recursive: true });
  }
}

/** Every contract of a territory. */
export async function listMarches(unite: UniteDeTravail, territoireCode: string): Promise<readonly Marche[]> {
  return unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
    const marches: Marche[] = [];
    for (const { id } of await stores.territoire.listCollectivites()) {
      for (const { marche } of await stores.marches.listOfCollectivite(id)) marches.push(marche);
    }
    return marches;
  });
}
