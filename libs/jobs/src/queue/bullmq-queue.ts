import { ErrorCode, type BackendClasses, type IQueueBackend, type Job, type QueueOptions, type WorkerOptions } from 'bullmq';
import { settlesWithin } from '../delais';
import { Incident, type Journal } from '../journal';
import { openPostgres, openRedis, type AccesFile } from './backend';
import type { FileDeTravaux, Horaire, Reveil } from './queue';

const NOM = 'travaux';
const REVEIL = 'reveil';

/** How long a batch of calls may take before the queue is held to be out of reach. */
const PATIENCE_MS = 10_000;

/** A finished job leaves no trace: kept in a « failed » set, it would swallow every later call of its id. */
const SANS_MEMOIRE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

export interface Reglages {
  /** Jobs that this process handles at a time. */
  readonly concurrency: number;
  /** How long a job belongs to a worker that no longer shows signs of life, and how often that is looked at. */
  readonly lockDurationMs: number;
  readonly stalledIntervalMs: number;
}

const REGLAGES: Reglages = { concurrency: 4, lockDurationMs: 30_000, stalledIntervalMs: 5_000 };

/** Opens the queue on one of the two backends. @throws FileInutilisableError */
export async function openFileDeTravaux(acces: AccesFile, journal: Journal, reglages: Partial<Reglages> = {}): Promise<FileDeTravaux> {
  const complets = { ...REGLAGES, ...reglages };
  if ('redisUrl' in acces) return new FileBullMQ(await openRedis(acces.redisUrl), journal, complets).waitUntilReady();
  return new FileBullMQ(await openPostgres(acces.queueUrl), journal, complets).waitUntilReady();
}

interface Backend<B extends IQueueBackend, C> extends Pick<BackendClasses<B, C>, 'Queue' | 'Worker'> {
  readonly producer: QueueOptions<C>;
  readonly consumer: WorkerOptions<C>;
}

class FileBullMQ<B extends IQueueBackend, C> implements FileDeTravaux {
  private readonly queue;
  private readonly surdite: Incident;
  private readonly horaires = new Map<string, () => Promise<void>>();
  private worker: { close(): Promise<void> } | null = null;

  constructor(
    private readonly backend: Backend<B, C>,
    journal: Journal,
    private readonly reglages: Reglages,
  ) {
    this.surdite = new Incident(journal, {
      survenu: 'La file de réveil a signalé une erreur ; elle est rejointe dès que possible.',
      resolu: 'La file de réveil est rejointe.',
    });
    this.queue = new backend.Queue<{ territoireCode?: string }, void, string>(NOM, { ...backend.producer, defaultJobOptions: SANS_MEMOIRE });
    this.queue.on('error', (error) => this.surdite.occur(error));
  }

  async waitUntilReady(): Promise<this> {
    await this.queue.waitUntilReady();
    return this;
  }

  async wake(reveils: readonly Reveil[]): Promise<void> {
    // One by one: on PostgreSQL, addBulk creates temporary tables, a right that the queue's role has no other use for.
    const appels = Promise.all(reveils.map(({ territoireCode, evenementId }) => this.queue.add(REVEIL, { territoireCode }, { jobId: evenementId })));
    if (!(await settlesWithin(appels, PATIENCE_MS))) throw new Error(`pas de réponse après ${PATIENCE_MS / 1_000} s`);
    await appels;
  }

  async onWake(handler: (reveil: Reveil) => Promise<void>): Promise<void> {
    const { concurrency, lockDurationMs, stalledIntervalMs } = this.reglages;
    const worker = new this.backend.Worker<{ territoireCode?: string }, void, string>(NOM, (job) => this.answer(job, handler), {
      ...this.backend.consumer,
      concurrency,
      lockDuration: lockDurationMs,
      stalledInterval: stalledIntervalMs,
      maxStalledCount: 10,
      runRetryDelay: 1_000,
    });
    worker.on('error', (error) => this.surdite.occur(error));
    worker.on('failed', (_job, error) => this.surdite.occur(error));
    worker.on('completed', () => this.surdite.resolve());
    this.worker = worker;
    await worker.waitUntilReady();
  }

  async schedule({ nom, pattern, tz }: Horaire, handler: () => Promise<void>): Promise<void> {
    this.horaires.set(nom, handler);
    try {
      await this.queue.upsertJobScheduler(nom, { pattern, tz }, { name: nom, data: {}, opts: SANS_MEMOIRE });
    } catch (error) {
      // The tick is being run at this very moment: the clock is set.
      if ((error as { code?: unknown }).code !== ErrorCode.SchedulerJobIdCollision) throw error;
    }
  }

  async close(delaiMs = 7_000): Promise<boolean> {
    const vide = await settlesWithin(this.worker?.close() ?? Promise.resolve(), delaiMs);
    // A client of Redis that is away cannot say goodbye, and would look for it for ever.
    const depart = this.queue.close().finally(() => this.queue.disconnect());
    await settlesWithin(depart, 1_000);
    return vide;
  }

  private async answer(job: Pick<Job<{ territoireCode?: string }>, 'id' | 'name' | 'data'>, handler: (reveil: Reveil) => Promise<void>): Promise<void> {
    const tick = this.horaires.get(job.name);
    if (tick) return tick();
    const { territoireCode } = job.data;
    if (!territoireCode || !job.id) throw new Error(`wake-up call without a territory or an event: ${job.name} ${job.id ?? ''}`);
    return handler({ territoireCode, evenementId: job.id });
  }
}
