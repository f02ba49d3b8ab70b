import { ROLES_DEPARTEMENT, type Role } from '../adhesion/role';

/** How long a session lasts, in seconds (reliability R-A.1). */
export const DUREES_SESSION = {
  /** Without a click, for the members of a collectivité: a working day at the counter of a mairie. */
  inactiviteCommune: 8 * 3_600,
  /** Without a click, for who acts beyond one collectivité. */
  inactiviteDepartement: 30 * 60,
  /** Whatever she does. */
  absolue: 12 * 3_600,
  /** Before one is signed in: a second factor is awaited, or a link. */
  attente: 30 * 60,
} as const;

/** Seconds without a click after which the session of a person with these roles ends. */
export function inactiviteOf(roles: readonly Role[]): number {
  const departement = roles.some((role) => (ROLES_DEPARTEMENT as readonly Role[]).includes(role));
  return departement ? DUREES_SESSION.inactiviteDepartement : DUREES_SESSION.inactiviteCommune;
}

/** What is counted to slow down who guesses: so many in so many seconds, per account or per address. */
export const FREINS = {
  lien: { maximum: 5, secondes: 15 * 60 },
  motDePasse: { maximum: 10, secondes: 5 * 60 },
  code: { maximum: 5, secondes: 15 * 60 },
  /** Per network address: a whole mairie behind one, but not a flood of messages or of guesses. */
  origine: { maximum: 200, secondes: 15 * 60 },
} as const;
export type Frein = keyof typeof FREINS;
