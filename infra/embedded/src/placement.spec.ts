import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount, isRoot } from './account';
import { type Binaries, locateBinaries, prepareBinaries } from './binaries';
import { removeHome, startPostgres } from './index';
import { placeCluster } from './placement';
import { createFolder, query } from './testing/launcher-process';

// Only root has an account to choose and places to go round; an ordinary user runs PostgreSQL as itself, in the home.
const asRoot = isRoot() ? describe : describe.skip;

/** A package of binaries as npm unpacks it under a strict umask: one program, one library, no link. */
function createBinaries(parent: string): Binaries {
  const folder = path.join(parent, 'native');
  for (const name of ['bin', 'lib']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'bin/postgres'), '', { mode: 0o700 });
  writeFileSync(path.join(folder, 'lib/libpq.so.5.18'), 'library', { mode: 0o600 });
  writeFileSync(path.join(folder, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]));
  return { folder, version: '18.4.0' };
}

describe('binaries', () => {
  it.each([['win32', 'x64'], ['linux', 'riscv64'], ['freebsd', 'x64']])('says what to do on %s-%s, which has none', (platform, arch) => {
    expect(() => locateBinaries(platform, arch)).toThrow(
      expect.objectContaining({ code: 'PLATEFORME_SANS_POSTGRES', message: expect.stringMatching(new RegExp(`${platform}-${arch}.*DATABASE_URL`)) }),
    );
  });

  it('says what to do when npm left the optional packages out', () => {
    expect(() => locateBinaries('darwin', 'ppc')).toThrow(expect.objectContaining({ code: 'BINAIRES_ABSENTS', message: expect.stringContaining('npm ci') }));
  });

  it('get the library links that npm packages cannot carry, without an install script', () => {
    const folder = createFolder();
    const binaries = createBinaries(folder);
    expect(prepareBinaries(binaries, null, folder)).toBe(binaries.folder);
    expect(readFileSync(path.join(binaries.folder, 'lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(prepareBinaries(binaries, null, folder)).toBe(binaries.folder);
    rmSync(folder, { recursive: true });
  });
});

asRoot('root', () => {
  let folder: string;
  let home: string;

  beforeEach(() => {
    folder = createFolder();
    home = path.join(folder, 'données');
  });
  afterEach(() => {
    removeHome(home);
    rmSync(folder, { recursive: true });
  });

  it('puts the cluster elsewhere, and moves the one that is there, when PostgreSQL’s account cannot enter the home', async () => {
    const before = await startPostgres({ home, preferredPort: 0 });
    await query(before.url, 'create table temoin as select 40 as departement');
    await before.stop();

    chmodSync(folder, 0o700);
    const after = await startPostgres({ home, preferredPort: 0 });
    expect(await query(after.url, 'select departement from temoin')).toEqual([{ departement: 40 }]);
    const { base } = placeCluster(home);
    expect(base).toMatch(/^\/var\/lib\/spaser\/[0-9a-f]{12}$/);
    await after.stop();

    // Once moved it stays there, or a later start would find an empty home.
    chmodSync(folder, 0o711);
    expect(placeCluster(home).base).toBe(base);
    removeHome(home);
    expect(existsSync(base)).toBe(false);
  });

  it('copies the binaries where PostgreSQL’s account can run them', () => {
    const hidden = path.join(folder, 'root');
    mkdirSync(hidden, { mode: 0o700 });
    const shelter = path.join(folder, 'abri');
    const copy = prepareBinaries(createBinaries(hidden), chooseAccount(folder, folder), shelter);
    expect(copy).toBe(path.join(shelter, 'postgresql-18.4.0'));
    expect(statSync(path.join(copy, 'bin/postgres')).mode & 0o777).toBe(0o755);
    expect(readFileSync(path.join(copy, 'lib/libpq.so.5'), 'utf8')).toBe('library');
  });
});
