/** A wake-up call: ids only, for the queue is no place for data. */
export interface Reveil {
  readonly territoireCode: string;
  /** Id of the outbox row, and of the job: a second call for the same event is ignored while the first one is pending. */
  readonly evenementId: string;
}

/** A job that the clock starts: `pattern` is a cron expression (seconds optional), read in the time zone `tz`. */
export interface Horaire {
  readonly nom: string;
  readonly pattern: string;
  readonly tz: string;
}

/**
 * Tells the workers to look at the ledger. It may forget everything: the ledger calls again. It may repeat itself:
 * the ledger closes an event once.
 */
export interface FileDeTravaux {
  /** @throws when the queue is out of reach; calling again is harmless. */
  wake(reveils: readonly Reveil[]): Promise<void>;
  /** Starts answering the calls, `concurrency` at a time. Resolves once the queue listens. Once per queue. */
  onWake(handler: (reveil: Reveil) => Promise<void>): Promise<void>;
  /** Sets (or sets again) a job of the clock: each tick reaches one worker. To be called before `onWake`, and again whenever one likes. */
  schedule(horaire: Horaire, handler: () => Promise<void>): Promise<void>;
  /** Takes no more calls, lets those under way finish, leaves. Past `delaiMs` it gives up on them: `false`. */
  close(delaiMs?: number): Promise<boolean>;
}
