import { Presets, SingleBar } from 'cli-progress';

/** Progress on the error output, so that the standard output stays data; silent when it is not a terminal. */
export class Progression {
  private readonly barre = new SingleBar(
    { format: '{titre} {bar} {percentage}\u00a0% · {detail}', stream: process.stderr, hideCursor: true, clearOnComplete: true, noTTYOutput: false, barsize: 24 },
    Presets.shades_classic,
  );
  private ouverte = false;

  show(titre: string, fait: number, total: number, detail: string): void {
    if (!process.stderr.isTTY) return;
    if (!this.ouverte) this.barre.start(total, fait, { titre, detail });
    this.ouverte = true;
    this.barre.setTotal(Math.max(total, 1));
    this.barre.update(Math.min(fait, total), { titre, detail });
  }

  close(): void {
    if (this.ouverte) this.barre.stop();
    this.ouverte = false;
  }
}
