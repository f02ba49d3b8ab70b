import { applyActe, DomainError, verifyContenu, type ActeSpaser, type DateCivile, type StatutSpaser } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { PROPOSE_CONJOINT } from './propose-conjoint';
import { ROLES_REDACTION } from './create-spaser.use-case';
import { requireNotGelee, takeSpaser, type SpaserEnMain } from './spaser-en-main';

/** Acts of preparation: none of them votes anything. */
export type ActeDePreparation = Extract<ActeSpaser, 'PROJETER' | 'REPRENDRE' | 'SOUMETTRE' | 'SUPPRIMER'>;

/** Moves a scheme along before the council: ready, taken up again, handed to the council, given up. */
export class ChangeStatut {
  constructor(private readonly unite: UniteDeTravail) {}

  /** Returns the new state, `null` once deleted. @throws DomainError INTROUVABLE, DROIT_MANQUANT, TRANSITION_REFUSEE, SCHEMA_INCOMPLET, COLLECTIVITE_GELEE */
  async execute(
    acteur: Acteur,
    commande: { readonly siren: string; readonly id: string; readonly acte: ActeDePreparation; readonly conseilLe?: DateCivile | null },
  ): Promise<StatutSpaser | null> {
    const adhesion = requireAdhesion(acteur, commande.siren, ...ROLES_REDACTION);
    const { collectiviteId } = adhesion;
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      const enMain = await takeSpaser(stores, collectiviteId, commande.id, true);
      const statut = applyActe(enMain.spaser.statut, commande.acte);
      if (commande.acte === 'PROJETER') await this.project(stores, enMain);
      if (statut === null) await stores.schemas.delete(collectiviteId, commande.id);
      else await stores.schemas.setStatut(collectiviteId, commande.id, statut, commande.conseilLe ?? null);
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: commande.acte, objetId: commande.id, detail: {} });
      return statut;
    });
  }

  /** Nothing wrong may go before a council; a joint scheme is then proposed to its other signatories, by a job. */
  private async project(stores: Stores, { spaser, contenu, modele }: SpaserEnMain): Promise<void> {
    const [premier, ...autres] = verifyContenu(contenu, modele);
    if (premier) {
      const suite = autres.length === 0 ? '' : ` (et ${autres.length} autre${autres.length > 1 ? 's points' : ' point'} à corriger)`;
      throw new DomainError('SCHEMA_INCOMPLET', { detail: `${premier.message}${suite}` });
    }
    if (contenu.signataires.length > 0 && spaser.porteurId === null) {
      await stores.outbox.add([{ type: PROPOSE_CONJOINT, cle: spaser.id, collectiviteId: spaser.collectiviteId, charge: { spaserId: spaser.id } }]);
    }
  }
}
