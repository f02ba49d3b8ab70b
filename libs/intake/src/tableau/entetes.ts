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

type Cellules = readonly (string | null)[];

/**
 * The row of headers of a sheet, or two rows that are one: of the first rows, the one whose texts weigh most, each counted once. Two rows
 * must weigh more than each of them alone; the upper one is spread over its merged cells, or over the empty ones on its right.
 * `null` when no text is recognised.
 */
export function findEntetes({ lignes, fusions }: Tete, weigh: Pesee): EntetesTrouvees | null {
  const debut = lignes.slice(0, LIMITES_TABLEAU.lignesAvantDonnees);
  let meilleures: EntetesTrouvees | null = null;
  for (const [rang, ligne] of debut.entries()) {
    const dessous = debut[rang + 1];
    const seules = [{ cellules: spread(ligne, lignes, fusions), lues: [ligne] }];
    const doubles = dessous === undefined ? [] : joinBoth(ligne, dessous, lignes, fusions).map((cellules) => ({ cellules, lues: [ligne, dessous] }));
    for (const { cellules, lues } of [...seules, ...doubles]) {
      const poids = weighAll(cellules, weigh);
      if (poids > (meilleures?.poids ?? 0)) {
        meilleures = { poids, entetes: cellules.map((texte) => toEntete(texte)), ligne: lues.at(-1)?.numero ?? ligne.numero, lues };
      }
    }
  }
  return meilleures;
}

function joinBoth(haut: LigneTableau, bas: LigneTableau, lignes: readonly LigneTableau[], fusions: readonly Fusion[]): readonly Cellules[] {
  const dessous = spread(bas, lignes, fusions);
  const dessus = spread(haut, lignes, fusions);
  return [join(dessus, dessous), join(fillForward(dessus, dessous.length), dessous)];
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

function fillForward(cellules: Cellules, largeur: number): Cellules {
  let dernier: string | null = null;
  return Array.from({ length: Math.max(largeur, cellules.length) }, (_, colonne) => (dernier = cellules[colonne] ?? dernier));
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
