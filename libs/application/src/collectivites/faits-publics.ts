import type { Annee, Collectivite } from '@spaser/domain';
import type { CollectiviteDuTerritoire, ProfilAnnuel, Stores } from '@spaser/persistence';

/** Full years looked back upon: what is known of a buyer before it says anything. */
export const ANNEES_CONNUES = 3;
/** « supérieurs à 25 000 € »: strictly (decision D-02). */
const SEUIL = 25_000_00n;

/** Contracts that a buyer notified in one full year. No row for a year of which nothing is known: it is not zero. */
export type MarchesDeLAnnee = Omit<ProfilAnnuel, 'collectiviteId'>;

/** Public facts of some collectivités: their contracts of the last full years, and whether they already work in the product. */
export interface FaitsPublics {
  readonly marches: readonly MarchesDeLAnnee[];
  readonly inscrite: boolean;
}

/** Reads the facts of all of them at once. */
export async function readFaitsPublics(stores: Stores, ids: readonly string[], anneeCourante: Annee): Promise<(id: string) => FaitsPublics> {
  const profils = await stores.marches.listProfils(ids, anneeCourante - ANNEES_CONNUES, anneeCourante - 1, SEUIL);
  const inscrites = await stores.inscriptions.listInscrites(ids);
  return (id) => ({
    marches: profils.filter(({ collectiviteId }) => collectiviteId === id).map(({ collectiviteId: _id, ...marches }) => marches),
    inscrite: inscrites.has(id),
  });
}

/** Buyers that the public pages show: those of the territory, private ones left out. */
export function listMontrees(toutes: readonly CollectiviteDuTerritoire[]): readonly CollectiviteDuTerritoire[] {
  return toutes.filter(isMontree);
}

export function isMontree({ rattachement, type }: Pick<Collectivite, 'rattachement' | 'type'>): boolean {
  return rattachement === 'TERRITOIRE' && type !== 'PRIVE';
}
