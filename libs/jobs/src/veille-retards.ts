import { Boucle } from './boucle';
import { Incident, type Journal } from './journal';
import type { Registre } from './registre';

/** Past this age, an event still open means that figures shown are late: the operator is told. */
const RETARD_ADMIS_S = 60;
const INTERVALLE_MS = 15_000;

/** Tells, territory by territory, when jobs wait for more than a minute, and when they have caught up. */
export class VeilleRetards {
  private readonly boucle: Boucle;
  private readonly retards = new Map<string, Incident>();

  constructor(
    private readonly registre: Pick<Registre, 'listTerritoires' | 'oldestPendingSeconds'>,
    private readonly journal: Journal,
    intervalleMs: number = INTERVALLE_MS,
  ) {
    this.boucle = new Boucle(async () => {
      // A silent ledger is the relay's to report.
      await this.check().catch(() => undefined);
      return intervalleMs;
    });
  }

  start(): void {
    this.boucle.start();
  }

  stop(): Promise<void> {
    return this.boucle.stop();
  }

  /** One look at every territory. @throws when the ledger does not answer. */
  async check(): Promise<void> {
    for (const territoireCode of await this.registre.listTerritoires()) {
      const secondes = await this.registre.oldestPendingSeconds(territoireCode);
      const retard = this.retardOf(territoireCode);
      if (secondes !== null && secondes > RETARD_ADMIS_S) retard.occur(`le plus ancien depuis ${Math.round(secondes)} s`);
      else retard.resolve();
    }
  }

  private retardOf(territoireCode: string): Incident {
    const connu = this.retards.get(territoireCode);
    if (connu) return connu;
    const retard = new Incident(this.journal, {
      survenu: `Territoire ${territoireCode} : des travaux attendent depuis plus d’une minute.`,
      resolu: `Territoire ${territoireCode} : les travaux en attente sont rattrapés.`,
    });
    this.retards.set(territoireCode, retard);
    return retard;
  }
}
