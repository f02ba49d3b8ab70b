/** Bounds of a table that a person deposits: beyond them the file is refused, with what to do. */
export const LIMITES_TABLEAU = {
  octets: 20 * 1024 * 1024,
  /** Records of one sheet. */
  lignes: 20_000,
  colonnes: 100,
  caracteres: 32_000,
  /** Cells of a whole file that hold something: what bounds the memory. */
  cellules: 800_000,
  /** Characters of all its cells, a text that many cells share being counted for each. */
  caracteresEnTout: 30_000_000,
  /** Parts of a spreadsheet, which is a zip. */
  entrees: 200,
  /** What all its parts weigh once inflated. */
  octetsOuverts: 100 * 1024 * 1024,
  /** How many times heavier a part may become. */
  rapport: 100,
  /** Below this inflated weight, a part is never a bomb. */
  octetsSansRapport: 5 * 1024 * 1024,
  /** Rows among which the header is looked for. */
  lignesAvantDonnees: 30,
  millisecondes: 60_000,
} as const;

/** What a person's table is written in. */
export type FormatTableau = 'XLSX' | 'ODS' | 'CSV';

/** One row of a person's table. `numero` is the line that the person sees in the file, from 1; an empty cell is `null`. */
export interface LigneTableau {
  readonly numero: number;
  readonly cellules: readonly (string | null)[];
}

/**
 * A table as a person keeps it, whatever the program that wrote it: texts trimmed, numbers in plain decimal writing (« 1234.5 », fifteen
 * figures), dates « AAAA-MM-JJ » without their hour, hours « HH:MM », booleans « oui » and « non », formulas by the value that they had.
 * A formula in error is the text that it shows (« #N/A »), so that its line says why it is refused. A CSV has texts only: its numbers and
 * its dates stay as they were written. Hidden rows and columns are read, hidden sheets are not. A cell merged downwards is repeated.
 * Empty rows and repeated headers are left out; titles above the header are passed over.
 */
export interface TableauLu {
  readonly format: FormatTableau | 'DECP';
  /** The sheet that was read; `null`: the file has none. */
  readonly feuille: string | null;
  /** The visible sheets that hold something. */
  readonly feuilles: readonly string[];
  /** Headers in the order of the columns, '' where there is none; two header lines are joined (« Marché Date »). */
  readonly entetes: readonly string[];
  /** Line of the headers, of the second one when there are two. */
  readonly ligneEntetes: number;
  /** Each with as many cells as there are headers. */
  readonly lignes: readonly LigneTableau[];
  /** Lines that are no record: totals. */
  readonly totaux: readonly number[];
  /** What a publication holds beside the contracts of its depositor: how many contracts of other buyers, and the records that cannot be read. */
  readonly decp?: { readonly autresAcheteurs: number; readonly illisibles: readonly number[] };
}
