/** An event that the ledger has just handed out. `tentatives` counts this hand-over. */
export interface EvenementDistribue {
  readonly id: string;
  readonly type: string;
  readonly cle: string;
  readonly tentatives: number;
}

/** FAIT: the effect is committed. DEJA_FAIT: done before, or answered by another event of the same key. */
export type Issue = 'FAIT' | 'DEJA_FAIT';

/** The ledger of jobs, kept in PostgreSQL: the queue only says when to look at it. */
export interface Registre {
  listTerritoires(): Promise<readonly string[]>;
  /**
   * Takes up to `limite` due events and hands out one of each key at least, since it answers for its equals: an empty
   * answer alone means that nothing is due. Each hand-over postpones the next one of the same event, ×2 from 5 s to 160 s.
   */
  dispatch(territoireCode: string, limite: number): Promise<readonly EvenementDistribue[]>;
  /** Claims the event, runs its effect and closes it in ONE transaction. @throws what the effect throws, everything rolled back. */
  process(territoireCode: string, evenementId: string): Promise<Issue>;
  /** Keeps the sentence of the last failure beside the event, which stays due. */
  recordFailure(territoireCode: string, evenementId: string, message: string): Promise<void>;
  /** Age in seconds of the oldest event that is not closed; `null` when none is. */
  oldestPendingSeconds(territoireCode: string): Promise<number | null>;
}

/** Sentence of a failure, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
