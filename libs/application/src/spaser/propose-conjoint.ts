import { isEnPreparation } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

export const PROPOSE_CONJOINT = 'propose-conjoint';

/**
 * Carries a joint scheme into the tenant of each signatory, where its own assembly will vote it. Run twice it writes the
 * same thing; what a signatory has voted, or prepares by itself, is left alone. Within the worker's transaction.
 */
export async function proposeConjoint(stores: Stores, { collectiviteId, spaserId }: { readonly collectiviteId: string; readonly spaserId: string }): Promise<void> {
  const porte = await stores.schemas.find(collectiviteId, spaserId, true);
  const contenu = porte && (await stores.schemas.readContenu(collectiviteId, spaserId));
  if (!porte || !contenu) return;
  const conjointId = porte.conjointId ?? porte.id;
  await stores.schemas.setConjoint(collectiviteId, spaserId, conjointId);
  for (const siren of contenu.signataires) {
    const signataire = await stores.territoire.findCollectivite(siren);
    if (!signataire || signataire.id === collectiviteId) continue;
    const connus = await stores.schemas.list(signataire.id);
    const propose = connus.find((candidat) => candidat.conjointId === conjointId);
    const copie = { ...contenu, signataires: [] };
    if (propose?.statut === 'BROUILLON') await stores.schemas.saveContenu(signataire.id, propose.id, propose.revision, copie);
    if (propose || connus.some(({ statut }) => isEnPreparation(statut))) continue;
    const { modeleCode, modeleVersion } = porte;
    const remplaceId = connus.find(({ statut }) => statut === 'ADOPTE')?.id ?? null;
    const id = await stores.schemas.create({ collectiviteId: signataire.id, modeleCode, modeleVersion, remplaceId, conjointId, porteurId: collectiviteId }, copie);
    await stores.journal.add({ collectiviteId: signataire.id, acteurId: null, acte: 'RECEVOIR_SCHEMA_CONJOINT', objetId: id, detail: { conjointId } });
  }
}
