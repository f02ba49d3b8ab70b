import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** The server program found on this machine, or `null`: the tests on Redis are then skipped, and say so. */
export const PROGRAMME_REDIS: string | null = ['valkey-server', 'redis-server'].find((nom) => spawnSync(nom, ['--version']).status === 0) ?? null;

if (!PROGRAMME_REDIS) process.stderr.write('The tests on Redis are skipped: no redis-server nor valkey-server on this machine.\n');

/** A Redis of its own for one spec file: free port, nothing written to disk. */
export class RedisEssai {
  private serveur: ChildProcess | null = null;

  private constructor(
    private readonly dossier: string,
    private readonly port: number,
    private readonly politique: string,
  ) {}

  static async start(politique = 'noeviction'): Promise<RedisEssai> {
    const redis = new RedisEssai(mkdtempSync(join(tmpdir(), 'spaser-redis-')), await findFreePort(), politique);
    await redis.restart();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts an empty server again on the same port. */
  async restart(): Promise<void> {
    if (!PROGRAMME_REDIS) throw new Error('no redis-server on this machine');
    const reglages = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', this.dossier];
    this.serveur = spawn(PROGRAMME_REDIS, [...reglages, '--maxmemory-policy', this.politique], { stdio: 'ignore' });
    await this.untilItAnswers();
  }

  /** Kills the server: whatever it knew is lost. */
  async kill(): Promise<void> {
    if (!this.serveur) return;
    const fin = once(this.serveur, 'exit');
    this.serveur.kill('SIGKILL');
    this.serveur = null;
    await fin;
  }

  async flushAll(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall();
    client.disconnect();
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.dossier, { recursive: true, force: true });
  }

  private async untilItAnswers(): Promise<void> {
    const client = new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    const reponse = await Promise.race([client.ping(), sleep(5_000, null, { ref: false })]);
    client.disconnect();
    if (reponse !== 'PONG') throw new Error('the test Redis does not answer');
  }
}

async function findFreePort(): Promise<number> {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  serveur.close();
  await once(serveur, 'close');
  if (adresse === null || typeof adresse === 'string') throw new Error('no port');
  return adresse.port;
}
