import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the product, started from here, that says when it is ready and stops when it is told. */
export class Processus {
  private constructor(
    readonly nom: string,
    private readonly enfant: ChildProcess,
  ) {}

  /** Resolves when the process has sent « ready »; rejects when it dies before. */
  static async start(nom: 'api' | 'worker', env: NodeJS.ProcessEnv): Promise<Processus> {
    const enfant = fork(join(__dirname, '../../../', nom, 'src/main.js'), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const ready = new Promise<void>((resolve, reject) => {
      enfant.on('message', (message) => {
        if (message === 'ready') resolve();
      });
      enfant.once('exit', (code) => reject(new Error(`Le processus «\u00a0${nom}\u00a0» s’est arrêté au démarrage (code ${code ?? 'inconnu'}).`)));
      enfant.once('error', reject);
    });
    await ready;
    return new Processus(nom, enfant);
  }

  onExit(listener: (code: number | null) => void): void {
    this.enfant.once('exit', listener);
  }

  /** Asks politely, then insists after ten seconds. */
  async stop(): Promise<void> {
    if (this.enfant.exitCode !== null || this.enfant.signalCode !== null) return;
    const gone = once(this.enfant, 'exit');
    this.enfant.kill('SIGTERM');
    const insist = setTimeout(() => this.enfant.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(insist);
  }
}
