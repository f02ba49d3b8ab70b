import type { Svg } from '@spaser/figures';
import type { VueTableau } from './tableau';

/** A figure drawn for a wide and for a narrow screen, with the table that says the same. */
export interface VueFigure {
  readonly id: string;
  /** The finding, not the name of a variable. */
  readonly titre: string;
  readonly sousTitre: string;
  readonly large: Svg;
  readonly etroite: Svg;
  readonly tableau: VueTableau;
}
