import type { CodeChiffre } from '../indicateur/code-indicateur';
import { dateCivile, type DateCivile } from '../quantite/date-civile';

/** Codes of the register. A code is never reused, a decision that changes keeps its code and rises in version. */
export type CodeDecision =
  | 'D-01' | 'D-02' | 'D-03' | 'D-04' | 'D-05' | 'D-06' | 'D-07' | 'D-08' | 'D-09' | 'D-10' | 'D-11' | 'D-12' | 'D-13' | 'D-14'
  | 'D-15' | 'D-16' | 'D-17' | 'D-18' | 'D-19' | 'D-20' | 'D-21' | 'D-22' | 'D-23' | 'D-24' | 'D-25' | 'D-26' | 'D-27' | 'D-28' | 'D-29';

/**
 * How one ambiguity of the scheme or of its data is settled, in sentences that a citizen can read: what is unclear
 * (`enonce`), what the figures do (`decision`), what else could have been chosen (`alternative`).
 */
export interface RegleMethode {
  readonly code: CodeDecision;
  readonly version: number;
  readonly sujet: string;
  readonly enonce: string;
  readonly decision: string;
  readonly alternative: string | null;
  /** First day of the purchases that this version governs. */
  readonly applicableDu: DateCivile;
  /** The figures that the rule changes. */
  readonly indicateurs: readonly CodeChiffre[];
}

/** The first version of every rule governs the purchases of the scheme's first year and after. */
export const DEBUT_DU_SCHEMA: DateCivile = dateCivile(2023, 1, 1);

/** A rule as written in the register, where its code is its key. */
export type VersionRegle = Omit<RegleMethode, 'code'>;

/** The versions of one rule, oldest first: the first can never be missing, none is ever rewritten. */
export type VersionsRegle = readonly [VersionRegle, ...VersionRegle[]];
