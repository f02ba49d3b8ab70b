import type { Journal } from './journal';
import type { Reveil } from './queue/queue';
import { messageOf, type Registre } from './registre';

/**
 * Answers a wake-up call: processes the event, or writes its failure in the ledger, whose back-off hands it out again.
 * Never throws: the queue keeps no memory of failures.
 */
export class Consumer {
  constructor(
    private readonly registre: Pick<Registre, 'process' | 'recordFailure'>,
    private readonly journal: Journal,
  ) {}

  async handle({ territoireCode, evenementId }: Reveil): Promise<void> {
    try {
      await this.registre.process(territoireCode, evenementId);
    } catch (error) {
      const message = messageOf(error);
      this.journal.warn(`Le travail ${evenementId} du territoire ${territoireCode} a échoué et sera repris : ${message}`);
      await this.registre.recordFailure(territoireCode, evenementId, message).catch((cause: unknown) => {
        this.journal.warn(`L’échec du travail ${evenementId} n’a pas pu être inscrit au registre : ${messageOf(cause)}`);
      });
    }
  }
}
