import type { DonneesEssentielles } from '@spaser/domain';
import type { CodeRejet } from '../rejet';

/** Why a record cannot make a contract. */
export interface Motif {
  readonly code: Extract<CodeRejet, 'ACHETEUR_MANQUANT' | 'ACHETEUR_ILLISIBLE' | 'IDENTIFIANT_MANQUANT'>;
  readonly valeur: string | null;
}

export interface TitulaireBrut {
  readonly id: unknown;
  readonly typeIdentifiant: unknown;
  readonly denominationSociale: unknown;
}

export interface ModificationBrute {
  readonly id: unknown;
  readonly date: unknown;
  readonly montant: unknown;
  readonly dureeMois: unknown;
}

/**
 * A contract as its source wrote it: only the field names have been translated. Every format is brought here, and
 * one normalisation serves them all.
 */
export interface MarcheBrut {
  readonly id: unknown;
  readonly acheteurId: unknown;
  readonly acheteurNom: unknown;
  readonly nature: unknown;
  readonly techniques: readonly unknown[];
  readonly isConcession: boolean;
  readonly typeMarche: unknown;
  readonly objet: unknown;
  readonly codeCPV: unknown;
  readonly procedure: unknown;
  readonly idAccordCadre: unknown;
  readonly lieuCode: unknown;
  readonly lieuTypeCode: unknown;
  readonly dateNotification: unknown;
  readonly montant: unknown;
  readonly dureeMois: unknown;
  /** `null`: the format has no place for holders, so that none is missing. */
  readonly titulaires: readonly TitulaireBrut[] | null;
  /** The writing of holders that came as a list of a program, if so. */
  readonly titulairesEnListe: string | null;
  /** Empty when the record, or its format, does not say. */
  readonly considerationsSociales: readonly unknown[];
  readonly considerationsEnvironnementales: readonly unknown[];
  readonly modifications: readonly ModificationBrute[];
  /** What no figure is made of, already read; empty when the format has none of it. */
  readonly essentielles: DonneesEssentielles;
  /** XML and CSV: every value is text, so that an amount in text is no oddity. */
  readonly texteAttendu: boolean;
}

/** A contract of which nothing is said, in a format where every value is text. */
export const MARCHE_VIDE: MarcheBrut = {
  id: null,
  acheteurId: null,
  acheteurNom: null,
  nature: null,
  techniques: [],
  isConcession: false,
  typeMarche: null,
  objet: null,
  codeCPV: null,
  procedure: null,
  idAccordCadre: null,
  lieuCode: null,
  lieuTypeCode: null,
  dateNotification: null,
  montant: null,
  dureeMois: null,
  titulaires: null,
  titulairesEnListe: null,
  considerationsSociales: [],
  considerationsEnvironnementales: [],
  modifications: [],
  essentielles: {},
  texteAttendu: true,
};
