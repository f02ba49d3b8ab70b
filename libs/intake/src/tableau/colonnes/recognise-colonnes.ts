import type { SorteDepot } from './colonne-depot';
import { listMots, normaliseEntete } from './entete';
import { computeRessemblance } from './resemblance';
import { findColonne, SORTES_DEPOSABLES, SORTES_DEPOT } from './sortes-depot';

/** `RETENUE`: what the collectivité chose before for this header, to ignore it included. */
export type SureteColonne = 'CERTAINE' | 'PROBABLE' | 'RETENUE' | 'INCONNUE';

/** What a header of a file was recognised as. */
export interface ColonneReconnue {
  readonly indice: number;
  readonly entete: string;
  /** Its column; `null`: it is not read. */
  readonly cle: string | null;
  readonly surete: SureteColonne;
}

interface Ecriture {
  readonly cle: string;
  readonly compacte: string;
  readonly mots: readonly string[];
  readonly poids: number;
}
interface Candidate {
  readonly indice: number;
  readonly cle: string;
  readonly poids: number;
}

/** A label weighs most, then synonyms in their order, those of the columns of every file first; whatever only resembles one weighs less than all of them. */
const POIDS_LIBELLE = 10_000;
const POIDS_SYNONYME = 9_000;
const POIDS_SYNONYME_RARE = 6_000;
const POIDS_RESSEMBLANCE = 1_000;
/** Longer texts are no headers. */
const LONGUEUR_MAX = 200;

const toEcriture = (cle: string, texte: string, poids: number): Ecriture => ({ cle, compacte: listMots(texte).join(''), mots: listMots(texte), poids });

const ECRITURES = Object.fromEntries(SORTES_DEPOSABLES.map((sorte) => [sorte, SORTES_DEPOT[sorte].colonnes.flatMap(({ cle, libelle, synonymes, horsModele }) => [
  toEcriture(cle, libelle, POIDS_LIBELLE),
  ...[...synonymes, cle].map((synonyme, rang) => toEcriture(cle, synonyme, (horsModele ? POIDS_SYNONYME_RARE : POIDS_SYNONYME) - 10 * rang)),
])])) as unknown as Readonly<Record<SorteDepot, readonly Ecriture[]>>;

/** The columns that a header may be, with their weights. Of « Montant » and « Montant HT », the second is surer. */
function listCandidates(sorte: SorteDepot, entete: string, indice: number): readonly Candidate[] {
  if (entete.length > LONGUEUR_MAX) return [];
  const mots = listMots(entete);
  if (mots.length === 0) return [];
  const compacte = mots.join('');
  const horsTaxe = normaliseEntete(entete).split(' ').includes('ht') ? 5 : 0;
  const meilleures = new Map<string, number>();
  for (const ecriture of ECRITURES[sorte]) {
    const poids = ecriture.compacte === compacte ? ecriture.poids + horsTaxe : Math.round(POIDS_RESSEMBLANCE * computeRessemblance(mots, ecriture.mots));
    if (poids > (meilleures.get(ecriture.cle) ?? 0)) meilleures.set(ecriture.cle, poids);
  }
  const candidates = [...meilleures].map(([cle, poids]) => ({ indice, cle, poids }));
  const [premiere, seconde] = candidates.map(({ poids }) => poids).sort((a, b) => b - a);
  // What resembles two columns alike is neither.
  return premiere !== undefined && premiere <= POIDS_RESSEMBLANCE && premiere === seconde ? candidates.filter(({ poids }) => poids < premiere) : candidates;
}

/** What a text weighs as a header of a kind of file: 2 when it is one, 1 when it resembles one, else 0. */
export function weightEntete(sorte: SorteDepot, texte: string): number {
  const plus = Math.max(0, ...listCandidates(sorte, texte, 0).map(({ poids }) => poids));
  return plus > POIDS_RESSEMBLANCE ? 2 : plus > 0 ? 1 : 0;
}

/**
 * Gives each header its column. What was chosen before for a header wins; then the surest, then the leftmost; a column is given once.
 * @param retenues Normalised header (`normaliseEntete`) → column, or `null` for a header to ignore.
 */
export function recogniseColonnes(sorte: SorteDepot, entetes: readonly string[], retenues: Readonly<Record<string, string | null>>): readonly ColonneReconnue[] {
  const reconnues = new Map<number, ColonneReconnue>();
  const prises = new Set<string>();
  const give = (indice: number, cle: string | null, surete: SureteColonne): void => {
    reconnues.set(indice, { indice, entete: entetes[indice] ?? '', cle, surete });
    if (cle !== null) prises.add(cle);
  };
  for (const [indice, entete] of entetes.entries()) {
    const normalise = normaliseEntete(entete);
    const retenue = Object.hasOwn(retenues, normalise) ? retenues[normalise] : undefined;
    if (normalise === '' || retenue === undefined || (retenue !== null && (prises.has(retenue) || !findColonne(sorte, retenue)))) continue;
    give(indice, retenue, 'RETENUE');
  }
  const candidates = entetes.flatMap((entete, indice) => (reconnues.has(indice) ? [] : listCandidates(sorte, entete, indice)));
  for (const { indice, cle, poids } of candidates.toSorted((a, b) => b.poids - a.poids || a.indice - b.indice)) {
    if (!reconnues.has(indice) && !prises.has(cle)) give(indice, cle, poids > POIDS_RESSEMBLANCE ? 'CERTAINE' : 'PROBABLE');
  }
  return entetes.map((entete, indice) => reconnues.get(indice) ?? { indice, entete, cle: null, surete: 'INCONNUE' });
}
