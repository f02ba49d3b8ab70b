import { isDenied } from './account';
import { type Binaries, locateBinaries, prepareBinaries } from './binaries';
import { ensureCluster, superuserUrl } from './cluster';
import { ErreurEmbarque } from './errors';
import { acquireLauncherLock } from './launcher-lock';
import { createHome, dataOf, lockFileOf, placeCluster, stateFileOf } from './placement';
import { clearOrphan } from './postmaster-pid';
import { startPostmaster } from './postmaster';
import { identifyProcess } from './process-identity';
import { removeState, writeState } from './state-file';

export interface ServeurEmbarque {
  /** Superuser's connection string to the database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** True when this start created the cluster. */
  readonly fresh: boolean;
  /** Stops PostgreSQL cleanly and frees the home; may be called more than once. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Folder of the cluster; created when missing. */
  readonly home: string;
  /** Taken when free, else a free port. */
  readonly preferredPort?: number;
  /** Server settings, `name=value`, for example `fsync=off`. */
  readonly flags?: readonly string[];
  readonly log?: (line: string) => void;
}

const DEFAULT_PORT = 54329;

/**
 * Starts PostgreSQL on a home, from the binaries that npm installed, and watches it: it stops when this process ends,
 * however it ends. Needs no step by hand after a crash or a power cut.
 * @throws ErreurEmbarque with code HOME_OCCUPE when a live process already runs it: see findRunningPostgres
 */
export async function startPostgres(options: StartOptions): Promise<ServeurEmbarque> {
  const binaries = locateBinaries();
  try {
    const home = createHome(options.home);
    const lock = acquireLauncherLock(lockFileOf(home), home);
    try {
      return await startUnderLock(home, binaries, options, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (cause) {
    throw isDenied(cause) ? new ErreurEmbarque('HOME_INACCESSIBLE', { home: options.home }, { cause }) : cause;
  }
}

async function startUnderLock(
  home: string,
  binaries: Binaries,
  { preferredPort = DEFAULT_PORT, flags = [], log = () => undefined }: StartOptions,
  release: () => void,
): Promise<ServeurEmbarque> {
  const placement = placeCluster(home);
  const { base } = placement;
  const folder = prepareBinaries(binaries, placement.account, placement.shelter);
  const fresh = await ensureCluster(placement, folder, binaries.version);
  await clearOrphan(dataOf(base), home, log);
  const postmaster = await startPostmaster(placement, folder, { preferredPort, flags, log });
  const { port } = postmaster;
  writeState(stateFileOf(home), { port, launcher: identifyProcess(process.pid), startedAt: new Date().toISOString(), base });
  const freed = postmaster.stopped.then(() => {
    removeState(stateFileOf(home));
    release();
  });
  const stop = (): Promise<void> => {
    postmaster.stop();
    return freed;
  };
  return { url: superuserUrl(base, port), port, fresh, stop };
}
