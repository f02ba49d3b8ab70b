import type { Marche } from '../marche/marche';
import { addMois, type DateCivile } from '../quantite/date-civile';

/**
 * What the law asks of a contract that is not published, by its amount alone: the thresholds are those of the estimated need (CCP
 * R. 2196-1), which a lot is only a part of. `COORDONNATEUR`: who bought for the group publishes. `INCONNUE`: no amount.
 */
export const OBLIGATIONS_PUBLICATION = ['OBLIGATOIRE', 'FACULTATIVE', 'NON_DEMANDEE', 'COORDONNATEUR', 'INCONNUE'] as const;
export type ObligationPublication = (typeof OBLIGATIONS_PUBLICATION)[number];

/** Essential data are due from 40 000 € HT; from 25 000 €, five of them are enough (CCP R. 2196-1, arrêté du 22 décembre 2022). */
const SEUIL_OBLIGATOIRE = 4_000_000n;
const SEUIL_LISTE = 2_500_000n;
/** Months after the notification in which they are due. */
const DELAI_MOIS = 2;

export function obligationOf({ acheteurSiren, montantInitial, nature, saisie }: Pick<Marche, 'acheteurSiren' | 'montantInitial' | 'nature' | 'saisie'>): ObligationPublication {
  const coordonnateur = saisie?.coordonnateur ?? null;
  if (coordonnateur !== null && coordonnateur !== acheteurSiren) return 'COORDONNATEUR';
  // The thresholds are those of the marchés: a concession is published whatever its value.
  if (nature === 'CONCESSION') return 'OBLIGATOIRE';
  if (montantInitial === null) return 'INCONNUE';
  if (montantInitial >= SEUIL_OBLIGATOIRE) return 'OBLIGATOIRE';
  return montantInitial >= SEUIL_LISTE ? 'FACULTATIVE' : 'NON_DEMANDEE';
}

/** The last day to publish what must be; `null` when nothing must, or without a date. */
export function echeancePublication(marche: Parameters<typeof obligationOf>[0] & Pick<Marche, 'dateNotification'>): DateCivile | null {
  return obligationOf(marche) !== 'OBLIGATOIRE' || marche.dateNotification === null ? null : addMois(marche.dateNotification, DELAI_MOIS);
}
