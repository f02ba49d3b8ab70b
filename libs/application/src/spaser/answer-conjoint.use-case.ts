import { DomainError, isEnPreparation, libelleStatut } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { ROLES_REDACTION } from './roles-schema';
import { isPorte, requireNotGelee, takeSpaser } from './spaser-en-main';

/** Declines a joint scheme that another buyer proposes, or takes it up again, as long as nothing was voted. */
export class AnswerConjoint {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, TRANSITION_REFUSEE, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, { siren, id, accepte }: { readonly siren: string; readonly id: string; readonly accepte: boolean }): Promise<void> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REDACTION);
    const { collectiviteId } = adhesion;
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      const { spaser } = await takeSpaser(stores, collectiviteId, id, true);
      if (!isPorte(spaser) || !isEnPreparation(spaser.statut)) throw new DomainError('TRANSITION_REFUSEE', { statut: libelleStatut(spaser.statut) });
      if ((spaser.declineLe === null) === accepte) return;
      await stores.schemas.decline(collectiviteId, id, !accepte);
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: accepte ? 'ACCEPTER' : 'DECLINER', objetId: id, detail: { conjointId: spaser.conjointId } });
    });
  }
}
