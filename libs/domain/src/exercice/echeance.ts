import type { DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';

/**
 * Day and month by which a year is to be declared, in the year that follows. No text sets it: the law asks that the indicators be published
 * every two years (CCP, L. 2111-3), the scheme that the follow-up committee meets every year (SPASER, comité de suivi). Three months after
 * the end of the year leave time for the accounts to close and for the committee to read them; a territory that meets earlier changes it here.
 */
const ECHEANCE_DECLARATION = '03-31';

/** The last day to declare a year without being late; nothing closes on that day. */
export function echeanceDeclaration(annee: Annee): DateCivile {
  return `${annee + 1}-${ECHEANCE_DECLARATION}` as DateCivile;
}
