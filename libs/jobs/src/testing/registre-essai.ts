import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource, OutboxStore } from '@spaser/persistence';
import type { EvenementDistribue, Issue, Registre } from '../registre';
import type { EvenementEssai } from './base-travaux';

type Charge = Omit<EvenementEssai, 'cle'>;

/** The ledger over the real outbox, whose effect is one row of the scratch table. */
export class RegistreEssai implements Registre {
  private readonly essais = new Map<string, number>();

  private constructor(private readonly source: ReturnType<typeof createDataSource>) {}

  static async open(workerUrl: string): Promise<RegistreEssai> {
    return new RegistreEssai(await createDataSource(workerUrl, { max: 6 }).initialize());
  }

  async listTerritoires(): Promise<readonly string[]> {
    const rows: { code: string }[] = await this.source.query('SELECT code FROM territoire ORDER BY code');
    return rows.map(({ code }) => code);
  }

  dispatch(territoireCode: string, limite: number): Promise<readonly EvenementDistribue[]> {
    return this.transact(territoireCode, (outbox) => outbox.dispatch(limite));
  }

  process(territoireCode: string, evenementId: string): Promise<Issue> {
    return this.transact(territoireCode, async (outbox, query) => {
      const evenement = await outbox.claim(evenementId);
      if (!evenement) return 'DEJA_FAIT';
      const { echecs = 0, dureeMs = 0, suite } = evenement.charge as Charge;
      const essai = (this.essais.get(evenementId) ?? 0) + 1;
      this.essais.set(evenementId, essai);
      await query('INSERT INTO effet_essai (evenement_id, processus) VALUES ($1, $2)', [evenementId, process.pid]);
      if (dureeMs > 0) await sleep(dureeMs);
      if (suite) await outbox.add([{ ...evenement, cle: suite, charge: {} }]);
      if (essai <= echecs) throw new Error(`effet refusé (essai ${essai})`);
      await outbox.complete(evenement);
      return 'FAIT';
    });
  }

  recordFailure(territoireCode: string, evenementId: string, message: string): Promise<void> {
    return this.transact(territoireCode, (outbox) => outbox.recordFailure(evenementId, message));
  }

  oldestPendingSeconds(territoireCode: string): Promise<number | null> {
    return this.transact(territoireCode, async (_outbox, query) => {
      const [row] = await query('SELECT extract(epoch FROM now() - min(cree_le))::float AS age FROM outbox WHERE traite_le IS NULL', []);
      return (row?.['age'] ?? null) as number | null;
    });
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private transact<T>(territoireCode: string, fn: (outbox: OutboxStore, query: Query) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.territoire', $1, true)`, [territoireCode]);
      return fn(new OutboxStore(manager, { sorte: 'TRAITEMENT', territoireCode }), (sql, parametres) => manager.query(sql, [...parametres]));
    });
  }
}

type Query = (sql: string, parametres: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
