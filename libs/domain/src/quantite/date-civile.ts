import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../errors';

/** A date of law, « 2025-03-14 »: no time, no time zone. Comparable as text. */
export type DateCivile = string & { readonly __date: never };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ].*$|Z$|[+-]\d{2}:?\d{2}$)/;
const FRANCAISE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/**
 * Reads « 2025-03-14 », « 2019-03-19+01:00 », « 2019-03-19T00:00:00Z », « 14/03/2025 » or « 14/03/25 ».
 * Only the civil date written is kept. @throws DomainError DATE_ILLISIBLE (impossible dates included).
 */
export function parseDateCivile(texte: string): DateCivile | null {
  const propre = texte.trim();
  if (propre === '') return null;
  const iso = ISO.exec(propre);
  if (iso) return dateCivile(Number(iso[1]), Number(iso[2]), Number(iso[3]), texte);
  const francaise = FRANCAISE.exec(propre);
  if (!francaise) throw new DomainError('DATE_ILLISIBLE', { valeur: texte });
  const annee = Number(francaise[3]);
  return dateCivile(annee < 100 ? 2000 + annee : annee, Number(francaise[2]), Number(francaise[1]), texte);
}

export function dateCivile(annee: number, mois: number, jour: number, origine?: string): DateCivile {
  try {
    return toDateCivile(Temporal.PlainDate.from({ year: annee, month: mois, day: jour }, { overflow: 'reject' }));
  } catch {
    throw new DomainError('DATE_ILLISIBLE', { valeur: origine ?? `${annee}-${mois}-${jour}` });
  }
}

export const anneeOf = (date: DateCivile): number => Number(date.slice(0, 4));
export const premierJour = (annee: number): DateCivile => writeDate(annee, 1, 1);
export const dernierJour = (annee: number): DateCivile => writeDate(annee, 12, 31);

/** Same day `mois` months later; the end of a shorter month otherwise (31 January + 1 month = 28 February). */
export function addMois(date: DateCivile, mois: number): DateCivile {
  // Counted on the digits: every contract of a territory asks for it, in every year, and a calendar object for each is what costs.
  const rang = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + mois;
  const [annee, moisAtteint] = [Math.floor(rang / 12), (rang % 12) + 1];
  return writeDate(annee, moisAtteint, Math.min(Number(date.slice(8, 10)), joursDuMois(annee, moisAtteint)));
}

/** `jours` days later; before when negative. */
export function addJours(date: DateCivile, jours: number): DateCivile {
  return toDateCivile(Temporal.PlainDate.from(date).add({ days: jours }));
}

/** Days from `debut` (included) to `fin` (excluded); negative when `fin` is before. */
export function countJours(debut: DateCivile, fin: DateCivile): number {
  return (Date.parse(fin) - Date.parse(debut)) / MS_PAR_JOUR;
}

/** The civil date in France at an instant: what « today » means to the law. */
export function dateCivileInFrance(instant: Date): DateCivile {
  return toDateCivile(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/Paris').toPlainDate());
}

const MS_PAR_JOUR = 86_400_000;

/** Of a valid year, month and day. */
function writeDate(annee: number, mois: number, jour: number): DateCivile {
  return `${String(annee).padStart(4, '0')}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}` as DateCivile;
}

function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(mois) ? 30 : 31;
}

function toDateCivile(date: Temporal.PlainDate): DateCivile {
  return date.toString() as DateCivile;
}
