import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ErreurEmbarque } from './errors';
import { dataOf, passwordFileOf, type Placement } from './placement';

export const SUPERUSER = 'spaser_super';

/** The environment of PostgreSQL's programs: nothing of the caller's but its PATH, messages in English for the log. */
export const POSTGRES_ENV = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };

/**
 * Creates the cluster of a placement when it has none, else checks that its version is the binaries'.
 * @returns true when it was created
 */
export async function ensureCluster(placement: Placement, binaries: string, version: string): Promise<boolean> {
  const data = dataOf(placement.base);
  if (existsSync(data)) {
    checkVersion(data, version);
    return false;
  }
  writePassword(placement);
  // Made aside and renamed: a launcher killed in the middle leaves no half cluster behind.
  const next = `${data}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { mode: 0o700 });
  giveTo(placement, next);
  await runInitdb(placement, binaries, next);
  renameSync(next, data);
  return true;
}

/** The superuser's connection string to the database `postgres` of a cluster. */
export function superuserUrl(base: string, port: number): string {
  const password = readFileSync(passwordFileOf(base), 'utf8').trim();
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

async function runInitdb(placement: Placement, binaries: string, data: string): Promise<void> {
  const options = [
    '--pgdata', data,
    '--username', SUPERUSER,
    '--pwfile', passwordFileOf(placement.base),
    '--auth', 'scram-sha-256',
    '--encoding', 'UTF8',
    '--locale', 'C',
    '--locale-provider', 'icu',
    '--icu-locale', 'fr-FR',
    '--no-instructions',
  ];
  try {
    const run = { ...placement.account, cwd: placement.base, env: POSTGRES_ENV };
    await promisify(execFile)(path.join(binaries, 'bin', 'initdb'), options, run);
  } catch (cause) {
    const detail = String((cause as { stderr?: unknown }).stderr ?? cause).trim();
    throw new ErreurEmbarque('DEMARRAGE_IMPOSSIBLE', { home: placement.home, detail }, { cause });
  }
}

function checkVersion(data: string, version: string): void {
  const trouvee = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const attendue = version.split('.')[0];
  if (trouvee !== attendue) throw new ErreurEmbarque('VERSION_DIFFERENTE', { home: path.dirname(data), trouvee, attendue });
}

function writePassword(placement: Placement): void {
  const file = passwordFileOf(placement.base);
  rmSync(file, { force: true });
  writeFileSync(file, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  giveTo(placement, file);
}

function giveTo({ account }: Placement, file: string): void {
  if (account) chownSync(file, account.uid, account.gid);
}
