import { echelle } from './echelle';
import { CATEGORIES, JETONS } from './jetons';
import { computeLargeurTexte, coordonnee, escapeTexte, renderFigure, wrapTexte, type Legende, type Svg } from './svg';
import type { Unite } from './unite';

export interface Barres<V> extends Legende {
  readonly unite: Unite<V>;
  readonly barres: readonly { readonly libelle: string; readonly valeur: V | null }[];
  readonly largeur: number;
}

const ETROIT = 460;
const EPAISSEUR = 18;

/** Horizontal bars from zero, each with its label and its value; a missing value is said, never drawn as zero. */
export function renderBarres<V>({ unite, barres, largeur, ...legende }: Barres<V>): Svg {
  const etroit = largeur < ETROIT;
  const pas = etroit ? 50 : 36;
  const textes = barres.map(({ valeur }) => (valeur === null ? 'non transmis' : unite.format(valeur)));
  const colonne = etroit ? 0 : Math.round(largeur * 0.34);
  const reserve = Math.max(0, ...textes.map((texte) => computeLargeurTexte(texte, 14))) + 14;
  const positions = barres.map(({ valeur }) => (valeur === null ? 0 : unite.position(valeur)));
  const x = echelle(0, Math.max(...positions, 0) || 1, 0, Math.max(20, largeur - colonne - reserve));
  const contenu = barres.map(({ libelle, valeur }, rang) => {
    const haut = rang * pas + (etroit ? 22 : 8);
    const longueur = x(positions[rang] ?? 0);
    const [ligne = ''] = wrapTexte(libelle, 14, (etroit ? largeur : colonne) - 14, 1);
    const ancre = etroit ? `x="0" y="${coordonnee(haut - 6)}"` : `x="${colonne - 12}" y="${coordonnee(haut + 14)}" text-anchor="end"`;
    const barre = longueur > 0
      ? `<rect x="${colonne}" y="${haut}" width="${coordonnee(Math.max(2, longueur))}" height="${EPAISSEUR}" rx="3" fill="${CATEGORIES[0]}"/>`
      : '';
    return (
      `<g><title>${escapeTexte(libelle)}</title><text ${ancre} fill="${JETONS.texte}">${escapeTexte(ligne)}</text>${barre}` +
      `<text x="${coordonnee(colonne + longueur + 8)}" y="${haut + 14}" fill="${valeur === null ? JETONS.texte2 : JETONS.texte}" font-weight="650">` +
      `${escapeTexte(textes[rang] ?? '')}</text></g>`
    );
  });
  return renderFigure(legende, 'figure barres', largeur, Math.max(1, barres.length) * pas + (etroit ? 0 : 4), contenu);
}
