import type { Annee, DateCivile } from '@spaser/domain';

export const CODES_TACHE = ['ADOPTER', 'DELIBERER', 'SIGNER_CONJOINT', 'METTRE_A_JOUR', 'SECURISER', 'DECLARER_ANNEE', 'SIGNER_ANNEE', 'CORRIGER', 'SOURCE_MUETTE'] as const;
export type CodeTache = (typeof CODES_TACHE)[number];

/** Something to do, under way or done, with what it bears on: a scheme, or a year and its published contracts that nobody has confirmed. */
export interface Tache {
  readonly code: CodeTache;
  readonly etat: 'A_FAIRE' | 'EN_COURS' | 'FAIT';
  readonly titre: string;
  readonly phrase: string;
  readonly spaserId: string | null;
  readonly annee: Annee | null;
  readonly aConfirmer: number | null;
  readonly echeance: DateCivile | null;
}
