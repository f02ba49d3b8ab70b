import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { giveToFolderOwner } from './account';
import { ErreurEmbarque } from './errors';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity';

interface Claim extends ProcessIdentity {
  readonly id: string;
}
type Entry = { readonly claim: Claim } | { readonly withdraw: string };

/**
 * Takes the lock of a home, or throws HOME_OCCUPE with the pid of the process that holds it.
 *
 * The file is a queue of claims, appended and never taken away under somebody: the holder is the first claim whose
 * process still runs. A killed holder is therefore replaced without anyone deleting a file that a third process may
 * just have taken, which is how a lock file with a pid in it ends up with two holders.
 */
export function acquireLauncherLock(file: string, home: string): { release(): void } {
  const claim: Claim = { id: randomUUID(), ...identifyProcess(process.pid) };
  const withdraw = (): void => append(file, { withdraw: claim.id });
  for (;;) {
    append(file, { claim });
    const holder = readClaims(file).find((other) => other.id === claim.id || isRunning(other));
    // The holder of the moment has just replaced the file, and has left since: claim again.
    if (holder === undefined) continue;
    if (holder.id !== claim.id) {
      withdraw();
      throw new ErreurEmbarque('HOME_OCCUPE', { home, pid: holder.pid });
    }
    forgetTheDead(file, claim);
    // A home erased meanwhile has nothing left to release.
    return { release: () => void (existsSync(file) && withdraw()) };
  }
}

function append(file: string, entry: Entry): void {
  appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

function readClaims(file: string): Claim[] {
  const claims = new Map<string, Claim>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const entry = parseEntry(line);
    if (entry === null) continue;
    if ('claim' in entry) claims.set(entry.claim.id, entry.claim);
    else claims.delete(entry.withdraw);
  }
  return [...claims.values()];
}

/** A line cut short by a power failure is no entry; it may swallow the next one, whose author then claims again. */
function parseEntry(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}

/** Only the holder rewrites the file, so it never grows; who was appending meanwhile no longer sees its claim and retries. */
function forgetTheDead(file: string, claim: Claim): void {
  const next = `${file}.${claim.id}`;
  writeFileSync(next, `${JSON.stringify({ claim })}\n`, { mode: 0o600 });
  giveToFolderOwner(next);
  renameSync(next, file);
}
