import type { Choix, SorteEcriture } from '@spaser/domain';

/** The kinds of files that a collectivité deposits: the lists of its register, the clauses of contracts that it already has, its yearly totals. */
export type SorteDepot = SorteEcriture | 'CLAUSE' | 'VOLUME';

/**
 * How a cell becomes a part of the record. `CLAUSE`: whether there is one, or its hours. `RESERVATION`: an article, a kind of structure, yes or
 * no. `ETIQUETTE`: yes or no, for the code that ends the path. `LISTE`: as our exports write it. `MARCHE`: the contract that the row speaks of.
 */
export type FormatColonne =
  | 'TEXTE' | 'DATE' | 'PERIODE' | 'MONTANT' | 'QUANTITE' | 'ENTIER' | 'DUREE' | 'OPERATEUR' | 'SIREN' | 'CPV' | 'CHOIX' | 'CHOIX_MULTIPLE'
  | 'CLAUSE' | 'RESERVATION' | 'ETIQUETTE' | 'CONSIDERATIONS' | 'TITULAIRES' | 'REPONDANTS' | 'LISTE' | 'MARCHE';

/** One flat column of a deposited file, as data: recognition, reading and the model file come from it. */
export interface ColonneDepot {
  readonly cle: string;
  /** Its header in the model file; our exports use the same words. */
  readonly libelle: string;
  readonly requis: boolean;
  readonly aide?: string;
  /** Its cell in the first row of the model, and in the second; '' is an empty cell. */
  readonly exemple: string;
  readonly autreExemple: string;
  /** Other headers for the same thing, from the surest to the vaguest. */
  readonly synonymes: readonly string[];
  /** Where its value goes in the record; empty: outside the record. */
  readonly chemin: readonly (string | number)[];
  readonly format: FormatColonne;
  readonly choix?: Choix;
  /** What people write for each code of `choix`, its label and itself apart. */
  readonly valeurs?: Readonly<Record<string, readonly string[]>>;
  /** Read when a file has it; the model does not ask for it. */
  readonly horsModele?: true;
}

/** A kind of file, described. `nom` names it in an address and in the name of a file. */
export interface SorteDeposee {
  readonly nom: string;
  readonly pluriel: string;
  readonly aide: string;
  /** The kind of record that a row becomes; `null`: it completes a contract or a year. */
  readonly ecriture: SorteEcriture | null;
  readonly colonnes: readonly ColonneDepot[];
}

type Options = Partial<Pick<ColonneDepot, 'requis' | 'aide' | 'choix' | 'valeurs' | 'horsModele'>>;

/** Describes a column that the model asks for, with its two examples. */
export function toColonne(cle: string, libelle: string, chemin: ColonneDepot['chemin'], format: FormatColonne, exemples: readonly [string, string], synonymes: readonly string[], options: Options = {}): ColonneDepot {
  const [exemple, autreExemple] = exemples;
  return { cle, libelle, requis: false, exemple, autreExemple, synonymes, chemin, format, ...options };
}

/** Describes a column that only some files have: ours when we export, those of a platform. */
export function toColonneRare(cle: string, libelle: string, chemin: ColonneDepot['chemin'], format: FormatColonne, synonymes: readonly string[], options: Options = {}): ColonneDepot {
  return toColonne(cle, libelle, chemin, format, ['', ''], synonymes, { ...options, horsModele: true });
}
