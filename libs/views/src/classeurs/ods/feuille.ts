import { formatEuros } from '@spaser/domain';
import { toTexteDeCellule, type Cellule } from '../cellule';
import type { Feuille } from '../classeur';
import { decimalOf } from '../decimal';
import { escapeAttribut, escapeXml } from '../paquet/xml';
import { STYLES } from './styles';

const VIDE = '<table:table-cell/>';

/** A table, its heads apart: repeated on each page, and read as heads by assistive tools. `colonnes`: the style of each column. */
export function* writeFeuille(nom: string, { colonnes, nombreDeLignes, readLigne }: Feuille, styles: readonly string[]): Generator<string> {
  const entetes = colonnes.map(({ titre }) => writeTexte(toTexteDeCellule(titre), STYLES.ENTETE));
  yield `${writeTete(nom, styles)}<table:table-header-rows><table:table-row>${entetes.join('')}</table:table-row></table:table-header-rows>`;
  for (let rang = 0; rang < nombreDeLignes; rang += 1) yield `<table:table-row>${readLigne(rang).map(writeCellule).join('')}</table:table-row>`;
  yield '</table:table>';
}

/** The notice: one wide column, its title first. */
export function writeNotice(nom: string, paragraphes: readonly string[], style: string): string {
  const lignes = paragraphes.map((paragraphe, rang) =>
    `<table:table-row>${writeTexte(paragraphe, rang === 0 ? STYLES.TITRE : STYLES.PARAGRAPHE)}</table:table-row>`);
  return `${writeTete(nom, [style])}${lignes.join('')}</table:table>`;
}

const writeTete = (nom: string, styles: readonly string[]): string =>
  `<table:table table:name="${escapeAttribut(nom)}">${styles.map((style) => `<table:table-column table:style-name="${style}"/>`).join('')}`;

function writeCellule(cellule: Cellule): string {
  if (cellule.valeur === null) return VIDE;
  switch (cellule.sorte) {
    case 'TEXTE': return writeTexte(cellule.valeur, STYLES.TEXTE);
    case 'DATE': return writeValeur(STYLES.DATE, 'date', `office:date-value="${cellule.valeur}"`, cellule.valeur.split('-').reverse().join('/'));
    case 'MONTANT': return writeDecimal(STYLES.MONTANT, 'currency', formatEuros(cellule.valeur), ' office:currency="EUR"');
    case 'NOMBRE': return writeDecimal(STYLES.NOMBRE, 'float', decimalOf(cellule.valeur));
    case 'POURCENT': return writeDecimal(STYLES.POURCENT, 'percentage', decimalOf(cellule.valeur));
  }
}

/** The paragraph of a number is what a reader without formats shows: the number itself, in French. */
const writeDecimal = (style: string, type: string, decimal: string, monnaie = ''): string =>
  writeValeur(style, type, `office:value="${decimal}"${monnaie}`, decimal.replace('.', ','));

const writeValeur = (style: string, type: string, valeur: string, texte: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="${type}" ${valeur}><text:p>${texte}</text:p></table:table-cell>`;

/** A text is never in `table:formula`: whatever it begins with, it is no formula. */
function writeTexte(texte: string | null, style: string): string {
  if (texte === null || texte === '') return VIDE;
  const paragraphes = texte.split('\n').map((paragraphe) => `<text:p>${writeParagraphe(paragraphe)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphes.join('')}</table:table-cell>`;
}

/** The format folds spaces, and drops those of the ends: the ones that would be lost are elements. Calc drops `text:tab`: a tab is a space. */
const writeParagraphe = (texte: string): string => escapeXml(texte.replaceAll('\t', ' '))
  .replace(/^ +| +$| {2,}/g, (espaces) => `<text:s text:c="${espaces.length}"/>`);
