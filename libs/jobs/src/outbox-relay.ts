import { Boucle } from './boucle';
import { rest } from './delais';
import { Incident, type Journal } from './journal';
import type { FileDeTravaux } from './queue/queue';
import type { Registre } from './registre';

/** Events taken from the ledger in one go, per territory. */
const LOT = 100;
const REPOS_MIN_MS = 250;
const REPOS_MAX_MS = 1_000;

/**
 * Hands the due events of every territory to the queue. It looks at the ledger again at once while something is due,
 * then after 250 ms, up to 1 s. Neither the ledger nor the queue being down stops it.
 */
export class OutboxRelay {
  private readonly boucle = new Boucle((arret) => this.turn(arret));
  private readonly registreMuet: Incident;
  private readonly fileMuette: Incident;
  private repos = 0;

  constructor(
    private readonly registre: Pick<Registre, 'listTerritoires' | 'dispatch'>,
    private readonly file: Pick<FileDeTravaux, 'wake'>,
    journal: Journal,
  ) {
    this.registreMuet = new Incident(journal, {
      survenu: 'Le registre des travaux ne répond plus : les travaux attendent, rien n’est perdu.',
      resolu: 'Le registre des travaux répond de nouveau.',
    });
    this.fileMuette = new Incident(journal, {
      survenu: 'La file de réveil ne répond plus : les travaux attendent dans le registre, rien n’est perdu.',
      resolu: 'La file de réveil répond de nouveau.',
    });
  }

  start(): void {
    this.boucle.start();
  }

  /** Resolves when the turn under way is over; what it had not handed over is handed over again by the ledger's back-off. */
  stop(): Promise<void> {
    return this.boucle.stop();
  }

  private async turn(arret: AbortSignal): Promise<number> {
    let oisif = true;
    try {
      for (const territoireCode of await this.registre.listTerritoires()) {
        if (arret.aborted) return 0;
        const evenements = await this.registre.dispatch(territoireCode, LOT);
        this.registreMuet.resolve();
        if (evenements.length === 0) continue;
        oisif = false;
        await this.wakeUntilHeard(evenements.map(({ id }) => ({ territoireCode, evenementId: id })), arret);
      }
    } catch (error) {
      this.registreMuet.occur(error);
      return REPOS_MAX_MS;
    }
    this.repos = oisif ? Math.min(REPOS_MAX_MS, Math.max(REPOS_MIN_MS, this.repos * 2)) : 0;
    return this.repos;
  }

  /** Insists with the same batch: dispatching others meanwhile would only postpone them. */
  private async wakeUntilHeard(reveils: Parameters<FileDeTravaux['wake']>[0], arret: AbortSignal): Promise<void> {
    while (!arret.aborted) {
      try {
        await this.file.wake(reveils);
        this.fileMuette.resolve();
        return;
      } catch (error) {
        this.fileMuette.occur(error);
        await rest(REPOS_MAX_MS, arret);
      }
    }
  }
}
