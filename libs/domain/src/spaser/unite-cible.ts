import { formatDecimal } from '../indicateur/affichage';
import type { Part } from '../quantite/part';

const INVARIABLES = new Set(['%', 'h', 't', '€', 'EPCI', 'ETP']);

/** « marché », « marchés »: the word of a unit after a number, singular below two as French wants. */
export function motUnite(unite: string, nombre: number): string {
  return INVARIABLES.has(unite) || nombre < 2 || /[sxz]$/.test(unite) ? unite : `${unite}s`;
}

/** A target with its unit, an exact share written in hundredths: « 57,5 % », « 15 278 heures », « 1 démarche ». */
export function formatCible(cible: Part, unite: string): string {
  const nombre = unite === '%' ? { numerateur: cible.numerateur * 100n, denominateur: cible.denominateur } : cible;
  return `${formatDecimal(nombre, nombre.numerateur % nombre.denominateur === 0n ? 0 : 1)}\u00a0${motUnite(unite, Number(nombre.numerateur) / Number(nombre.denominateur))}`;
}

const DECIMAL = /^\d{1,12}(?:[.,]\d{1,4})?$/;

/** A value of target as a person writes it (« 12 000,50 », « 25 % ») in canonical decimal text (« 12000.5 », « 25 »); `null` when it is no number ≥ 0. */
export function parseValeurCible(texte: string): string | null {
  const compact = texte.replace(/[\s\u00a0\u202f]/g, '').replace(/(?:%|€|h|t)$/, '');
  if (!DECIMAL.test(compact)) return null;
  const [entier = '0', decimales = ''] = compact.replace(',', '.').split('.');
  const significatives = decimales.replace(/0+$/, '');
  const propre = entier.replace(/^0+(?=\d)/, '');
  return significatives === '' ? propre : `${propre}.${significatives}`;
}

/** Canonical decimal text of an exact target in its unit: 25/100 is « 25 » in percent. Four decimals at most. */
export function formatValeurCible({ numerateur, denominateur }: { readonly numerateur: bigint; readonly denominateur: bigint }, unite: string): string {
  const dixMillemes = (numerateur * (unite === '%' ? 100n : 1n) * 10_000n) / denominateur;
  return parseValeurCible(`${dixMillemes / 10_000n}.${String(dixMillemes % 10_000n).padStart(4, '0')}`) ?? '0';
}
