import type { Sorte } from '../cellule';
import { XML } from '../paquet/xml';
import { TABLEUR } from './parties';

/** Places in `cellXfs`. A text bears the format « text »: edited by hand, « =1+1 » is a text still. */
export const STYLES: Readonly<Record<Sorte | 'ENTETE' | 'TITRE' | 'PARAGRAPHE', number>> = {
  ENTETE: 1, TEXTE: 2, DATE: 3, MONTANT: 4, NOMBRE: 5, POURCENT: 6, TITRE: 7, PARAGRAPHE: 8,
};

const [GENERAL, TEXTE, DATE, EUROS, POURCENT] = [0, 49, 164, 165, 166];
const [MAIGRE, GRAS, GRAND] = [0, 1, 2];

const xf = (format: number, police: number, fond = 0, alignement = ''): string =>
  `<xf numFmtId="${format}" fontId="${police}" fillId="${fond}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${
    alignement && ' applyAlignment="1"'}>${alignement}</xf>`;
const A_LA_LIGNE = '<alignment vertical="top" wrapText="1"/>';
const police = (taille: number, gras = ''): string => `<font>${gras}<sz val="${taille}"/><name val="Calibri"/><family val="2"/></font>`;

/** The order of the elements is the one that the format requires; the second fill is reserved by Excel. */
export const FEUILLE_DE_STYLES = `${XML}<styleSheet xmlns="${TABLEUR}">`
  + `<numFmts count="3"><numFmt numFmtId="${DATE}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${EUROS}" formatCode="#,##0.00\\ &quot;€&quot;"/>`
  + `<numFmt numFmtId="${POURCENT}" formatCode="0.00\\ %"/></numFmts>`
  + `<fonts count="3">${police(11)}${police(11, '<b/>')}${police(14, '<b/>')}</fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  + '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">'
  + [
    xf(GENERAL, MAIGRE), xf(TEXTE, GRAS, 2, A_LA_LIGNE), xf(TEXTE, MAIGRE), xf(DATE, MAIGRE), xf(EUROS, MAIGRE), xf(GENERAL, MAIGRE), xf(POURCENT, MAIGRE),
    xf(TEXTE, GRAND, 0, A_LA_LIGNE), xf(TEXTE, MAIGRE, 0, A_LA_LIGNE),
  ].join('')
  + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
