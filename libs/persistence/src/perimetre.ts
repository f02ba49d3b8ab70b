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
  | { readonly sorte: 'TRAITEMENT'; readonly territoireCode: string }
  /** Accounts, sessions, proofs and memberships of one territory: who may enter which collectivité (role spaser_identite). */
  | { readonly sorte: 'IDENTITE'; readonly territoireCode: string };

export const ROLE_OF_PERIMETRE = { COLLECTIVITE: 'spaser_app', TERRITOIRE: 'spaser_territory', TRAITEMENT: 'spaser_worker', IDENTITE: 'spaser_identite' } as const;
export type RoleApplicatif = (typeof ROLE_OF_PERIMETRE)[Perimetre['sorte']];
