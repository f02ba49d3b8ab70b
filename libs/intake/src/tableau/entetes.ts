import type { Fusion, Tete } from './fil';
import { LIMITES_TABLEAU, type LigneTableau } from './tableau-lu';

/** Weight of the text of a header: 0 when it is not recognised. */
export type Pesee = (texte: string) => number;

/** The headers of a sheet. `lues`: the rows that they were read in, one or two, as they stand in the file. */
export interface EntetesTrouvees {
  readonly poids: number;
  readonly entetes: readonly string[];
  readonly ligne: number;
  readonly lues: readonly LigneTableau[];
}

/** A number or a date, which no second line of headers holds; a year may be one. */
const VALEUR = /^(?!\d{4}$)[-\d.,\s€%/]*\d[-\d.,\s€%/]*$/;

type Cellules = readonly (string | null)[];

interface Candidate {
  readonly cellules: Cellules;
  readonly lues: readonly LigneTableau[];
}

/**
 * The row of headers of a sheet, or two rows that are one: of the first rows, the one whose texts weigh most, each counted once. Two rows
 * must weigh more than each of them alone; the upper one is spread over its merged cells, or over the empty ones on its right.
 * `null` when no text is recognised.
 */
export function findEntetes({ lignes, fusions }: Tete, weigh: Pesee): EntetesTrouvees | null {
  const debut = lignes.slice(0, LIMITES_TABLEAU.lignesAvantDonnees);
  const seules = debut.map((ligne) => ({ cellules: spread(ligne, lignes, fusions), lues: [ligne] }));
  const doubles = seules.flatMap((haut, rang) => joinBoth(haut, seules[rang + 1]));
  let meilleures: EntetesTrouvees | null = null;
  for (const { cellules, lues } of [...seules, ...doubles]) {
    const poids = weighAll(cellules, weigh);
    const ligne = lues.at(-1)?.numero ?? 0;
    if (poids > (meilleures?.poids ?? 0)) meilleures = { poids, entetes: cellules.map(toEntete), ligne, lues };
  }
  return meilleures;
}

function joinBoth(haut: Candidate, bas: Candidate | undefined): readonly Candidate[] {
  if (bas === undefined || bas.cellules.some((texte) => VALEUR.test(texte ?? ''))) return [];
  const lues = [...haut.lues, ...bas.lues];
  const etale = fillForward(haut.cellules, bas.cellules);
  return [haut.cellules, etale].map((dessus) => ({ cellules: join(dessus, bas.cellules), lues }));
}

/** A row with the text of each merged cell wherever it extends. */
function spread(ligne: LigneTableau, lignes: readonly LigneTableau[], fusions: readonly Fusion[]): Cellules {
  const cellules = [...ligne.cellules];
  for (const { haut, bas, gauche, droite } of fusions) {
    if (ligne.numero < haut || ligne.numero > bas) continue;
    const texte = lignes.find(({ numero }) => numero === haut)?.cellules[gauche] ?? null;
    if (texte === null) continue;
    for (let colonne = gauche; colonne <= Math.min(droite, LIMITES_TABLEAU.colonnes - 1); colonne += 1) {
      while (cellules.length <= colonne) cellules.push(null);
      cellules[colonne] ??= texte;
    }
  }
  return cellules;
}

function fillForward(dessus: Cellules, dessous: Cellules): Cellules {
  let dernier: string | null = null;
  return dessous.map((bas, colonne) => {
    dernier = dessus[colonne] ?? dernier;
    return bas === null ? (dessus[colonne] ?? null) : dernier;
  });
}

function join(dessus: Cellules, dessous: Cellules): Cellules {
  return Array.from({ length: Math.max(dessus.length, dessous.length) }, (_, colonne) => {
    const haut = dessus[colonne] ?? null;
    const bas = dessous[colonne] ?? null;
    return haut === null || bas === null || haut === bas ? (haut ?? bas) : `${haut} ${bas}`;
  });
}

function weighAll(cellules: Cellules, weigh: Pesee): number {
  const textes = new Set(cellules.filter((texte) => texte !== null).map((texte) => toEntete(texte)));
  return [...textes].reduce((somme, texte) => somme + weigh(texte), 0);
}

const toEntete = (texte: string | null): string => (texte ?? '').replace(/\s+/g, ' ').trim();
