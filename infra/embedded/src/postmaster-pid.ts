import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ErreurEmbarque } from './errors';
import { readCommandLine } from './process-identity';

/** What PostgreSQL writes about itself in postmaster.pid (documented under « Database File Layout »). */
export interface PostmasterPid {
  readonly pid: number;
  readonly port: number;
  /** True once it accepts connections. */
  readonly ready: boolean;
}

/** How long a server that nobody watches any more may take to stop, in milliseconds: it writes its last checkpoint. */
const ORPHAN_PATIENCE = 60_000;

/** The file of a data folder, or null when there is none or it is still being written. */
export function readPostmasterPid(data: string): PostmasterPid | null {
  try {
    const lines = readFileSync(fileOf(data), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** True when that pid is, right now, the PostgreSQL of that data folder and not a later process that got its number. */
export function isPostmasterOf(data: string, pid: number): boolean {
  const command = readCommandLine(pid);
  return command.includes(data) && /\bpostgres\b/.test(command);
}

/**
 * Under the launcher lock, a server still running is one whose launcher and watchdog were both killed: stops it, then
 * removes the file, which may also name a pid that another program now bears. PostgreSQL keeps its own second guard
 * against two servers on one folder, a shared memory key drawn from the folder's inode.
 */
export async function clearOrphan(data: string, home: string, log: (line: string) => void): Promise<void> {
  const left = readPostmasterPid(data);
  if (left && isPostmasterOf(data, left.pid)) {
    log(`stopping the PostgreSQL that a killed launcher left running (pid ${left.pid})`);
    interrupt(left.pid);
    const deadline = Date.now() + ORPHAN_PATIENCE;
    while (isPostmasterOf(data, left.pid)) {
      if (Date.now() > deadline) throw new ErreurEmbarque('SERVEUR_ORPHELIN', { home, pid: left.pid });
      await sleep(20);
    }
  }
  rmSync(fileOf(data), { force: true });
}

/** SIGINT is PostgreSQL's « fast » stop: it ends the sessions and leaves a clean cluster. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Already gone, or another account's: the caller's wait tells which.
  }
}

function fileOf(data: string): string {
  return path.join(data, 'postmaster.pid');
}
