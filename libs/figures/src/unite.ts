import { type Centimes, type Part } from '@spaser/domain';
import { formatEntier, formatMontantCourt, formatMontantRond, formatPart, formatPartRonde } from './format';

/**
 * How an exact value is placed and printed. The position is a float, good for drawing only; the printed text always
 * comes from the exact value.
 */
export interface Unite<V> {
  /** Place on an axis: percentage points, euros, or units. Never negative, never infinite. */
  readonly position: (valeur: V) => number;
  readonly format: (valeur: V) => string;
  /** Without idle decimals, for targets. */
  readonly formatCible: (valeur: V) => string;
  /** Text of a graduation at `position`, on an axis whose step is `pas`. */
  readonly formatGraduation: (position: number, pas: number) => string;
}

const PLAFOND = 1e15;
const borne = (position: number): number => Math.min(PLAFOND, Math.max(0, position));

/** Number of decimals that a graduation needs, at most 6. */
const decimales = (pas: number): number => Math.min(6, Math.max(0, -Math.floor(Math.log10(pas) + 1e-9)));
const decimal = (valeur: number, chiffres: number): string => {
  const [entiers = '0', fraction] = valeur.toFixed(chiffres).split('.');
  return `${formatEntier(BigInt(entiers))}${fraction ? `,${fraction}` : ''}`;
};

export const PART: Unite<Part> = {
  position: ({ numerateur, denominateur }) => borne(Number((numerateur * 10n ** 9n) / denominateur) / 1e7),
  format: (part) => formatPart(part),
  formatCible: (part) => formatPartRonde(part),
  formatGraduation: (position, pas) => `${decimal(position, decimales(pas))}\u00a0%`,
};

export const MONTANT: Unite<Centimes> = {
  position: (centimes) => borne(Number(centimes) / 100),
  format: (centimes) => formatMontantCourt(centimes),
  formatCible: (centimes) => formatMontantRond(centimes),
  formatGraduation: (position, pas) => {
    if (position === 0) return `0\u00a0€`;
    return pas >= 100_000 ? `${decimal(position / 1e6, decimales(pas / 1e6))}\u00a0M€` : `${decimal(position, decimales(pas))}\u00a0€`;
  },
};

export const NOMBRE: Unite<bigint> = {
  position: (nombre) => borne(Number(nombre)),
  format: (nombre) => formatEntier(nombre),
  formatCible: (nombre) => formatEntier(nombre),
  formatGraduation: (position, pas) => decimal(position, decimales(pas)),
};
