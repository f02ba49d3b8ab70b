import type { MotifEcart, VoieInclusion } from '@spaser/domain';

/** Orders in which the contracts behind a figure can be read. */
export const TRIS_CONTRATS = ['valeur', 'acheteur', 'notification', 'montant'] as const;
export type TriContrats = (typeof TRIS_CONTRATS)[number];

/** Filters of the contracts behind a figure; `null` filters nothing. */
export interface FiltreContrats {
  readonly texte: string | null;
  readonly acheteurSiren: string | null;
  readonly epciSiren: string | null;
  readonly voie: VoieInclusion | null;
  readonly sorte: 'COMPTE' | 'ECARTE';
  readonly motif: MotifEcart | null;
  readonly tri: TriContrats;
}
