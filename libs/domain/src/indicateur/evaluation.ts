import type { Annee } from '../quantite/exercice';
import { comparePart, isAtLeast, type Part } from '../quantite/part';
import type { ObjectifChiffre, PeriodeSchema } from '../spaser/modele';
import type { EtatReleve } from './etat-releve';

/** Where a measure stands against the target of a year. PROCHE: at least 90 % of the target. */
export const STATUTS_OBJECTIF = ['ATTEINT', 'PROCHE', 'EN_RETARD', 'SANS_CIBLE', 'NON_MESURABLE', 'NON_CONCERNE'] as const;
export type StatutObjectif = (typeof STATUTS_OBJECTIF)[number];

/** The measure of an objective for one year, in the objective's unit. `valeur` is `null` when its denominator is zero or unknown. */
export interface MesureObjectif {
  readonly etat: EtatReleve;
  readonly valeur: Part | null;
}

export interface CibleDatee {
  readonly annee: Annee;
  readonly valeur: Part;
}

/** The verdict with what a reader needs to check it. */
export interface Evaluation {
  readonly objectif: string;
  readonly annee: Annee;
  readonly statut: StatutObjectif;
  readonly valeur: Part | null;
  /** Target of this very year; `null` when the scheme gives none. */
  readonly cible: Part | null;
  /** First dated target after this year. */
  readonly prochaineCible: CibleDatee | null;
  /** Straight line between the targets around a year without one: drawn dashed, never an objective (decision D-05). */
  readonly trajectoireIndicative: Part | null;
}

const SEUIL_PROCHE: Part = { numerateur: 9n, denominateur: 10n };

/**
 * Compares a measure with the target of a year, on exact rationals: 19.96 % does not reach 20 %. Outside the years of
 * the scheme nothing is aimed at, yearly targets included.
 */
export function computeEvaluation(objectif: ObjectifChiffre, annee: Annee, mesure: MesureObjectif, schema: PeriodeSchema): Evaluation {
  const cible = getCible(objectif, annee, schema);
  const valeur = mesure.etat === 'RENSEIGNE' || mesure.etat === 'ZERO_DECLARE' ? mesure.valeur : null;
  return {
    objectif: objectif.id,
    annee,
    statut: mesure.etat === 'NON_CONCERNE' ? 'NON_CONCERNE' : computeStatut(valeur, cible),
    valeur,
    cible,
    prochaineCible: listCiblesDatees(objectif).find((datee) => datee.annee > annee) ?? null,
    trajectoireIndicative: cible === null ? computeTrajectoire(objectif, annee) : null,
  };
}

/** The target of exactly this year, else the yearly one; `null` when there is none or when the scheme does not cover the year. */
export function getCible(objectif: ObjectifChiffre, annee: Annee, schema: PeriodeSchema): Part | null {
  if (annee < schema.debut || annee > schema.fin) return null;
  const cible = objectif.cibles.find((candidate) => candidate.annee === annee) ?? objectif.cibles.find((candidate) => candidate.annee === 'ANNUEL');
  return cible?.valeur ?? null;
}

/** Linear interpolation at a year between the dated targets around it: 57.5 % for A1 in 2026. `null` without one on each side. */
export function computeTrajectoire(objectif: ObjectifChiffre, annee: Annee): Part | null {
  const datees = listCiblesDatees(objectif);
  const avant = datees.findLast((datee) => datee.annee <= annee);
  const apres = datees.find((datee) => datee.annee >= annee);
  if (!avant || !apres) return null;
  if (avant.annee === apres.annee) return avant.valeur;
  const duree = BigInt(apres.annee - avant.annee);
  const ecoule = BigInt(annee - avant.annee);
  const { valeur: a } = avant;
  const { valeur: b } = apres;
  return {
    numerateur: a.numerateur * b.denominateur * (duree - ecoule) + b.numerateur * a.denominateur * ecoule,
    denominateur: a.denominateur * b.denominateur * duree,
  };
}

function computeStatut(valeur: Part | null, cible: Part | null): StatutObjectif {
  if (cible === null) return 'SANS_CIBLE';
  if (valeur === null) return 'NON_MESURABLE';
  if (isAtLeast(valeur, cible)) return 'ATTEINT';
  return comparePart(valeur, multiply(cible, SEUIL_PROCHE)) >= 0 ? 'PROCHE' : 'EN_RETARD';
}

function listCiblesDatees(objectif: ObjectifChiffre): readonly CibleDatee[] {
  return objectif.cibles
    .flatMap(({ annee, valeur }) => (annee === 'ANNUEL' ? [] : [{ annee, valeur }]))
    .sort((a, b) => a.annee - b.annee);
}

function multiply(a: Part, b: Part): Part {
  return { numerateur: a.numerateur * b.numerateur, denominateur: a.denominateur * b.denominateur };
}
