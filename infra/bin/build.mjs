import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bundleWeb, hasWeb, WEB_SOURCES } from './build-web.mjs';

const SERVER_STAMP = '.stamp';
const WEB_STAMP = '.stamp-web';
const WEB = 'apps/web';

/**
 * Compiles apps, libs and the PostgreSQL launcher into dist/ with SWC when a source was changed, added or removed since
 * the last time, copies what is no TypeScript (templates, styles, drawings) beside, and bundles the signed-in space with
 * Vite when its own sources changed. One process builds at a time, in a folder of its own that then takes the place of
 * dist/: nobody ever runs a half-written one.
 * @returns false when it does not compile; SWC or Vite has said why
 */
export function ensureBuilt(root) {
  const dist = path.join(root, 'dist');
  if (isFresh(root, dist)) return true;
  const release = acquireLock(path.join(root, 'node_modules/.cache/spaser/build.lock'));
  try {
    return isFresh(root, dist) || build(root, dist);
  } finally {
    release();
  }
}

function isFresh(root, dist) {
  return isStamped(dist, SERVER_STAMP, serverFingerprint(root)) && isWebFresh(root, dist);
}

function isWebFresh(root, dist) {
  return !hasWeb(root) || (isStamped(dist, WEB_STAMP, webFingerprint(root)) && existsSync(path.join(dist, WEB)));
}

function isStamped(dist, name, fingerprint) {
  const stamp = path.join(dist, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

function build(root, dist) {
  // Beside dist/ and at the same depth, or the source maps would point elsewhere.
  const next = `${dist}.next`;
  const former = `${dist}.former`;
  for (const left of [next, former]) rmSync(left, { recursive: true, force: true });
  mkdirSync(next);
  writeFileSync(path.join(next, '.gitignore'), '*\n');
  try {
    if (!buildServer(root, dist, next) || !buildWeb(root, dist, next)) return false;
    if (existsSync(dist)) renameSync(dist, former);
    renameSync(next, dist);
    rmSync(former, { recursive: true, force: true });
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Of the two halves, the one that is still fresh is taken over as it is. */
function buildServer(root, dist, next) {
  const stamp = serverFingerprint(root);
  if (isStamped(dist, SERVER_STAMP, stamp)) {
    const server = (source) => source !== path.join(dist, WEB) && source !== path.join(dist, WEB_STAMP);
    cpSync(dist, next, { recursive: true, preserveTimestamps: true, filter: server });
    return true;
  }
  if (!compile(root, next)) return false;
  writeFileSync(path.join(next, SERVER_STAMP), stamp);
  return true;
}

function buildWeb(root, dist, next) {
  if (!hasWeb(root)) return true;
  const stamp = webFingerprint(root);
  if (isWebFresh(root, dist)) cpSync(path.join(dist, WEB), path.join(next, WEB), { recursive: true });
  else if (!bundleWeb(root, path.join(next, WEB))) return false;
  writeFileSync(path.join(next, WEB_STAMP), stamp);
  return true;
}

function compile(root, out) {
  const swc = path.join(root, 'node_modules/@swc/cli/bin/swc.js');
  const options = ['-d', out, '--config-file', '.swcrc', '--extensions', '.ts', '--copy-files', '--ignore', '**/*.spec.ts', '--quiet'];
  const env = { ...process.env, RUST_BACKTRACE: '0' };
  const { status } = spawnSync(process.execPath, [swc, ...sourceFolders(root), ...options], { cwd: root, stdio: 'inherit', env });
  return status === 0;
}

function sourceFolders(root) {
  const projects = ['apps', 'libs'].flatMap((kind) => readdirSync(path.join(root, kind)).map((name) => `${kind}/${name}/src`));
  return [...projects, 'infra/embedded/src'].filter((folder) => folder !== `${WEB}/src` && existsSync(path.join(root, folder)));
}

const serverFingerprint = (root) => fingerprint(root, ['.swcrc'], sourceFolders(root));
const webFingerprint = (root) => fingerprint(root, ['package-lock.json'], WEB_SOURCES);

/** Name, size and time of every source: a file that comes back from the past with another branch counts as changed. */
function fingerprint(root, files, folders) {
  const hash = createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  files.forEach(add);
  for (const folder of folders) walk(root, folder, add);
  return hash.digest('hex');
}

function walk(root, folder, visit) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, file, visit);
    else if (!entry.name.endsWith('.spec.ts')) visit(file);
  }
}

/** Waits for another build to end. A lock whose owner died, or that is five minutes old, is nobody's. */
function acquireLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!tryLink(own, file)) {
      if (isAbandoned(file)) rmSync(file, { force: true });
      else pause(50);
    }
  } finally {
    rmSync(own);
  }
  return () => rmSync(file, { force: true });
}

/** A hard link appears with its content, so a lock is never seen empty. */
function tryLink(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    const { mtimeMs } = statSync(file);
    if (Date.now() - mtimeMs > 300_000) return true;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
