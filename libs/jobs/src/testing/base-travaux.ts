import { randomUUID } from 'node:crypto';
import { createDataSource } from '@spaser/persistence';
import { createBase } from '@spaser/persistence/testing';

/** An event whose toy effect fails `echecs` times before it succeeds, lasts `dureeMs`, and asks for another event, `suite`. */
export interface EvenementEssai {
  readonly cle: string;
  readonly echecs?: number;
  readonly dureeMs?: number;
  readonly suite?: string;
}

export const unEvenement = (evenement: Partial<EvenementEssai> = {}): EvenementEssai => ({ cle: randomUUID(), ...evenement });

/** What the ledger keeps of an event once its story is over. */
export interface Trace {
  readonly cle: string;
  readonly tentatives: number;
  readonly traite: boolean;
  readonly erreur: string | null;
}

export type BaseTravaux = Awaited<ReturnType<typeof createBaseTravaux>>;

/** A test database with territories and a scratch table of effects: one row each time an effect is applied. */
export async function createBaseTravaux(territoires: readonly string[] = ['40']) {
  const base = await createBase();
  const owner = await createDataSource(base.ownerUrl, { max: 2 }).initialize();
  await owner.query(`
    CREATE TABLE effet_essai (evenement_id uuid NOT NULL, processus integer NOT NULL);
    GRANT SELECT, INSERT ON effet_essai TO spaser_worker;
  `);
  for (const code of territoires) await owner.query('INSERT INTO territoire (code, nom, millesime) VALUES ($1, $1, 2024)', [code]);
  return {
    workerUrl: base.acces.spaser_worker,
    queueUrl: base.acces.spaser_queue,

    async add(evenements: readonly EvenementEssai[], territoireCode = '40'): Promise<void> {
      await base.unite.run({ sorte: 'TRAITEMENT', territoireCode }, ({ outbox }) =>
        outbox.add(evenements.map(({ cle, ...charge }) => ({ type: 'essai', cle, collectiviteId: null, charge }))),
      );
    },

    async listTraces(): Promise<readonly Trace[]> {
      return owner.query('SELECT cle, tentatives, traite_le IS NOT NULL AS traite, erreur FROM outbox ORDER BY id');
    },

    /** Events not closed, events closed without effect, and events whose effect was applied more than once. */
    async countFaults(): Promise<{ ouverts: number; sansEffet: number; doubles: number }> {
      const [faults]: [{ ouverts: number; sansEffet: number; doubles: number }] = await owner.query(`
        SELECT count(*) FILTER (WHERE traite_le IS NULL)::int AS ouverts,
               count(*) FILTER (WHERE traite_le IS NOT NULL AND effets = 0)::int AS "sansEffet",
               count(*) FILTER (WHERE effets > 1)::int AS doubles
        FROM (SELECT o.traite_le, count(e.evenement_id) AS effets FROM outbox o LEFT JOIN effet_essai e ON e.evenement_id = o.id GROUP BY o.id) t`);
      return faults;
    },

    /** When the queue on PostgreSQL will next start a scheduled job. */
    async getNextTick(nom: string): Promise<Date> {
      const [row]: [{ next_run_ms: string }] = await owner.query('SELECT next_run_ms FROM bullmq.scheduler WHERE scheduler_id = $1', [nom]);
      return new Date(Number(row.next_run_ms));
    },

    async countEffets(): Promise<number> {
      const [{ n }]: [{ n: number }] = await owner.query('SELECT count(*)::int AS n FROM effet_essai');
      return n;
    },

    /** Makes every postponed event due, as if its back-off were over. */
    async skipBackOff(): Promise<void> {
      await owner.query('UPDATE outbox SET prochaine_le = now() WHERE traite_le IS NULL');
    },

    /** Ages every event, as if it had waited for that long. */
    async age(secondes: number): Promise<void> {
      await owner.query(`UPDATE outbox SET cree_le = cree_le - $1 * interval '1 second'`, [secondes]);
    },

    /** Cuts every connection of the queue, as a restart of PostgreSQL does. */
    async cutQueueConnections(): Promise<number> {
      const coupees: unknown[] = await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'spaser_queue' AND datname = current_database()`,
      );
      return coupees.length;
    },

    async close(): Promise<void> {
      await owner.destroy();
      await base.close();
    },
  };
}
