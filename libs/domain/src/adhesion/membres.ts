import type { TypeCollectivite } from '../collectivite/collectivite';
import { DomainError } from '../errors';
import { isRole, libelleRole, ROLES, ROLES_DEPARTEMENT, type Role } from './role';

/** One member and what she may do: all that the rules on members need to know. */
export interface MembreConnu {
  readonly utilisateurId: string;
  readonly roles: readonly Role[];
}

const isDepartement = (role: Role): boolean => (ROLES_DEPARTEMENT as readonly Role[]).includes(role);

/** Roles that may be given in a collectivité of this type. */
export function rolesPossibles(type: TypeCollectivite): readonly Role[] {
  return type === 'DEPARTEMENT' ? ROLES : ROLES.filter((role) => !isDepartement(role));
}

/**
 * The roles that someone may give: known, possible there, each once. Roles that act on the whole territory are given by
 * those who administer it. @throws DomainError ROLE_IMPOSSIBLE, DROIT_MANQUANT
 */
export function requireRoles(roles: readonly string[], type: TypeCollectivite, donneur: readonly Role[]): readonly Role[] {
  const possibles = rolesPossibles(type);
  const voulus = [...new Set(roles)].map((role) => {
    if (!isRole(role)) throw new DomainError('ROLE_IMPOSSIBLE', { role: role.slice(0, 40) });
    if (!possibles.includes(role)) throw new DomainError('ROLE_IMPOSSIBLE', { role: libelleRole(role) });
    return role;
  });
  if (voulus.length === 0) throw new DomainError('ROLE_MANQUANT');
  if (voulus.some(isDepartement) && !donneur.includes('ADMIN_TERRITOIRE')) throw new DomainError('DROIT_MANQUANT');
  return ROLES.filter((role) => voulus.includes(role));
}

/**
 * The members after one has changed (`null`: she leaves) still have somebody to administer the collectivité — and, in the
 * Département, the territory. @throws DomainError DERNIER_ADMINISTRATEUR
 */
export function requireAdministrateurRestant(membres: readonly MembreConnu[], utilisateurId: string, apres: readonly Role[] | null): void {
  const avant = membres.find((membre) => membre.utilisateurId === utilisateurId)?.roles ?? [];
  for (const role of ['ADMIN_COLLECTIVITE', 'ADMIN_TERRITOIRE'] as const) {
    const perdu = avant.includes(role) && !(apres ?? []).includes(role);
    const reste = membres.some((membre) => membre.utilisateurId !== utilisateurId && membre.roles.includes(role));
    if (perdu && !reste) throw new DomainError('DERNIER_ADMINISTRATEUR');
  }
}
