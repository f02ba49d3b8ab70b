/** Where a record stands in its file. */
export interface Position {
  /** 1-based line of the first character of the record. */
  readonly ligne: number;
  /** Place inside the file: « marches.marche[12] » (from 0) or « ligne 42 ». */
  readonly chemin: string;
}
