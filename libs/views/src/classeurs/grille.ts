import type { Sorte } from './cellule';
import type { Feuille } from './classeur';

const LARGEURS: Readonly<Record<Sorte, number>> = { TEXTE: 32, DATE: 12, MONTANT: 18, NOMBRE: 12, POURCENT: 12 };
/** Room for the longest title on two lines, and for the button of the filter. */
const MARGE = 4;

export const LARGEUR_DE_LA_NOTICE = 100;
/** Lines of a sheet in the spreadsheets of today, heads included. */
const LIGNES = 1_048_576;

/** Widths of the columns, in characters. */
export function largeursOf({ colonnes }: Feuille): readonly number[] {
  return colonnes.map(({ titre, sorte, largeur }) => largeur ?? Math.min(40, Math.max(LARGEURS[sorte], Math.ceil(titre.length / 2) + MARGE)));
}

/** « A1:C12 »: heads and lines. @throws RangeError when a spreadsheet has not as many lines */
export function etendueOf({ nom, colonnes, nombreDeLignes }: Feuille): { readonly debut: string; readonly fin: string } {
  if (nombreDeLignes >= LIGNES) throw new RangeError(`the sheet ${nom} has ${nombreDeLignes} lines, a spreadsheet has ${LIGNES}`);
  return { debut: 'A1', fin: `${lettresOf(colonnes.length - 1)}${nombreDeLignes + 1}` };
}

/** Letters of the column of that rank, from 0: A, Z, AA. */
export function lettresOf(rang: number): string {
  const reste = Math.floor(rang / 26) - 1;
  return `${reste >= 0 ? lettresOf(reste) : ''}${String.fromCharCode(65 + (rang % 26))}`;
}
