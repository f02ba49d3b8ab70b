import { isEnVigueur, type Annee, type ContenuSpaser, type DateCivile } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

/** Reads the schemes of a buyer once, and gives the one in force on 31 December of a year, among those that cover it; the latest vote wins. */
export async function readSchemas(stores: Stores, collectiviteId: string): Promise<(annee: Annee) => ContenuSpaser | null> {
  const votes = await stores.deliberations.list(collectiviteId);
  const schemas = await stores.deliberations.listPublic(collectiviteId);
  const seance = (spaserId: string, abroge: boolean): DateCivile | null => votes.find((vote) => vote.spaserId === spaserId && (vote.objet === 'ABROGATION') === abroge)?.seanceLe ?? null;
  return (annee) => schemas
    .flatMap(({ id, debut, fin, contenu }) => {
      const adopteLe = seance(id, false);
      return contenu && adopteLe && debut <= annee && isEnVigueur({ adopteLe, abrogeLe: seance(id, true), fin }, annee) ? [{ adopteLe, contenu }] : [];
    })
    .sort((a, b) => a.adopteLe.localeCompare(b.adopteLe))
    .at(-1)?.contenu ?? null;
}
