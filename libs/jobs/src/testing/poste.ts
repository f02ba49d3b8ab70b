import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AccesOuvrier } from './ouvrier';

/** A worker process that is replaced as soon as it is killed. */
export class Poste {
  private processus: ChildProcess;
  private pret: Promise<unknown>;

  constructor(private readonly acces: AccesOuvrier) {
    [this.processus, this.pret] = this.hire();
  }

  /** Resolves when the process hears the queue. */
  async waitUntilReady(): Promise<void> {
    await this.pret;
  }

  kill(): void {
    this.processus.kill('SIGKILL');
  }

  async killAndReplace(): Promise<void> {
    const mort = once(this.processus, 'exit');
    this.kill();
    await mort;
    [this.processus, this.pret] = this.hire();
  }

  /** Asks the process to stop. Returns its exit code and how long it took, in milliseconds. */
  async stop(): Promise<{ code: number | null; dureeMs: number }> {
    const debut = Date.now();
    const mort = once(this.processus, 'exit');
    this.processus.kill('SIGTERM');
    const [code] = (await mort) as [number | null];
    return { code, dureeMs: Date.now() - debut };
  }

  private hire(): [ChildProcess, Promise<unknown>] {
    const execArgv = ['-r', join(__dirname, 'require-typescript.cjs')];
    const processus = fork(join(__dirname, 'ouvrier.ts'), [JSON.stringify(this.acces)], { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const pret = Promise.race([
      once(processus, 'message'),
      once(processus, 'exit').then(([code, signal]) => {
        if (signal !== 'SIGKILL') throw new Error(`the worker process ended before it was ready (${String(code ?? signal)})`);
      }),
    ]);
    pret.catch(() => undefined);
    return [processus, pret];
  }
}
