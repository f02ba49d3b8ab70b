import type { Horloge } from '../../horloge/horloge';
import { CourrielDiffere, CourrielRefuse, type MessageCourriel, type TransportCourriel } from '../transport-courriel';

const REPOS_MS = 30_000;

/**
 * Keeps a server that fails from holding the workers, ten seconds per message: after a failure nothing is tried for thirty
 * seconds, then one message alone, and the others follow once it has gone. The ledger of jobs keeps what waits.
 */
export class Disjoncteur implements TransportCourriel {
  private ouvertJusqua: number | null = null;
  private essai = false;

  constructor(
    private readonly transport: TransportCourriel,
    private readonly horloge: Horloge,
  ) {}

  async send(message: MessageCourriel): Promise<void> {
    const enPanne = this.ouvertJusqua !== null;
    const attend = this.essai || this.horloge.now().getTime() < (this.ouvertJusqua ?? 0);
    if (enPanne && attend) throw new Error('Le serveur de courriels est en panne\u00a0: le message attend.');
    this.essai = enPanne;
    try {
      await this.transport.send(message);
      this.ouvertJusqua = null;
    } catch (error) {
      const repond = error instanceof CourrielRefuse || error instanceof CourrielDiffere;
      this.ouvertJusqua = repond ? null : this.horloge.now().getTime() + REPOS_MS;
      throw error;
    } finally {
      if (enPanne) this.essai = false;
    }
  }
}
