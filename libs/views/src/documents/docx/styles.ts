import { JETONS } from '@spaser/figures';
import { BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { NomDocument } from '../../view-models/documents/documents-lus';
import type { StyleParagraphe } from '../blocs';

/** Twentieths of a point, and half-points: the units of the format. */
const VINGTIEMES = 20;
export const points = (nombre: number): number => Math.round(nombre * VINGTIEMES);
const demiPoints = (nombre: number): number => Math.round(nombre * 2);

/** Colour without its sharp sign, as the format wants it. */
export const encre = (nom: keyof typeof JETONS): string => JETONS[nom].slice(1);

/** Fonts that every word processor has, or draws alike: Cambria, or Caladea of the same widths. */
const POLICE = 'Cambria';
const CORPS = 10.5;
const CORPS_SERRE = 10;
const TAILLE_TITRE_D_ACTE = 17;

export const idOf = (style: StyleParagraphe): string => `Spaser-${style}`;

interface Allure {
  readonly taille?: number;
  readonly gras?: boolean;
  readonly couleur?: keyof typeof JETONS;
  readonly avant?: number;
  readonly apres?: number;
}

const PARAGRAPHES: Readonly<Record<Exclude<StyleParagraphe, 'normal'>, Allure & { readonly nom: string }>> = {
  auteur: { nom: 'Auteur', taille: 14, gras: true, couleur: 'pin700', apres: 2 },
  identite: { nom: 'Identité', taille: 9.5, couleur: 'texte2', apres: 26 },
  surtitre: { nom: 'Surtitre', taille: 11.5, gras: true, couleur: 'pin700', apres: 6 },
  periode: { nom: 'Période', taille: 18, gras: true, couleur: 'ocre', apres: 4 },
  etat: { nom: 'État', couleur: 'texte2', apres: 20 },
  chapeau: { nom: 'Chapeau', taille: 12, apres: 8 },
  champ: { nom: 'Champ', avant: 3, apres: 3 },
  visa: { nom: 'Visa', avant: 4, apres: 4 },
  assemblee: { nom: 'Assemblée', taille: 12, gras: true, avant: 16, apres: 4 },
  discret: { nom: 'Discret', taille: 9.5, couleur: 'texte2', avant: 6, apres: 4 },
};

const TITRES: readonly Required<Allure>[] = [
  { taille: 22, gras: true, couleur: 'pin800', avant: 0, apres: 10 },
  { taille: 15.5, gras: true, couleur: 'pin800', avant: 22, apres: 8 },
  { taille: 12.5, gras: true, couleur: 'texte', avant: 16, apres: 6 },
  { taille: 11, gras: false, couleur: 'texte', avant: 12, apres: 5 },
  { taille: 11, gras: false, couleur: 'texte', avant: 10, apres: 5 },
  { taille: 11, gras: false, couleur: 'texte', avant: 10, apres: 5 },
];

/** Every look of a document, as named styles: a person who edits it changes one place. The note is set tight, to hold on a page. */
export function stylesOf(forme: NomDocument): IStylesOptions {
  const serre = forme === 'note';
  const titres = TITRES.map((allure, rang) => (rang === 0 && forme === 'deliberation' ? { ...allure, taille: TAILLE_TITRE_D_ACTE } : allure));
  const toStyle = (allure: Allure) => styleOf(allure, serre ? 0.55 : 1);
  return {
    default: {
      document: {
        run: { font: POLICE, size: demiPoints(serre ? CORPS_SERRE : CORPS), color: encre('texte'), language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'fr-FR' } },
        paragraph: { spacing: { after: points(serre ? 3 : 6), line: serre ? 252 : 276, lineRule: LineRuleType.AUTO } },
      },
      ...Object.fromEntries(titres.map((allure, rang) => {
        const style = toStyle(allure);
        return [`heading${rang + 1}`, { ...style, paragraph: { ...style.paragraph, keepNext: true } }];
      })),
    },
    paragraphStyles: Object.entries(PARAGRAPHES).map(([nom, { nom: name, ...allure }]): IParagraphStyleOptions => {
      const style = toStyle(allure);
      return { id: idOf(nom as StyleParagraphe), name, basedOn: 'Normal', quickFormat: true, run: style.run, paragraph: { ...style.paragraph, ...PARTICULARITES[nom] } };
    }),
  };
}

/** What a style has besides its size and its spaces. */
const PARTICULARITES: Readonly<Record<string, IParagraphStyleOptions['paragraph']>> = {
  auteur: { border: { top: { style: BorderStyle.SINGLE, size: 32, space: 8, color: encre('pin700') } } },
  visa: { indent: { left: 480, hanging: 240 } },
};

function styleOf({ taille, gras = false, couleur = 'texte', avant = 0, apres = 6 }: Allure, espace: number) {
  return {
    run: { ...(taille === undefined ? {} : { size: demiPoints(taille) }), bold: gras, color: encre(couleur) },
    paragraph: { spacing: { before: points(avant * espace), after: points(apres * espace) } },
  };
}
