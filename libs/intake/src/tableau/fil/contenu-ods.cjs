const { checkRares } = require('./compte.cjs');
const { Refus } = require('./refus.cjs');

/** What a cell or a sheet holds besides its own text: notes, drawings, forms, the history of changes, the lists of allowed values. */
const A_PART = new Set(['annotation', 'note', 'shapes', 'frame', 'forms', 'tracked-changes', 'content-validations']);
const LIENS = new Set(['table-source', 'cell-range-source', 'dde-source', 'dde-link']);
const NOMBRES = new Set(['float', 'percentage', 'currency']);
/** What LibreOffice makes of the yes and no of an XLSX: a formula whose value is the number 1 or 0. */
const CONSTANTE = /^of:=(TRUE|FALSE)\(\)$/;
const DUREE = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?/;
/** Read as a character by its number in XLSX, whose pages carry our cells. */
const ECHAPPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Reads the content of an ODS: for each visible sheet its rows, its cells that hold something, their merges. */
class ContenuOds {
  constructor(compte, page) {
    this.compte = compte;
    this.page = page;
    this.feuilles = [];
    this.cachees = new Set();
    this.style = '';
    this.aPart = 0;
    this.dansTable = false;
    this.cellule = null;
    this.paragraphe = false;
  }

  open(element, attributs) {
    if (LIENS.has(element)) throw new Refus('CLASSEUR_LIENS');
    if (this.aPart > 0 || this.isApart(element, attributs)) this.aPart += 1;
    else if (element === 'style') this.style = attributs.name;
    else if (element === 'table-properties' && attributs.display === 'false') this.addCachee();
    else if (element === 'table') this.openTable(attributs);
    else if (!this.dansTable) return;
    else if (element === 'table-row') this.openLigne(attributs);
    else if (element === 'table-cell' || element === 'covered-table-cell') this.openCellule(element, attributs);
    else if (this.cellule) this.openTexte(element, attributs);
  }

  text(texte) {
    if (this.aPart === 0 && this.paragraphe) this.addTexte(texte.replace(/[\t\r\n ]+/g, ' '));
  }

  close(element) {
    if (this.aPart > 0) this.aPart -= 1;
    else if (element === 'p') this.paragraphe = false;
    else if (element === 'table-cell' || element === 'covered-table-cell') this.closeCellule();
    else if (element === 'table-row') this.closeLigne();
    else if (element === 'table') this.closeTable();
  }

  addCachee() {
    this.cachees.add(this.style);
    checkRares(this.cachees.size);
  }

  /** A hidden sheet, or a table inside a cell. */
  isApart(element, attributs) {
    return A_PART.has(element) || (element === 'table' && (this.dansTable || this.cachees.has(attributs['style-name'])));
  }

  openTable({ name = '' }) {
    this.dansTable = true;
    this.nom = name;
    this.fusions = [];
    this.ligne = 1;
    this.lignes = 0;
  }

  closeTable() {
    this.dansTable = false;
    checkRares(this.feuilles.length);
    this.feuilles.push({ nom: this.nom, lignes: this.page.end(), fusions: this.fusions });
  }

  openLigne(attributs) {
    this.repetee = timesOf(attributs['number-rows-repeated']);
    this.cellules = [];
    this.colonne = 0;
  }

  closeLigne() {
    if (this.cellules.length > 0) {
      this.lignes += this.repetee;
      this.compte.checkLignes(this.lignes);
      this.compte.addCellules(this.cellules.length * (this.repetee - 1), 0);
      for (let fois = 0; fois < this.repetee; fois += 1) this.page.addLigne(this.ligne + fois, this.cellules);
    }
    this.ligne += this.repetee;
  }

  openCellule(element, attributs) {
    this.cellule = { attributs, couverte: element !== 'table-cell', texte: '', paragraphes: 0 };
  }

  openTexte(element, { c }) {
    if (element === 'p') {
      if (this.cellule.paragraphes > 0) this.cellule.texte += '\n';
      this.cellule.paragraphes += 1;
      this.paragraphe = true;
    } else if (element === 's') this.addTexte(' '.repeat(Math.min(timesOf(c), this.compte.limites.caracteres)));
    else if (element === 'tab') this.addTexte('\t');
    else if (element === 'line-break') this.addTexte('\n');
  }

  addTexte(texte) {
    this.cellule.texte += texte;
    this.compte.checkTexte(this.cellule.texte, this.ligne);
  }

  closeCellule() {
    const { attributs, couverte, texte } = this.cellule;
    this.cellule = null;
    this.paragraphe = false;
    const debut = this.colonne;
    const fois = timesOf(attributs['number-columns-repeated']);
    this.colonne += fois;
    const lue = couverte ? null : readContenu(attributs, texte);
    if (lue === null) return;
    this.compte.checkTexte(lue.texte, this.ligne);
    this.compte.addCellules(fois, this.colonne);
    this.compte.addCaracteres(fois * this.repetee * lue.texte.length);
    for (let rang = 1; rang <= fois; rang += 1) this.cellules.push({ colonne: debut + rang, ...lue });
    this.addFusion(debut, attributs);
  }

  addFusion(gauche, attributs) {
    const colonnes = timesOf(attributs['number-columns-spanned']);
    const lignes = timesOf(attributs['number-rows-spanned']);
    if (colonnes * lignes === 1) return;
    this.compte.addFusion();
    this.fusions.push({ haut: this.ligne, bas: this.ligne + lignes - 1, gauche, droite: gauche + colonnes - 1 });
  }
}

/** Dates and times are written in the file as texts, and stay so: no calendar and no time zone stands between the file and its reader. */
function readContenu(attributs, texte) {
  const type = attributs['value-type'];
  const constante = CONSTANTE.exec(attributs.formula ?? '');
  if (constante !== null) return { type: 'b', texte: constante[1] === 'TRUE' ? '1' : '0' };
  if (NOMBRES.has(type) && attributs.value !== undefined) return { type: 'n', texte: attributs.value };
  if (type === 'boolean') return { type: 'b', texte: attributs['boolean-value'] === 'true' ? '1' : '0' };
  const date = type === 'date' ? attributs['date-value'] : type === 'time' ? hoursOf(attributs['time-value']) : undefined;
  const lu = date ?? (texte.trim() === '' ? (attributs['string-value'] ?? '') : texte);
  return lu.trim() === '' ? null : { type: 'texte', texte: lu.replace(ECHAPPE, '_x005F_') };
}

function timesOf(texte) {
  const nombre = Number(texte ?? 1);
  if (!Number.isSafeInteger(nombre) || nombre < 1) throw new Refus('CLASSEUR_ABIME');
  return nombre;
}

function hoursOf(duree) {
  const lue = DUREE.exec(duree ?? '');
  if (lue === null) return undefined;
  const [, jours = 0, heures = 0, minutes = 0] = lue;
  return `${String(Number(jours) * 24 + Number(heures)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

module.exports = { ContenuOds };
