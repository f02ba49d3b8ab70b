import { DomainError, statutDemandeAu, type JugementPreuve } from '@spaser/domain';
import type { DemandeLue, Jeton, Stores, UniteDeTravail } from '@spaser/persistence';
import { hashSecret } from '../courriels/send-courriel';
import type { Horloge } from '../horloge/horloge';
import { tellDemandeur, type CibleAcces } from './avertir';
import { identite, requireCollectivite, takeVisee } from './collectivite-visee';
import { followProof, moveDemande } from './open-droits';

/** What the mairie is asked, as its page shows it. */
export interface PreuveLue {
  readonly collectivite: string;
  readonly demandeur: string;
  readonly demandeurCourriel: string;
  readonly fonction: string;
  readonly deposeeLe: Date;
}

/** `TRANSMISE`: the collectivité has administrators by now, who decide; what the mairie says is written in the claim. */
export type ReponsePreuve = 'ACCEPTEE' | 'TRANSMISE' | 'REFUSEE';

/**
 * The mairie answers from its official mailbox: the link names one claim, is used once, and carries nothing that its bearer could
 * turn towards another person or another collectivité.
 */
export class AnswerPreuve {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly territoireCode: string,
  ) {}

  /** Uses nothing up: a mail scanner may open the page. @throws DomainError LIEN_INVALIDE, DEMANDE_CLOSE */
  read(secret: string): Promise<PreuveLue> {
    return this.unite.read(identite(this.territoireCode), async (stores) => {
      const jeton = await stores.jetons.find(hashSecret(secret), 'PREUVE_MAIRIE');
      const demande = await this.requireDemande(stores, jeton);
      const collectivite = await requireCollectivite(stores, demande.collectiviteId);
      const personne = (await stores.adhesions.listIdentites([demande.utilisateurId])).get(demande.utilisateurId);
      if (!personne) throw new DomainError('DEMANDE_CLOSE');
      return {
        collectivite: collectivite.nom, demandeur: personne.nom, demandeurCourriel: personne.courriel, fonction: demande.dossier.fonction, deposeeLe: demande.creeLe,
      };
    });
  }

  /** @throws DomainError LIEN_INVALIDE, DEMANDE_CLOSE, PREUVE_INSUFFISANTE when the address has left the directory since */
  accept(secret: string): Promise<ReponsePreuve> {
    return this.answer(secret, async (stores, demande, jeton) => {
      const visee = await takeVisee(stores, await requireCollectivite(stores, demande.collectiviteId));
      if (!visee.officielles.includes(jeton.courriel)) throw new DomainError('PREUVE_INSUFFISANTE', { detail: 'cette adresse n’est plus celle de la collectivité dans l’annuaire.' });
      const encore = await this.requireDemande(stores, jeton);
      const personne = await stores.adhesions.lockIdentite(demande.utilisateurId);
      if (!personne) throw new DomainError('DEMANDE_CLOSE');
      const jugement: JugementPreuve = { suffit: true, voie: 'LIEN_MAIRIE' };
      await stores.demandes.setDossier(demande.collectiviteId, demande.id, { ...encore.dossier, constatee: 'LIEN_MAIRIE', motif: null });
      const suite = await followProof(stores, this.horloge, visee, encore, { personne, jugement, nouvelle: true });
      return suite === 'DROITS' ? 'ACCEPTEE' : 'TRANSMISE';
    });
  }

  /** @throws DomainError LIEN_INVALIDE, DEMANDE_CLOSE */
  refuse(secret: string): Promise<ReponsePreuve> {
    return this.answer(secret, async (stores, demande, jeton) => {
      await stores.adhesions.lock(demande.collectiviteId);
      const motif = 'La mairie ne reconnaît pas cette demande.';
      await moveDemande(stores, this.horloge, await this.requireDemande(stores, jeton), 'REFUSER', { par: 'MAIRIE', acteurId: null, motif });
      const personne = (await stores.adhesions.listIdentites([demande.utilisateurId])).get(demande.utilisateurId) ?? null;
      await tellDemandeur(stores, await requireCollectivite(stores, demande.collectiviteId), personne, motif);
      return 'REFUSEE';
    });
  }

  private answer(secret: string, act: (stores: Stores, demande: DemandeLue, jeton: Jeton) => Promise<ReponsePreuve>): Promise<ReponsePreuve> {
    return this.unite.run(identite(this.territoireCode), async (stores) => {
      const jeton = await stores.jetons.consume(hashSecret(secret), 'PREUVE_MAIRIE');
      if (!jeton) throw new DomainError('LIEN_INVALIDE');
      return act(stores, await this.requireDemande(stores, jeton), jeton);
    });
  }

  /** The one claim that the link was made for, still waiting. */
  private async requireDemande(stores: Stores, jeton: Jeton | null): Promise<DemandeLue> {
    if (!jeton) throw new DomainError('LIEN_INVALIDE');
    const cible = jeton.cible as Partial<CibleAcces>;
    const demande = cible.demandeId ? await stores.demandes.find(cible.demandeId) : null;
    const juste = demande && demande.collectiviteId === cible.collectiviteId && demande.utilisateurId === cible.utilisateurId;
    if (!juste) throw new DomainError('LIEN_INVALIDE');
    if (statutDemandeAu(demande, this.horloge.now()) !== 'DEPOSEE') throw new DomainError('DEMANDE_CLOSE');
    return demande;
  }
}
