import type { Part } from '@spaser/domain';

/** Digits after the point of a share that does not end (1/3): more than a spreadsheet keeps. */
const DECIMALES = 18;

/** A number or a share (0.5 for 50 %) as a plain decimal, « -0.5 »: no exponent, no rounding but of an endless share. */
export function decimalOf(valeur: number | bigint | Part): string {
  return typeof valeur === 'object' ? decimalOfPart(valeur, DECIMALES) : plainDecimal(String(valeur));
}

/** A share rounded half away from zero at `decimales` digits, without trailing zeros: { 1, 8 } → « 0.125 ». Denominator > 0. */
export function decimalOfPart({ numerateur, denominateur }: Part, decimales: number): string {
  const echelle = 10n ** BigInt(decimales);
  const absolu = numerateur < 0n ? -numerateur : numerateur;
  const arrondi = (2n * absolu * echelle + denominateur) / (2n * denominateur);
  const fraction = String(arrondi % echelle).padStart(decimales, '0').replace(/0+$/, '');
  const signe = numerateur < 0n && arrondi > 0n ? '-' : '';
  return `${signe}${arrondi / echelle}${fraction && `.${fraction}`}`;
}

/** « 1.2e+21 » → « 1200000000000000000000 »: String() writes very large and very small numbers with an exponent. */
function plainDecimal(texte: string): string {
  const [, signe = '', entiers = '', decimales = '', exposant = '0'] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(texte) ?? [];
  if (entiers === '') return texte;
  const chiffres = entiers + decimales;
  const place = entiers.length + Number(exposant);
  if (place <= 0) return `${signe}0.${'0'.repeat(-place)}${chiffres}`;
  const droite = chiffres.slice(place);
  return `${signe}${chiffres.slice(0, place).padEnd(place, '0')}${droite && `.${droite}`}`;
}
