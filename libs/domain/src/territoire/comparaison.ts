import { addPart, comparePart, type Part } from '../quantite/part';

/** Fewer collectivités than this say too much of one another: their median is not given. */
export const EFFECTIF_MINIMAL = 5;

/** One collectivité beside the middle of those of its size. Nobody is named, and nobody is ranked. */
export interface Comparaison {
  /** Its own share; `null`: not measurable. */
  readonly valeur: Part | null;
  /** `null` under the minimal number of collectivités. */
  readonly mediane: Part | null;
  /** How many collectivités the median is made of, this one included when it has a share; `null` under the minimal number. */
  readonly nombre: number | null;
}

/** The middle of exact shares (denominators > 0), the mean of the two middle ones when they are an even number; `null` of none. */
export function computeMediane(parts: readonly Part[]): Part | null {
  const triees = [...parts].sort(comparePart);
  const haute = triees[Math.floor(triees.length / 2)];
  const basse = triees[Math.floor((triees.length - 1) / 2)];
  if (!haute || !basse) return null;
  if (triees.length % 2 === 1) return haute;
  const somme = addPart(basse, haute);
  return { numerateur: somme.numerateur, denominateur: somme.denominateur * 2n };
}

/** Compares the share of a collectivité with those of its stratum, itself included; a share that is not measurable is in no median. */
export function computeComparaison<Id>(collectiviteId: Id, parts: ReadonlyMap<Id, Part | null>): Comparaison {
  const connues = [...parts.values()].filter((part): part is Part => part !== null);
  const valeur = parts.get(collectiviteId) ?? null;
  return connues.length < EFFECTIF_MINIMAL ? { valeur, mediane: null, nombre: null } : { valeur, mediane: computeMediane(connues), nombre: connues.length };
}
