import { DomainError, LIMITES_DEMANDE, statutDemandeAu } from '@spaser/domain';
import type { DemandeLue, Stores, UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { askMairie } from './avertir';
import { identite, requireCollectivite, takeVisee } from './collectivite-visee';
import { moveDemande } from './open-droits';

/** What a person may do with her own claim: give it up, or have the mairie asked again. */
export class FollowDemande {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DEMANDE_CLOSE */
  withdraw(acteur: Acteur, { id }: { readonly id: string }): Promise<void> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const { collectiviteId } = await requireMienne(stores, acteur, id);
      await stores.adhesions.lock(collectiviteId);
      await moveDemande(stores, this.horloge, await requireMienne(stores, acteur, id), 'RETIRER', { par: 'DEMANDEUR', acteurId: acteur.utilisateurId });
    });
  }

  /**
   * Sends the link to the mairie once more, to one of the addresses of the directory.
   * @throws DomainError INTROUVABLE, DEMANDE_CLOSE, RENVOIS_EPUISES, SANS_ADRESSE_OFFICIELLE, DEMANDE_AUX_ADMINISTRATEURS, COLLECTIVITE_GELEE
   */
  resend(acteur: Acteur, { id, rang = 0 }: { readonly id: string; readonly rang?: number }): Promise<void> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const { collectiviteId } = await requireMienne(stores, acteur, id);
      const visee = await takeVisee(stores, await requireCollectivite(stores, collectiviteId));
      const demande = await requireMienne(stores, acteur, id);
      if (statutDemandeAu(demande, this.horloge.now()) !== 'DEPOSEE') throw new DomainError('DEMANDE_CLOSE');
      if (visee.situation.gelee) throw new DomainError('COLLECTIVITE_GELEE');
      if (visee.situation.administrateurs > 0) throw new DomainError('DEMANDE_AUX_ADMINISTRATEURS', { jours: LIMITES_DEMANDE.joursAdministrateurs });
      if (visee.officielles.length === 0 || demande.dossier.motif === 'SANS_PREUVE_AUTOMATIQUE') throw new DomainError('SANS_ADRESSE_OFFICIELLE');
      if (demande.envois >= LIMITES_DEMANDE.envoisMairie) throw new DomainError('RENVOIS_EPUISES');
      const personne = await stores.adhesions.lockIdentite(acteur.utilisateurId);
      if (!personne) throw new DomainError('NON_CONNECTE');
      await askMairie(stores, visee, demande, personne, rang);
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'RENVOYER_LIEN_MAIRIE', objetId: id, detail: { envois: demande.envois + 1 } });
    });
  }
}

/** One of the actor's own claims. @throws DomainError INTROUVABLE, for someone else's as for an unknown one */
async function requireMienne(stores: Stores, { utilisateurId }: Acteur, id: string): Promise<DemandeLue> {
  const demande = await stores.demandes.find(id);
  if (!demande || demande.utilisateurId !== utilisateurId) throw new DomainError('INTROUVABLE');
  return demande;
}
