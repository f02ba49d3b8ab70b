/**
 * What a transaction may touch. The database enforces it: each kind uses its own PostgreSQL role, and the row-level
 * policies compare the rows with the settings `app.territoire` and `app.perimetre` of the transaction.
 */
export type Perimetre =
  /** One collectivité, read and write: everyday work of its members (role spaser_app). */
  | { readonly sorte: 'COLLECTIVITE'; readonly territoireCode: string; readonly collectiviteId: string }
  /** What is public by nature or consolidated over a territory, read only (role spaser_territory). */
  | { readonly sorte: 'TERRITOIRE'; readonly territoireCode: string }
  /** Intake, computation and consolidation of one territory (role spaser_worker). */
  | { readonly sorte: 'TRAITEMENT'; readonly territoireCode: string };

export const ROLE_OF_PERIMETRE = { COLLECTIVITE: 'spaser_app', TERRITOIRE: 'spaser_territory', TRAITEMENT: 'spaser_worker' } as const;
export type RoleApplicatif = (typeof ROLE_OF_PERIMETRE)[Perimetre['sorte']];
