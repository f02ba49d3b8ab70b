const { checkRares } = require('./compte.cjs');
const { Refus } = require('./refus.cjs');

const STYLES_AU_PLUS = 100_000;
/** What Excel allows. */
const LONGUEUR_FORMAT = 255;
const LIEN_DE_TEXTE = /\/hyperlink$/;

/** What the workbook says of its sheets, in order, and of its calendar. */
class ClasseurXlsx {
  constructor() {
    this.feuilles = [];
    this.depuis1904 = false;
  }

  open(element, { name = '', state = 'visible', id, date1904 }) {
    if (element === 'sheet') this.feuilles.push({ nom: name, visible: state === 'visible', id });
    checkRares(this.feuilles.length);
    if (element === 'workbookPr') this.depuis1904 = date1904 === '1' || date1904 === 'true';
  }

  text() {}
  close() {}
}

/** The parts that a part names. One that lies outside the file, and is no link that a person follows, is refused. */
class LiensXlsx {
  constructor() {
    this.liens = new Map();
  }

  open(element, { Id, Type = '', Target = '', TargetMode }) {
    if (element !== 'Relationship') return;
    if (TargetMode === 'External' && !LIEN_DE_TEXTE.test(Type)) throw new Refus('CLASSEUR_LIENS');
    this.liens.set(Id, { cible: Target, estFeuille: Type.endsWith('/worksheet') });
    checkRares(this.liens.size);
  }

  text() {}
  close() {}
}

/** The texts that cells share, without their ornaments nor how they are pronounced. */
class TextesXlsx {
  constructor(compte) {
    this.compte = compte;
    this.textes = [];
    this.caracteres = 0;
    this.texte = '';
    this.dansTexte = false;
    this.phonetique = 0;
  }

  open(element) {
    if (element === 'si') this.texte = '';
    else if (element === 'rPh') this.phonetique += 1;
    else if (element === 't') this.dansTexte = this.phonetique === 0;
  }

  text(texte) {
    if (!this.dansTexte) return;
    this.texte += texte;
    this.compte.checkTexte(this.texte, null);
  }

  close(element) {
    if (element === 't') this.dansTexte = false;
    else if (element === 'rPh') this.phonetique -= 1;
    else if (element === 'si') this.addTexte();
  }

  addTexte() {
    this.caracteres += this.texte.length + 1;
    if (this.caracteres > this.compte.limites.caracteresEnTout) throw new Refus('TROP_DE_TEXTE');
    this.textes.push(this.texte);
  }
}

/** The number formats, each once, and for each style the rank of its own: all that tells a date from a number. */
class StylesXlsx {
  constructor() {
    this.codes = new Map();
    this.rangs = new Map();
    this.styles = [];
    this.dansStyles = false;
  }

  open(element, { numFmtId = '0', formatCode = '' }) {
    if (element === 'cellXfs') this.dansStyles = true;
    else if (element === 'xf' && this.dansStyles) this.addStyle(Number(numFmtId));
    else if (element === 'numFmt' && formatCode.length <= LONGUEUR_FORMAT) this.codes.set(Number(numFmtId), formatCode);
    checkRares(this.codes.size);
  }

  text() {}

  close(element) {
    if (element === 'cellXfs') this.dansStyles = false;
  }

  addStyle(id) {
    if (!Number.isInteger(id) || id < 0) throw new Refus('CLASSEUR_ABIME');
    if (!this.rangs.has(id)) this.rangs.set(id, this.rangs.size);
    checkRares(this.rangs.size);
    if (this.styles.length >= STYLES_AU_PLUS) throw new Refus('CLASSEUR_ABIME');
    this.styles.push(this.rangs.get(id));
  }

  listFormats() {
    return [...this.rangs.keys()].map((id) => ({ id, code: this.codes.get(id) }));
  }
}

module.exports = { ClasseurXlsx, LiensXlsx, TextesXlsx, StylesXlsx };
