import type { CodeIndicateur } from '../indicateur/code-indicateur';
import type { DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';
import type { Centimes } from '../quantite/montant';
import type { ContratDuRegistre } from './contrat';

/** Kinds of structures. A structure may be several at once; each lasts from one day to another. */
export const QUALIFICATIONS = ['ESAT', 'EA', 'EATT', 'EI', 'ETTI', 'AI', 'ACI', 'EITI', 'ESUS', 'ESS'] as const;
export type SorteQualification = (typeof QUALIFICATIONS)[number];

/** A qualification of an establishment (14 digits) or, when its source is at that level, of a legal person (9 digits). */
export interface Qualification {
  readonly operateur: string;
  readonly sorte: SorteQualification;
  readonly du: DateCivile;
  /** Last day; `null`: still running. */
  readonly au: DateCivile | null;
}

interface Fait {
  readonly id: string;
  readonly date: DateCivile;
}
/** Counts only: no person is ever named. */
export interface ReleveExecution extends Fait {
  /** Hundredths of an hour; `null`: not said. */
  readonly heures: bigint | null;
  readonly nouveauxBeneficiaires: number;
  readonly dontDejaComptes: number;
  /** Of the new people, women and men; absent or `null`: not said. */
  readonly dontFemmes?: number | null;
  readonly dontHommes?: number | null;
  readonly marcheId: string | null;
}
export interface Mandat extends Fait {
  /** SIRET, or SIREN when the accounts give no more. */
  readonly fournisseur: string;
  /** Excluding tax. */
  readonly montant: Centimes;
  readonly marcheId: string | null;
}
export interface DemarcheSourcing extends Fait {
  readonly canal: 'SOURCING_INVERSE_PLATEFORME' | 'RENCONTRE' | 'QUESTIONNAIRE' | 'SALON' | 'AUTRE';
  readonly repondants: readonly { readonly operateur: string; readonly date: DateCivile }[];
}
export interface DocumentsEgalite extends Fait {
  readonly index: number;
  readonly plans: number;
  /** Candidates bound to an index or a plan; `null`: not said. */
  readonly candidatsConcernes: number | null;
}
/** `date`: retirement. */
export interface BienRetire extends Fait {
  readonly famille: 'INFORMATIQUE' | 'MOBILIER';
  readonly miseEnService: DateCivile;
  readonly quantite: number;
}
/** `date`: reception. */
export interface AcquisitionVehicule extends Fait {
  readonly energie: 'GPL' | 'GNV' | 'HYBRIDE' | 'ELECTRIQUE' | 'HYDROGENE' | 'VELO' | 'AUTRE' | 'THERMIQUE';
  readonly quantite: number;
  readonly mode: 'ACHAT' | 'LOCATION';
}
/** Tonnes in hundredths, at the date of the works. */
export interface TonnageChantier extends Fait {
  readonly agregats: bigint;
  readonly tiedes: bigint;
}
export type AchatOccasion = Fait;

/** The purchases of a year as the buyer declares them, excluding tax, and what values its contracts (decision D-09). */
export interface VolumeAnnuel {
  readonly montant: Centimes;
  readonly base: BaseValeur;
}
/** `MANDATE`: what was paid in the year; `ESTIME`: the amount over the days of execution. */
export const BASES_VALEUR = ['MANDATE', 'ESTIME'] as const;
export type BaseValeur = (typeof BASES_VALEUR)[number];

/**
 * What a buyer knows of its purchases, of every year, and what it declares of one. A list without a fact in the year says nothing: only
 * `aucuns` tells « none » from « nobody has said » (decision D-22).
 */
export interface RegistreAcheteur {
  readonly annee: Annee;
  readonly contrats: readonly ContratDuRegistre[];
  /** « Aucun marché supérieur à 25 000 € » was declared for the year. */
  readonly aucunMarche: boolean;
  /** Indicators of which the buyer declares that there is nothing to count in the year. */
  readonly aucuns: readonly CodeIndicateur[];
  readonly nonConcernes: readonly CodeIndicateur[];
  readonly volume: VolumeAnnuel | null;
  /** Projects that the recensement found reservable among those attributed in the year, and how many were reserved (D-12). */
  readonly projetsReservables: { readonly attribues: number; readonly reserves: number } | null;
  readonly releves: readonly ReleveExecution[];
  readonly mandats: readonly Mandat[];
  readonly sourcings: readonly DemarcheSourcing[];
  readonly documentsEgalite: readonly DocumentsEgalite[];
  readonly biensRetires: readonly BienRetire[];
  readonly achatsOccasion: readonly AchatOccasion[];
  readonly vehicules: readonly AcquisitionVehicule[];
  readonly tonnages: readonly TonnageChantier[];
  readonly qualifications: readonly Qualification[];
}

/** A register of which only contracts are known. */
export function registreDesContrats(annee: Annee, contrats: readonly ContratDuRegistre[]): RegistreAcheteur {
  return {
    annee, contrats, aucunMarche: false, aucuns: [], nonConcernes: [], volume: null, projetsReservables: null, releves: [], mandats: [], sourcings: [], documentsEgalite: [],
    biensRetires: [], achatsOccasion: [], vehicules: [], tonnages: [], qualifications: [],
  };
}
