import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeHome, startPostgres } from './index';
import { dataOf } from './placement';
import { isPostmasterOf, readPostmasterPid } from './postmaster-pid';
import { createFolder, type LauncherProcess, launchProcess, query, waitUntil } from './testing/launcher-process';

const RECOVERY = 'database system was not properly shut down';

describe('after a crash, a start needs no step by hand', () => {
  let folder: string;
  let home: string;

  beforeAll(() => {
    folder = createFolder();
    home = path.join(folder, 'données');
  });
  afterAll(() => {
    removeHome(home);
    rmSync(folder, { recursive: true });
  });

  const isPostgresUp = (pid: number): boolean => isPostmasterOf(dataOf(home), pid);

  /** A launcher process whose server holds one more committed row, not yet written to its table's file. */
  async function launchWithRow(table: string): Promise<LauncherProcess> {
    const launcher = await launchProcess(home);
    await query(launcher.url, `create table ${table} as select 40 as departement`);
    return launcher;
  }

  async function restart(table: string): Promise<string> {
    const lines: string[] = [];
    const server = await startPostgres({ home, preferredPort: 0, log: (line) => lines.push(line) });
    expect(await query(server.url, `select departement from ${table}`)).toEqual([{ departement: 40 }]);
    await server.stop();
    return lines.join('\n');
  }

  it('kill -9 of the launcher: its server stops cleanly by itself', async () => {
    const launcher = await launchWithRow('lanceur');
    expect(isPostgresUp(launcher.postmaster)).toBe(true);
    await launcher.killLauncher();
    await waitUntil(() => !isPostgresUp(launcher.postmaster));
    expect(readPostmasterPid(dataOf(home))).toBeNull();
    expect(await restart('lanceur')).not.toContain(RECOVERY);
  });

  it('kill -9 of the launcher, then a start at once, while the server is still stopping', async () => {
    const launcher = await launchWithRow('aussitot');
    await launcher.killLauncher();
    expect(await restart('aussitot')).not.toContain(RECOVERY);
  });

  it('kill -9 of everything, as a power cut: no committed row is lost', async () => {
    const launcher = await launchWithRow('coupure');
    await launcher.killEverything();
    expect(await restart('coupure')).toContain(RECOVERY);
  });

  it('kill -9 of the launcher and its watchdog: the orphan server is stopped and replaced', async () => {
    const launcher = await launchWithRow('orphelin');
    await launcher.killAllButPostgres();
    expect(isPostgresUp(launcher.postmaster)).toBe(true);
    const log = await restart('orphelin');
    expect(log).toContain(`left running (pid ${launcher.postmaster})`);
    expect(log).not.toContain(RECOVERY);
  });

  it('a postmaster.pid whose number another program bears today does not stop it', async () => {
    const launcher = await launchWithRow('numero');
    await launcher.killEverything();
    writeFileSync(path.join(dataOf(home), 'postmaster.pid'), `${process.pid}\n${dataOf(home)}\n1700000000\n54329\n\n127.0.0.1\n 1 1\nready   \n`);
    expect(await restart('numero')).toContain(RECOVERY);
  });
});
