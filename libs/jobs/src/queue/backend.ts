import { createPostgresBackend, createRedisBackend, PostgresConnection, runMigrations, withBackend, type PgQueryable } from 'bullmq';
import { messageOf } from '../registre';
import { FileInutilisableError } from './file-inutilisable';
import { assertRedisIsUsable } from './redis-check';

/** Where the wake-up calls go: to Redis, or to the schema that the role spaser_queue owns in PostgreSQL. */
export type AccesFile = { readonly redisUrl: string } | { readonly queueUrl: string };

/** BullMQ bound to PostgreSQL: one connection to call; two, and one that listens, to answer. */
export async function openPostgres(url: string) {
  await migrate(url);
  const reach = (max: number) => ({ connectionString: url, max, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  return { ...withBackend(createPostgresBackend), producer: { connection: reach(1) }, consumer: { connection: reach(2) } };
}

/** BullMQ bound to Redis: the caller fails at once when Redis is away (the relay insists), the consumer waits for it. */
export async function openRedis(url: string) {
  await assertRedisIsUsable(url);
  return {
    ...withBackend(createRedisBackend),
    producer: { prefix: 'spaser', connection: { url, maxRetriesPerRequest: 1, enableOfflineQueue: false } },
    consumer: { prefix: 'spaser', connection: { url, maxRetriesPerRequest: null } },
  };
}

/** Brings BullMQ's own tables up to date; idempotent, and serialised by BullMQ between processes that start together. */
async function migrate(url: string): Promise<void> {
  const connection = new PostgresConnection({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
  try {
    const client = await connection.pool.connect();
    try {
      await runMigrations(inItsOwnSchema(client));
    } finally {
      client.release();
    }
  } catch (error) {
    throw new FileInutilisableError(
      `La file de réveil ne s’ouvre pas dans PostgreSQL (${messageOf(error)}). Vérifiez DATABASE_QUEUE_URL, puis relancez « spaser migrate ».`,
    );
  } finally {
    await connection.close();
  }
}

/** The schema is given by the owner, and the role of the queue may create none: BullMQ's own attempt is left out. */
function inItsOwnSchema(client: PgQueryable): PgQueryable {
  return {
    query: (sql, parametres) => (sql.startsWith('CREATE SCHEMA IF NOT EXISTS') ? Promise.resolve({ rows: [] }) : client.query(sql, parametres)),
  };
}
