import { DomainError, formatFrancais, requireDeliberation } from '@spaser/domain';
import type { Deliberation, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { CONSOLIDATION_DEMANDEE } from '../exercices/recompute-exercice.use-case';
import { today, type Horloge } from '../horloge/horloge';
import { requireUrlPublique, type VoteAEnregistrer } from './record-deliberation.use-case';
import { ROLES_DELIBERATION } from './roles-schema';
import { requireNotGelee, takeSpaser } from './spaser-en-main';

/** What was recorded of a vote and what it really was. The signed act, when none is given, stays. */
export interface VoteACorriger extends VoteAEnregistrer {
  readonly deliberationId: string;
}

/** Corrects what was mistyped of a vote: its number, its dates, its address or its signed act. What it decided never changes. */
export class CorrectDeliberation {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** The journal keeps both versions, and B1 is counted again. @throws DomainError INTROUVABLE, DROIT_MANQUANT, DELIBERATION_FUTURE, DELIBERATION_INVALIDE, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, vote: VoteACorriger): Promise<void> {
    const adhesion = requireAdhesion(acteur, vote.siren, ...ROLES_DELIBERATION);
    const { collectiviteId } = adhesion;
    await this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      requireUrlPublique(vote.url);
      await stores.faits.lockCollectivite(collectiviteId);
      const { spaser } = await takeSpaser(stores, collectiviteId, vote.id, true);
      if (vote.pieceId && !(await stores.pieces.find(collectiviteId, vote.pieceId))) throw new DomainError('INTROUVABLE');
      const votes = await stores.deliberations.list(collectiviteId);
      const avant = votes.find(({ id, spaserId }) => id === vote.deliberationId && spaserId === spaser.id);
      if (!avant) throw new DomainError('INTROUVABLE');
      requireDeliberation(vote, today(this.horloge));
      requireOrdre(vote, avant, votes);
      const apres = { numero: vote.numero.trim(), seanceLe: vote.seanceLe, executoireLe: vote.executoireLe, url: vote.url, pieceId: vote.pieceId ?? avant.pieceId };
      await stores.deliberations.correct(collectiviteId, avant.id, apres);
      if (vote.pieceId) await stores.pieces.publish(collectiviteId, vote.pieceId);
      const { numero, seanceLe, executoireLe, url, pieceId } = avant;
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'CORRIGER_DELIBERATION', objetId: avant.id, detail: { avant: { numero, seanceLe, executoireLe, url, pieceId }, apres } });
      await stores.outbox.add([{ ...CONSOLIDATION_DEMANDEE, collectiviteId }]);
    });
  }
}

/** The votes of a collectivité keep the order in which they were taken. @throws DomainError DELIBERATION_INVALIDE */
function requireOrdre({ seanceLe }: VoteACorriger, corrige: Deliberation, votes: readonly Deliberation[]): void {
  for (const autre of votes.filter(({ id }) => id !== corrige.id)) {
    const precede = autre.enregistreeLe < corrige.enregistreeLe;
    if (precede ? seanceLe >= autre.seanceLe : seanceLe <= autre.seanceLe) continue;
    const detail = `la séance ${precede ? 'précéderait' : 'suivrait'} celle du ${formatFrancais(autre.seanceLe)} (n° ${autre.numero}), qui est venue ${precede ? 'avant' : 'après'}. Vérifiez la date.`;
    throw new DomainError('DELIBERATION_INVALIDE', { champ: 'seanceLe', detail });
  }
}
