import { DomainError } from '../errors';

/** An amount in integer euro cents, excluding tax (HT) unless its name says otherwise. */
export type Centimes = bigint;

const NOMBRE = /^([+-])?(\d+)(?:[.](\d+))?$/;

/**
 * Reads an amount in euros as people and platforms write it (« 12 345,67 € », « 12345.67 », « 40000.0000 ») and
 * returns integer cents, rounded half away from zero beyond the cent; `null` for an empty text.
 * @throws DomainError MONTANT_ILLISIBLE when it is not a number. A lone comma or point is a decimal separator.
 */
export function parseMontant(texte: string): Centimes | null {
  const compact = texte.replace(/[\s\u00a0\u202f]|€|HT$|EUR$/gi, '');
  if (compact === '') return null;
  const decimal = withDecimalPoint(compact);
  const lu = NOMBRE.exec(decimal) ?? NOMBRE.exec(decimalExpansion(decimal));
  if (!lu) throw new DomainError('MONTANT_ILLISIBLE', { valeur: texte });
  const [, signe, entiers = '0', decimales = ''] = lu;
  const centimes = BigInt(entiers) * 100n + BigInt(decimales.slice(0, 2).padEnd(2, '0'));
  const arrondi = (decimales[2] ?? '0') >= '5' ? centimes + 1n : centimes;
  return signe === '-' ? -arrondi : arrondi;
}

/** Cents of a finite JSON number of euros, through its shortest decimal writing (never a float product). */
export function montantFromNumber(euros: number): Centimes {
  const centimes = Number.isFinite(euros) ? parseMontant(decimalExpansion(String(euros))) : null;
  if (centimes === null) throw new DomainError('MONTANT_ILLISIBLE', { valeur: String(euros) });
  return centimes;
}

/** Decimal string in euros with two decimals, the form of the command line and of the API (« 1234.50 »). */
export function formatEuros(centimes: Centimes): string {
  const signe = centimes < 0n ? '-' : '';
  const absolu = centimes < 0n ? -centimes : centimes;
  return `${signe}${absolu / 100n}.${String(absolu % 100n).padStart(2, '0')}`;
}

/** `montant × numerateur / denominateur`, rounded half up to the cent (amounts ≥ 0). */
export function prorata(montant: Centimes, numerateur: bigint, denominateur: bigint): Centimes {
  if (denominateur <= 0n) throw new DomainError('PART_SANS_DENOMINATEUR');
  return (2n * montant * numerateur + denominateur) / (2n * denominateur);
}

export function sumMontants(montants: Iterable<Centimes>): Centimes {
  let somme = 0n;
  for (const montant of montants) somme += montant;
  return somme;
}

/** The last of a comma and a point is the decimal separator, the other groups: « 1.234,56 » and « 1,234.56 » are the same. */
function withDecimalPoint(texte: string): string {
  const virgule = texte.lastIndexOf(',');
  if (virgule === -1) return texte;
  return virgule > texte.lastIndexOf('.') ? texte.replace(/\./g, '').replace(',', '.') : texte.replace(/,/g, '');
}

/** « 1.2e+21 » → « 1200000000000000000000 »: what String() does to very large or very small numbers. */
function decimalExpansion(texte: string): string {
  const lu = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]?\d{1,3})$/i.exec(texte);
  if (!lu) return texte;
  const [, signe = '', entiers = '', decimales = '', exposant = '0'] = lu;
  const chiffres = entiers + decimales;
  const position = entiers.length + Number(exposant);
  if (position <= 0) return `${signe}0.${'0'.repeat(-position)}${chiffres}`;
  const droite = chiffres.slice(position);
  return `${signe}${chiffres.slice(0, position).padEnd(position, '0')}${droite ? `.${droite}` : ''}`;
}
