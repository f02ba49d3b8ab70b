import { parseAnnee } from '@spaser/domain';
import type { EvenementEnAttente, Perimetre, Stores, UniteDeTravail } from '@spaser/persistence';
import { SEND_COURRIEL } from '../courriels/evenement';
import type { SendCourriel } from '../courriels/send-courriel';
import { CONSOLIDATE_TERRITOIRE, CONSOLIDATION_DEMANDEE, RECOMPUTE_EXERCICE, type RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { readDepotDemande, UNDO_DEPOT, VERIFY_DEPOT, WRITE_DEPOT } from '../depots/evenements';
import { TravauxDepots } from '../depots/travaux-depots';
import { horlogeSysteme, type Horloge } from '../horloge/horloge';
import { PUBLISH_MODELE, publishModele } from '../modeles/publish-modele';
import { ANNOUNCE_ADOPTION, announceAdoption } from '../spaser/announce-adoption';
import { PROPOSE_CONJOINT, proposeConjoint } from '../spaser/propose-conjoint';
import type { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';

/** The ledger of jobs over PostgreSQL: what the relay distributes and what a worker carries out, one transaction each. */
export class RegistreDesTravaux {
  /** What another process does: without a sender, e-mails wait for the worker. */
  private readonly sauf: readonly string[];
  private readonly effets: Readonly<Record<string, (stores: Stores, evenement: EvenementEnAttente, charges: readonly EvenementEnAttente['charge'][]) => Promise<void>>>;

  constructor(
    private readonly unite: UniteDeTravail,
    recompute: RecomputeExercice,
    consolidate: ConsolidateTerritoire,
    courriels: SendCourriel | null = null,
    horloge: Horloge = horlogeSysteme,
  ) {
    const depots = new TravauxDepots(unite, horloge);
    this.sauf = courriels ? [] : [SEND_COURRIEL];
    this.effets = {
      ...(courriels && { [SEND_COURRIEL]: (stores: Stores, { charge }: EvenementEnAttente) => courriels.execute(stores, { courrielId: String(charge['courrielId']) }) }),
      [RECOMPUTE_EXERCICE]: (stores, { collectiviteId }, charges) =>
        recompute.execute(stores, { collectiviteId: String(collectiviteId), annees: charges.map((charge) => parseAnnee(String(charge['annee']))) }),
      [PROPOSE_CONJOINT]: (stores, { collectiviteId, charge }) =>
        proposeConjoint(stores, { collectiviteId: String(collectiviteId), spaserId: String(charge['spaserId']) }),
      [ANNOUNCE_ADOPTION]: (stores, { collectiviteId, charge }) =>
        announceAdoption(stores, { collectiviteId: String(collectiviteId), spaserId: String(charge['spaserId']) }),
      [PUBLISH_MODELE]: (stores, { collectiviteId, charge }) =>
        publishModele(stores, { collectiviteId: String(collectiviteId), code: String(charge['code']), version: Number(charge['version']) }),
      [VERIFY_DEPOT]: (stores, evenement) => depots.verify(stores, readDepotDemande(evenement)),
      [WRITE_DEPOT]: (stores, evenement) => depots.write(stores, readDepotDemande(evenement)),
      [UNDO_DEPOT]: (stores, evenement) => depots.undo(stores, readDepotDemande(evenement)),
      [CONSOLIDATE_TERRITOIRE]: (stores) => consolidate.writeAll(stores),
    };
  }

  listTerritoires(): Promise<readonly string[]> {
    return this.unite.listTerritoireCodes();
  }

  dispatch(territoireCode: string, limite: number): Promise<readonly EvenementEnAttente[]> {
    return this.unite.run(traitement(territoireCode), (stores) => stores.outbox.dispatch(limite, this.sauf));
  }

  /**
   * Claims an event, closes it with its equals, then runs its effect, in one transaction. Closing comes first: what
   * the effect reads afterwards holds every fact committed with the events that it closes.
   */
  process(territoireCode: string, evenementId: string): Promise<'FAIT' | 'DEJA_FAIT'> {
    return this.unite.run(traitement(territoireCode), async (stores) => {
      const evenement = await stores.outbox.claim(evenementId);
      if (!evenement) return 'DEJA_FAIT';
      const effet = this.effets[evenement.type];
      if (!effet) throw new Error(`no effect is declared for the event «\u00a0${evenement.type}\u00a0»`);
      await effet(stores, evenement, await stores.outbox.complete(evenement));
      return 'FAIT';
    });
  }

  /** Asks for the territory's consolidation, and for facts that a worker of an older version left incomplete: what the nightly clock does. */
  requestConsolidation(territoireCode: string): Promise<void> {
    return this.unite.run(traitement(territoireCode), async (stores) => {
      const incomplets = await stores.faits.listIncomplets();
      await stores.outbox.add([...incomplets.map(({ collectiviteId, annee }) => ({ type: RECOMPUTE_EXERCICE, cle: collectiviteId, collectiviteId, charge: { annee } })), CONSOLIDATION_DEMANDEE]);
    });
  }

  recordFailure(territoireCode: string, evenementId: string, message: string): Promise<void> {
    return this.unite.run(traitement(territoireCode), (stores) => stores.outbox.recordFailure(evenementId, message));
  }

  oldestPendingSeconds(territoireCode: string): Promise<number | null> {
    return this.unite.read(traitement(territoireCode), (stores) => stores.outbox.oldestPendingSeconds(this.sauf));
  }
}

function traitement(territoireCode: string): Perimetre {
  return { sorte: 'TRAITEMENT', territoireCode };
}
