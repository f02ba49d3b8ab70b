import type { TypeCollectivite } from '../collectivite/collectivite';
import type { Annee } from '../quantite/exercice';
import { ceilPart, isAtLeast, part, pourcent, type Part } from '../quantite/part';

/** First year whose clauses count (« ayant inséré », no period in the scheme: stock since its start, decision D-10). */
export const B1_DEBUT: Annee = 2023;
export const B1_CIBLE_COMMUNES: Part = pourcent(20n);

/** One public buyer seated in the territory, and the facts that may engage it. */
export interface LigneB1 {
  readonly collectiviteId: string;
  readonly type: TypeCollectivite;
  /** A scheme in force on 31 December of the year: adopted by a délibération, neither expired nor abrogated. */
  readonly spaserEnVigueur: boolean;
  /** Years, up to the year of the figure, in which it notified at least one contract with a social clause. */
  readonly anneesAvecClause: readonly Annee[];
}

export interface B1 {
  readonly annee: Annee;
  readonly total: number;
  readonly epci: number;
  readonly epciTotal: number;
  readonly communes: number;
  readonly communesTotal: number;
  readonly communesSeuil: number;
  readonly communesPart: Part | null;
  readonly communesAtteint: boolean;
  readonly autres: number;
  /** Second line of decision D-10: those with a clause notified in the year itself, so that the stock hides no inactivity. */
  readonly actifs: { readonly epci: number; readonly communes: number; readonly autres: number };
  readonly engages: readonly string[];
}

/** Engaged on 31 December of `annee`: a scheme in force, or a social clause notified since 2023. « et/ou »: counted once. */
export function isEngaged(ligne: LigneB1, annee: Annee): boolean {
  return ligne.spaserEnVigueur || ligne.anneesAvecClause.some((avec) => avec >= B1_DEBUT && avec <= annee);
}

/**
 * Indicator B1 (domain §4.8, decision D-10). One line per public buyer of the territory, each SIREN once. The
 * Département is the pilot and private buyers are followed apart: neither counts. Denominators come from the
 * referential, never from who signed up.
 */
export function computeB1(lignes: readonly LigneB1[], annee: Annee): B1 {
  const publics = lignes.filter((ligne) => ligne.type !== 'DEPARTEMENT' && ligne.type !== 'PRIVE');
  const engages = publics.filter((ligne) => isEngaged(ligne, annee));
  const actifs = publics.filter((ligne) => ligne.anneesAvecClause.includes(annee) && annee >= B1_DEBUT);
  const communesTotal = countType(publics, 'COMMUNE');
  const communes = countType(engages, 'COMMUNE');
  const communesPart = part(BigInt(communes), BigInt(communesTotal));
  const epci = countType(engages, 'EPCI');
  return {
    annee,
    total: engages.length,
    epci,
    epciTotal: countType(publics, 'EPCI'),
    communes,
    communesTotal,
    communesSeuil: Number(ceilPart(B1_CIBLE_COMMUNES, BigInt(communesTotal))),
    communesPart,
    communesAtteint: communesPart !== null && isAtLeast(communesPart, B1_CIBLE_COMMUNES),
    autres: engages.length - epci - communes,
    actifs: { epci: countType(actifs, 'EPCI'), communes: countType(actifs, 'COMMUNE'), autres: actifs.length - countType(actifs, 'EPCI') - countType(actifs, 'COMMUNE') },
    engages: engages.map((ligne) => ligne.collectiviteId),
  };
}

function countType(lignes: readonly LigneB1[], type: TypeCollectivite): number {
  return lignes.filter((ligne) => ligne.type === type).length;
}
