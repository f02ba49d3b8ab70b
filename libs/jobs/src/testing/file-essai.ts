import type { FileDeTravaux, Horaire, Reveil } from '../queue/queue';

/** A queue in the hand of the test: it keeps the calls, and may be out of reach. */
export class FileEssai implements FileDeTravaux {
  readonly appels: Reveil[] = [];
  readonly horaires: Horaire[] = [];
  muette = false;
  refus = 0;

  async wake(reveils: readonly Reveil[]): Promise<void> {
    this.assertReachable();
    this.appels.push(...reveils);
  }

  async onWake(): Promise<void> {}

  async schedule(horaire: Horaire): Promise<void> {
    this.assertReachable();
    this.horaires.push(horaire);
  }

  async close(): Promise<boolean> {
    return true;
  }

  private assertReachable(): void {
    if (!this.muette) return;
    this.refus += 1;
    throw new Error('connexion refusée');
  }
}
