import type { NomDocument } from '../view-models/documents/documents-lus';

/** A run of text of one weight; `\n` in a text is a line break asked for. */
export interface Trait {
  readonly texte: string;
  readonly fort: boolean;
  readonly italique: boolean;
}

export type Textes = readonly Trait[];

/** What a paragraph is, told by its class; writers decide how it looks. */
export const STYLES_PARAGRAPHE = [
  'normal', 'auteur', 'identite', 'surtitre', 'periode', 'etat', 'chapeau', 'champ', 'visa', 'assemblee', 'discret',
] as const;
export type StyleParagraphe = (typeof STYLES_PARAGRAPHE)[number];

export const FORMES_LISTE = ['puces', 'indicateurs', 'decisions'] as const;
export type FormeListe = (typeof FORMES_LISTE)[number];

export const FORMES_TABLEAU = ['faits', 'cibles', 'votes'] as const;
export type FormeTableau = (typeof FORMES_TABLEAU)[number];

/** Width of a column: as narrow as its numbers, or a share of what is left. */
export const POIDS_COLONNE = ['etroit', 'nombre', 'moyen', 'large'] as const;
export type PoidsColonne = (typeof POIDS_COLONNE)[number];

export interface Cellule {
  readonly textes: Textes;
  /** Head of its row. */
  readonly entete: boolean;
  readonly nombre: boolean;
}

export interface Tableau {
  readonly sorte: 'tableau';
  readonly forme: FormeTableau;
  readonly legende: Textes;
  readonly colonnes: readonly PoidsColonne[];
  readonly entetes: readonly Cellule[];
  readonly lignes: readonly (readonly Cellule[])[];
}

/** The small tree that stands between the HTML and the writers: all that they know, and nothing that they do not. */
export type Bloc =
  | { readonly sorte: 'titre'; readonly niveau: 1 | 2 | 3 | 4 | 5 | 6; readonly textes: Textes }
  | { readonly sorte: 'paragraphe'; readonly style: StyleParagraphe; readonly textes: Textes }
  | { readonly sorte: 'liste'; readonly ordonnee: boolean; readonly forme: FormeListe; readonly elements: readonly Textes[] }
  | Tableau
  | { readonly sorte: 'bandeau' | 'encadre' | 'annexe'; readonly blocs: readonly Bloc[] }
  | { readonly sorte: 'signatures'; readonly cases: readonly Textes[] };

export interface DocumentEnBlocs {
  readonly forme: NomDocument;
  readonly blocs: readonly Bloc[];
}
