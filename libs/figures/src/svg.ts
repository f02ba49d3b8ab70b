import { POLICE } from './jetons';

/** SVG markup made by this library: every text in it went through `escapeTexte`. */
export type Svg = string & { readonly __svg: never };

/** What every figure tells a screen reader. `id` is unique in the page that hosts the figure. */
export interface Legende {
  readonly id: string;
  readonly titre: string;
  readonly description: string;
}

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const HORS_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made safe for markup; characters that XML forbids are dropped. */
export function escapeTexte(texte: string): string {
  return texte.replace(HORS_XML, '').replace(/[&<>"']/g, (caractere) => ENTITES[caractere] ?? '');
}

/** A coordinate with one decimal. @throws RangeError on NaN or infinity: a figure is never drawn from them. */
export function coordonnee(valeur: number): string {
  if (!Number.isFinite(valeur)) throw new RangeError('Une coordonnée de figure doit être un nombre fini.');
  return String(Math.round(valeur * 10) / 10 + 0);
}

/** The root element: an image with a name and a description, drawn at `largeur` × `hauteur` units. */
export function renderFigure(legende: Legende, classe: string, largeur: number, hauteur: number, contenu: readonly string[]): Svg {
  const id = escapeTexte(legende.id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${classe}" viewBox="0 0 ${coordonnee(largeur)} ${coordonnee(hauteur)}" role="img" ` +
    `aria-labelledby="${id}-t ${id}-d" font-family="${escapeTexte(POLICE)}" font-size="14">` +
    `<title id="${id}-t">${escapeTexte(legende.titre)}</title><desc id="${id}-d">${escapeTexte(legende.description)}</desc>${contenu.join('')}</svg>`
  ) as Svg;
}

/** Advance width of a text in Source Sans 3, on the safe side: digits are tabular, capitals wider. */
export function computeLargeurTexte(texte: string, taille: number): number {
  return [...texte].reduce(
    (somme, caractere) => somme + (/[A-ZÀ-ÝMmwŒœ%€@]/.test(caractere) ? 0.66 : /[\sfijltr.,;:’'()|-]/.test(caractere) ? 0.33 : 0.53), 0,
  ) * taille;
}

/** Breaks a text into lines that fit, by words; what exceeds `lignes` ends with an ellipsis. */
export function wrapTexte(texte: string, taille: number, largeur: number, lignes: number): readonly string[] {
  const resultat: string[] = [];
  for (const mot of texte.split(/\s+/).filter(Boolean)) {
    const precedente = resultat.at(-1);
    const essai = precedente === undefined ? mot : `${precedente} ${mot}`;
    if (precedente !== undefined && computeLargeurTexte(essai, taille) <= largeur) resultat[resultat.length - 1] = essai;
    else resultat.push(mot);
  }
  const gardees = resultat.slice(0, lignes).map((ligne) => shorten(ligne, taille, largeur));
  const derniere = gardees.at(-1);
  if (resultat.length > lignes && derniere !== undefined) gardees[gardees.length - 1] = shorten(`${derniere}…`, taille, largeur);
  return gardees;
}

function shorten(ligne: string, taille: number, largeur: number): string {
  if (computeLargeurTexte(ligne, taille) <= largeur) return ligne;
  const caracteres = [...ligne.replace(/…$/, '')];
  while (caracteres.length > 1 && computeLargeurTexte(`${caracteres.join('')}…`, taille) > largeur) caracteres.pop();
  return `${caracteres.join('')}…`;
}
