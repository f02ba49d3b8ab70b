import type { Annee } from '../quantite/exercice';
import type { StatutLigne } from './depot';

/** How a figure moves when a file is imported: « 4,1 % » becomes « 4,6 % ». `null`: not known. */
export interface EffetDepot {
  readonly annee: Annee;
  readonly code: string;
  readonly libelle: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** How many lines of a deposit are in each case, and what the import does to the figures. */
export interface BilanDepot {
  readonly lignes: Readonly<Record<StatutLigne, number>>;
  /** Lines that an import has written. */
  readonly ecrites: number;
  readonly effet: readonly EffetDepot[];
  /** Lines that an undoing left alone, for someone has changed their records since. */
  readonly gardees?: number;
}
