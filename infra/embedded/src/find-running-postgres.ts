import path from 'node:path';
import { isDenied } from './account';
import { superuserUrl } from './cluster';
import { ErreurEmbarque } from './errors';
import { dataOf, stateFileOf } from './placement';
import { isListening } from './ports';
import { isPostmasterOf, readPostmasterPid } from './postmaster-pid';
import { isRunning } from './process-identity';
import { readState } from './state-file';

/**
 * The server that another live process runs on this home, or null: nobody runs one, or it is not ready yet (a first
 * start takes a second or two: ask again). Believes nothing written: the launcher must live, PostgreSQL must be the
 * process that its data folder names, ready on that port, and the port must answer.
 */
export async function findRunningPostgres(home: string): Promise<{ url: string; port: number } | null> {
  try {
    const state = readState(stateFileOf(path.resolve(home)));
    if (state === null || !isRunning(state.launcher)) return null;
    const { port, base } = state;
    const postmaster = readPostmasterPid(dataOf(base));
    if (!postmaster?.ready || postmaster.port !== port || !isPostmasterOf(dataOf(base), postmaster.pid)) return null;
    return (await isListening(port)) ? { url: superuserUrl(base, port), port } : null;
  } catch (cause) {
    throw isDenied(cause) ? new ErreurEmbarque('HOME_INACCESSIBLE', { home }, { cause }) : cause;
  }
}
