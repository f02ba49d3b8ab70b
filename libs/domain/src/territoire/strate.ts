import type { Collectivite } from '../collectivite/collectivite';

/** Sizes of communes, and the buyers that are compared with one another whatever their size. */
export const STRATES = ['COMMUNE_0', 'COMMUNE_200', 'COMMUNE_500', 'COMMUNE_1000', 'COMMUNE_3500', 'COMMUNE_10000', 'EPCI', 'AUTRES'] as const;
export type Strate = (typeof STRATES)[number];

const LIBELLES: Readonly<Record<Strate, string>> = {
  COMMUNE_0: 'communes de moins de 200 habitants',
  COMMUNE_200: 'communes de 200 à 499 habitants',
  COMMUNE_500: 'communes de 500 à 999 habitants',
  COMMUNE_1000: 'communes de 1\u00a0000 à 3\u00a0499 habitants',
  COMMUNE_3500: 'communes de 3\u00a0500 à 9\u00a0999 habitants',
  COMMUNE_10000: 'communes de 10\u00a0000 habitants et plus',
  EPCI: 'intercommunalités à fiscalité propre',
  AUTRES: 'autres acheteurs publics',
};

/** Fewest inhabitants of each size of commune, greatest first. */
const SEUILS: readonly (readonly [number, Strate])[] = [[10_000, 'COMMUNE_10000'], [3_500, 'COMMUNE_3500'], [1_000, 'COMMUNE_1000'], [500, 'COMMUNE_500'], [200, 'COMMUNE_200'], [0, 'COMMUNE_0']];

/** The stratum of a buyer; `null` when it has no peer in its territory: a Département, a private buyer, a commune of unknown population. */
export function strateOf({ type, population }: Pick<Collectivite, 'type' | 'population'>): Strate | null {
  if (type === 'DEPARTEMENT' || type === 'PRIVE') return null;
  if (type === 'EPCI') return 'EPCI';
  if (type !== 'COMMUNE') return 'AUTRES';
  return population === null ? null : (SEUILS.find(([minimum]) => population >= minimum)?.[1] ?? null);
}

/** « communes de 200 à 499 habitants ». */
export function libelleStrate(strate: Strate): string {
  return LIBELLES[strate];
}
