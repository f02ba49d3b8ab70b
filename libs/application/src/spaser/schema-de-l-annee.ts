import { isEnVigueur, type Annee, type ContenuSpaser, type DateCivile } from '@spaser/domain';
import type { SpaserPublic, Stores } from '@spaser/persistence';

/** A scheme that binds its buyer in a year, with its content. */
export interface SchemaDeLAnnee extends SpaserPublic {
  readonly contenu: ContenuSpaser;
}

/** Reads the schemes of a buyer once, and gives the one in force on 31 December of a year, among those that cover it; the latest vote wins. */
export async function readSchemasParAnnee(stores: Stores, collectiviteId: string): Promise<(annee: Annee) => SchemaDeLAnnee | null> {
  const votes = await stores.deliberations.list(collectiviteId);
  const schemas = await stores.deliberations.listPublic(collectiviteId);
  const seance = (spaserId: string, abroge: boolean): DateCivile | null => votes.find((vote) => vote.spaserId === spaserId && (vote.objet === 'ABROGATION') === abroge)?.seanceLe ?? null;
  return (annee) => schemas
    .flatMap((schema) => {
      const { id, debut, fin, contenu } = schema;
      const adopteLe = seance(id, false);
      return contenu && adopteLe && debut <= annee && isEnVigueur({ adopteLe, abrogeLe: seance(id, true), fin }, annee) ? [{ adopteLe, schema: { ...schema, contenu } }] : [];
    })
    .sort((a, b) => a.adopteLe.localeCompare(b.adopteLe))
    .at(-1)?.schema ?? null;
}

/** The scheme in force at the end of one year; `null`: none. */
export async function findSchemaDeLAnnee(stores: Stores, collectiviteId: string, annee: Annee): Promise<SchemaDeLAnnee | null> {
  return (await readSchemasParAnnee(stores, collectiviteId))(annee);
}
