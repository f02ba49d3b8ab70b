import type { Annee, Centimes, Marche, MotifEcart, TypeCollectivite } from '@spaser/domain';
import type { SourceLue } from '../contrats/page-lue';
import type { TerritoireLu } from '../page';

/** A contract's value in one year with the numbers that made it, or the reason why there is none. */
export interface ValeurLue {
  readonly annee: Annee;
  readonly valeur: Centimes | null;
  readonly motif: MotifEcart | null;
  /** Amount known at the end of that year. */
  readonly montant: Centimes | null;
  readonly jours: number | null;
  readonly joursTotal: number | null;
}

/** One contract opened down to the lines of the files it came from. */
export interface MarcheLu {
  readonly territoire: TerritoireLu;
  readonly connu: {
    readonly marche: Marche;
    readonly acheteur: { readonly nom: string; readonly type: TypeCollectivite };
    readonly sources: readonly (SourceLue & { readonly importeLe: Date })[];
  };
  readonly valeurs: readonly ValeurLue[];
  /** As published, when its buyer states something else. */
  readonly publie: Marche | null;
}
