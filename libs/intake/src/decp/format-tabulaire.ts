import type { Cellule } from '../fichier/csv-entetes';
import type { FormatFichier } from '../ligne-lue';
import type { MarcheBrut } from './marche-brut';

export interface FormatTabulaire {
  readonly format: Extract<FormatFichier, `DECP_CSV_${string}`>;
  /** Columns that make the format recognised, in any order and case; the others are ignored unless `read` knows them. */
  readonly colonnes: readonly string[];
  readonly colonneId: string;
  readonly colonneAcheteur: string;
  read(cellule: Cellule): MarcheBrut;
}
