const { SSF } = require('@e965/xlsx');

const CHIFFRES_SURS = 15;
const JOUR = 86_400_000;
/** Days that the calendar of 1904 is late on that of 1900. */
const RETARD_1904 = 1462;
/** Excel counts a 29 February 1900 that never was: from there on, its days are one too many. */
const JOUR_DE_TROP = 60;
const AVEC_HEURE = /^(\d{4}-\d{2}-\d{2})T[\d:.]+Z?$/;
/** What is between quotes, brackets or after a backslash in a number format says nothing of its kind; [h] does. */
const ORNEMENT = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
// What no text has, and what PostgreSQL refuses in one.
const CONTROLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text of a cell as a person would retype it, or `null`: see `TableauLu`. */
function readValeur(cellule, depuis1904) {
  switch (cellule.t) {
    case 'n':
      return readNombre(cellule.v, cellule.z, depuis1904);
    case 'b':
      return cellule.v ? 'oui' : 'non';
    case 's':
      return cleanTexte(cellule.v);
    default:
      return null;
  }
}

function readNombre(valeur, format, depuis1904) {
  if (!Number.isFinite(valeur)) return null;
  const sorte = format === undefined ? 'NOMBRE' : kindOf(format);
  if (sorte === 'DATE') return writeDate(valeur + (depuis1904 ? RETARD_1904 : 0)) ?? writeDecimal(valeur);
  return sorte === 'HEURE' ? writeHeure(valeur) : writeDecimal(valeur);
}

const sortes = new Map();

function kindOf(format) {
  const connue = sortes.get(format);
  if (connue !== undefined) return connue;
  const nu = String(format).replace(ORNEMENT, '');
  const sorte = !SSF.is_date(format) ? 'NOMBRE' : /[yde]/i.test(nu) || !/[hs]/i.test(nu) ? 'DATE' : 'HEURE';
  sortes.set(format, sorte);
  return sorte;
}

/** « AAAA-MM-JJ » of a day counted from 1900; `null` for the day that never was and what no calendar holds. The hour is dropped. */
function writeDate(serie) {
  const jour = Math.floor(serie + 1 / JOUR);
  if (jour < 1 || jour === JOUR_DE_TROP || jour > 2_958_465) return null;
  const depuis = Date.UTC(1899, 11, jour < JOUR_DE_TROP ? 31 : 30);
  return new Date(depuis + jour * JOUR).toISOString().slice(0, 10);
}

function writeHeure(valeur) {
  const minutes = Math.round(Math.abs(valeur) * 1440);
  return `${valeur < 0 ? '-' : ''}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The fifteen figures that a spreadsheet keeps, without exponent: 0.1 + 0.2 is written 0.3. */
function writeDecimal(valeur) {
  const [chiffres, exposant] = Math.abs(valeur).toExponential(CHIFFRES_SURS - 1).split('e');
  const significatifs = chiffres.replace('.', '').replace(/0+$/, '');
  if (significatifs === '') return '0';
  const place = Number(exposant) + 1;
  const entiers = place > 0 ? significatifs.slice(0, place).padEnd(place, '0') : '0';
  const decimales = place > 0 ? significatifs.slice(place) : '0'.repeat(-place) + significatifs;
  return `${valeur < 0 ? '-' : ''}${entiers}${decimales === '' ? '' : `.${decimales}`}`;
}

/** Trimmed, its line ends alike, without the characters that no text has; a date with its hour loses it; `null` when nothing is left. */
function cleanTexte(lu) {
  const texte = lu.replace(/\r\n?/g, '\n').replace(CONTROLE, '').trim();
  if (texte === '') return null;
  return AVEC_HEURE.exec(texte)?.[1] ?? texte;
}

module.exports = { readValeur, cleanTexte };
