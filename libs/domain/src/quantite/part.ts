import { DomainError } from '../errors';

/** An exact share: integers, never rounded before display. */
export interface Part {
  readonly numerateur: bigint;
  readonly denominateur: bigint;
}

/** `null` when the denominator is zero: a share of nothing is not measurable, it is not 0. */
export function part(numerateur: bigint, denominateur: bigint): Part | null {
  return denominateur === 0n ? null : { numerateur, denominateur };
}

/** Exact sum. */
export function addPart(a: Part, b: Part): Part {
  if (a.denominateur === b.denominateur) return { numerateur: a.numerateur + b.numerateur, denominateur: a.denominateur };
  return { numerateur: a.numerateur * b.denominateur + b.numerateur * a.denominateur, denominateur: a.denominateur * b.denominateur };
}

/** Sign of `a − b`, on exact rationals (denominators > 0). */
export function comparePart(a: Part, b: Part): -1 | 0 | 1 {
  const ecart = a.numerateur * b.denominateur - b.numerateur * a.denominateur;
  return ecart < 0n ? -1 : ecart > 0n ? 1 : 0;
}

export function isAtLeast(a: Part, b: Part): boolean {
  return comparePart(a, b) >= 0;
}

export const pourcent = (points: bigint): Part => ({ numerateur: points, denominateur: 100n });

/** Value as a JSON number (0.0637 for 6.37 %), for the API and the command line only; never compared. */
export function partToNumber({ numerateur, denominateur }: Part): number {
  if (denominateur === 0n) throw new DomainError('PART_SANS_DENOMINATEUR');
  return Number((numerateur * 10n ** 12n) / denominateur) / 1e12;
}

/** Percentage with `decimales` digits, half up: { 1, 3 } → « 33.3 ». Shares ≥ 0. */
export function formatPourcent({ numerateur, denominateur }: Part, decimales = 1): string {
  const echelle = 10n ** BigInt(decimales);
  const arrondi = (2n * numerateur * 100n * echelle + denominateur) / (2n * denominateur);
  return decimales === 0 ? String(arrondi) : `${arrondi / echelle}.${String(arrondi % echelle).padStart(decimales, '0')}`;
}

/** Smallest integer n with n / total ≥ seuil: the 66 communes of 327 that reach 20 % (source: domain B1). */
export function ceilPart(seuil: Part, total: bigint): bigint {
  return (seuil.numerateur * total + seuil.denominateur - 1n) / seuil.denominateur;
}
