import { formatEuros } from '@spaser/domain';
import { toTexteDeCellule, type Cellule } from '../cellule';
import type { Feuille } from '../classeur';
import { decimalOf } from '../decimal';
import { etendueOf, largeursOf, LARGEUR_DE_LA_NOTICE, lettresOf } from '../grille';
import { escapeXml, XML } from '../paquet/xml';
import { inPieces } from '../paquet/zip';
import { phrase } from '../../typographie';
import { TABLEUR } from './parties';
import { STYLES } from './styles';

/** The longest text of a cell, in UTF-16 units: with one more, Excel says that the file is damaged. */
const LONGUEUR = 32_767;
const COUPE = phrase` […] (texte coupé : une cellule de ce format s'arrête à 32 767 signes)`;
const MS_PAR_JOUR = 86_400_000;
/** Rank of 1 January 1970, and of the first day that all spreadsheets count alike: before it, they disagree on a 29 February 1900. */
const [RANG_1970, PREMIER_RANG] = [25_569, 61];

/** A table, its heads frozen, bold, with a filter. */
export function* writeFeuille(feuille: Feuille): Generator<string> {
  const { debut, fin } = etendueOf(feuille);
  const colonnes = feuille.colonnes.map((_, rang) => lettresOf(rang));
  yield `${writeTete(largeursOf(feuille), '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>')}<sheetData>`;
  yield `<row r="1">${feuille.colonnes.map(({ titre }, rang) => writeTexte(`${colonnes[rang]}1`, toTexteDeCellule(titre), STYLES.ENTETE)).join('')}</row>`;
  yield* inPieces(writeLignes(feuille, colonnes));
  // Identifiers are texts made of digits on purpose: no mark of error on each of them.
  yield `</sheetData><autoFilter ref="${debut}:${fin}"/>${PIED}<ignoredErrors><ignoredError sqref="${debut}:${fin}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** The notice: one wide column, its title first. */
export function writeNotice(paragraphes: readonly string[]): string {
  const lignes = paragraphes.map((paragraphe, rang) => `<row r="${rang + 1}">${
    writeTexte(`A${rang + 1}`, paragraphe, rang === 0 ? STYLES.TITRE : STYLES.PARAGRAPHE)}</row>`);
  return `${writeTete([LARGEUR_DE_LA_NOTICE], '')}<sheetData>${lignes.join('')}</sheetData>${PIED}</worksheet>`;
}

const PIED = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

function writeTete(largeurs: readonly number[], volets: string): string {
  const cols = largeurs.map((largeur, rang) => `<col min="${rang + 1}" max="${rang + 1}" width="${largeur}" customWidth="1"/>`);
  return `${XML}<worksheet xmlns="${TABLEUR}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${volets}</sheetView></sheetViews>`
    + `<cols>${cols.join('')}</cols>`;
}

function* writeLignes({ nombreDeLignes, readLigne }: Feuille, colonnes: readonly string[]): Generator<string> {
  for (let rang = 0; rang < nombreDeLignes; rang += 1) {
    const ligne = rang + 2;
    yield `<row r="${ligne}">${readLigne(rang).map((cellule, colonne) => writeCellule(`${colonnes[colonne]}${ligne}`, cellule)).join('')}</row>`;
  }
}

function writeCellule(place: string, cellule: Cellule): string {
  if (cellule.valeur === null) return '';
  switch (cellule.sorte) {
    case 'TEXTE': return writeTexte(place, cellule.valeur, STYLES.TEXTE);
    case 'DATE': {
      const rang = Date.parse(`${cellule.valeur}T00:00:00Z`) / MS_PAR_JOUR + RANG_1970;
      return rang < PREMIER_RANG ? writeTexte(place, cellule.valeur, STYLES.TEXTE) : writeNombre(place, String(rang), STYLES.DATE);
    }
    case 'MONTANT': return writeNombre(place, formatEuros(cellule.valeur), STYLES.MONTANT);
    case 'NOMBRE': return writeNombre(place, decimalOf(cellule.valeur), STYLES.NOMBRE);
    case 'POURCENT': return writeNombre(place, decimalOf(cellule.valeur), STYLES.POURCENT);
  }
}

const writeNombre = (place: string, decimal: string, style: number): string => `<c r="${place}" s="${style}"><v>${decimal}</v></c>`;

/** A text is never in `<f>`: whatever it begins with, it is no formula. What reads as an escape of the format (« _x0041_ ») is itself escaped. */
function writeTexte(place: string, texte: string | null, style: number): string {
  if (texte === null) return '';
  const tenu = texte.length > LONGUEUR ? `${texte.slice(0, LONGUEUR - COUPE.length).replace(/[\ud800-\udbff]$/, '')}${COUPE}` : texte;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(tenu.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))}</t></is></c>`;
}
