import { DomainError, isDoubleFacteurRequis, type Role, type TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '@spaser/persistence';

/** What a signed-in person may do in one collectivité. */
export interface AdhesionActeur {
  readonly collectiviteId: string;
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly roles: readonly Role[];
}

/** The signed-in person who asks, with what the session has proved of her. Read anew from the database at each request. */
export interface Acteur {
  readonly territoireCode: string;
  readonly utilisateurId: string;
  readonly courriel: string;
  readonly nom: string;
  /** This session was confirmed by a second factor. */
  readonly doubleFacteur: boolean;
  readonly adhesions: readonly AdhesionActeur[];
}

/**
 * The membership under which an actor works in a collectivité; with `roles`, one of them is needed.
 * @throws DomainError INTROUVABLE for a collectivité that is unknown or not hers (one answer for both), DROIT_MANQUANT
 *   without any of the roles, DOUBLE_FACTEUR_REQUIS when those that she has ask for a second factor.
 */
export function requireAdhesion(acteur: Acteur, siren: string, ...roles: readonly Role[]): AdhesionActeur {
  const adhesion = acteur.adhesions.find((candidate) => candidate.siren === siren);
  if (!adhesion) throw new DomainError('INTROUVABLE');
  const retenus = roles.length === 0 ? adhesion.roles : adhesion.roles.filter((role) => roles.includes(role));
  if (retenus.length === 0) throw new DomainError('DROIT_MANQUANT');
  if (!acteur.doubleFacteur && retenus.every(isDoubleFacteurRequis)) throw new DomainError('DOUBLE_FACTEUR_REQUIS');
  return adhesion;
}

/** The perimeter of a membership: its collectivité and nothing else. */
export function perimetreOf(acteur: Acteur, adhesion: AdhesionActeur): Perimetre {
  return { sorte: 'COLLECTIVITE', territoireCode: acteur.territoireCode, collectiviteId: adhesion.collectiviteId };
}
