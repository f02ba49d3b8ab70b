import { computeFaitsExercice, describeSorte, METHODE_VERSION, paiementsOf, reviveChamps, type Annee, type ContenuEcriture, type Mandat } from '@spaser/domain';
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
    const mandats = await listMandats(stores, commande.collectiviteId);
    for (const annee of new Set(commande.annees)) {
      const volume = (await stores.exercices.find(commande.collectiviteId, annee))?.volume ?? null;
      await stores.faits.replace(commande.collectiviteId, computeFaitsExercice(connus, annee, paiementsOf({ annee, volume, mandats })), METHODE_VERSION);
    }
    await stores.outbox.add([CONSOLIDATION_DEMANDEE]);
  }
}

async function listMandats(stores: Stores, collectiviteId: string): Promise<readonly Mandat[]> {
  const ecritures = await stores.ecritures.list(collectiviteId, 'MANDAT');
  return ecritures.map(({ id, marcheId, contenu }) => ({ ...(reviveChamps(describeSorte('MANDAT').champs, contenu ?? {}) as ContenuEcriture<'MANDAT'>), id, marcheId }));
}
