import { DomainError, requireAdministrateurRestant } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';
import type { Acteur, AdhesionActeur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { listActifs } from './collectivite-visee';

/** A person leaves a collectivité by herself; the invitations that she sent go with her. @throws DomainError INTROUVABLE, DERNIER_ADMINISTRATEUR */
export async function leaveCollectivite(stores: Stores, horloge: Horloge, { utilisateurId }: Acteur, { collectiviteId }: AdhesionActeur): Promise<void> {
  await stores.adhesions.lock(collectiviteId);
  const membres = await stores.adhesions.listMembres(collectiviteId);
  const membre = membres.find((candidat) => candidat.utilisateurId === utilisateurId);
  if (!membre) throw new DomainError('INTROUVABLE');
  requireAdministrateurRestant(listActifs(membres), utilisateurId, null);
  await endAdhesion(stores, horloge, collectiviteId, utilisateurId);
  await stores.journal.add({ collectiviteId, acteurId: utilisateurId, acte: 'QUITTER_COLLECTIVITE', objetId: utilisateurId, detail: { avant: membre.roles } });
}

/** Ends a membership and what hangs on it. */
export async function endAdhesion(stores: Stores, horloge: Horloge, collectiviteId: string, utilisateurId: string): Promise<void> {
  await stores.adhesions.remove(collectiviteId, utilisateurId);
  await stores.invitations.withdrawAllBy(collectiviteId, utilisateurId, horloge.now());
}
