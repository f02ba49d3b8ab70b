import { addMois, anneeOf, countJours, dernierJour, premierJour, type DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';
import { prorata, type Centimes } from '../quantite/montant';
import { CODES_HORS_TOTAUX } from './anomalie';
import { lastDuree, lastEtatWithMontant, type Marche } from './marche';

/** Why an inclusive contract has no value in a year's figure. Each has its sentence in `PHRASES_ECART`. */
export const PHRASES_ECART = {
  MONTANT_INVRAISEMBLABLE: 'Montant invraisemblable, hors du total tant que l’acheteur n’a pas dit le sien',
  MONTANT_MANQUANT: 'Montant non publié',
  DUREE_MANQUANTE: 'Durée non publiée\u00a0: la part de l’année ne se calcule pas',
  DATE_MANQUANTE: 'Date de notification non publiée\u00a0: le marché n’entre dans aucune année',
  SUBSEQUENT_COUVERT: 'Marché subséquent d’un accord-cadre déjà compté',
  CONCESSION: 'Concession, suivie à part des marchés',
  GROUPEMENT_COORDONNE: 'Marché d’un groupement, compté chez son coordonnateur',
} as const;
export type MotifEcart = keyof typeof PHRASES_ECART;

/**
 * Value of a contract in a year. On the `ESTIME` basis: current amount × days of execution in the year / total days. On the `MANDATE` one:
 * what was paid of it in the year; there are no days then.
 */
export interface ValeurAnnuelle {
  readonly valeur: Centimes;
  readonly montant: Centimes;
  readonly jours: number | null;
  readonly joursTotal: number | null;
}

export type ResultatValeur = { readonly sorte: 'VALEUR'; readonly valeur: ValeurAnnuelle } | { readonly sorte: 'ECARTE'; readonly motif: MotifEcart } | { readonly sorte: 'HORS_ANNEE' };

/**
 * Annual value `v(m, N)` of a contract (domain §4.7.3, decision D-09): the amount and the duration are those known on
 * 31 December of N, execution starts at notification and lasts `dureeMois`. Rounded half up to the cent.
 * `couverts`: uids of framework agreements present in the register, which already carry their subsequent contracts (D-03).
 */
export function computeValeurAnnuelle(marche: Marche, annee: Annee, couverts: ReadonlySet<string> = new Set()): ResultatValeur {
  const debut = marche.dateNotification;
  if (debut === null) return ecarte('DATE_MANQUANTE');
  if (anneeOf(debut) > annee) return { sorte: 'HORS_ANNEE' };
  const connuAu = dernierJour(annee);
  const dureeMois = lastDuree(marche.etats, connuAu);
  const fin = dureeMois === null ? null : addMois(debut, dureeMois);
  if (fin === null ? anneeOf(debut) !== annee : fin <= premierJour(annee)) return { sorte: 'HORS_ANNEE' };

  const motif = motifEcart(marche, connuAu, couverts);
  if (motif) return ecarte(motif);
  const montant = lastEtatWithMontant(marche.etats, connuAu)?.montant ?? null;
  if (montant === null) return ecarte('MONTANT_MANQUANT');
  if (fin === null) return ecarte('DUREE_MANQUANTE');

  const joursTotal = countJours(debut, fin);
  const jours = countJours(max(debut, premierJour(annee)), min(fin, premierJour(annee + 1)));
  return { sorte: 'VALEUR', valeur: { valeur: prorata(montant, BigInt(jours), BigInt(joursTotal)), montant, jours, joursTotal } };
}

/** Years in which a contract may bear on a figure: from its notification to the end of its execution. Empty without a date. */
export function anneesOf(marche: Pick<Marche, 'dateNotification' | 'etats'>): readonly Annee[] {
  const debut = marche.dateNotification;
  if (debut === null) return [];
  const duree = marche.etats.reduce((max, etat) => Math.max(max, etat.dureeMois ?? 0), 0);
  const derniere = Math.min(anneeOf(duree > 0 ? addMois(debut, duree) : debut), 2100);
  return Array.from({ length: derniere - anneeOf(debut) + 1 }, (_, rang) => anneeOf(debut) + rang);
}

function motifEcart(marche: Marche, connuAu: DateCivile, couverts: ReadonlySet<string>): MotifEcart | null {
  if (marche.nature === 'CONCESSION') return 'CONCESSION';
  // A framework agreement may name itself in the same field: it is the one that counts.
  const accordCadre = marche.idAccordCadre === null ? null : marche.acheteurId + marche.idAccordCadre;
  if (accordCadre !== null && accordCadre !== marche.uid && couverts.has(accordCadre)) return 'SUBSEQUENT_COUVERT';
  if (marche.aVerifier.some((code) => CODES_HORS_TOTAUX.has(code))) return 'MONTANT_INVRAISEMBLABLE';
  const montant = lastEtatWithMontant(marche.etats, connuAu)?.montant ?? null;
  return montant === null || montant === 0n ? 'MONTANT_MANQUANT' : null;
}

const ecarte = (motif: MotifEcart): ResultatValeur => ({ sorte: 'ECARTE', motif });
const min = (a: DateCivile, b: DateCivile): DateCivile => (a < b ? a : b);
const max = (a: DateCivile, b: DateCivile): DateCivile => (a > b ? a : b);
