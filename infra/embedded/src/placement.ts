import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Account, canReach, chooseAccount, giveToFolderOwner, isRoot } from './account';

/** Where the files of a home live. The lock and the state stay in the home; the cluster lives in `base`. */
export interface Placement {
  readonly home: string;
  readonly base: string;
  /** null: PostgreSQL runs as the current user. */
  readonly account: Account | null;
  /** Where a copy of the binaries may be made. */
  readonly shelter: string;
}

/** Root's own place for clusters whose home the unprivileged account cannot enter. */
const SHELTER = '/var/lib/spaser';

export const lockFileOf = (home: string): string => path.join(home, 'launcher.lock');
export const stateFileOf = (home: string): string => path.join(home, 'launcher.json');
export const dataOf = (base: string): string => path.join(base, 'postgres');
export const passwordFileOf = (base: string): string => path.join(base, 'postgres-password');

/** Creates the home when it is missing. @returns its real path, the same whatever links lead to it */
export function createHome(folder: string): string {
  const home = path.resolve(folder);
  const created = mkdirSync(home, { recursive: true, mode: 0o700 });
  if (created !== undefined && isRoot()) openToAccount(created, home);
  return realpathSync(home);
}

/** Decides who runs PostgreSQL and where its cluster lives. Call under the launcher lock: it may move a cluster. */
export function placeCluster(home: string): Placement {
  if (!isRoot()) return { home, base: home, account: null, shelter: home };
  const away = awayOf(home);
  const account = chooseAccount(existsSync(dataOf(away)) ? dataOf(away) : dataOf(home), home);
  if (!existsSync(dataOf(away)) && canReach(account, home)) return { home, base: home, account, shelter: SHELTER };
  mkdirSync(away, { recursive: true });
  chmodSync(SHELTER, 0o711);
  chmodSync(away, 0o711);
  if (existsSync(dataOf(home))) moveCluster(home, away);
  return { home, base: away, account, shelter: SHELTER };
}

/** Erases a home and what was placed elsewhere for it. The caller has stopped the server. */
export function removeHome(home: string): void {
  if (!existsSync(home)) return;
  if (isRoot()) rmSync(awayOf(home), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

/** `mv` crosses file systems and keeps the owners. In two steps: an interrupted move leaves the whole cluster where it was. */
function moveCluster(home: string, away: string): void {
  const next = `${dataOf(away)}.next`;
  rmSync(next, { recursive: true, force: true });
  if (existsSync(passwordFileOf(home))) execFileSync('mv', [passwordFileOf(home), passwordFileOf(away)]);
  execFileSync('mv', [dataOf(home), next]);
  renameSync(next, dataOf(away));
}

/** Root's new folders, outermost first: PostgreSQL's account may walk through them (0711, whatever the umask), not list them. */
function openToAccount(created: string, home: string): void {
  const below = path.relative(created, home).split(path.sep).filter(Boolean);
  let folder = created;
  for (const name of ['', ...below]) {
    folder = path.join(folder, name);
    chmodSync(folder, 0o711);
    giveToFolderOwner(folder);
  }
}

function awayOf(home: string): string {
  return path.join(SHELTER, createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 12));
}
