import { formatEuros, type Part } from '@spaser/domain';
import { stringify } from 'csv-stringify/sync';
import { toTexteDeCellule, type Cellule } from './cellule';
import type { Feuille } from './classeur';
import { decimalOf, decimalOfPart } from './decimal';

/** What a spreadsheet takes for a formula, full-width signs included, behind any space; and the blanks that some cut before they look. */
const FORMULE = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^ *[\t\r\n]/;

const DECIMALES_DE_POURCENT = 6;

/**
 * A table as a CSV that spreadsheets open in French: semicolons, decimal commas, UTF-8 with BOM, ISO dates, shares in « % ».
 * A text that would be taken for a formula begins with an apostrophe; a negative number stays a number.
 */
export function toCsv({ colonnes, nombreDeLignes, readLigne }: Feuille): string {
  const lignes = [colonnes.map(({ titre }) => neutralise(toTexteDeCellule(titre) ?? ''))];
  for (let rang = 0; rang < nombreDeLignes; rang += 1) lignes.push(readLigne(rang).map(toChamp));
  return stringify(lignes, { bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function toChamp(cellule: Cellule): string {
  if (cellule.valeur === null) return '';
  switch (cellule.sorte) {
    case 'TEXTE': return neutralise(cellule.valeur);
    case 'DATE': return cellule.valeur;
    case 'MONTANT': return virgule(formatEuros(cellule.valeur));
    case 'NOMBRE': return virgule(decimalOf(cellule.valeur));
    case 'POURCENT': return `${virgule(decimalOfPart(toPoints(cellule.valeur), DECIMALES_DE_POURCENT))}%`;
  }
}

const toPoints = ({ numerateur, denominateur }: Part): Part => ({ numerateur: numerateur * 100n, denominateur });
const neutralise = (texte: string): string => (FORMULE.test(texte) ? `'${texte}` : texte);
const virgule = (decimal: string): string => decimal.replace('.', ',');
