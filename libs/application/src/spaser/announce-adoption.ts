import type { Stores } from '@spaser/persistence';
import { adresses } from '@spaser/views';
import { askCourriel } from '../courriels/ask-courriel';

export const ANNOUNCE_ADOPTION = 'announce-adoption';

/** Tells who recorded the vote where the scheme is published. Within the worker's transaction: the ledger does it once. */
export async function announceAdoption(stores: Stores, { collectiviteId, spaserId }: { readonly collectiviteId: string; readonly spaserId: string }): Promise<void> {
  const vote = (await stores.deliberations.list(collectiviteId)).find((candidat) => candidat.spaserId === spaserId && candidat.objet !== 'ABROGATION');
  const collectivite = (await stores.territoire.listCollectivites()).find(({ id }) => id === collectiviteId);
  const auteur = await stores.deliberations.findAuteur(collectiviteId, spaserId);
  const destinataire = auteur && (await stores.destinataires.find(auteur));
  if (!vote || !collectivite || !destinataire) return;
  await askCourriel(stores, {
    gabarit: 'schema-adopte',
    destinataire,
    donnees: { collectivite: collectivite.nom, numero: vote.numero, seanceLe: vote.seanceLe, page: adresses.collectivite(collectivite) },
  });
}
