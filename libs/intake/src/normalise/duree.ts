import type { Doutes } from './doutes';
import { isAbsent, toText } from './scalaire';

const MOIS = /^([+-]?\d{1,9})(?:[.,]0+)?(?:\s*mois)?$/i;

/** Whole months; `null` when missing, or unreadable, which is said. Whether the length is believable is not judged here. */
export function normaliseDureeMois(valeur: unknown, champ: string, doutes: Doutes): number | null {
  if (isAbsent(valeur)) return null;
  const mois = MOIS.exec(toText(valeur)?.trim() ?? '')?.[1];
  if (mois === undefined) doutes.add('DUREE_ILLISIBLE', champ, valeur, null);
  return mois === undefined ? null : Number(mois);
}
