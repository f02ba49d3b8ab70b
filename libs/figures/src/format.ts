import { comparePart, formatPourcent, type Centimes, type DateCivile, type Part } from '@spaser/domain';

/** The one place where numbers and dates become French text. Groups and units hold together with U+00A0, which every font has. */
const INSECABLE = '\u00a0';
const MOINS = '\u2212';
const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const CENTIMES_PAR_EURO = 100n;
const CENTIMES_PAR_MILLION = 100_000_000n;

/** « 1 214 ». Integers only. @throws RangeError when the number is not an integer. */
export function formatEntier(nombre: bigint | number): string {
  const valeur = BigInt(nombre);
  return `${valeur < 0n ? MOINS : ''}${group(absolu(valeur))}`;
}

/** Amount to the cent, as it is counted: « 31 812 400,00 € ». */
export function formatMontant(centimes: Centimes): string {
  const valeur = absolu(centimes);
  const decimales = String(valeur % CENTIMES_PAR_EURO).padStart(2, '0');
  return `${centimes < 0n ? MOINS : ''}${group(valeur / CENTIMES_PAR_EURO)},${decimales}${INSECABLE}€`;
}

/** Amount to read at a glance, half up: « 31,8 M€ » from one million on, « 345 210 € » below. */
export function formatMontantCourt(centimes: Centimes): string {
  const valeur = absolu(centimes);
  const signe = centimes < 0n ? MOINS : '';
  if (valeur < CENTIMES_PAR_MILLION) return `${signe}${group(divideHalfUp(valeur, CENTIMES_PAR_EURO))}${INSECABLE}€`;
  const dixiemes = divideHalfUp(valeur * 10n, CENTIMES_PAR_MILLION);
  return `${signe}${group(dixiemes / 10n)},${dixiemes % 10n}${INSECABLE}M€`;
}

/** A round amount without idle decimals, for caps and graduations: « 50 M€ », « 2,5 M€ », « 800 000 € ». */
export function formatMontantRond(centimes: Centimes): string {
  if (absolu(centimes) < CENTIMES_PAR_MILLION || centimes % (CENTIMES_PAR_MILLION / 100n) !== 0n) return trimDecimales(formatMontantCourt(centimes));
  const centiemes = absolu(centimes) / (CENTIMES_PAR_MILLION / 100n);
  const decimales = String(centiemes % 100n).padStart(2, '0').replace(/0+$/, '');
  return `${centimes < 0n ? MOINS : ''}${group(centiemes / 100n)}${decimales ? `,${decimales}` : ''}${INSECABLE}M€`;
}

/** Percentage, half up on the exact share: « 6,4 % ». */
export function formatPart(part: Part, decimales = 1): string {
  const [entiers = '0', fraction] = formatPourcent(part, decimales).split('.');
  return `${group(BigInt(entiers))}${fraction ? `,${fraction}` : ''}${INSECABLE}%`;
}

/** A round percentage, for caps: « 10 % », « 57,5 % ». */
export function formatPartRonde(part: Part): string {
  return trimDecimales(formatPart(part));
}

/**
 * A share beside the threshold that it is compared with. When rounding alone would make it look reached, the digits
 * that tell the truth follow: 19.96 % against 20 % reads « 20,0 % (19,96) ».
 */
export function formatPartContre(part: Part, seuil: Part): string {
  const texte = formatPart(part);
  if (comparePart(part, seuil) >= 0 || texte !== formatPart(seuil)) return texte;
  for (let decimales = 2; decimales <= 6; decimales += 1) {
    const precis = formatPart(part, decimales);
    if (precis !== formatPart(seuil, decimales)) return `${texte} (${precis.replace(`${INSECABLE}%`, '')})`;
  }
  return `${texte} (moins)`;
}

/** An amount beside the threshold that it is compared with: « 50,0 M€ (49 960 000,00 €) » when rounding would lie. */
export function formatMontantContre(montant: Centimes, seuil: Centimes): string {
  const texte = formatMontantCourt(montant);
  return montant < seuil && texte === formatMontantCourt(seuil) ? `${texte} (${formatMontant(montant)})` : texte;
}

/** « 14 mars 2025 », « 1er janvier 2025 ». */
export function formatDate(date: DateCivile): string {
  const [annee, mois, jour] = date.split('-').map(Number);
  return `${jour === 1 ? '1er' : jour}${INSECABLE}${MOIS[(mois ?? 1) - 1]} ${annee}`;
}

/** « 14/03/2025 », for tables. */
export function formatDateCourte(date: DateCivile): string {
  const [annee, mois, jour] = date.split('-');
  return `${jour}/${mois}/${annee}`;
}

const PARIS = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** An instant, told in France's legal time: « 12 novembre 2026 à 14 h 32 ». */
export function formatInstant(instant: Date): string {
  const parties = Object.fromEntries(PARIS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${parties['year']}-${parties['month']}-${parties['day']}` as DateCivile;
  return `${formatDate(date)} à ${Number(parties['hour'])}${INSECABLE}h${INSECABLE}${parties['minute']}`;
}

/** « 1 marché », « 2 marchés »; in French zero is singular. */
export function formatNombre(nombre: bigint | number, singulier: string, pluriel: string): string {
  return `${formatEntier(nombre)}${INSECABLE}${isPluriel(nombre) ? pluriel : singulier}`;
}

export function isPluriel(nombre: bigint | number): boolean {
  return BigInt(nombre) >= 2n;
}

function group(entier: bigint): string {
  return String(entier).replace(/\B(?=(\d{3})+$)/g, INSECABLE);
}

function absolu(valeur: bigint): bigint {
  return valeur < 0n ? -valeur : valeur;
}

function divideHalfUp(numerateur: bigint, denominateur: bigint): bigint {
  return (2n * numerateur + denominateur) / (2n * denominateur);
}

function trimDecimales(texte: string): string {
  return texte.replace(/,0+(?=\u00a0)/, '');
}
