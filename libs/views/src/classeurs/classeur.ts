import type { Centimes, DateCivile, Part } from '@spaser/domain';
import { checkCellule, type Cellule, type Sorte } from './cellule';

interface Presentation {
  readonly titre: string;
  /** In characters of the default font; by default, what the kind of the column asks for. */
  readonly largeur?: number;
}

/**
 * A column of a table: its title, its kind, and how a line gives its value. Each kind takes one type and no other, so that
 * euros never pass for cents. `null` is « missing »: an empty cell, never a zero.
 */
export type Colonne<L> = Presentation & (
  | { readonly sorte: 'TEXTE'; readonly read: (ligne: L) => string | null }
  | { readonly sorte: 'DATE'; readonly read: (ligne: L) => DateCivile | null }
  /** Cents, written in euros. */
  | { readonly sorte: 'MONTANT'; readonly read: (ligne: L) => Centimes | null }
  /** A `Part` where the quantity is not a whole number and must stay exact: hundredths of an hour are `{ numerateur, denominateur: 100n }`. */
  | { readonly sorte: 'NOMBRE'; readonly read: (ligne: L) => number | bigint | Part | null }
  | { readonly sorte: 'POURCENT'; readonly read: (ligne: L) => Part | null }
);

/** A table whose kind of line is forgotten: what writers read. Made by `toFeuille`. */
export interface Feuille {
  readonly nom: string;
  readonly colonnes: readonly (Presentation & { readonly sorte: Sorte })[];
  readonly nombreDeLignes: number;
  /** The cells of the line of that rank, from 0, one per column. @throws RangeError on a value that no file can hold */
  readonly readLigne: (rang: number) => readonly Cellule[];
}

/** Tables, and the notice that says what they are: perimeter, filters, method, date. One paragraph per string. */
export interface Classeur {
  readonly titre: string;
  readonly notice: readonly string[];
  readonly feuilles: readonly Feuille[];
}

/**
 * A table to export. Lines are read when the file is written, not before.
 * @throws Error without a column
 * @example toFeuille('Marchés', contrats, [{ titre: 'Montant HT (€)', sorte: 'MONTANT', read: ({ montant }) => montant }])
 */
export function toFeuille<L>(nom: string, lignes: readonly L[], colonnes: readonly Colonne<L>[]): Feuille {
  if (colonnes.length === 0) throw new Error(`the sheet ${nom} has no column`);
  return {
    nom,
    colonnes: colonnes.map(({ titre, sorte, largeur }) => ({ titre, sorte, ...(largeur === undefined ? {} : { largeur }) })),
    nombreDeLignes: lignes.length,
    readLigne: (rang) => colonnes.map((colonne) => {
      const ligne = lignes[rang] as L;
      // The type of a column ties its kind to its value; the compiler does not follow the tie through `read`.
      return checkCellule({ sorte: colonne.sorte, valeur: colonne.read(ligne) } as Cellule, `${nom}, ${colonne.titre}, line ${rang + 1}`);
    }),
  };
}
