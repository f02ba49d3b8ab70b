const XLSX = require('@e965/xlsx');
const { Refus } = require('./refus.cjs');
const { readValeur } = require('./valeur.cjs');
const { escapeXml } = require('./xml.cjs');

const LIGNES = 500;
const CARACTERES = 1024 * 1024;
const OPTIONS = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, cellDates: false, WTF: true };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PARTIES = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="1" sheetId="1" id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

/**
 * Rows on their way to the library: some hundreds at a time, in a small workbook written by us. A whole sheet would be a text of tens of
 * megabytes, and a thread that lacks memory for one text takes the whole process down.
 * `formats`: the number formats that cells refer to by their rank. A cell is `{ colonne (from 1), type: 'n' | 'b' | 'texte', texte, format? }`.
 */
class Page {
  constructor(formats, depuis1904) {
    this.styles = writeStyles(formats);
    this.depuis1904 = depuis1904;
    this.lignes = [];
    this.clear();
  }

  addLigne(numero, cellules) {
    const rang = this.numeros.push(numero);
    const xml = `<row r="${rang}">${cellules.map((cellule) => writeCellule(cellule, rang)).join('')}</row>`;
    this.morceaux.push(xml);
    this.caracteres += xml.length;
    if (rang >= LIGNES || this.caracteres > CARACTERES) this.read();
  }

  /** The rows of the sheet that were added, read; ready for another sheet. */
  end() {
    this.read();
    const { lignes } = this;
    this.lignes = [];
    return lignes;
  }

  read() {
    if (this.numeros.length === 0) return;
    const feuille = `<worksheet><sheetData>${this.morceaux.join('')}</sheetData></worksheet>`;
    for (const [rang, rangee] of parse({ ...PARTIES, 'xl/styles.xml': this.styles, 'xl/worksheets/sheet1.xml': feuille }).entries()) {
      const cellules = [];
      rangee?.forEach((cellule, colonne) => {
        const valeur = readValeur(cellule, this.depuis1904);
        if (valeur === null) return;
        while (cellules.length < colonne) cellules.push(null);
        cellules.push(valeur);
      });
      if (cellules.length > 0) this.lignes.push({ numero: this.numeros[rang], cellules });
    }
    this.clear();
  }

  clear() {
    this.numeros = [];
    this.morceaux = [];
    this.caracteres = 0;
  }
}

function parse(parties) {
  const files = Object.fromEntries(Object.entries(parties).map(([name, data]) => [name, { name, data }]));
  try {
    return XLSX.parse_zip({ files }, { ...OPTIONS }).Sheets['1']['!data'];
  } catch {
    throw new Refus('CLASSEUR_ABIME');
  }
}

function writeCellule({ colonne, type, texte, format }, rang) {
  const debut = `<c r="${lettersOf(colonne)}${rang}"${format === undefined ? '' : ` s="${format}"`}`;
  if (type === 'texte') return `${debut} t="inlineStr"><is><t>${escapeXml(texte)}</t></is></c>`;
  return `${debut} t="${type}"><v>${escapeXml(texte)}</v></c>`;
}

function writeStyles(formats) {
  const numFmts = formats.map(({ id, code }) => (code === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`));
  const xfs = formats.map(({ id }) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet><numFmts count="${formats.length}">${numFmts.join('')}</numFmts><cellXfs count="${formats.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

function lettersOf(nombre) {
  return nombre > 26 ? lettersOf(Math.floor((nombre - 1) / 26)) + lettersOf(((nombre - 1) % 26) + 1) : String.fromCharCode(64 + nombre);
}

module.exports = { Page };
