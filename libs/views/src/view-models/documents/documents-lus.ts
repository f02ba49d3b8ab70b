import type {
  ContenuSpaser, DateCivile, DeliberationLue, EtatSpaser, LigneCompletude, NoeudRetenu, ObjetDeliberation, TypeCollectivite,
} from '@spaser/domain';
import type { TerritoireLu } from '../page';

/** The documents of an adoption: the scheme itself, the projet de délibération, the mayor's page. */
export const NOMS_DOCUMENT = ['schema', 'deliberation', 'note'] as const;
export type NomDocument = (typeof NOMS_DOCUMENT)[number];

/** The version of the model that the scheme was made from. */
export interface ModeleSource {
  readonly code: string;
  readonly version: number;
  readonly titre: string;
  readonly editeur: string;
  readonly source: string;
}

/** Everything that the three documents say. Same input, same documents, to the byte: nothing else is read, not even the clock. */
export interface DocumentsLus {
  readonly territoire: TerritoireLu;
  readonly collectivite: {
    readonly nom: string;
    readonly type: TypeCollectivite;
    readonly population: number | null;
    readonly siren: string;
    readonly epciNom: string | null;
  };
  readonly statut: EtatSpaser;
  readonly contenu: ContenuSpaser;
  /** The other buyers of a joint scheme, named; empty otherwise. */
  readonly signataires: readonly { readonly siren: string; readonly nom: string }[];
  /** The model's tree as the scheme retains it (`toArbre`); what is not retained is not printed. */
  readonly arbre: readonly NoeudRetenu[];
  readonly completude: readonly LigneCompletude[];
  readonly modele: ModeleSource;
  /** What the projet asks the assembly to decide. */
  readonly objet: ObjetDeliberation;
  /** The vote on this scheme, once recorded. */
  readonly deliberation: DeliberationLue | null;
  /** The vote that a revision replaces, or that a repeal undoes. */
  readonly precedente: Pick<DeliberationLue, 'numero' | 'seanceLe'> | null;
  /** The session that will vote, when it is known. */
  readonly conseilLe: DateCivile | null;
  /** Day of the content: printed, and written in the files. */
  readonly date: DateCivile;
}
