import type { Evenement } from '@spaser/persistence';

export const VERIFY_DEPOT = 'verify-depot';
export const WRITE_DEPOT = 'write-depot';
export const UNDO_DEPOT = 'undo-depot';

/** Which deposit a worker takes up, and who asked: what is written then is hers. */
export interface DepotDemande {
  readonly collectiviteId: string;
  readonly depotId: string;
  readonly acteurId: string;
}

/** Asks for the next long step of a deposit; asked twice, done once. */
export function evenementDepot(type: typeof VERIFY_DEPOT | typeof WRITE_DEPOT | typeof UNDO_DEPOT, { collectiviteId, depotId, acteurId }: DepotDemande): Evenement {
  return { type, cle: depotId, collectiviteId, charge: { depotId, acteurId } };
}

/** The same, from the event that was kept. */
export function readDepotDemande({ collectiviteId, charge }: Pick<Evenement, 'collectiviteId' | 'charge'>): DepotDemande {
  return { collectiviteId: String(collectiviteId), depotId: String(charge['depotId']), acteurId: String(charge['acteurId']) };
}
