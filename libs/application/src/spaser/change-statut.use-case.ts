import { applyActe, DomainError, verifyContenu, type ActeSpaser, type DateCivile, type StatutSpaser } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { PROPOSE_CONJOINT } from './propose-conjoint';
import { ROLES_REDACTION } from './roles-schema';
import { ChampsRefuses } from './champs-refuses';
import { isPorte, listSignatairesPossibles, requireNotDecline, requireNotGelee, takeSpaser, type SpaserEnMain } from './spaser-en-main';

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
    if (commande.acte === 'PROJETER') await this.requirePorteurPret(acteur, collectiviteId, commande.id);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      const enMain = await takeSpaser(stores, collectiviteId, commande.id, true);
      const statut = applyActe(enMain.spaser.statut, commande.acte);
      if (statut === null && isPorte(enMain.spaser)) throw new DomainError('SCHEMA_CONJOINT_PORTE');
      if (commande.acte === 'PROJETER') await this.requirePret(stores, enMain, commande.siren);
      if (statut === null) await stores.schemas.delete(collectiviteId, commande.id);
      else await stores.schemas.setStatut(collectiviteId, commande.id, statut, commande.conseilLe ?? null);
      await this.tellSignataires(stores, enMain);
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: commande.acte, objetId: commande.id, detail: {} });
      return statut;
    });
  }

  /**
   * Declares a scheme ready; with the day of the session, hands it to the council. Said again, it changes the day.
   * @throws DomainError as `execute`
   */
  async project(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly conseilLe: DateCivile | null }): Promise<StatutSpaser> {
    const { siren, id, conseilLe } = commande;
    const { collectiviteId } = requireAdhesion(acteur, siren, ...ROLES_REDACTION);
    const lu = await this.unite.read({ sorte: 'COLLECTIVITE', territoireCode: acteur.territoireCode, collectiviteId }, (stores) => stores.schemas.find(collectiviteId, id));
    if (lu?.statut !== 'PROJET' || conseilLe === null) await this.execute(acteur, { siren, id, acte: 'PROJETER', conseilLe });
    if (conseilLe === null) return 'PROJET';
    return (await this.execute(acteur, { siren, id, acte: 'SOUMETTRE', conseilLe })) ?? 'PROJET';
  }

  /** @throws DomainError SCHEMA_CONJOINT_EN_REDACTION for a copy whose leader has taken its text up again */
  private async requirePorteurPret({ territoireCode }: Acteur, collectiviteId: string, id: string): Promise<void> {
    await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async ({ deliberations }) => {
      const copie = (await deliberations.listPublic(collectiviteId)).find((schema) => schema.id === id && schema.porteurId !== null);
      const porteur = copie?.conjointId ? (await deliberations.listSignataires(copie.conjointId)).find((signataire) => signataire.porteur) : null;
      if (copie && (!porteur || porteur.statut === 'BROUILLON')) throw new DomainError('SCHEMA_CONJOINT_EN_REDACTION');
    });
  }

  /** Nothing wrong may go before a council, and a joint scheme only once its leader has finished writing it. */
  private async requirePret(stores: Stores, { spaser, contenu, modele }: SpaserEnMain, siren: string): Promise<void> {
    requireNotDecline(spaser);
    const possibles = await listSignatairesPossibles(stores, siren);
    const defauts = verifyContenu(contenu, modele, (signataire) => possibles.has(signataire));
    if (defauts.length > 0) throw new ChampsRefuses('SCHEMA_INCOMPLET', defauts);
  }

  /** Whatever is done to a joint scheme by its leader, a job carries it into the tenants of the others. */
  private async tellSignataires(stores: Stores, { spaser, contenu }: SpaserEnMain): Promise<void> {
    if (isPorte(spaser) || (contenu.signataires.length === 0 && spaser.conjointId === null)) return;
    await stores.outbox.add([{ type: PROPOSE_CONJOINT, cle: spaser.id, collectiviteId: spaser.collectiviteId, charge: { spaserId: spaser.id } }]);
  }
}
