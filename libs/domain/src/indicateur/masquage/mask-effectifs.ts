/** Below this number of people a count is not shown (decision D-16). */
export const SEUIL_EFFECTIF = 5n;

/** Why a count is not shown: it is small, or it would give a small one away by difference. */
export const MASQUES = ['PETIT', 'COMPLEMENT'] as const;
export type Masque = (typeof MASQUES)[number];

/** What stands in the place of a count that is not shown. */
export const PHRASES_MASQUE: Readonly<Record<Masque, string>> = { PETIT: '<\u00a05', COMPLEMENT: 'masqué' };

/** A count of people as it may be shown: its number, or why there is none. */
export interface Effectif {
  readonly valeur: bigint | null;
  readonly masque: Masque | null;
}

/** Counts of people: a total, and the ways in which it is divided (by record, by sex…), each shown with it. */
export interface TableauEffectifs<T> {
  readonly total: T;
  readonly ventilations: readonly (readonly T[])[];
}

/** Whose count it is: only that of a whole territory is shown as it is. */
export type NiveauEffectif = 'TERRITOIRE' | 'ACHETEUR';

interface Etat {
  total: Masque | null;
  readonly ventilations: (Masque | null)[][];
}

/** Integers from `bas` to `haut`, both included; `haut` `null`: without an end. */
interface Intervalle {
  readonly bas: bigint;
  readonly haut: bigint | null;
}

/**
 * Hides every count from 1 to `seuil` − 1, and as many others as it takes that none of them can be found again: the smallest of the
 * counts beside it first, then the total (domain §2.7, decision D-16). A zero names nobody and is shown. What is known of a hidden count
 * is taken at its fullest: below the threshold for a small one, at or above it for the others.
 */
export function maskEffectifs({ total, ventilations }: TableauEffectifs<bigint>, niveau: NiveauEffectif, seuil: bigint = SEUIL_EFFECTIF): TableauEffectifs<Effectif> {
  const petit = (valeur: bigint): Masque | null => (niveau === 'ACHETEUR' && valeur > 0n && valeur < seuil ? 'PETIT' : null);
  const etat: Etat = { total: petit(total), ventilations: ventilations.map((parts) => parts.map(petit)) };
  const lue = { total, ventilations };
  while (hideOneMore(lue, etat, seuil));
  const show = (valeur: bigint, masque: Masque | null): Effectif => ({ valeur: masque === null ? valeur : null, masque });
  return { total: show(total, etat.total), ventilations: ventilations.map((parts, i) => parts.map((valeur, j) => show(valeur, etat.ventilations[i]?.[j] ?? null))) };
}

/** Hides one count where another could be found again; `false` when none can, or when nothing is left to hide. */
function hideOneMore(tableau: TableauEffectifs<bigint>, etat: Etat, seuil: bigint): boolean {
  return tableau.ventilations.some((parts, rang) => isTrahie(tableau, etat, rang, seuil) && (hidePart(parts, etat.ventilations[rang] ?? []) || hideTotal(tableau, etat)));
}

function hidePart(parts: readonly bigint[], masques: (Masque | null)[]): boolean {
  const montrees = parts.map((valeur, rang) => ({ valeur, rang })).filter(({ valeur, rang }) => valeur > 0n && masques[rang] === null);
  const plusPetite = montrees.sort((a, b) => (a.valeur < b.valeur ? -1 : a.valeur > b.valeur ? 1 : 0))[0];
  if (plusPetite) masques[plusPetite.rang] = 'COMPLEMENT';
  return plusPetite !== undefined;
}

function hideTotal({ total }: TableauEffectifs<bigint>, etat: Etat): boolean {
  if (etat.total !== null || total === 0n) return false;
  etat.total = 'COMPLEMENT';
  return true;
}

/** Whether a hidden count of a division, or the hidden total through it, has one possible number only. */
function isTrahie(tableau: TableauEffectifs<bigint>, etat: Etat, rang: number, seuil: bigint): boolean {
  const parts = intervallesOf(tableau, etat, rang, seuil);
  const masques = etat.ventilations[rang] ?? [];
  // A division that does not make the total says nothing of it, but one hidden count alone would stand beside all the others.
  if (!isExacte(tableau, rang)) return masques.some((masque) => masque !== null) && masques.some((masque, j) => masque === null && (tableau.ventilations[rang]?.[j] ?? 0n) > 0n);
  const total = totalOf(tableau, etat, seuil);
  if (etat.total !== null && isSeul(total)) return true;
  return parts.some((part, j) => masques[j] !== null && isSeul(intersect(part, { bas: total.bas - (sumHaut(parts, j) ?? total.bas), haut: total.haut === null ? null : total.haut - sumBas(parts, j) })));
}

/** What can be known of the total: its own number, or what every division that makes it leaves possible. */
function totalOf(tableau: TableauEffectifs<bigint>, etat: Etat, seuil: bigint): Intervalle {
  const propre = intervalleOf(tableau.total, etat.total, seuil);
  return tableau.ventilations.reduce((connu, _, rang) => {
    if (!isExacte(tableau, rang)) return connu;
    const parts = intervallesOf(tableau, etat, rang, seuil);
    return intersect(connu, { bas: sumBas(parts), haut: sumHaut(parts) });
  }, propre);
}

function isExacte({ total, ventilations }: TableauEffectifs<bigint>, rang: number): boolean {
  return (ventilations[rang] ?? []).reduce((somme, part) => somme + part, 0n) === total;
}

function intervallesOf({ ventilations }: TableauEffectifs<bigint>, etat: Etat, rang: number, seuil: bigint): readonly Intervalle[] {
  return (ventilations[rang] ?? []).map((valeur, j) => intervalleOf(valeur, etat.ventilations[rang]?.[j] ?? null, seuil));
}

function intervalleOf(valeur: bigint, masque: Masque | null, seuil: bigint): Intervalle {
  if (masque === null) return { bas: valeur, haut: valeur };
  return masque === 'PETIT' ? { bas: 1n, haut: seuil - 1n } : { bas: seuil, haut: null };
}

const isSeul = ({ bas, haut }: Intervalle): boolean => haut !== null && haut <= bas;

function intersect(a: Intervalle, b: Intervalle): Intervalle {
  const hauts = [a.haut, b.haut].filter((haut) => haut !== null);
  return { bas: a.bas > b.bas ? a.bas : b.bas, haut: hauts.length === 0 ? null : hauts.reduce((x, y) => (x < y ? x : y)) };
}

const sumBas = (parts: readonly Intervalle[], sauf?: number): bigint => parts.reduce((somme, { bas }, rang) => (rang === sauf ? somme : somme + bas), 0n);

/** `null`: without an end. */
const sumHaut = (parts: readonly Intervalle[], sauf?: number): bigint | null =>
  parts.reduce<bigint | null>((somme, { haut }, rang) => (rang === sauf ? somme : somme === null || haut === null ? null : somme + haut), 0n);
