/**
 * The 23 codes printed in the scheme of the Landes. They are opaque labels with gaps (F2 without F1, K then T): never
 * parsed, never used to find an action.
 */
export const CODES_INDICATEUR = [
  'A1', 'A2', 'A3', 'B1', 'C1', 'C2', 'C3', 'C4', 'D1', 'E1', 'F2', 'G1', 'G2', 'H1', 'I1', 'J1', 'K1', 'K2', 'K3', 'T1', 'T2', 'U1', 'U2',
] as const;
export type CodeIndicateur = (typeof CODES_INDICATEUR)[number];

/** Measures that one label of the scheme holds together, and that are never added to one another. */
export const CODES_SOUS_MESURE = ['B1.epci', 'B1.communes', 'G1.info', 'G1.mob', 'K3.agr', 'K3.tied'] as const;
export type CodeSousMesure = (typeof CODES_SOUS_MESURE)[number];

/**
 * Every figure that a rule of method may speak of: the 23 indicators, `VOL` (share of the buyer's yearly purchases, a
 * target of the scheme without a code of its own) and `CAP` (inclusive purchases of the whole territory).
 */
export type CodeChiffre = CodeIndicateur | 'VOL' | 'CAP';

export function isCodeIndicateur(texte: string): texte is CodeIndicateur {
  return (CODES_INDICATEUR as readonly string[]).includes(texte);
}
