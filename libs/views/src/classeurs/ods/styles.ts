import type { Sorte } from '../cellule';
import { XML } from '../paquet/xml';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
export const VERSION = 'office:version="1.3"';
export const ESPACES = [
  ['office', 'office'], ['style', 'style'], ['text', 'text'], ['table', 'table'], ['fo', 'xsl-fo-compatible'], ['number', 'datastyle'], ['meta', 'meta'], ['config', 'config'],
].map(([prefixe, nom]) => `xmlns:${prefixe}="${OASIS}:${nom}:1.0"`).join(' ') + ' xmlns:dc="http://purl.org/dc/elements/1.1/"';
export const MANIFESTE = `${OASIS}:manifest:1.0`;

export const STYLES: Readonly<Record<Sorte | 'ENTETE' | 'TITRE' | 'PARAGRAPHE', string>> = {
  ENTETE: 'entete', TEXTE: 'texte', DATE: 'date', MONTANT: 'montant', NOMBRE: 'Default', POURCENT: 'pourcent', TITRE: 'titre', PARAGRAPHE: 'paragraphe',
};

const cellule = (nom: string, format: string, proprietes = ''): string =>
  `<style:style style:name="${nom}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${format}">${proprietes}</style:style>`;
const A_LA_LIGNE = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';

/** How dates, euros and shares are shown, and the kinds of cells: automatic styles of the content. */
export const STYLES_DE_CELLULES = '<number:text-style style:name="n-texte"><number:text-content/></number:text-style>'
  + '<number:date-style style:name="n-date" number:language="fr" number:country="FR"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
  + '<number:text>/</number:text><number:year number:style="long"/></number:date-style>'
  + '<number:currency-style style:name="n-euros" number:language="fr" number:country="FR"><number:number number:decimal-places="2" number:min-decimal-places="2"'
  + ' number:min-integer-digits="1" number:grouping="true"/><number:text>\u00a0</number:text>'
  + '<number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>'
  + '<number:percentage-style style:name="n-pourcent" number:language="fr" number:country="FR"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/>'
  + '<number:text>\u00a0%</number:text></number:percentage-style>'
  + cellule(STYLES.TEXTE, 'n-texte') + cellule(STYLES.DATE, 'n-date') + cellule(STYLES.MONTANT, 'n-euros') + cellule(STYLES.POURCENT, 'n-pourcent')
  + cellule(STYLES.ENTETE, 'n-texte', '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#e7edf3"/><style:text-properties fo:font-weight="bold"/>')
  + cellule(STYLES.TITRE, 'n-texte', `${A_LA_LIGNE}<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>`)
  + cellule(STYLES.PARAGRAPHE, 'n-texte', A_LA_LIGNE);

export const FEUILLE_DE_STYLES = `${XML}<office:document-styles ${ESPACES} ${VERSION}><office:styles><style:default-style style:family="table-cell">`
  + '<style:text-properties fo:language="fr" fo:country="FR" fo:font-size="11pt"/></style:default-style>'
  + '<style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:page-layout style:name="page">'
  + '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"'
  + ' style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>'
  + '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>';
