import type { UniteDeTravail } from '@spaser/persistence';

const CADENCE_MS = 400;

/** Says how far a long work is, apart from its transaction: whoever looks sees it at least every half second. */
export class Avancement {
  private dernier = 0;
  private enCours: Promise<void> = Promise.resolve();

  constructor(
    private readonly unite: UniteDeTravail,
    private readonly territoireCode: string,
    private readonly collectiviteId: string,
    private readonly depotId: string,
  ) {}

  /** `faites` lines of `total`. Between two sayings it costs a look at the clock; it also lets the process breathe. */
  async reach(faites: number, total: number): Promise<void> {
    if (Date.now() - this.dernier < CADENCE_MS) return;
    this.dernier = Date.now();
    await this.enCours;
    // A progress that cannot be said stops no work: the transaction of the work tells what went wrong.
    this.enCours = this.unite
      .run({ sorte: 'TRAITEMENT', territoireCode: this.territoireCode }, (stores) => stores.depots.recordAvancement(this.collectiviteId, this.depotId, faites, total))
      .catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
  }

  async end(): Promise<void> {
    await this.enCours;
  }
}
