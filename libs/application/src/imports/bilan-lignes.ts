/** What became of the rows of an operator's file. */
export interface BilanLignes {
  readonly nom: string;
  readonly lus: number;
  readonly acceptes: number;
  readonly rejetes: number;
  /** Rows that changed something. */
  readonly changes: number;
  readonly rejets: readonly { readonly ligne: number; readonly colonne: string | null; readonly code: string; readonly phrase: string; readonly valeur: string | null }[];
}
