import { Boucle } from './boucle';
import { Incident, type Journal } from './journal';
import type { FileDeTravaux, Horaire } from './queue/queue';
import { messageOf, type Registre } from './registre';

export const CONSOLIDATION_NOCTURNE: Horaire = { nom: 'consolidation-nocturne', pattern: '30 2 * * *', tz: 'Europe/Paris' };

const RAPPEL_MS = 3_600_000;
const REPRISE_MS = 60_000;

/** Writes in the ledger the event that consolidates a territory; several pending ones are answered by one computation. */
export type RequestConsolidation = (territoireCode: string) => Promise<void>;

/**
 * Asks every night for the consolidation of each territory. The clock lives in the queue, so that one tick reaches one
 * worker; it is set again every hour, because a queue may forget everything.
 */
export class Schedules {
  private readonly boucle = new Boucle(() => this.setClock());
  private readonly horlogeArretee: Incident;

  constructor(
    private readonly registre: Pick<Registre, 'listTerritoires'>,
    private readonly file: Pick<FileDeTravaux, 'schedule'>,
    private readonly requestConsolidation: RequestConsolidation,
    private readonly journal: Journal,
  ) {
    this.horlogeArretee = new Incident(journal, {
      survenu: 'La consolidation nocturne n’a pas pu être programmée ; nouvel essai chaque minute.',
      resolu: 'La consolidation nocturne est programmée.',
    });
  }

  start(): void {
    this.boucle.start();
  }

  stop(): Promise<void> {
    return this.boucle.stop();
  }

  /** One territory that fails does not deprive the others of their night. */
  async requestAll(): Promise<void> {
    for (const territoireCode of await this.registre.listTerritoires()) {
      await this.requestConsolidation(territoireCode).catch((error: unknown) => {
        this.journal.warn(`La consolidation nocturne du territoire ${territoireCode} n’a pas pu être demandée : ${messageOf(error)}`);
      });
    }
  }

  private async setClock(): Promise<number> {
    try {
      await this.file.schedule(CONSOLIDATION_NOCTURNE, () => this.requestAll());
      this.horlogeArretee.resolve();
      return RAPPEL_MS;
    } catch (error) {
      this.horlogeArretee.occur(error);
      return REPRISE_MS;
    }
  }
}
