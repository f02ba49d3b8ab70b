import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import path from 'node:path';
import { ErreurEmbarque } from './errors';

/** The unprivileged account that PostgreSQL runs as, because it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * For root, who runs PostgreSQL, in this order: who owns the cluster already, who owns the folder that holds it (so that
 * `sudo` in someone's clone leaves data that this person can use later), else the accounts made for that.
 */
export function chooseAccount(data: string, home: string): Account {
  return ownerOf(data) ?? named(ownerOf(home)) ?? systemAccount('postgres') ?? systemAccount('nobody') ?? refuse();
}

/** Asks the system itself, so that every rule on the way (modes, groups, access lists) counts. */
export function canReach(account: Account | null, file: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { ...account, cwd: '/' }).status === 0;
}

/** True for the errors by which the system says that this account may not touch a file. */
export function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Gives a file that root wrote to the owner of the folder that it lies in, who may come back without root's rights. */
export function giveToFolderOwner(file: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(path.dirname(file));
  chownSync(file, uid, gid);
}

function ownerOf(file: string): Account | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

/** initdb wants an account with a name, which the owner of a folder mounted from elsewhere may lack. */
function named(account: Account | null): Account | null {
  return account && spawnSync('id', ['-un'], { ...account, cwd: '/' }).status === 0 ? account : null;
}

function systemAccount(name: string): Account | null {
  try {
    const read = (option: string): number => Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new ErreurEmbarque('COMPTE_ABSENT');
}
