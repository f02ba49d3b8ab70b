import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { giveToFolderOwner } from './account';
import type { ProcessIdentity } from './process-identity';

/** What a running launcher tells the other processes of the machine; no secret, readable by its own account only. */
export interface LauncherState {
  readonly port: number;
  readonly launcher: ProcessIdentity;
  /** Instant of the start, ISO 8601. */
  readonly startedAt: string;
  /** Folder that holds the cluster and its password; differs from the home when root had to put them elsewhere. */
  readonly base: string;
}

/** Writes the state in one step: a reader sees the former state or the new one, never half of it. */
export function writeState(file: string, state: LauncherState): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  giveToFolderOwner(next);
  renameSync(next, file);
}

/** The state that the last launcher wrote, or null when it removed it, never wrote it, or wrote something else. */
export function readState(file: string): LauncherState | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LauncherState;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function removeState(file: string): void {
  rmSync(file, { force: true });
}
