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
  /** The same with a clause, a reservation or a social criterion; `null`: not all of its facts are computed yet. */
  readonly anneesElargies: readonly Annee[] | null;
}

/** Buyers by the types that B1 tells apart. */
interface Compte {
  readonly epci: number;
  readonly communes: number;
  readonly autres: number;
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
  readonly actifs: Compte;
  /** « B1 élargi », the wider reading of decision D-10: reserved contracts and social criteria engage too. Informative, without target; `null`: not known yet. */
  readonly elargi: (Compte & { readonly total: number }) | null;
  readonly engages: readonly string[];
}

/** Engaged on 31 December of `annee`: a scheme in force, or a social clause notified since 2023. « et/ou »: counted once. */
export function isEngaged(ligne: LigneB1, annee: Annee): boolean {
  return ligne.spaserEnVigueur || hasAnnee(ligne.anneesAvecClause, annee);
}

/** The wider reading, never narrower than B1; `null` when the facts that would tell are not computed yet. */
function isEngagedElargi(ligne: LigneB1, annee: Annee): boolean | null {
  if (isEngaged(ligne, annee)) return true;
  return ligne.anneesElargies && hasAnnee(ligne.anneesElargies, annee);
}

function hasAnnee(annees: readonly Annee[], annee: Annee): boolean {
  return annees.some((avec) => avec >= B1_DEBUT && avec <= annee);
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
  const { epci, communes, autres } = countLignes(engages);
  const communesPart = part(BigInt(communes), BigInt(communesTotal));
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
    autres,
    actifs: countLignes(actifs),
    elargi: countElargis(publics, annee),
    engages: engages.map((ligne) => ligne.collectiviteId),
  };
}

function countElargis(publics: readonly LigneB1[], annee: Annee): B1['elargi'] {
  const verdicts = publics.map((ligne) => isEngagedElargi(ligne, annee));
  if (verdicts.includes(null)) return null;
  const engages = publics.filter((_ligne, rang) => verdicts[rang]);
  return { total: engages.length, ...countLignes(engages) };
}

function countLignes(lignes: readonly LigneB1[]): Compte {
  const [epci, communes] = [countType(lignes, 'EPCI'), countType(lignes, 'COMMUNE')];
  return { epci, communes, autres: lignes.length - epci - communes };
}

function countType(lignes: readonly LigneB1[], type: TypeCollectivite): number {
  return lignes.filter((ligne) => ligne.type === type).length;
}
