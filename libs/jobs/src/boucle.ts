import { rest } from './delais';

/** One turn of a loop: does its work, then says how many milliseconds to rest before the next turn. It must not throw. */
export type Tour = (arret: AbortSignal) => Promise<number>;

/** A loop that stops between two turns, waits for the one under way, and can be started again. */
export class Boucle {
  private arret: AbortController | null = null;
  private fin: Promise<void> = Promise.resolve();

  constructor(private readonly tour: Tour) {}

  /** The first turn begins at once. After a `stop`, to be called once it has resolved. */
  start(): void {
    if (this.arret) return;
    this.arret = new AbortController();
    this.fin = this.run(this.arret.signal);
  }

  async stop(): Promise<void> {
    this.arret?.abort();
    this.arret = null;
    await this.fin;
  }

  private async run(arret: AbortSignal): Promise<void> {
    while (!arret.aborted) await rest(await this.tour(arret), arret);
  }
}
