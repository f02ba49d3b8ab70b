import type { Siret } from '../collectivite/siret';
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
  readonly nouveauxBeneficiaires: number;
  readonly dontDejaComptes: number;
}
export interface Mandat extends Fait {
  readonly fournisseur: Siret;
  /** Excluding tax. */
  readonly montant: Centimes;
}
export interface DemarcheSourcing extends Fait {
  readonly canal: 'SOURCING_INVERSE_PLATEFORME' | 'RENCONTRE' | 'QUESTIONNAIRE' | 'SALON' | 'AUTRE';
  readonly repondants: readonly { readonly operateur: string; readonly date: DateCivile }[];
}
export interface DocumentsEgalite extends Fait {
  readonly index: number;
  readonly plans: number;
}
/** `date`: retirement. */
export interface BienRetire extends Fait {
  readonly famille: 'INFORMATIQUE' | 'MOBILIER';
  readonly miseEnService: DateCivile;
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

/**
 * What a buyer knows of its purchases, of every year. In each list `null` is « nobody has said »; an empty list, or one without a
 * fact in the year, is « none » once the year is declared.
 */
export interface RegistreAcheteur {
  readonly annee: Annee;
  readonly contrats: readonly ContratDuRegistre[];
  /** « Aucun marché » was declared for the year. */
  readonly aucunMarche: boolean;
  readonly nonConcernes: readonly CodeIndicateur[];
  /** Projects that the recensement found reservable among those attributed in the year, and how many were reserved (D-12). */
  readonly projetsReservables: { readonly attribues: number; readonly reserves: number } | null;
  readonly releves: readonly ReleveExecution[] | null;
  readonly mandats: readonly Mandat[] | null;
  readonly sourcings: readonly DemarcheSourcing[] | null;
  readonly documentsEgalite: readonly DocumentsEgalite[] | null;
  readonly biensRetires: readonly BienRetire[] | null;
  readonly achatsOccasion: readonly AchatOccasion[] | null;
  readonly vehicules: readonly AcquisitionVehicule[] | null;
  readonly tonnages: readonly TonnageChantier[] | null;
  readonly qualifications: readonly Qualification[];
}

/** A register of which only published contracts are known. */
export function registreDesContrats(annee: Annee, contrats: readonly ContratDuRegistre[]): RegistreAcheteur {
  return {
    annee, contrats, aucunMarche: false, nonConcernes: [], projetsReservables: null, releves: null, mandats: null, sourcings: null, documentsEgalite: null,
    biensRetires: null, achatsOccasion: null, vehicules: null, tonnages: null, qualifications: [],
  };
}
