/**
 * The four states of a figure for a buyer and a year (decision D-22): a value, a zero that someone declared, nothing
 * known, or nothing to know. Only the first two enter a total.
 */
export const ETATS_RELEVE = ['RENSEIGNE', 'ZERO_DECLARE', 'NON_RENSEIGNE', 'NON_CONCERNE'] as const;
export type EtatReleve = (typeof ETATS_RELEVE)[number];
