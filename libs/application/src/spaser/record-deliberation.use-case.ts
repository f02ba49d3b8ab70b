import { anneeOf, applyActe, DomainError, requireDeliberation, type DeliberationLue, type ObjetDeliberation } from '@spaser/domain';
import type { Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { CONSOLIDATION_DEMANDEE } from '../exercices/recompute-exercice.use-case';
import { today, type Horloge } from '../horloge/horloge';
import { ANNOUNCE_ADOPTION } from './announce-adoption';
import { ROLES_DELIBERATION } from './roles-schema';
import { requireNotDecline, requireNotGelee, takeSpaser } from './spaser-en-main';

export interface VoteAEnregistrer extends DeliberationLue {
  readonly siren: string;
  readonly id: string;
  /** Public address of the act, if the buyer publishes it elsewhere. */
  readonly url: string | null;
  /** The signed act, deposited before. */
  readonly pieceId?: string | null;
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
    const { collectiviteId } = adhesion;
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const { spaser } = await this.prepare(stores, adhesion, vote);
      applyActe(spaser.statut, 'ADOPTER');
      requireNotDecline(spaser);
      requireDeliberation(vote, today(this.horloge));
      const enVigueur = (await stores.schemas.list(collectiviteId)).filter(({ statut, fin }) => statut === 'ADOPTE' && fin >= anneeOf(vote.seanceLe));
      if (enVigueur.some(({ id }) => id !== spaser.remplaceId)) throw new DomainError('SCHEMA_DEJA_EN_VIGUEUR');
      for (const { id } of enVigueur) {
        requireDeliberation(vote, today(this.horloge), await this.readAdoption(stores, collectiviteId, id));
        await stores.schemas.setStatut(collectiviteId, id, 'REVISE');
      }
      await stores.schemas.setStatut(collectiviteId, vote.id, 'ADOPTE');
      await stores.schemas.publish(collectiviteId, vote.id);
      await this.write(stores, acteur, adhesion, vote, enVigueur.length > 0 ? 'REVISION' : 'ADOPTION');
      await stores.outbox.add([{ type: ANNOUNCE_ADOPTION, cle: vote.id, collectiviteId, charge: { spaserId: vote.id } }]);
    });
  }

  /** @throws DomainError as `adopt`; the vote cannot precede the one that adopted. */
  async repeal(acteur: Acteur, vote: VoteAEnregistrer): Promise<void> {
    const adhesion = requireAdhesion(acteur, vote.siren, ...ROLES_DELIBERATION);
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      const { spaser } = await this.prepare(stores, adhesion, vote);
      applyActe(spaser.statut, 'ABROGER');
      requireDeliberation(vote, today(this.horloge), await this.readAdoption(stores, adhesion.collectiviteId, vote.id));
      await stores.schemas.setStatut(adhesion.collectiviteId, vote.id, 'ABROGE');
      await this.write(stores, acteur, adhesion, vote, 'ABROGATION');
    });
  }

  private async prepare(stores: Stores, { collectiviteId }: AdhesionActeur, { id, url, pieceId }: VoteAEnregistrer) {
    await requireNotGelee(stores, collectiviteId);
    requireUrlPublique(url);
    // Votes of one collectivité wait for one another: two schemes never come into force at once.
    await stores.faits.lockCollectivite(collectiviteId);
    if (pieceId && !(await stores.pieces.find(collectiviteId, pieceId))) throw new DomainError('INTROUVABLE');
    return takeSpaser(stores, collectiviteId, id, true);
  }

  private async readAdoption(stores: Stores, collectiviteId: string, spaserId: string) {
    const votes = await stores.deliberations.list(collectiviteId);
    return votes.find((vote) => vote.spaserId === spaserId && vote.objet !== 'ABROGATION')?.seanceLe ?? null;
  }

  private async write(stores: Stores, acteur: Acteur, { collectiviteId }: AdhesionActeur, vote: VoteAEnregistrer, objet: ObjetDeliberation): Promise<void> {
    const { id, numero, seanceLe, executoireLe, url, pieceId = null } = vote;
    await stores.deliberations.add({ collectiviteId, spaserId: id, objet, numero, seanceLe, executoireLe, url, pieceId, enregistreePar: acteur.utilisateurId });
    if (pieceId) await stores.pieces.publish(collectiviteId, pieceId);
    await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: objet, objetId: id, detail: { numero, seanceLe } });
    await stores.outbox.add([{ ...CONSOLIDATION_DEMANDEE, collectiviteId }]);
  }
}

/** @throws DomainError DELIBERATION_INVALIDE */
export function requireUrlPublique(url: string | null): void {
  if (url === null || /^https:\/\/[^\s<>"]{3,500}$/.test(url)) return;
  throw new DomainError('DELIBERATION_INVALIDE', { champ: 'url', detail: 'l’adresse de l’acte doit commencer par https://, par exemple https://mairie.example/deliberation.pdf.' });
}
