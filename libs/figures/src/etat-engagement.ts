/** Where a collectivité stands towards B1, from the most to the least engaged: the order of the legends and of the tiles. */
export const ETATS_ENGAGEMENT = ['SPASER_ADOPTE', 'CLAUSES_INSEREES', 'EN_PREPARATION', 'PAS_ENGAGEE'] as const;
export type EtatEngagement = (typeof ETATS_ENGAGEMENT)[number];

export const LIBELLES_ENGAGEMENT: Readonly<Record<EtatEngagement, string>> = {
  SPASER_ADOPTE: 'SPASER adopté',
  CLAUSES_INSEREES: 'Clauses sociales insérées',
  EN_PREPARATION: 'Adoption en préparation',
  PAS_ENGAGEE: 'Pas encore engagée',
};

/** Only an adopted scheme or an inserted clause engages a collectivité (decision D-10); a preparation does not yet. */
export function isEngagee(etat: EtatEngagement): boolean {
  return etat === 'SPASER_ADOPTE' || etat === 'CLAUSES_INSEREES';
}
