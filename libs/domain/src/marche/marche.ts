import type { Siren } from '../collectivite/siren';
import type { DateCivile } from '../quantite/date-civile';
import type { Centimes } from '../quantite/montant';
import type { Anomalie, CodeAVerifier } from './anomalie';
import type { ConsiderationEnvironnementale, Considerations, ConsiderationSociale } from './consideration';
import type { EnregistrementMarche, NatureContrat, Titulaire, TypeMarche } from './enregistrement';
import type { SaisieMarche } from './saisie-marche';

/** One observed state of a contract: at its notification, or after a modification. */
export interface EtatMarche {
  readonly sorte: 'INITIAL' | 'MODIFICATION';
  readonly date: DateCivile | null;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
}

/**
 * One contract, made of every record that speaks of it. Counting unit of every figure: N titulaires, N modifications
 * or N sources never multiply it. `null` means that no source says it, never zero.
 */
export interface Marche {
  readonly uid: string;
  readonly acheteurId: string;
  readonly acheteurSiren: Siren;
  readonly objet: string | null;
  readonly nature: NatureContrat;
  readonly typeMarche: TypeMarche | null;
  readonly codeCPV: string | null;
  readonly procedure: string | null;
  readonly idAccordCadre: string | null;
  readonly lieuExecution: EnregistrementMarche['lieuExecution'];
  /** Notification of the contract itself: the earliest known. */
  readonly dateNotification: DateCivile | null;
  readonly montantInitial: Centimes | null;
  /** Amount of the latest state: greatest date, then greatest amount. */
  readonly montantCourant: Centimes | null;
  readonly dateEtat: DateCivile | null;
  readonly dureeMois: number | null;
  /** Every distinct state, oldest first. */
  readonly etats: readonly EtatMarche[];
  readonly titulaires: readonly Titulaire[];
  readonly considerationsSociales: Considerations<ConsiderationSociale>;
  readonly considerationsEnvironnementales: Considerations<ConsiderationEnvironnementale>;
  readonly aVerifier: readonly CodeAVerifier[];
  readonly anomalies: readonly Anomalie[];
  /** What a person states of it in the register; `null`: only its publications speak of it. */
  readonly saisie: SaisieMarche | null;
}

/** Order of states: date (unknown first), then amount (unknown first). The last one is the latest state. */
export function compareEtats(a: EtatMarche, b: EtatMarche): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? -1 : 1;
  const montantA = a.montant ?? -1n;
  const montantB = b.montant ?? -1n;
  if (montantA !== montantB) return montantA < montantB ? -1 : 1;
  return (a.dureeMois ?? 0) - (b.dureeMois ?? 0);
}

/** Latest state that has an amount, among those known at `date` (all of them without it); `null` when none has. */
export function lastEtatWithMontant(etats: readonly EtatMarche[], date?: DateCivile): EtatMarche | null {
  const candidats = etats.filter((etat) => etat.montant !== null && (date === undefined || (etat.date ?? '') <= date));
  return candidats.at(-1) ?? null;
}

/** Latest known duration in months at `date`; `null` when no state gives one. */
export function lastDuree(etats: readonly EtatMarche[], date?: DateCivile): number | null {
  const candidats = etats.filter((etat) => etat.dureeMois !== null && (date === undefined || (etat.date ?? '') <= date));
  return candidats.at(-1)?.dureeMois ?? null;
}
