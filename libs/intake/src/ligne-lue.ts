import type { EnregistrementMarche } from '@spaser/domain';
import type { Position } from './position';
import type { Rejet } from './rejet';

export type { Position } from './position';

/** Recognised by content, never by file name. « TRAVAUX » is the flat export with one row per titulaire and modification. */
export type FormatFichier =
  | 'DECP_JSON_2019'
  | 'DECP_JSON_2022'
  | 'DECP_XML_2019'
  | 'DECP_XML_2022'
  | 'DECP_CSV_PES'
  | 'DECP_CSV_TRAVAUX'
  | 'DECP_CSV_AIFE'
  | 'INCONNU';

export interface EnregistrementLu {
  readonly sorte: 'ENREGISTREMENT';
  readonly position: Position;
  /** Version of the reading rules and SHA-1 of the record as written: equal when nothing is to be read again. */
  readonly empreinte: string;
  readonly enregistrement: EnregistrementMarche;
}

/** One record or row of a file, whatever became of it: records read = number of `LigneLue`. */
export type LigneLue = EnregistrementLu | { readonly sorte: 'REJET'; readonly rejet: Rejet };

/** One file, plain or inside a zip. */
export interface FichierInterne {
  readonly nom: string;
  readonly format: FormatFichier;
  /** Bytes once decompressed, as announced; `null` when unknown. */
  readonly taille: number | null;
  /** Bytes consumed so far, for progress. */
  octetsLus(): number;
  /**
   * Refusal of the whole file, known at once or after reading has begun (a zip that lies on its size): the lines
   * already given are then to be dropped with the file.
   */
  refus(): Rejet | null;
  /** To be read once, fully, before the next file is asked for. */
  lignes(): AsyncIterable<LigneLue>;
}
