import { applyActe, DomainError, requireDeliberation, type DeliberationLue, type ObjetDeliberation, type Role } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { CONSOLIDATION_DEMANDEE } from '../exercices/recompute-exercice.use-case';
import { today, type Horloge } from '../horloge/horloge';
import { requireNotGelee, takeSpaser } from './spaser-en-main';

/** Who records what an assembly has voted (domain §4.2). */
export const ROLES_DELIBERATION = ['VALIDEUR'] as const satisfies readonly Role[];

export interface VoteAEnregistrer extends DeliberationLue {
  readonly siren: string;
  readonly id: string;
  /** Public address of the act, if the buyer publishes it elsewhere. */
  readonly url: string | null;
}

/**
 * Records the vote that adopts a scheme, or the one that repeals it. The vote, the new state, the publication and the
 * request to count B1 again are one transaction: who reads the page afterwards reads all of it or nothing.
 */
export class RecordDeliberation {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, TRANSITION_REFUSEE, DELIBERATION_FUTURE, DELIBERATION_INVALIDE, SCHEMA_DEJA_EN_VIGUEUR, COLLECTIVITE_GELEE */
  async adopt(acteur: Acteur, vote: VoteAEnregistrer): Promise<void> {
    const adhesion = requireAdhesion(acteur, vote.siren, ...ROLES_DELIBERATION);
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const { spaser } = await this.prepare(stores, adhesion, vote);
      applyActe(spaser.statut, 'ADOPTER');
      requireDeliberation(vote, today(this.horloge));
      await stores.faits.lockCollectivite(adhesion.collectiviteId);
      const enVigueur = (await stores.schemas.list(adhesion.collectiviteId)).filter(({ statut }) => statut === 'ADOPTE');
      if (enVigueur.some(({ id }) => id !== spaser.remplaceId)) throw new DomainError('SCHEMA_DEJA_EN_VIGUEUR');
      for (const { id } of enVigueur) await stores.schemas.setStatut(adhesion.collectiviteId, id, 'REVISE');
      await stores.schemas.setStatut(adhesion.collectiviteId, vote.id, 'ADOPTE');
      await stores.schemas.publish(adhesion.collectiviteId, vote.id);
      await this.write(stores, acteur, adhesion, vote, enVigueur.length > 0 ? 'REVISION' : 'ADOPTION');
    });
  }

  /** @throws DomainError as `adopt`; the vote cannot precede the one that adopted. */
  async repeal(acteur: Acteur, vote: VoteAEnregistrer): Promise<void> {
    const adhesion = requireAdhesion(acteur, vote.siren, ...ROLES_DELIBERATION);
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const { spaser } = await this.prepare(stores, adhesion, vote);
      applyActe(spaser.statut, 'ABROGER');
      const adoption = (await stores.deliberations.list(adhesion.collectiviteId)).find(({ spaserId }) => spaserId === vote.id);
      requireDeliberation(vote, today(this.horloge), adoption?.seanceLe ?? null);
      await stores.schemas.setStatut(adhesion.collectiviteId, vote.id, 'ABROGE');
      await this.write(stores, acteur, adhesion, vote, 'ABROGATION');
    });
  }

  private async prepare(stores: Stores, { collectiviteId }: AdhesionActeur, { id, url }: VoteAEnregistrer) {
    await requireNotGelee(stores, collectiviteId);
    if (url !== null && !/^https:\/\/[^\s<>"]{3,500}$/.test(url)) {
      throw new DomainError('DELIBERATION_INVALIDE', { detail: 'l’adresse de l’acte doit commencer par https://, par exemple https://mairie.example/deliberation.pdf.' });
    }
    return takeSpaser(stores, collectiviteId, id, true);
  }

  private async write(stores: Stores, acteur: Acteur, { collectiviteId }: AdhesionActeur, vote: VoteAEnregistrer, objet: ObjetDeliberation): Promise<void> {
    const { id, numero, seanceLe, executoireLe, url } = vote;
    await stores.deliberations.add({ collectiviteId, spaserId: id, objet, numero, seanceLe, executoireLe, url, pieceId: null, enregistreePar: acteur.utilisateurId });
    await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: objet, objetId: id, detail: { numero, seanceLe } });
    await stores.outbox.add([{ ...CONSOLIDATION_DEMANDEE, collectiviteId }]);
  }
}
