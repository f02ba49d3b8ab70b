import type { Stores } from '@spaser/persistence';
import { askCourriel } from '../courriels/ask-courriel';
import { ROLES_REDACTION } from '../spaser/roles-schema';
import { empreinteModele } from './empreinte-modele';

export const PUBLISH_MODELE = 'publish-modele';

/**
 * Publishes a version that the Département has asked to publish: immutable from now on, and told once to the buyers whose
 * scheme in force follows this model. Nothing changes in their schemes. Within the worker's transaction: run twice, it finds
 * the draft gone and does nothing.
 */
export async function publishModele(stores: Stores, { collectiviteId, code, version }: { readonly collectiviteId: string; readonly code: string; readonly version: number }): Promise<void> {
  const brouillon = await stores.brouillonsDeModele.find(collectiviteId, code, version);
  if (!brouillon || brouillon.publicationDemandeeLe === null) return;
  const { modele } = brouillon;
  await stores.brouillonsDeModele.delete(collectiviteId, code, version);
  if (!(await stores.modeles.publish(modele, empreinteModele(modele)))) return;
  for (const adoptant of await stores.schemas.listAdoptants(code)) {
    for (const destinataire of await stores.destinataires.listMembres(adoptant.collectiviteId, ROLES_REDACTION)) {
      await askCourriel(stores, { gabarit: 'modele-publie', destinataire, donnees: { collectivite: adoptant.nom, modele: modele.titre, version: String(version) } });
    }
  }
}
