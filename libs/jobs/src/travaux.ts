import { Consumer } from './consumer';
import { settlesWithin } from './delais';
import type { Journal } from './journal';
import { OutboxRelay } from './outbox-relay';
import type { FileDeTravaux } from './queue/queue';
import type { Registre } from './registre';
import { Schedules, type Programme } from './schedules';
import { VeilleRetards } from './veille-retards';

export interface Pieces {
  readonly registre: Registre;
  readonly file: FileDeTravaux;
  readonly journal: Journal;
  /** What the clock starts. */
  readonly programmes?: readonly Programme[];
}

/** Everything that a worker process runs: relay, consumer, clock and watch. It owns the queue that it is given. */
export class Travaux {
  private readonly relay: OutboxRelay;
  private readonly consumer: Consumer;
  private readonly veille: VeilleRetards;
  private readonly schedules: Schedules;

  constructor(private readonly pieces: Pieces) {
    const { registre, file, journal, programmes = [] } = pieces;
    this.relay = new OutboxRelay(registre, file, journal);
    this.consumer = new Consumer(registre, journal);
    this.veille = new VeilleRetards(registre, journal);
    this.schedules = new Schedules(registre, file, programmes, journal);
  }

  /** Resolves once the queue is listened to: the process is then ready. */
  async start(): Promise<void> {
    this.schedules.start();
    await this.pieces.file.onWake((reveil) => this.consumer.handle(reveil));
    this.relay.start();
    this.veille.start();
  }

  /**
   * Hands nothing more over, lets the jobs under way finish, leaves the queue; nine seconds at most by default. `false`
   * when something was still under way: the end of the process rolls it back, and the ledger hands it out again.
   */
  async stop(delaiMs?: number): Promise<boolean> {
    const calme = await settlesWithin(Promise.all([this.relay.stop(), this.veille.stop(), this.schedules.stop()]), 1_000);
    const vide = await this.pieces.file.close(delaiMs);
    if (!vide) this.pieces.journal.warn('Des travaux étaient encore en cours à l’arrêt : ils seront repris au prochain démarrage.');
    return calme && vide;
  }
}
