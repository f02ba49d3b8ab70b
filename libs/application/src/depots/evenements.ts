import type { Evenement } from '@spaser/persistence';

export const VERIFY_DEPOT = 'verify-depot';
export const WRITE_DEPOT = 'write-depot';
export const UNDO_DEPOT = 'undo-depot';

/** Asks for the next long step of a deposit; asked twice, done once. */
export function evenementDepot(type: typeof VERIFY_DEPOT | typeof WRITE_DEPOT | typeof UNDO_DEPOT, collectiviteId: string, depotId: string): Evenement {
  return { type, cle: depotId, collectiviteId, charge: { depotId } };
}
