import { dispositifsPublies, isReserveInclusif } from './dispositifs';
import type { Marche } from './marche';

/** Why a contract is inclusive: reserved (L2113-12, L2113-13) or with an insertion clause. Both is still one contract. */
export const VOIES_INCLUSION = ['RESERVE', 'CLAUSE'] as const;
export type VoieInclusion = (typeof VOIES_INCLUSION)[number];

/**
 * Ways in which a contract belongs to the inclusive set (decision D-07): empty when it is known not to, `null` when nobody can say. What
 * a person states in the register prevails over what is published. A social criterion alone does not count. DECP gives the reservation
 * without its article and the clause without its hours (decision D-28).
 */
export function voiesInclusion(marche: Pick<Marche, 'considerationsSociales' | 'saisie'>): readonly VoieInclusion[] | null {
  const { considerationsSociales: dites, saisie } = marche;
  const connues = {
    RESERVE: saisie?.reservations ? saisie.reservations.some(isReserveInclusif) : dites && (dites.includes('Marché réservé') || dites.includes('Concession réservée')),
    CLAUSE: saisie?.clauses ? saisie.clauses.length > 0 : dites && dites.includes('Clause sociale'),
  };
  const voies = VOIES_INCLUSION.filter((voie) => connues[voie] === true);
  return voies.length === 0 && VOIES_INCLUSION.some((voie) => connues[voie] === null) ? null : voies;
}

/** `null`: missing, which is not « no ». */
export function isInclusif(marche: Pick<Marche, 'considerationsSociales' | 'saisie'>): boolean | null {
  const voies = voiesInclusion(marche);
  return voies === null ? null : voies.length > 0;
}

export function hasClauseSociale(marche: Pick<Marche, 'considerationsSociales' | 'saisie'>): boolean {
  return voiesInclusion(marche)?.includes('CLAUSE') ?? false;
}

/** A clause, a reservation under any article or a social award criterion: what the wider reading of B1 counts (decision D-10). A silence is none of them. */
export function hasDispositionSociale(marche: Pick<Marche, 'considerationsSociales' | 'saisie'>): boolean {
  const { considerationsSociales, saisie } = marche;
  const { reservations, criteresSociaux } = dispositifsPublies(considerationsSociales, null);
  return hasClauseSociale(marche) || [saisie?.reservations ?? reservations, saisie?.criteresSociaux ?? criteresSociaux].some((dits) => dits !== null && dits.length > 0);
}
