import type { Centimes, ConsiderationEnvironnementale, ConsiderationSociale } from '@spaser/domain';
import type { AcheteurDemo, LieuDemo } from './acheteur';
import { addMoisToJour, anneeOfJour, type Jour } from './calendrier';
import type { Genre } from './catalogue/genre';
import type { EntrepriseDemo } from './entreprises';

export type NatureDemo = 'MARCHE' | 'ACCORD_CADRE' | 'SUBSEQUENT' | 'CONCESSION';

/** Invented publishers. « ANTERIEURE » is the old format; PES and TRAVAUX say nothing of considerations. */
export const SOURCES = ['ANTERIEURE', 'PROFIL_A', 'PROFIL_B', 'PROFIL_C', 'PES', 'TRAVAUX'] as const;
export type SourceDemo = (typeof SOURCES)[number];

/** An « acte modificatif » as published: a new total, or by mistake a mere difference; `null`: unchanged. */
export interface ModificationDemo {
  readonly date: Jour;
  readonly publieLe: Jour;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
}

/** Faults that hide or spoil what the figures need; those of mere writing are in `Ecriture`. */
export type Defaut =
  | 'DATE_MANQUANTE'
  | 'DATE_IMPOSSIBLE'
  | 'MONTANT_MANQUANT'
  | 'MONTANT_NUL'
  | 'MONTANT_INVRAISEMBLABLE'
  | 'DUREE_MANQUANTE'
  | 'DUREE_INVRAISEMBLABLE';

/** How a field is badly written, its meaning intact. */
export interface Ecriture {
  readonly codeCPV?: 'AVEC_CLE' | 'ZERO_PERDU';
  readonly titulaire?: 'CLE_FAUSSE' | 'TREIZE_CHIFFRES';
  readonly objet?: 'HTML' | 'ACCENTS_PERDUS';
  readonly date?: 'AVEC_FUSEAU';
  readonly montant?: 'EN_TEXTE';
}

/** A contract of the demonstration: what its sources publish of it, whatever their number. */
export interface ContratDemo {
  readonly acheteur: AcheteurDemo;
  /** Identifier of the buyer as published: its SIRET, or by mistake its SIREN or a SIRET with a wrong key. */
  readonly acheteurId: string;
  readonly id: string;
  readonly nature: NatureDemo;
  readonly idAccordCadre: string | null;
  readonly genre: Genre;
  readonly objet: string;
  /** With its check digit, « 45233140-2 ». */
  readonly codeCPV: string;
  readonly lieu: LieuDemo;
  readonly procedure: string;
  readonly offresRecues: number;
  readonly notification: Jour;
  readonly publieLe: Jour;
  readonly montant: Centimes;
  readonly dureeMois: number;
  readonly modifications: readonly ModificationDemo[];
  readonly titulaires: readonly EntrepriseDemo[];
  readonly social: readonly ConsiderationSociale[];
  readonly environnement: readonly ConsiderationEnvironnementale[];
  readonly source: SourceDemo;
  /** The amount that the PES says of the same contract, when it speaks of it too. */
  readonly montantPes: Centimes | null;
  /** Whether the works file speaks of it too. */
  readonly aussiTravaux: boolean;
  readonly defaut: Defaut | null;
  readonly ecriture: Ecriture;
}

/** Whether the source of a contract has a place for social considerations. */
export const saysConsiderations = ({ source }: Pick<ContratDemo, 'source'>): boolean => source.startsWith('PROFIL_');

/** Last year on which a contract bears. */
export function derniereAnneeOf({ notification, dureeMois }: Pick<ContratDemo, 'notification' | 'dureeMois'>): number {
  return anneeOfJour(addMoisToJour(notification, dureeMois) - 1);
}
