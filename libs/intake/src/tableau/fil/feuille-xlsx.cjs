const { Refus } = require('./refus.cjs');

const DERNIERE_LIGNE = 1_048_576;
const ADRESSE = /^([A-Z]{1,3})[1-9]\d{0,6}$/;
const PLAGE = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Reads a sheet of an XLSX: its rows, its cells that hold something, its merges. Formulas give their kept value; layout stays behind. */
class FeuilleXlsx {
  constructor(compte, page, { textes, styles }) {
    this.compte = compte;
    this.page = page;
    this.textes = textes;
    this.styles = styles;
    this.fusions = [];
    this.lignes = 0;
    this.ligne = 0;
    this.colonne = 0;
    this.cellules = [];
    this.cellule = null;
    this.dansTexte = false;
    this.phonetique = 0;
  }

  open(element, attributs) {
    if (element === 'row') this.openLigne(attributs);
    else if (element === 'c') this.openCellule(attributs);
    else if (element === 'rPh') this.phonetique += 1;
    else if (element === 'v' || element === 't') this.dansTexte = this.cellule !== null && this.phonetique === 0;
    else if (element === 'mergeCell') this.addFusion(PLAGE.exec(attributs.ref ?? ''));
  }

  text(texte) {
    if (!this.dansTexte) return;
    this.cellule.texte += texte;
    this.compte.checkTexte(this.cellule.texte, this.ligne);
  }

  close(element) {
    if (element === 'v' || element === 't') this.dansTexte = false;
    else if (element === 'rPh') this.phonetique -= 1;
    else if (element === 'c') this.closeCellule();
    else if (element === 'row') this.closeLigne();
  }

  openLigne({ r }) {
    const suivante = r === undefined ? this.ligne + 1 : Number(r);
    if (!Number.isInteger(suivante) || suivante <= this.ligne || suivante > DERNIERE_LIGNE) throw new Refus('CLASSEUR_ABIME');
    this.ligne = suivante;
    this.colonne = 0;
    this.cellules = [];
  }

  openCellule({ r, s, t = 'n' }) {
    const [, lettres] = ADRESSE.exec(r ?? '') ?? [];
    const suivante = lettres === undefined ? this.colonne + 1 : numberOf(lettres);
    if (suivante <= this.colonne) throw new Refus('CLASSEUR_ABIME');
    this.colonne = suivante;
    this.cellule = { format: this.styles[Number(s ?? 0)], type: t, texte: '' };
  }

  /** Dates in ISO writing and errors (#N/A) are texts: the first are dates already, the second are to be seen by the person. */
  closeCellule() {
    const { format, type, texte } = this.cellule;
    this.cellule = null;
    const lu = type === 's' ? this.findTexte(texte) : texte;
    if (lu.trim() === '') return;
    this.compte.addCellules(1, this.colonne);
    this.compte.addCaracteres(lu.length);
    const estTexte = type !== 'n' && type !== 'b';
    this.cellules.push({ colonne: this.colonne, type: estTexte ? 'texte' : type, texte: lu, format: type === 'n' ? format : undefined });
  }

  closeLigne() {
    if (this.cellules.length === 0) return;
    this.lignes += 1;
    this.compte.checkLignes(this.lignes);
    this.page.addLigne(this.ligne, this.cellules);
    this.cellules = [];
  }

  findTexte(rang) {
    const texte = this.textes[Number(rang)];
    if (texte === undefined) throw new Refus('CLASSEUR_ABIME');
    return texte;
  }

  addFusion(plage) {
    if (plage === null) return;
    this.compte.addFusion();
    const [, gauche, haut, droite, bas] = plage;
    this.fusions.push({ haut: Number(haut), bas: Number(bas), gauche: numberOf(gauche) - 1, droite: numberOf(droite) - 1 });
  }

  end() {
    return { lignes: this.page.end(), fusions: this.fusions };
  }
}

function numberOf(lettres) {
  let nombre = 0;
  for (const lettre of lettres) nombre = nombre * 26 + lettre.charCodeAt(0) - 64;
  return nombre;
}

module.exports = { FeuilleXlsx };
