import { computeFaitsExercice, METHODE_VERSION, type Annee } from '@spaser/domain';
import type { Evenement, Stores } from '@spaser/persistence';

export const RECOMPUTE_EXERCICE = 'recompute-exercice';
export const CONSOLIDATE_TERRITOIRE = 'consolidate-territoire';
/** Asks for the territory's figures to be folded again; asked ten times, done once. */
export const CONSOLIDATION_DEMANDEE: Evenement = { type: CONSOLIDATE_TERRITOIRE, cle: 'territoire', collectiviteId: null, charge: {} };

/**
 * Recomputes the facts of (collectivité, exercice) pairs from the contracts of the collectivité, read once, inside the
 * caller's transaction: run twice it writes the same thing. Asks for the consolidation of the territory.
 */
export class RecomputeExercice {
  async execute(stores: Stores, commande: { readonly collectiviteId: string; readonly annees: readonly Annee[] }): Promise<void> {
    await stores.faits.lockCollectivite(commande.collectiviteId);
    const connus = await stores.marches.listForFaits(commande.collectiviteId);
    for (const annee of new Set(commande.annees)) {
      await stores.faits.replace(commande.collectiviteId, computeFaitsExercice(connus, annee), METHODE_VERSION);
    }
    await stores.outbox.add([CONSOLIDATION_DEMANDEE]);
  }
}
