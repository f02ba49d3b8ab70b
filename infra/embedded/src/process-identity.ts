import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that no later process can be mistaken for: a pid alone is reused, a pid with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque start mark; null when the system does not tell it. */
  readonly since: string | null;
}

/** The identity of a live process, to be written down and checked later by {@link isRunning}. */
export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, since: readMark(pid)?.since ?? null };
}

/** True while that very process runs. When the system hides the details, a live pid counts as the same process. */
export function isRunning({ pid, since }: ProcessIdentity): boolean {
  if (!isPidInUse(pid)) return false;
  const mark = readMark(pid);
  if (mark === null) return true;
  return !mark.zombie && (since === null || mark.since === since);
}

/** The command line of a live process; empty when there is none or when the system hides it. */
export function readCommandLine(pid: number): string {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : ps(pid, 'command=');
  } catch {
    return '';
  }
}

function isPidInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readMark(pid: number): { since: string; zombie: boolean } | null {
  try {
    return process.platform === 'linux' ? readLinuxMark(pid) : readPsMark(pid);
  } catch {
    return null;
  }
}

function readLinuxMark(pid: number): { since: string; zombie: boolean } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold spaces: count from the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { since: `${boot}/${fields[19]}`, zombie: fields[0] === 'Z' || fields[0] === 'X' };
}

function readPsMark(pid: number): { since: string; zombie: boolean } {
  const since = ps(pid, 'lstart=').trim();
  return { since, zombie: ps(pid, 'stat=').trim().startsWith('Z') };
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
}
