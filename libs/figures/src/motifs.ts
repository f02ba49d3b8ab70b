import { ETATS_ENGAGEMENT, LIBELLES_ENGAGEMENT, type EtatEngagement } from './etat-engagement';
import { REMPLISSAGES } from './jetons';
import { escapeTexte, type Svg } from './svg';

/** The two SVG patterns that double the colours, under ids that belong to the figure `id`. */
export function listMotifs(id: string): string {
  const { CLAUSES_INSEREES: hachures, EN_PREPARATION: points } = REMPLISSAGES;
  const prefixe = escapeTexte(id);
  return (
    `<defs><pattern id="${prefixe}-hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path d="M0 0h6v6h-6z" fill="${hachures.fond}"/><path d="M0 0h2.4v6h-2.4z" fill="${hachures.trait}"/></pattern>` +
    `<pattern id="${prefixe}-points" width="6" height="6" patternUnits="userSpaceOnUse">` +
    `<path d="M0 0h6v6h-6z" fill="${points.fond}"/><circle cx="3" cy="3" r="1.4" fill="${points.trait}"/></pattern></defs>`
  );
}

/** Fill and outline of a state, as attributes of the group that holds its tiles. */
export function remplissageOf(id: string, etat: EtatEngagement): string {
  const { forme, fond, trait } = REMPLISSAGES[etat];
  const prefixe = escapeTexte(id);
  const motif = forme === 'HACHURES' ? `url(#${prefixe}-hachures)` : forme === 'POINTS' ? `url(#${prefixe}-points)` : fond;
  return `fill="${motif}" stroke="${trait}"`;
}

/** The swatches of a legend, each with its own ids; decorative, since the words stand beside. */
export function renderPastille(id: string, etat: EtatEngagement): Svg {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="pastille" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${listMotifs(id)}` +
    `<g ${remplissageOf(id, etat)}><path d="M1 1h18v18h-18z"/></g></svg>`
  ) as Svg;
}

/** States in the order of the legend, with their words. */
export const LEGENDE_ENGAGEMENT = ETATS_ENGAGEMENT.map((etat) => ({ etat, libelle: LIBELLES_ENGAGEMENT[etat] }));
