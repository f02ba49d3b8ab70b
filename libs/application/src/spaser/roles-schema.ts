import type { Role } from '@spaser/domain';

/** Who prepares a scheme. */
export const ROLES_REDACTION = ['GESTIONNAIRE', 'COMMANDE_PUBLIQUE'] as const satisfies readonly Role[];

/** Who records what an assembly has voted (domain §4.2). */
export const ROLES_DELIBERATION = ['VALIDEUR'] as const satisfies readonly Role[];

export const isRedaction = (role: Role): boolean => (ROLES_REDACTION as readonly Role[]).includes(role);
export const isDeliberation = (role: Role): boolean => (ROLES_DELIBERATION as readonly Role[]).includes(role);
