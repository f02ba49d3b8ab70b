import type { CodeIndicateur, CodeSousMesure } from '../code-indicateur';
import type { EtatReleve } from '../etat-releve';
import { addPart, type Part } from '../../quantite/part';
import type { RegistreAcheteur } from '../../registre/registre-annee';

/** Why a record is not in a figure. Each has its sentence. */
export const PHRASES_MISE_A_PART = {
  DATE_MANQUANTE: 'Date de notification inconnue\u00a0: le marché n’entre dans aucune année',
  MONTANT_MANQUANT: 'Montant inconnu\u00a0: on ne sait pas s’il dépasse 25\u00a0000\u00a0€',
  SOUS_LE_SEUIL: 'Montant initial de 25\u00a0000\u00a0€ HT au plus',
  CONCESSION: 'Concession, suivie à part des marchés',
  SUBSEQUENT_COUVERT: 'Marché subséquent d’un accord-cadre déjà compté',
  NON_PRECISE: 'Personne n’a encore dit si ce marché est concerné',
  HEURES_INCONNUES: 'La clause est connue, pas ses heures',
  CLAUSE_PAR_AVENANT: 'Clausé par avenant après son année de notification, montré à part',
  QUALIFICATION_ECHUE: 'La structure n’était pas qualifiée ce jour-là',
  SIRET_A_CONFIRMER: 'Un autre établissement de la même structure est qualifié\u00a0: à confirmer',
  MONTANT_INVRAISEMBLABLE: 'Montant invraisemblable, hors du total tant que l’acheteur n’a pas dit le sien',
  DUREE_MANQUANTE: 'Durée inconnue\u00a0: la part de l’année ne se calcule pas',
  VALEUR_INCONNUE: 'Montant inconnu\u00a0: sa valeur de l’année ne se calcule pas',
  LOCATION: 'Location, suivie à part des achats',
  ENERGIE_THERMIQUE: 'Véhicule thermique',
  LEVIER_HORS_LISTE: 'Levier qui n’est pas l’un des cinq que le schéma cite',
} as const;
export type MotifMiseAPart = keyof typeof PHRASES_MISE_A_PART;

export type CodeMesure = CodeIndicateur | CodeSousMesure | 'VOL';

/** One record in a figure and what it brings, in the unit of the figure. */
export interface Apport {
  readonly id: string;
  readonly quantite: Part;
}

/**
 * A figure of one buyer for one year, exact, with every record behind it. `valeur` is `null` unless it is known; `part` is the ratio
 * that the targets speak of, `null` without one or when its denominator is zero or unknown.
 */
export interface Mesure {
  readonly code: CodeMesure;
  readonly etat: EtatReleve;
  readonly valeur: Part | null;
  readonly part: Part | null;
  readonly comptes: readonly Apport[];
  readonly ecartes: readonly { readonly id: string; readonly motif: MotifMiseAPart }[];
  /** Records of which enough is known to count them or not; `null`: the figure does not read records one by one. */
  readonly connus: number | null;
  /** A breakdown (T2): how many, by domain. */
  readonly repartition: Readonly<Record<string, number>> | null;
}

/** A pure formula: one buyer's register in, one measure out. */
export type Formule = (registre: RegistreAcheteur) => Mesure;

export const unites = (nombre: number | bigint): Part => ({ numerateur: BigInt(nombre), denominateur: 1n });
export const centiemes = (nombre: bigint): Part => ({ numerateur: nombre, denominateur: 100n });

/** Facts behind a measure. */
export interface FaitsLus {
  readonly comptes: readonly Apport[];
  readonly ecartes: Mesure['ecartes'];
  /** `INCONNU`: nobody has said anything, so that none counted is not zero. `AUCUN`: someone has declared that there is none. */
  readonly savoir: 'CONNU' | 'AUCUN' | 'INCONNU';
  /** What the count is a share of; `null`: not known. */
  readonly denominateur?: number | null;
  /** `Mesure.connus`. */
  readonly connus?: number | null;
  readonly repartition?: Readonly<Record<string, number>> | null;
}

/** Reasons that leave a doubt: the record may well belong to the figure. */
const DOUTES: readonly MotifMiseAPart[] = ['NON_PRECISE', 'HEURES_INCONNUES'];

/** What there is to know of the facts behind a measure: how many count, their sum, how many may well count, and what is known of them. */
export interface FaitsSommes {
  readonly nombre: number;
  readonly somme: Part;
  readonly doutes: number;
  readonly savoir: FaitsLus['savoir'];
  readonly denominateur: number | null;
}

/** A measure without the records behind it. */
export type MesureSommee = Pick<Mesure, 'code' | 'etat' | 'valeur' | 'part'>;

/** What a buyer declares of its indicators for a year. */
type Declarations = Pick<RegistreAcheteur, 'nonConcernes' | 'aucuns'>;

/**
 * The four states of a measure (decision D-22): not concerned, unknown, a zero that was declared, or a value. A count of none is a
 * zero only when nothing is left unsaid, or when the buyer declares that there is none; a count of some is what is known so far.
 */
export function decideMesure(code: CodeMesure, { nonConcernes, aucuns }: Declarations, { nombre, somme, doutes, savoir, denominateur }: FaitsSommes): MesureSommee {
  if (isDit(nonConcernes, code)) return { code, etat: 'NON_CONCERNE', valeur: null, part: null };
  const declare = nombre === 0 && isDit(aucuns, code);
  if (!declare && (savoir === 'INCONNU' || (nombre === 0 && doutes > 0))) return { code, etat: 'NON_RENSEIGNE', valeur: null, part: null };
  return {
    code,
    etat: declare || savoir === 'AUCUN' ? 'ZERO_DECLARE' : 'RENSEIGNE',
    valeur: somme,
    part: denominateur === null || denominateur === 0 ? null : { numerateur: somme.numerateur, denominateur: somme.denominateur * BigInt(denominateur) },
  };
}

/** A measure with the records that make it and those that wait beside it. */
export function toMesure(code: CodeMesure, declarations: Declarations, { comptes, ecartes, savoir, denominateur = null, connus = null, repartition = null }: FaitsLus): Mesure {
  const mesure = decideMesure(code, declarations, {
    nombre: comptes.length, somme: comptes.map(({ quantite }) => quantite).reduce(addPart, unites(0)), doutes: ecartes.filter(({ motif }) => DOUTES.includes(motif)).length, savoir, denominateur,
  });
  const connue = mesure.etat === 'RENSEIGNE' || mesure.etat === 'ZERO_DECLARE';
  return { ...mesure, comptes: connue ? comptes : [], ecartes: mesure.etat === 'NON_CONCERNE' ? [] : ecartes, connus: mesure.etat === 'NON_CONCERNE' ? null : connus, repartition: connue ? repartition : null };
}

/** Whether a list of indicators holds the one that a measure belongs to. */
export function isDit(codes: readonly CodeIndicateur[], code: CodeMesure): boolean {
  return codes.some((dit) => dit === code.split('.')[0]);
}
