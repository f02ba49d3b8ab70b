import { v7 as uuidv7 } from 'uuid';
import type { Jeton, Stores } from '@spaser/persistence';
import type { DonneesCourriels, GabaritCourriel } from '@spaser/views';
import { SEND_COURRIEL } from './evenement';

/** An e-mail to write, and the link that it carries when its template has one. */
export interface CourrielDemande<G extends GabaritCourriel> {
  readonly gabarit: G;
  readonly destinataire: string;
  readonly donnees: DonneesCourriels[G];
  readonly jeton?: Omit<Jeton, 'id'>;
}

/** Asks for an e-mail in the caller's transaction: it leaves if, and only if, what it tells of is committed. */
export async function askCourriel<G extends GabaritCourriel>(stores: Stores, { gabarit, destinataire, donnees, jeton }: CourrielDemande<G>): Promise<string> {
  const jetonId = jeton ? uuidv7() : null;
  if (jeton && jetonId) await stores.jetons.create({ ...jeton, id: jetonId });
  const id = uuidv7();
  await stores.courriels.add({ id, gabarit, destinataire, donnees, jetonId });
  await stores.outbox.add([{ type: SEND_COURRIEL, cle: id, collectiviteId: null, charge: { courrielId: id } }]);
  return id;
}
