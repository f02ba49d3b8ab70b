import type { Centimes, DateCivile, Part } from '@spaser/domain';
import { toTexteSansControle } from '../documents/texte-imprimable';

export type Cellule =
  | { readonly sorte: 'TEXTE'; readonly valeur: string | null }
  | { readonly sorte: 'DATE'; readonly valeur: DateCivile | null }
  | { readonly sorte: 'MONTANT'; readonly valeur: Centimes | null }
  | { readonly sorte: 'NOMBRE'; readonly valeur: number | bigint | Part | null }
  | { readonly sorte: 'POURCENT'; readonly valeur: Part | null };

export type Sorte = Cellule['sorte'];

/**
 * The cell as every writer takes it: a text without what XML refuses, its ends of lines alike; an empty text is missing.
 * `place` is for the message. @throws RangeError on a date that does not exist, NaN, an infinite number, a denominator ≤ 0
 */
export function checkCellule(cellule: Cellule, place: string): Cellule {
  if (cellule.valeur === null) return cellule;
  const { sorte, valeur } = cellule;
  switch (sorte) {
    case 'TEXTE': return { sorte, valeur: toTexteDeCellule(valeur) };
    case 'DATE':
      if (!isDate(valeur)) throw new RangeError(`${place}: ${valeur} is not a date`);
      return cellule;
    case 'MONTANT': return cellule;
    case 'NOMBRE':
      if (typeof valeur === 'number' && !Number.isFinite(valeur)) throw new RangeError(`${place}: ${valeur} is not a finite number`);
      if (typeof valeur === 'object') checkPart(valeur, place);
      return cellule;
    case 'POURCENT':
      checkPart(valeur, place);
      return cellule;
  }
}

/** A text with neither controls nor lone halves of characters, lines ended by « \n » alone; `null` when nothing is left. */
export function toTexteDeCellule(texte: string): string | null {
  return toTexteSansControle(texte).replace(/\r\n?/g, '\n') || null;
}

function isDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

function checkPart({ denominateur }: Part, place: string): void {
  if (denominateur <= 0n) throw new RangeError(`${place}: a share of ${denominateur} is not measurable`);
}
