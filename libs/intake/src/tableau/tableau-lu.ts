/** Bounds of a table that a person deposits: beyond them the file is refused, with what to do. */
export const LIMITES_TABLEAU = { lignes: 20_000, colonnes: 100, caracteres: 32_000, octets: 20 * 1024 * 1024 } as const;

/** One row of a person's table. `numero` is the line that the person sees in the file, from 1; an empty cell is `null`. */
export interface LigneTableau {
  readonly numero: number;
  readonly cellules: readonly (string | null)[];
}

/**
 * A table as a person keeps it, whatever the program that wrote it: texts trimmed, numbers in plain decimal writing (« 1234.5 »), dates
 * « AAAA-MM-JJ », booleans « oui » and « non ». Empty rows are left out; titles above the header are passed over.
 */
export interface TableauLu {
  readonly format: 'XLSX' | 'ODS' | 'CSV';
  /** The sheet that was read; `null`: the file has none. */
  readonly feuille: string | null;
  /** The visible sheets that hold something. */
  readonly feuilles: readonly string[];
  /** Headers in the order of the columns, '' where there is none; two header lines are joined (« Marché Date »). */
  readonly entetes: readonly string[];
  readonly ligneEntetes: number;
  readonly lignes: readonly LigneTableau[];
  /** Rows that are no record: totals. */
  readonly totaux: readonly number[];
}
