import { CsvError, parse } from 'csv-parse/sync';
import { simplify } from '../normalise/mot';

const SEPARATEURS = [';', ',', '\t'] as const;

/** The header of a CSV: its separator, its number of columns, and the place of each one by simplified name. */
export interface Entetes {
  readonly separateur: string;
  readonly attendues: number;
  readonly places: ReadonlyMap<string, number>;
}

/** The text of the cell of a column, by the name that the format gives it; `undefined` when the file has no such column. */
export type Cellule = (colonne: string) => string | undefined;

/** The header as each separator would cut it, most columns first. `octets` must hold the whole first row. */
export function readEntetes(octets: Buffer): readonly Entetes[] {
  return SEPARATEURS.map((separateur) => readWith(octets, separateur)).sort((a, b) => b.attendues - a.attendues);
}

/** Those of `colonnes` that the header lacks. */
export function listManquantes({ places }: Entetes, colonnes: readonly string[]): readonly string[] {
  return colonnes.filter((colonne) => !places.has(simplifyColonne(colonne)));
}

/** From the cells of a row to the cell of a column. */
export function openCellules({ places }: Entetes): (cellules: readonly string[]) => Cellule {
  const connues = new Map<string, number>();
  const placeOf = (colonne: string): number => {
    const connue = connues.get(colonne);
    if (connue !== undefined) return connue;
    const place = places.get(simplifyColonne(colonne)) ?? -1;
    connues.set(colonne, place);
    return place;
  };
  return (cellules) => (colonne) => cellules[placeOf(colonne)];
}

/** Name of a column whatever its case, accents and punctuation: « Acheteur.id » and « acheteur_id » are one. */
function simplifyColonne(nom: string): string {
  return simplify(nom).replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
}

/** Of two columns of one name, the first is kept. */
function readWith(octets: Buffer, separateur: string): Entetes {
  const noms = parseHeader(octets, separateur);
  const places = new Map<string, number>();
  for (const [place, nom] of noms.entries()) if (!places.has(simplifyColonne(nom))) places.set(simplifyColonne(nom), place);
  return { separateur, attendues: noms.length, places };
}

function parseHeader(octets: Buffer, separateur: string): readonly string[] {
  try {
    return parse(octets, { delimiter: separateur, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, to: 1 })[0] ?? [];
  } catch (erreur) {
    if (erreur instanceof CsvError) return [];
    throw erreur;
  }
}
