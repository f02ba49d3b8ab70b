import { addJours, type DateCivile } from '../quantite/date-civile';

/**
 * Where a deposited file stands: being read, waiting for its columns to be recognised, being verified, previewed, being written, imported,
 * being undone, undone; or refused, or given up before anything was written.
 */
export const ETATS_DEPOT = ['LECTURE', 'COLONNES', 'VERIFICATION', 'APERCU', 'ECRITURE', 'IMPORTE', 'ANNULATION', 'ANNULE', 'REFUSE', 'ABANDONNE'] as const;
export type EtatDepot = (typeof ETATS_DEPOT)[number];

/** What makes a deposit change state. */
export const ACTES_DEPOT = ['RECONNAITRE', 'CORRIGER', 'IMPORTER', 'ANNULER', 'REFAIRE', 'ABANDONNER'] as const;
export type ActeDepot = (typeof ACTES_DEPOT)[number];

/** From which states an act of a person is possible, and where it leads. */
const TRANSITIONS: Readonly<Record<ActeDepot, { readonly depuis: readonly EtatDepot[]; readonly vers: EtatDepot }>> = {
  RECONNAITRE: { depuis: ['COLONNES', 'APERCU'], vers: 'VERIFICATION' },
  CORRIGER: { depuis: ['APERCU', 'IMPORTE'], vers: 'VERIFICATION' },
  IMPORTER: { depuis: ['APERCU'], vers: 'ECRITURE' },
  ANNULER: { depuis: ['IMPORTE'], vers: 'ANNULATION' },
  REFAIRE: { depuis: ['ANNULE'], vers: 'VERIFICATION' },
  // A reading that was interrupted is given up like a refusal.
  ABANDONNER: { depuis: ['LECTURE', 'COLONNES', 'APERCU', 'REFUSE'], vers: 'ABANDONNE' },
};

/** The state that an act leads to, or `null` when the deposit does not allow it now. */
export function nextEtatDepot(etat: EtatDepot, acte: ActeDepot): EtatDepot | null {
  const { depuis, vers } = TRANSITIONS[acte];
  return depuis.includes(etat) ? vers : null;
}

/** What a file « is doing » in each state, for a sentence. */
const LIBELLES: Readonly<Record<EtatDepot, string>> = {
  LECTURE: 'est en cours de lecture', COLONNES: 'attend que ses colonnes soient reconnues', VERIFICATION: 'est en cours de vérification', APERCU: 'est prêt à être importé', ECRITURE: 'est en cours d’import',
  IMPORTE: 'est importé', ANNULATION: 'est en cours d’annulation', ANNULE: 'a été annulé', REFUSE: 'a été refusé', ABANDONNE: 'a été abandonné',
};

export function libelleEtatDepot(etat: EtatDepot): string {
  return LIBELLES[etat];
}

/** A machine is at work: the person only has to wait, or to come back. */
export function isEnTravail(etat: EtatDepot): boolean {
  return etat === 'LECTURE' || etat === 'VERIFICATION' || etat === 'ECRITURE' || etat === 'ANNULATION';
}

/**
 * What a line of a deposit would do to the register: a new record, a change of one that is known, nothing; or it waits for a correction,
 * or it is left out, by its reader (a year that is closed, a line said twice) or by the person.
 */
export const STATUTS_LIGNE = ['NOUVEAU', 'MODIFIE', 'INCHANGE', 'A_CORRIGER', 'IGNORE'] as const;
export type StatutLigne = (typeof STATUTS_LIGNE)[number];

/** Why a line is left out. */
export const MOTIFS_IGNORE = ['ANNEE_FERMEE', 'DOUBLON', 'CHOIX'] as const;
export type MotifIgnore = (typeof MOTIFS_IGNORE)[number];

/** Days during which an import can be undone whole. */
export const DELAI_ANNULATION = 30;

/** Last day on which an import may be undone. */
export function lastJourAnnulation(importeLe: DateCivile): DateCivile {
  return addJours(importeLe, DELAI_ANNULATION);
}

/** « IMP-2026-0147 »: the reference of an import, by which a receipt and the history of a record name it. */
export function writeReferenceDepot(annee: number, rang: number): string {
  return `IMP-${annee}-${String(rang).padStart(4, '0')}`;
}
