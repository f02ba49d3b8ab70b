import { luhn } from '@spaser/domain';

/**
 * SIREN are allotted in sequence, and the lowest of the national register (Sirene) is 000 325 175: whatever begins
 * with « 0000 » belongs to nobody. The digit that follows tells what an invented number stands for.
 */
export const PREFIXE_FICTIF = '0000';

const PREMIER_NUMERO = { HORS_TERRITOIRE: 0, ENTREPRISE: 1_000, ACHETEUR: 9_000 } as const;

/** How many enterprises can be invented. */
export const ENTREPRISES_MAX = 8_000;

/** The `rang`-th invented SIREN of its kind (from 1), with a valid key. */
export function createSirenFictif(sorte: keyof typeof PREMIER_NUMERO, rang: number): string {
  return withKey(PREFIXE_FICTIF + String(PREMIER_NUMERO[sorte] + rang).padStart(4, '0'));
}

/** SIRET of the `rang`-th establishment of a SIREN, real or invented, with a valid key. */
export function createSiret(siren: string, rang = 1): string {
  return withKey(`${siren}${String(rang).padStart(4, '0')}`);
}

/** The same number with a key that is wrong. */
export function spoilKey(numero: string): string {
  return numero.slice(0, -1) + String((Number(numero.at(-1)) + 3) % 10);
}

function withKey(chiffres: string): string {
  return chiffres + String((10 - (luhn(`${chiffres}0`) % 10)) % 10);
}
