/** The columns of the grid, in their order. */
export const COLONNES = ['numero', 'objet', 'dateNotification', 'montant', 'clause', 'heures', 'reserve'] as const;
export type ColonneGrille = (typeof COLONNES)[number];

/** What a closed cell may say: nothing, yes, no. */
export const REPONSES = ['', 'oui', 'non'] as const;
export const isReponse = (texte: string): boolean => (REPONSES as readonly string[]).includes(texte);
