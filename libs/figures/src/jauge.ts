import { JETONS } from './jetons';
import { coordonnee, escapeTexte, type Legende, type Svg } from './svg';
import type { Unite } from './unite';

export interface Jauge<V> extends Legende {
  readonly unite: Unite<V>;
  /** `null`: not measurable, the bar stays empty and hatched rather than at zero. */
  readonly valeur: V | null;
  readonly cible: V;
}

const HAUTEUR = 22;
const AXE = { y: 7, hauteur: 8 };
/** The target stands at this share of the width as long as it is not passed. */
const PLACE_CIBLE = 0.92;

/**
 * A horizontal bar towards a target tick. Fluid: it takes the width of its container without being stretched, and
 * needs no style attribute (a strict Content-Security-Policy forbids them).
 */
export function renderJauge<V>({ unite, valeur, cible, ...legende }: Jauge<V>): Svg {
  const id = escapeTexte(legende.id);
  const [position, repere] = [valeur === null ? 0 : unite.position(valeur), unite.position(cible)];
  const maximum = Math.max(repere / PLACE_CIBLE, position) || 1;
  const plein = pourcentage(position / maximum);
  const piste = `<rect y="${AXE.y}" width="100%" height="${AXE.hauteur}" rx="4" fill="${JETONS.sable}" stroke="${JETONS.bord}" stroke-width=".75"/>`;
  const barre = position > 0 ? `<rect class="jauge-plein" y="${AXE.y}" width="${plein}" height="${AXE.hauteur}" rx="4" fill="${JETONS.pin600}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="figure jauge" width="100%" height="${HAUTEUR}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeTexte(legende.titre)}</title><desc id="${id}-d">${escapeTexte(legende.description)}</desc>${piste}${barre}` +
    `<svg x="${pourcentage(repere / maximum)}" width="8" height="${HAUTEUR}" overflow="visible">` +
    `<path class="jauge-cible" d="M0 3l4 4v8l-4 4l-4-4v-8z" fill="${JETONS.ocre}" stroke="${JETONS.surface}" stroke-width="1.5"/></svg></svg>`
  ) as Svg;
}

const pourcentage = (part: number): string => `${coordonnee(100 * part)}%`;
