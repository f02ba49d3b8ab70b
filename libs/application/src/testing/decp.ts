import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** SIRET of a commune of the Landes' referential, of an EPCI of it, and of a buyer from elsewhere. */
export const AMOU = '21400002800016';
export const MACS = '24400086500018';
export const AILLEURS = '21330063500017';

/** One DECP 2022 record, invented: a plain contract of 2025 with a social clause over 12 months. */
export function unMarcheDecp(avec: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '2025-01',
    acheteur: { id: AMOU },
    nature: 'Marché',
    objet: 'Entretien des espaces verts du bourg',
    codeCPV: '77310000',
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '40330', typeCode: 'Code postal' },
    dureeMois: 12,
    dateNotification: '2025-01-01',
    montant: 36_500,
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '99999999900017' } }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: { considerationEnvironnementale: ['Pas de considération environnementale'] },
    ...avec,
  };
}

/** The same with every datum that the schema of 2022 requires. */
export function unMarcheDecpComplet(avec: Record<string, unknown> = {}): Record<string, unknown> {
  return unMarcheDecp({
    techniques: { technique: ['Sans objet'] }, modalitesExecution: { modaliteExecution: ['Sans objet'] }, marcheInnovant: false, ccag: 'Fournitures courantes et services', offresRecues: 2, attributionAvance: false,
    typeGroupementOperateurs: 'Pas de groupement', sousTraitanceDeclaree: false, datePublicationDonnees: '2025-02-01', typesPrix: { typePrix: ['Définitif ferme'] }, formePrix: 'Forfaitaire', ...avec,
  });
}

export const decp = (...marches: readonly unknown[]): string => JSON.stringify({ marches: { marche: marches } });

/** Writes files in a folder of their own; returns their paths in the same order. */
export async function ecrire(fichiers: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const dossier = await mkdtemp(join(tmpdir(), 'spaser-essai-'));
  return Promise.all(
    Object.entries(fichiers).map(async ([nom, contenu]) => {
      await writeFile(join(dossier, nom), contenu);
      return join(dossier, nom);
    }),
  );
}
