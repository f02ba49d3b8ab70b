import type { Jour } from './calendrier';

/** First year of the scheme: from then on the territory publishes at its full pace, and clauses count in B1. */
export const PREMIERE_ANNEE = 2023;

export interface Periode {
  readonly premiere: number;
  readonly derniere: number;
  /** Nothing is notified nor published after. */
  readonly jusquA: Jour;
}
