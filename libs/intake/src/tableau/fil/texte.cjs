const { CsvError, parse } = require('csv-parse/sync');
const { Refus } = require('./refus.cjs');
const { cleanTexte } = require('./valeur.cjs');

const SEPARATEURS = [';', ',', '\t', '|'];
/** A row of separators alone holds nothing, whichever of them cuts it. */
const AUTRE_QUE_SEPARATEUR = /[^;,|\s]/;
const LIGNES_DE_TETE = 60;
const OCTETS_DE_TETE = 256 * 1024;
/** Characters of one row: far above any real one, it bounds what a quote that never closes can swallow. */
const CARACTERES_LIGNE = 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;
const OPTIONS = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: CARACTERES_LIGNE };
/** A cell that asks a spreadsheet to run another program: =cmd|'/c calc'!A0. */
const COMMANDE = /^(?:=\s*cmd\||=[^|]*\|[^!]*!|[+@-]\S*\|[^!]*!)/i;

/**
 * The beginning of a CSV as each separator would cut it, with the share of rows that have the most frequent number of cells. `read` gives
 * all its rows; a row that is too short or too long is one like the others. Line numbers are those of the file, whatever cells hold.
 */
function readTexte(octets, limites) {
  const feuilles = SEPARATEURS.map((separateur) => {
    const { lignes, largeurs } = readDebut(octets, separateur);
    return { nom: null, lignes, fusions: [], regularite: regularityOf(largeurs), read: () => readTout(octets, separateur, limites) };
  });
  if (feuilles.every(({ lignes }) => lignes.length === 0)) readTout(octets, ';', limites);
  return { format: 'CSV', feuilles: feuilles.filter(({ lignes }) => lignes.length > 0) };
}

function readDebut(octets, separateur) {
  const lignes = [];
  const largeurs = [];
  try {
    readRangees(octets.subarray(0, OCTETS_DE_TETE), separateur, LIGNES_DE_TETE, (numero, cellules) => {
      largeurs.push(cellules.length);
      const propres = trimEnd(cellules.map(cleanTexte));
      if (propres.some((texte) => texte !== null && AUTRE_QUE_SEPARATEUR.test(texte))) lignes.push({ numero, cellules: propres });
    });
  } catch (erreur) {
    if (!(erreur instanceof CsvError)) throw erreur;
  }
  return { lignes, largeurs };
}

function readTout(octets, separateur, limites) {
  const lignes = [];
  let cellulesLues = 0;
  const suivante = { ligne: 1, octet: 0 };
  try {
    readRangees(octets, separateur, undefined, (numero, cellules, { lines, bytes }) => {
      suivante.ligne = lines + 1;
      suivante.octet = bytes;
      const propres = trimEnd(cellules.map(cleanTexte));
      if (propres.length === 0) return;
      cellulesLues += propres.length;
      check(propres, numero, limites, lignes.length + 1, cellulesLues);
      lignes.push({ numero, cellules: propres });
    });
  } catch (erreur) {
    throw erreur instanceof CsvError ? explain(octets, suivante, limites) : erreur;
  }
  return lignes;
}

function readRangees(octets, separateur, nombre, receive) {
  const on_record = (cellules, contexte) => {
    const numero = contexte.lines - cellules.reduce((somme, texte) => somme + countLines(texte), 0);
    receive(numero, cellules, contexte);
    return null;
  };
  parse(octets, { ...OPTIONS, delimiter: separateur, record_delimiter: delimitersOf(octets), on_record, ...(nombre === undefined ? {} : { to: nombre }) });
}

const delimitersOf = (octets) => (!octets.includes(LF) && octets.includes(CR) ? ['\r'] : ['\r\n', '\n']);
const countLines = (texte) => texte.split('\n').length - 1;

function check(cellules, ligne, limites, nombre, cellulesLues) {
  if (nombre > limites.lignes + limites.lignesAvantDonnees) throw new Refus('TROP_DE_LIGNES', { limite: limites.lignes });
  if (cellules.length > limites.colonnes) throw new Refus('TROP_DE_COLONNES', { limite: limites.colonnes });
  if (cellulesLues > limites.cellules) throw new Refus('TROP_DE_CELLULES', { limite: limites.cellules });
  for (const cellule of cellules) {
    if (cellule === null) continue;
    if (cellule.length > limites.caracteres) throw new Refus('CELLULE_TROP_LONGUE', { limite: limites.caracteres, ligne });
    if (COMMANDE.test(cellule)) throw new Refus('FORMULE_DANGEREUSE', { ligne });
  }
}

/** Reading stopped inside the row that follows the last one read: a quote opened there is never closed, or the row is out of proportion. */
function explain(octets, { ligne, octet }, limites) {
  const vides = /^[\r\n]*/.exec(octets.toString('latin1', octet, octet + CARACTERES_LIGNE))[0];
  const place = ligne + (vides.includes('\n') ? countLines(vides) : vides.length);
  const estGuillemet = octets.subarray(octet + vides.length, octet + vides.length + CARACTERES_LIGNE).includes('"');
  return estGuillemet ? new Refus('GUILLEMET_OUVERT', { ligne: place }) : new Refus('CELLULE_TROP_LONGUE', { limite: limites.caracteres, ligne: place });
}

/** One column is no table: it never wins over a separator that makes several. */
function regularityOf(largeurs) {
  const nombres = new Map();
  for (const largeur of largeurs) nombres.set(largeur, (nombres.get(largeur) ?? 0) + 1);
  const [frequente = 0, fois = 0] = [...nombres].sort((a, b) => b[1] - a[1])[0] ?? [];
  return frequente > 1 ? fois / largeurs.length : 0;
}

function trimEnd(cellules) {
  let fin = cellules.length;
  while (fin > 0 && cellules[fin - 1] === null) fin -= 1;
  return cellules.slice(0, fin);
}

module.exports = { readTexte };
