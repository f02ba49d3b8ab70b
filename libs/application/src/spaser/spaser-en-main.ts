import { DomainError, isAcheteurDuTerritoire, type ContenuSpaser, type ModeleLibre } from '@spaser/domain';
import type { SpaserLu, Stores } from '@spaser/persistence';

/** A scheme under an actor's hands, with what it is read with. */
export interface SpaserEnMain {
  readonly spaser: SpaserLu;
  readonly contenu: ContenuSpaser;
  readonly modele: ModeleLibre;
}

/** Reads a scheme of the perimeter's collectivité, locked when it is about to change. @throws DomainError INTROUVABLE, for a foreign id as for an unknown one */
export async function takeSpaser(stores: Stores, collectiviteId: string, id: string, lock = false): Promise<SpaserEnMain> {
  const spaser = await stores.schemas.find(collectiviteId, id, lock);
  const contenu = spaser && (await stores.schemas.readContenu(collectiviteId, id));
  if (!spaser || !contenu) throw new DomainError('INTROUVABLE');
  return { spaser, contenu, modele: await requireModele(stores, spaser.modeleCode, spaser.modeleVersion) };
}

export async function requireModele(stores: Stores, code: string, version: number): Promise<ModeleLibre> {
  const publie = await stores.modeles.find(code, version);
  if (!publie) throw new DomainError('MODELE_INCONNU');
  return publie.modele;
}

/** Whether a scheme is the copy of a joint scheme that another buyer leads and writes. */
export function isPorte({ porteurId }: Pick<SpaserLu, 'porteurId'>): boolean {
  return porteurId !== null;
}

/** @throws DomainError TRANSITION_REFUSEE for a joint scheme that was declined */
export function requireNotDecline({ declineLe }: Pick<SpaserLu, 'declineLe'>): void {
  if (declineLe !== null) throw new DomainError('TRANSITION_REFUSEE', { statut: 'Décliné' });
}

/** The public buyers of the territory that may sign a scheme with this one. */
export async function listSignatairesPossibles(stores: Stores, siren: string): Promise<ReadonlySet<string>> {
  const collectivites = await stores.territoire.listCollectivites();
  return new Set(collectivites.filter((collectivite) => isAcheteurDuTerritoire(collectivite) && collectivite.siren !== siren).map((collectivite) => String(collectivite.siren)));
}

/** A mairie that has not recognised an access stops every change until the Département has looked. @throws DomainError COLLECTIVITE_GELEE */
export async function requireNotGelee(stores: Stores, collectiviteId: string): Promise<void> {
  if (await stores.inscriptions.isGelee(collectiviteId)) throw new DomainError('COLLECTIVITE_GELEE');
}
