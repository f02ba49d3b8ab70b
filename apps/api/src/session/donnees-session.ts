import 'express-session';
import type { Acteur, IdentiteExterne } from '@spaser/application';

/** A second factor: not enrolled, awaited (nothing is open yet), or given. */
export type Facteur = 'SANS' | 'ATTENTE' | 'VERIFIE';

/** What a person was looking for when she came to sign in. */
export interface Visee {
  readonly siren: string | null;
  readonly suite: string;
  /** SIRET that ProConnect vouches for. */
  readonly siret: string | null;
}

declare module 'express-session' {
  interface SessionData {
    utilisateurId: string;
    facteur: Facteur;
    visee: Visee;
    /** An identity of another provider, which waits for the mailbox of its address to be opened. */
    aRelier: IdentiteExterne;
    /** Why the access that she came for was not asked; shown once, on the page of that collectivité. */
    refus: string;
    /** Seconds without a click that she is left. */
    inactivite: number;
    /** When the session was first written; absent from a new one. */
    ecriteLe: string;
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    acteur?: Acteur;
  }
}
