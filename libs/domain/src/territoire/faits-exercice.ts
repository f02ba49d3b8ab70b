import { hasClauseSociale, voiesInclusion, type VoieInclusion } from '../marche/inclusion';
import type { Marche } from '../marche/marche';
import { computeValeurAnnuelle, type MotifEcart, type ValeurAnnuelle } from '../marche/valeur-annuelle';
import { anneeOf } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';
import { sumMontants, type Centimes } from '../quantite/montant';

/** An inclusive contract in a year: counted with its value, or set aside with the reason. */
export type Contribution<Id> = { readonly marcheId: Id; readonly voies: readonly VoieInclusion[]; readonly montant: Centimes | null } & (
  | { readonly sorte: 'COMPTE'; readonly valeur: ValeurAnnuelle }
  | { readonly sorte: 'ECARTE'; readonly motif: MotifEcart }
);

/** What one buyer brings to the territory's figures in one year, with every contract behind it. */
export interface FaitsExercice<Id = string> {
  readonly annee: Annee;
  readonly montantInclusif: Centimes;
  readonly contributions: readonly Contribution<Id>[];
  /** Contracts notified in the year with a social clause: the proof of B1. */
  readonly clausesNotifiees: readonly Id[];
}

/**
 * Facts of one buyer for one year, recomputed from all its contracts (domain §4.7.4, decisions D-03, D-07, D-09).
 * The inclusive set is a union on the contract: reserved and claused counts once, for the whole value of the lot (D-08).
 */
export function computeFaitsExercice<Id>(marches: readonly { readonly id: Id; readonly marche: Marche }[], annee: Annee): FaitsExercice<Id> {
  const accordsCadres = new Set(marches.filter(({ marche }) => marche.nature === 'ACCORD_CADRE').map(({ marche }) => marche.uid));
  const contributions: Contribution<Id>[] = [];
  for (const { id, marche } of marches) {
    const voies = voiesInclusion(marche) ?? [];
    if (voies.length === 0) continue;
    const resultat = computeValeurAnnuelle(marche, annee, accordsCadres);
    if (resultat.sorte === 'HORS_ANNEE') continue;
    const commun = { marcheId: id, voies, montant: marche.montantCourant };
    contributions.push(resultat.sorte === 'VALEUR' ? { ...commun, sorte: 'COMPTE', valeur: resultat.valeur } : { ...commun, sorte: 'ECARTE', motif: resultat.motif });
  }
  return {
    annee,
    montantInclusif: sumMontants(contributions.map((contribution) => (contribution.sorte === 'COMPTE' ? contribution.valeur.valeur : 0n))),
    contributions,
    clausesNotifiees: marches
      .filter(({ marche }) => hasClauseSociale(marche) && marche.nature !== 'CONCESSION' && marche.dateNotification !== null && anneeOf(marche.dateNotification) === annee)
      .map(({ id }) => id),
  };
}
