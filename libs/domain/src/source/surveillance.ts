import { countJours, type DateCivile } from '../quantite/date-civile';

/** Days without anything new after which a source is silent (domain §4.11: « data source silent > 60 days »). */
const JOURS_DE_SILENCE = 60;
/** Days of failure in a row after which a source is out of reach. */
const JOURS_D_ECHEC = 3;

/**
 * What a run of a source found. NOUVEAU: contracts were created or changed; SANS_EFFET: another file, and no contract moved; INCHANGE: the
 * very same file; ECHEC: nothing could be read, nothing was touched.
 */
export const ISSUES_RELEVE = ['NOUVEAU', 'SANS_EFFET', 'INCHANGE', 'ECHEC'] as const;
export type IssueReleve = (typeof ISSUES_RELEVE)[number];

/** What the runs of one source say, in civil days; `null`: it never happened. */
export interface SuiviSource {
  readonly nom: string;
  readonly premierLe: DateCivile | null;
  readonly dernierNouveauLe: DateCivile | null;
  readonly dernierSuccesLe: DateCivile | null;
  readonly derniere: { readonly issue: IssueReleve; readonly le: DateCivile; readonly phrase: string | null } | null;
}

export interface AlerteSource {
  readonly motif: 'SILENCE' | 'ECHEC';
  readonly jours: number;
  readonly phrase: string;
}

/**
 * Warns of a source that cannot be read since three days, or else that has brought nothing new for more than sixty; a source that was never
 * read yet says nothing. Days are counted from its first run as long as it has not succeeded, or brought anything.
 */
export function watchSource({ nom, premierLe, dernierNouveauLe, dernierSuccesLe, derniere }: SuiviSource, aujourdhui: DateCivile): AlerteSource | null {
  if (premierLe === null || derniere === null) return null;
  const enEchec = countJours(dernierSuccesLe ?? premierLe, aujourdhui);
  if (derniere.issue === 'ECHEC' && enEchec >= JOURS_D_ECHEC) return { motif: 'ECHEC', jours: enEchec, phrase: `La source ${nom} ne peut pas être lue depuis ${enEchec}\u00a0jours. ${derniere.phrase ?? ''}`.trim() };
  const muette = countJours(dernierNouveauLe ?? premierLe, aujourdhui);
  return muette > JOURS_DE_SILENCE ? { motif: 'SILENCE', jours: muette, phrase: `La source ${nom} n’a rien publié depuis ${muette}\u00a0jours.` } : null;
}
