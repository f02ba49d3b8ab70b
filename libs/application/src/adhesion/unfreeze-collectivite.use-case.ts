import { DomainError } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { tellDemandeur } from './avertir';
import { identite, requireOuverte, ROLES_QUI_REPONDENT, takeVisee } from './collectivite-visee';
import { requireEncore } from './decide-demande.use-case';
import { moveDemande } from './open-droits';

export interface LeveeDuGel {
  /** The Département. */
  readonly siren: string;
  /** The frozen collectivité. */
  readonly collectivite: string;
  /** Whether the contested people keep their access. */
  readonly maintenir: boolean;
  readonly motif: string;
}

/** The Département has spoken with the mairie: it lifts the freeze, and keeps or removes those whom the mairie had contested. */
export class UnfreezeCollectivite {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS, COLLECTIVITE_INCONNUE, COLLECTIVITE_NON_GELEE */
  async execute(acteur: Acteur, { siren, collectivite: visee, maintenir, motif }: LeveeDuGel): Promise<void> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_QUI_REPONDENT);
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const { collectivite, membres, situation } = await takeVisee(stores, await requireOuverte(stores, visee));
      await requireEncore(stores, acteur, adhesion, ROLES_QUI_REPONDENT);
      if (!situation.gelee) throw new DomainError('COLLECTIVITE_NON_GELEE');
      const suspendus = membres.filter(({ suspendueLe }) => suspendueLe !== null).map(({ utilisateurId }) => utilisateurId);
      if (suspendus.includes(acteur.utilisateurId)) throw new DomainError('DROIT_MANQUANT');
      for (const utilisateurId of suspendus) await this.settle(stores, acteur, collectivite.id, utilisateurId, maintenir);
      await stores.inscriptions.unfreeze(collectivite.id);
      const personnes = await stores.adhesions.listIdentites(suspendus);
      for (const personne of personnes.values()) await tellDemandeur(stores, collectivite, personne, maintenir ? null : motif.trim());
      await stores.journal.add({ collectiviteId: collectivite.id, acteurId: acteur.utilisateurId, acte: 'LEVER_GEL', objetId: null, detail: { maintenir, motif: motif.trim(), utilisateurs: suspendus } });
    });
  }

  private async settle(stores: Stores, acteur: Acteur, collectiviteId: string, utilisateurId: string, maintenir: boolean): Promise<void> {
    if (!maintenir) {
      await stores.adhesions.remove(collectiviteId, utilisateurId);
      await stores.sessions.destroyOf(utilisateurId);
      return stores.invitations.withdrawAllBy(collectiviteId, utilisateurId, this.horloge.now());
    }
    await stores.adhesions.restore(collectiviteId, utilisateurId);
    const contestee = (await stores.demandes.listOfCollectivite(collectiviteId)).find((demande) => demande.utilisateurId === utilisateurId && demande.statut === 'CONTESTEE');
    if (contestee) await moveDemande(stores, this.horloge, contestee, 'CONFIRMER', { par: 'DEPARTEMENT', acteurId: acteur.utilisateurId });
  }
}
