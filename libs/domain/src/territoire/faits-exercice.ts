import { hasClauseSociale, hasDispositionSociale, voiesInclusion, type VoieInclusion } from '../marche/inclusion';
import type { Marche } from '../marche/marche';
import { computeValeurAnnuelle, type MotifEcart, type ResultatValeur, type ValeurAnnuelle } from '../marche/valeur-annuelle';
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
  /** Those with a clause, a reservation or a social criterion: the proof of « B1 élargi ». */
  readonly dispositionsNotifiees: readonly Id[];
}

/** What was paid of each contract in the year, when the buyer values its contracts by payments; `null` on the estimated basis. */
export type PaiementsDeLAnnee<Id> = ReadonlyMap<Id, Centimes> | null;

/**
 * Facts of one buyer for one year, recomputed from all its contracts (domain §4.7.4, decisions D-03, D-07, D-09).
 * The inclusive set is a union on the contract: reserved and claused counts once, for the whole value of the lot (D-08). A contract that
 * another buyer coordinates is the territory's once, at its coordinator's (D-04).
 */
export function computeFaitsExercice<Id>(marches: readonly MarcheIdentifie<Id>[], annee: Annee, paiements: PaiementsDeLAnnee<Id> = null): FaitsExercice<Id> {
  const contributions = listContributions(marches, annee, paiements).map(({ coordonne, ...contribution }): Contribution<Id> =>
    coordonne ? { marcheId: contribution.marcheId, voies: contribution.voies, montant: contribution.montant, sorte: 'ECARTE', motif: 'GROUPEMENT_COORDONNE' } : contribution);
  const notifies = marches.filter(({ marche }) => marche.nature !== 'CONCESSION' && marche.dateNotification !== null && anneeOf(marche.dateNotification) === annee);
  return {
    annee,
    montantInclusif: sumMontants(contributions.map((contribution) => (contribution.sorte === 'COMPTE' ? contribution.valeur.valeur : 0n))),
    contributions,
    clausesNotifiees: notifies.filter(({ marche }) => hasClauseSociale(marche)).map(({ id }) => id),
    dispositionsNotifiees: notifies.filter(({ marche }) => hasDispositionSociale(marche)).map(({ id }) => id),
  };
}

interface MarcheIdentifie<Id> {
  readonly id: Id;
  readonly marche: Marche;
}

/** The inclusive contracts of a buyer that run in a year, each with its whole value. `coordonne`: another buyer bought it for the group. */
export function listContributions<Id>(marches: readonly MarcheIdentifie<Id>[], annee: Annee, paiements: PaiementsDeLAnnee<Id>): readonly (Contribution<Id> & { readonly coordonne: boolean })[] {
  const accordsCadres = new Set(marches.filter(({ marche }) => marche.nature === 'ACCORD_CADRE').map(({ marche }) => marche.uid));
  return marches.flatMap(({ id, marche }) => {
    const voies = voiesInclusion(marche) ?? [];
    if (voies.length === 0) return [];
    const resultat = paiements === null ? computeValeurAnnuelle(marche, annee, accordsCadres) : valueOfPaiements(marche, paiements.get(id) ?? null);
    if (resultat.sorte === 'HORS_ANNEE') return [];
    const coordonne = (marche.saisie?.coordonnateur ?? null) !== null && marche.saisie?.coordonnateur !== marche.acheteurSiren;
    const commun = { marcheId: id, voies, montant: marche.montantCourant, coordonne };
    return [resultat.sorte === 'VALEUR' ? { ...commun, sorte: 'COMPTE' as const, valeur: resultat.valeur } : { ...commun, sorte: 'ECARTE' as const, motif: resultat.motif }];
  });
}

/** The basis of payments: what was paid in the year is the value, whatever the amount of the contract. */
function valueOfPaiements(marche: Marche, paye: Centimes | null): ResultatValeur {
  if (marche.nature === 'CONCESSION') return { sorte: 'ECARTE', motif: 'CONCESSION' };
  return paye === null ? { sorte: 'HORS_ANNEE' } : { sorte: 'VALEUR', valeur: { valeur: paye, montant: paye, jours: null, joursTotal: null } };
}
