import type {
  Annee, Collectivite, ContenuSpaser, DateCivile, EtatSpaser, LigneCompletude, NoeudRetenu, ObjetDeliberation, StatutSpaser, TypeCollectivite,
} from '@spaser/domain';
import type { EtatEngagement } from '@spaser/figures';
import type { TerritoireLu } from '../page';
import type { FigureLue } from '../territoire/tableau-lu';

type Identite = Pick<Collectivite, 'siren' | 'nom' | 'type' | 'codeInsee' | 'population'>;

/** Contracts that a buyer notified in one full year; a year of which nothing is known has no row. */
export interface MarchesDeLAnneeLus {
  readonly annee: Annee;
  readonly notifies: number;
  readonly plusDe25000: number;
  readonly avecClause: number;
  readonly reserves: number;
}

/** A collectivité in a list of results. */
export interface CollectiviteTrouveeLue {
  readonly collectivite: Identite;
  readonly epciNom: string | null;
  readonly etat: EtatEngagement;
  readonly ancienNom: string | null;
  readonly marches: readonly MarchesDeLAnneeLus[];
  /** It already works in the product. */
  readonly inscrite: boolean;
}

/** The list of collectivités, filtered by the address. */
export interface CollectivitesLues {
  readonly territoire: TerritoireLu;
  readonly question: string;
  readonly filtre: { readonly etat: EtatEngagement | null; readonly epciSiren: string | null; readonly type: TypeCollectivite | null };
  readonly trouvees: readonly CollectiviteTrouveeLue[];
  readonly nombre: number;
  readonly page: number;
  readonly epci: readonly { readonly siren: string; readonly nom: string }[];
  /** Where the territory stands today. */
  readonly figure: Pick<FigureLue, 'annee' | 'b1' | 'acheteurs'>;
}

/** The first step of an adoption: one's own collectivité, found or looked for. */
export interface AdopterLu {
  readonly territoire: TerritoireLu;
  readonly question: string;
  readonly trouvees: readonly CollectiviteTrouveeLue[];
  /** How many the question finds, beyond those given. */
  readonly nombre: number;
  /** The one to sign up for; `null` while it is not known which. */
  readonly choisie: CollectiviteTrouveeLue | null;
  /** Who is signed in, with the SIREN of her collectivités. */
  readonly personne: { readonly nom: string; readonly courriel: string; readonly adhesions: readonly string[] } | null;
  /** The operator has connected ProConnect. */
  readonly proconnect: boolean;
  /** What was typed and refused, to correct. */
  readonly saisie: SaisieAdopter | null;
}

export interface SaisieAdopter {
  readonly nom: string;
  readonly courriel: string;
  readonly erreurs: readonly { readonly champ: 'nom' | 'courriel' | null; readonly message: string }[];
}

export interface SchemaPublieLu {
  readonly etat: EtatSpaser;
  readonly contenu: ContenuSpaser;
  readonly modele: { readonly titre: string; readonly editeur: string; readonly version: number };
  readonly arbre: readonly NoeudRetenu[];
  readonly completude: readonly LigneCompletude[];
  readonly signataires: readonly { readonly siren: string; readonly nom: string; readonly statut: StatutSpaser }[];
}

export interface DeliberationPubliee {
  readonly objet: ObjetDeliberation;
  readonly numero: string;
  readonly seanceLe: DateCivile;
  readonly url: string | null;
  /** The signed act, when it was given. */
  readonly pieceId: string | null;
}

/** Everything that the public page of a collectivité shows. */
export interface CollectiviteLue {
  readonly territoire: TerritoireLu;
  readonly collectivite: Identite;
  readonly epciNom: string | null;
  readonly schema: SchemaPublieLu | null;
  readonly enPreparation: boolean;
  readonly historique: readonly DeliberationPubliee[];
  /** Today's year. */
  readonly annee: Annee;
  readonly etat: EtatEngagement;
  readonly marches: readonly MarchesDeLAnneeLus[];
}
