import { CODES_DU_CHAMP } from '@spaser/domain';
import type { ContratTenu } from './ecriture-demo';

/** Amount above which A1 and C4 count a contract. */
const SEUIL = 2_500_000n;

export const isAuDessusDuSeuil = ({ marche: { montantInitial } }: ContratTenu): boolean => montantInitial !== null && montantInitial > SEUIL;

export const says = ({ marche: { considerationsSociales } }: ContratTenu, mot: 'Clause sociale' | 'Critère social' | 'Marché réservé'): boolean => considerationsSociales?.includes(mot) === true;

/** Whole euros of a contract. */
export const eurosOf = ({ marche: { montantInitial } }: ContratTenu): number => Number((montantInitial ?? 0n) / 100n);

/** Whether its amount is so doubtful that it stays out of the totals: nobody builds hours on it. */
export const isDouteux = ({ marche: { aVerifier } }: ContratTenu): boolean => aVerifier.some((code) => CODES_DU_CHAMP.vraisemblanceMontant.has(code));

/** What the buyer calls it: its number, after the SIRET. */
export const numeroOf = ({ marche: { uid, acheteurId } }: ContratTenu): string => uid.slice(acheteurId.length);

/** The contracts of a year in a steady order: notified in it, or without a date and numbered in it. */
export function contratsOf(contrats: readonly ContratTenu[], annee: number): readonly ContratTenu[] {
  return contrats
    .filter((contrat) => (contrat.marche.dateNotification === null ? numeroOf(contrat).startsWith(`${annee}-`) : contrat.marche.dateNotification.startsWith(String(annee))))
    .sort((a, b) => (a.marche.uid < b.marche.uid ? -1 : 1));
}

/** Whether a contract follows from a framework agreement that is counted already. */
export function isSubsequent({ marche }: ContratTenu, contrats: readonly ContratTenu[]): boolean {
  return marche.idAccordCadre !== null && contrats.some((autre) => autre.marche.nature === 'ACCORD_CADRE' && autre.marche.uid === marche.acheteurId + (marche.idAccordCadre ?? ''));
}
