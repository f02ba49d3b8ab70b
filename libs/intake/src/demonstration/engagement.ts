import type { AcheteurDemo } from './acheteur';
import { PREMIERE_ANNEE } from './periode';
import type { Tirage } from './tirage';

/** The story: share of the purchases that is inclusive, by year. The cap of 10 % is aimed at in 2027, and not yet reached. */
const TRAJECTOIRE: Readonly<Record<number, number>> = { 2021: 0.018, 2022: 0.028, 2023: 0.039, 2024: 0.051, 2025: 0.064, 2026: 0.07, 2027: 0.078 };
const DERNIERE_PART = 0.082;

export function partInclusiveVisee(annee: number): number {
  return TRAJECTOIRE[annee] ?? DERNIERE_PART;
}

type Categorie = 'EPCI' | 'COMMUNE' | 'AUTRE';

/** Share of each category that has written a social clause by the end of each year, from 2023 (18 EPCI: 6, 10, 13, 15). */
const ENGAGES: Readonly<Record<Categorie, readonly number[]>> = {
  EPCI: [0.34, 0.56, 0.73, 0.84, 0.9],
  COMMUNE: [0.049, 0.086, 0.123, 0.15, 0.175],
  AUTRE: [0.14, 0.22, 0.31, 0.37, 0.42],
};

export function categorieOf({ type }: Pick<AcheteurDemo, 'type'>): Categorie {
  return type === 'EPCI' || type === 'COMMUNE' ? type : 'AUTRE';
}

/** How many buyers of a category are to be engaged on 31 December. */
export function countEngagesVises(categorie: Categorie, nombre: number, annee: number): number {
  const parts = ENGAGES[categorie];
  return Math.round(nombre * (parts[Math.min(Math.max(annee - PREMIERE_ANNEE, 0), parts.length - 1)] ?? 0));
}

/** Where a buyer stands beside the others: who comes first, and how far it goes. */
export interface Elan {
  /** Weight in the draw of the newly engaged. */
  readonly precocite: number;
  /** Inclusive share aimed at, beside the territory's. */
  readonly intensite: number;
  /** Had clauses before the scheme, and is engaged in its first year. */
  readonly enTete: boolean;
}

const TETES_EPCI = 3;

/** The Département leads, then the three largest EPCI; the others go their own way. */
export function drawElans(acheteurs: readonly AcheteurDemo[], tirage: Tirage): ReadonlyMap<string, Elan> {
  const tetes = acheteurs
    .filter(({ type }) => type === 'EPCI')
    .sort((a, b) => (a.volume2025 > b.volume2025 ? -1 : 1))
    .slice(0, TETES_EPCI)
    .map(({ siren }) => siren);
  return new Map(
    acheteurs.map((acheteur): [string, Elan] => {
      const rang = tetes.indexOf(acheteur.siren);
      if (acheteur.type === 'DEPARTEMENT') return [acheteur.siren, { precocite: 1e9, intensite: 0.65, enTete: true }];
      if (rang >= 0) return [acheteur.siren, { precocite: 1e8, intensite: 1.2 - 0.08 * rang, enTete: true }];
      return [acheteur.siren, { precocite: Number(acheteur.volume2025) ** 0.6, intensite: tirage.between(0.35, 1), enTete: false }];
    }),
  );
}
