import type { Marche } from './marche';

/** Why a contract is inclusive: reserved (L2113-12, L2113-13) or with an insertion clause. Both is still one contract. */
export const VOIES_INCLUSION = ['RESERVE', 'CLAUSE'] as const;
export type VoieInclusion = (typeof VOIES_INCLUSION)[number];

/**
 * Ways in which a contract belongs to the inclusive set (decision D-07): empty when its sources say that it does
 * not, `null` when no source can say. A social criterion alone does not count. DECP gives the reservation without
 * its article and the clause without its hours (decision D-28).
 */
export function voiesInclusion(marche: Pick<Marche, 'considerationsSociales'>): readonly VoieInclusion[] | null {
  if (marche.considerationsSociales === null) return null;
  const dites = marche.considerationsSociales;
  return VOIES_INCLUSION.filter((voie) => (voie === 'CLAUSE' ? dites.includes('Clause sociale') : dites.includes('Marché réservé') || dites.includes('Concession réservée')));
}

/** `null`: missing, which is not « no ». */
export function isInclusif(marche: Pick<Marche, 'considerationsSociales'>): boolean | null {
  const voies = voiesInclusion(marche);
  return voies === null ? null : voies.length > 0;
}

export function hasClauseSociale(marche: Pick<Marche, 'considerationsSociales'>): boolean {
  return marche.considerationsSociales?.includes('Clause sociale') ?? false;
}
