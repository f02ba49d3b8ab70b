/** A table ready to print: texts only. `nombre` columns align to the right. */
export interface VueTableau {
  readonly legende: string;
  /** Too much for a phone: each row then becomes a small sheet, every cell under the name of its column. */
  readonly pliable: boolean;
  readonly colonnes: readonly { readonly libelle: string; readonly nombre: boolean }[];
  readonly lignes: readonly { readonly tete: string; readonly cellules: readonly VueCellule[] }[];
}

export interface VueCellule {
  readonly texte: string;
  readonly colonne: string;
  readonly nombre: boolean;
  readonly href: string | null;
}

/** Text of a value that no source gives: never zero, never a dash. */
export const NON_TRANSMIS = 'non transmis';
export const SANS_OBJET = 'sans objet';
export const SANS_CIBLE = 'pas de cible';

const COLONNES_TENABLES = 3;
const TETE_TENABLE = 30;

type Cellule = string | { readonly texte: string; readonly href: string };

/** A table from its head and its rows; the first cell of a row is its head. */
export function toTableau(
  legende: string, colonnes: readonly { readonly libelle: string; readonly nombre?: boolean }[], lignes: readonly (readonly [string, ...Cellule[]])[],
): VueTableau {
  return {
    legende,
    pliable: colonnes.length > COLONNES_TENABLES || lignes.some(([tete]) => tete.length > TETE_TENABLE),
    colonnes: colonnes.map(({ libelle, nombre = false }) => ({ libelle, nombre })),
    lignes: lignes.map(([tete, ...cellules]) => ({
      tete,
      cellules: cellules.map((cellule, rang) => ({
        ...(typeof cellule === 'string' ? { texte: cellule, href: null } : cellule),
        colonne: colonnes[rang + 1]?.libelle ?? '',
        nombre: colonnes[rang + 1]?.nombre ?? false,
      })),
    })),
  };
}
