import type { Annee, B1, Cap, Centimes, MotifEcart, PartInclusive, TypeCollectivite, VersionModele } from '@spaser/domain';
import type { EtatEngagement } from '@spaser/figures';
import type { TerritoireLu } from '../page';

/** What one buyer weighs in a figure. */
export interface AcheteurLu {
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly epciSiren: string | null;
  readonly montantInclusif: Centimes;
  /** Declared annual purchases; `null` when not declared. */
  readonly volume: Centimes | null;
  readonly engage: boolean;
  /** Where it stands, when more is known than `engage`: an adopted scheme, an adoption in preparation. */
  readonly etat?: EtatEngagement;
}

/** The territory's figures of one year, with what was set aside and who weighs what. */
export interface FigureLue {
  readonly annee: Annee;
  readonly cap: Cap | null;
  readonly inclusif: PartInclusive;
  readonly b1: B1;
  readonly marchesComptes: number;
  readonly ecartes: readonly { readonly motif: MotifEcart; readonly nombre: number; readonly montant: Centimes | null }[];
  readonly acheteurs: readonly AcheteurLu[];
}

export interface FichierLu {
  readonly nom: string;
  readonly format: string;
  readonly statut: string;
  readonly lus: number;
  readonly acceptes: number;
  readonly misDeCote: number;
  readonly rejetes: number;
  readonly termineLe: Date | null;
}

/** Everything that the territory's page shows, read at once. `series`: one figure per known year. */
export interface TableauLu {
  readonly territoire: TerritoireLu;
  readonly modele: VersionModele | null;
  readonly figure: FigureLue;
  readonly series: readonly FigureLue[];
  readonly annees: readonly Annee[];
  readonly fichiers: readonly FichierLu[];
  readonly calculeLe: Date | null;
  /** Computations asked for and not done yet. */
  readonly enCours: number;
  /** B1 of the current year: where the territory stands today. */
  readonly aujourdhui?: B1;
}

/** The share can be shown: enough of the territory's volume is declared, or nothing says how much is enough. */
export function hasPartMesurable(figure: Pick<FigureLue, 'inclusif'>): boolean {
  return figure.inclusif.partDeclaree !== null && figure.inclusif.statut !== 'NON_MESURABLE';
}

export function etatOf(acheteur: Pick<AcheteurLu, 'engage' | 'etat'>): EtatEngagement {
  return acheteur.etat ?? (acheteur.engage ? 'CLAUSES_INSEREES' : 'PAS_ENGAGEE');
}
