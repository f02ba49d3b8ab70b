import { isEnPreparation, type Collectivite, type ContenuSpaser } from '@spaser/domain';
import type { SpaserLu, Stores } from '@spaser/persistence';
import { askCourriel } from '../courriels/ask-courriel';

export const PROPOSE_CONJOINT = 'propose-conjoint';

/**
 * Carries a joint scheme into the tenant of each signatory, where its own assembly will vote it. What is read is where the
 * leader stands now, so that run twice it writes the same thing; what a signatory has voted is left alone. A text taken
 * up again comes back to draft everywhere, a signatory that leaves the list or a scheme that is given up takes its copies
 * with it. Within the worker's transaction.
 */
export async function proposeConjoint(stores: Stores, { collectiviteId, spaserId }: { readonly collectiviteId: string; readonly spaserId: string }): Promise<void> {
  const porte = await stores.schemas.find(collectiviteId, spaserId, true);
  const contenu = porte && (await stores.schemas.readContenu(collectiviteId, spaserId));
  const copies = await stores.schemas.listCopies(spaserId);
  if (!porte || !contenu) return withdraw(stores, copies);
  const toutes = await stores.territoire.listCollectivites();
  const porteur = toutes.find(({ id }) => id === collectiviteId);
  const signataires = toutes.filter(({ id, siren }) => contenu.signataires.includes(siren) && id !== collectiviteId);
  await withdraw(stores, copies.filter((copie) => !signataires.some(({ id }) => id === copie.collectiviteId)));
  if (signataires.length > 0) await stores.schemas.setConjoint(collectiviteId, spaserId, spaserId);
  for (const signataire of signataires) {
    const { id, siren } = signataire;
    const copie = copies.find((candidate) => candidate.collectiviteId === id) ?? null;
    const autres = [porteur?.siren ?? '', ...contenu.signataires.filter((autre) => autre !== siren)];
    if (porte.statut === 'BROUILLON') await takeBack(stores, copie);
    else if (copie) await rewrite(stores, copie, { ...contenu, signataires: autres });
    else {
      await carry(stores, porte, { ...contenu, signataires: autres }, id);
      await invite(stores, signataire, porteur?.nom ?? '');
    }
  }
}

async function withdraw(stores: Stores, copies: readonly SpaserLu[]): Promise<void> {
  for (const copie of copies) {
    if (!isEnPreparation(copie.statut)) continue;
    await stores.schemas.delete(copie.collectiviteId, copie.id);
    await stores.journal.add({ collectiviteId: copie.collectiviteId, acteurId: null, acte: 'RETIRER_SCHEMA_CONJOINT', objetId: copie.id, detail: { conjointId: copie.conjointId } });
  }
}

async function takeBack(stores: Stores, copie: SpaserLu | null): Promise<void> {
  if (copie && (copie.statut === 'PROJET' || copie.statut === 'SOUMIS_DELIBERATION')) await stores.schemas.setStatut(copie.collectiviteId, copie.id, 'BROUILLON');
}

/** What a signatory has put before its council is left as it is. */
async function rewrite(stores: Stores, copie: SpaserLu, contenu: ContenuSpaser): Promise<void> {
  if (copie.statut === 'BROUILLON') await stores.schemas.saveContenu(copie.collectiviteId, copie.id, copie.revision, contenu);
}

async function carry(stores: Stores, { id: conjointId, modeleCode, modeleVersion, collectiviteId }: SpaserLu, contenu: ContenuSpaser, signataire: string): Promise<void> {
  const remplaceId = (await stores.schemas.list(signataire)).find(({ statut }) => statut === 'ADOPTE')?.id ?? null;
  const id = await stores.schemas.create({ collectiviteId: signataire, modeleCode, modeleVersion, remplaceId, conjointId, porteurId: collectiviteId }, contenu);
  await stores.journal.add({ collectiviteId: signataire, acteurId: null, acte: 'RECEVOIR_SCHEMA_CONJOINT', objetId: id, detail: { conjointId } });
}

async function invite(stores: Stores, { id, nom, siren }: Collectivite, porteur: string): Promise<void> {
  for (const destinataire of await stores.destinataires.listMembres(id, ['GESTIONNAIRE', 'VALIDEUR'])) {
    await askCourriel(stores, { gabarit: 'signataire-invite', destinataire, donnees: { collectivite: nom, porteur, siren } });
  }
}
