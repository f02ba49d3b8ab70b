import type { Collectivite, ContenuSpaser, DateCivile, EtatSpaser, LigneCompletude, NoeudRetenu, ObjetDeliberation, StatutSpaser } from '@spaser/domain';
import type { EtatEngagement } from '@spaser/figures';
import type { TerritoireLu } from '../page';

type Identite = Pick<Collectivite, 'siren' | 'nom' | 'type' | 'codeInsee' | 'population'>;

/** A collectivité in a list of results. */
export interface CollectiviteTrouveeLue {
  readonly collectivite: Identite;
  readonly epciNom: string | null;
  readonly etat: EtatEngagement;
  readonly ancienNom: string | null;
}

export interface CollectivitesLues {
  readonly territoire: TerritoireLu;
  readonly question: string;
  readonly trouvees: readonly CollectiviteTrouveeLue[];
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
}

/** Everything that the public page of a collectivité shows. */
export interface CollectiviteLue {
  readonly territoire: TerritoireLu;
  readonly collectivite: Identite;
  readonly epciNom: string | null;
  readonly schema: SchemaPublieLu | null;
  readonly enPreparation: boolean;
  readonly historique: readonly DeliberationPubliee[];
}
