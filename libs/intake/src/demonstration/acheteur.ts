import type { Centimes, TypeCollectivite } from '@spaser/domain';
import type { Profil } from './catalogue/genre';

/** A buyer of the demonstration: real for communes, EPCI and the Département, invented for the others. */
export interface AcheteurDemo {
  readonly siren: string;
  readonly siret: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly profil: Profil;
  readonly epciSiren: string | null;
  readonly littoral: boolean;
  /** Where its contracts are carried out. */
  readonly lieux: readonly LieuDemo[];
  /** Contracts in a year, on average. */
  readonly rythme: number;
  /** Purchases of 2025 excluding tax. */
  readonly volume2025: Centimes;
}

export interface LieuDemo {
  readonly nom: string;
  readonly codeInsee: string;
}

/** Before scaling: `poids` is the volume of purchases in euros as the size of the buyer suggests it. */
export type EbaucheAcheteur = Omit<AcheteurDemo, 'siret' | 'volume2025'> & { readonly poids: number };
