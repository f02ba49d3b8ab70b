const { Refus } = require('./refus.cjs');

/** Sheets, formats, links. */
const RARES_AU_PLUS = 2000;

/** What a spreadsheet may hold, counted as it is met: the first excess stops the reading. One for a whole file. */
class Compte {
  /** @param limites `LIMITES_TABLEAU` */
  constructor(limites) {
    this.limites = limites;
    this.octets = 0;
    this.cellules = 0;
    this.caracteres = 0;
    this.fusions = 0;
  }

  addOctets(nombre) {
    this.octets += nombre;
    if (this.octets > this.limites.octetsOuverts) throw new Refus('CLASSEUR_BOMBE');
  }

  /** `nombre`: how many rows of a sheet hold something. Titles and headers are not yet told from records: they are allowed for. */
  checkLignes(nombre) {
    if (nombre > this.limites.lignes + this.limites.lignesAvantDonnees) throw new Refus('TROP_DE_LIGNES', { limite: this.limites.lignes });
  }

  /** `colonnes`: from the first column of the sheet to the last one that holds something. */
  addCellules(nombre, colonnes) {
    if (colonnes > this.limites.colonnes) throw new Refus('TROP_DE_COLONNES', { limite: this.limites.colonnes });
    this.cellules += nombre;
    if (this.cellules > this.limites.cellules) throw new Refus('TROP_DE_CELLULES', { limite: this.limites.cellules });
  }

  checkTexte(texte, ligne) {
    if (texte.length > this.limites.caracteres) throw new Refus('CELLULE_TROP_LONGUE', { limite: this.limites.caracteres, ligne });
  }

  addCaracteres(nombre) {
    this.caracteres += nombre;
    if (this.caracteres > this.limites.caracteresEnTout) throw new Refus('TROP_DE_TEXTE');
  }

  addFusion() {
    this.fusions += 1;
    if (this.fusions > this.limites.lignes) throw new Refus('CLASSEUR_ABIME');
  }
}

/** Refuses a list of things that an honest file has few of. */
function checkRares(nombre) {
  if (nombre > RARES_AU_PLUS) throw new Refus('CLASSEUR_ABIME');
}

module.exports = { Compte, checkRares };
