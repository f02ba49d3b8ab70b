import type { Annee, Centimes, DateCivile, MotifEcart, TypeCollectivite, VoieInclusion } from '@spaser/domain';
import type { TerritoireLu } from '../page';
import type { FiltreContrats } from './filtre-contrats';

/** One inclusive contract in a year: counted with its value, or set aside with its reason. */
export interface ContratLu {
  readonly marcheId: string;
  readonly uid: string;
  readonly acheteurNom: string;
  readonly objet: string | null;
  readonly dateNotification: DateCivile | null;
  /** Amount of the latest state; `valeur`: its share in the year. */
  readonly montant: Centimes | null;
  readonly valeur: Centimes | null;
  readonly motif: MotifEcart | null;
  readonly voies: readonly VoieInclusion[];
  readonly sources: readonly SourceLue[];
}

export interface SourceLue {
  readonly fichier: string;
  readonly ligne: number;
  readonly chemin: string;
}

/** One page of the contracts behind a figure, with the number and the exact sum of the whole filter and of the figure itself. */
export interface PageContratsLue {
  readonly territoire: TerritoireLu;
  readonly annee: Annee;
  readonly filtre: FiltreContrats;
  readonly contributions: readonly ContratLu[];
  readonly nombre: number;
  readonly somme: Centimes;
  /** Sum of the published amounts of the filter; `null` when none is published. */
  readonly montants: Centimes | null;
  readonly ensemble: { readonly nombre: number; readonly somme: Centimes };
  readonly acheteurs: readonly { readonly siren: string; readonly nom: string; readonly type: TypeCollectivite }[];
  readonly enCours: number;
}
