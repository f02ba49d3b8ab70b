import { existsSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { findRunningPostgres, removeHome, startPostgres } from './index';
import { createFolder, launchProcess, query } from './testing/launcher-process';

describe('startPostgres', () => {
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

  it('creates a cluster in French order and UTF-8, reached by the superuser alone, then keeps its data from one start to the next', async () => {
    const first = await startPostgres({ home, preferredPort: 0 });
    expect(first.fresh).toBe(true);
    const [database] = await query(
      first.url,
      `select current_user, pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              current_setting('password_encryption') as password, current_setting('listen_addresses') as addresses
       from pg_database where datname = current_database()`,
    );
    expect(database).toEqual({
      current_user: 'spaser_super',
      encoding: 'UTF8',
      provider: 'i',
      locale: 'fr-FR',
      password: 'scram-sha-256',
      addresses: '127.0.0.1',
    });
    const mots = await query(first.url, "select mot from unnest(array['zone', 'fêté', 'feta', 'œuvre', 'ouvrage']) as mot order by mot");
    expect(mots.map(({ mot }) => mot)).toEqual(['feta', 'fêté', 'œuvre', 'ouvrage', 'zone']);
    await query(first.url, 'create table temoin as select 40 as departement');
    await first.stop();

    const second = await startPostgres({ home, preferredPort: 0 });
    expect(second.fresh).toBe(false);
    expect(await query(second.url, 'select departement from temoin')).toEqual([{ departement: 40 }]);
    await second.stop();
  });

  it('refuses a wrong password', async () => {
    const server = await startPostgres({ home, preferredPort: 0 });
    const wrong = server.url.replace(/:[^:@]+@/, ':faux@');
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('applies the settings that it is given and hands the server’s log over', async () => {
    const lines: string[] = [];
    const server = await startPostgres({ home, preferredPort: 0, flags: ['max_connections=23'], log: (line) => lines.push(line) });
    expect(await query(server.url, 'show max_connections')).toEqual([{ max_connections: '23' }]);
    await server.stop();
    expect(lines.join('\n')).toContain('database system is shut down');
  });

  it('says in one sentence what PostgreSQL refuses, and leaves the home free', async () => {
    const start = startPostgres({ home, flags: ['reglage_inconnu=1'] });
    await expect(start).rejects.toMatchObject({ code: 'DEMARRAGE_IMPOSSIBLE', message: expect.stringContaining('reglage_inconnu') });
    await (await startPostgres({ home, preferredPort: 0 })).stop();
  });

  it('takes another port when the preferred one is busy', async () => {
    const busy = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = busy.address() as { port: number };
    const server = await startPostgres({ home, preferredPort: port });
    expect(server.port).not.toBe(port);
    expect(await query(server.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    await server.stop();
    await new Promise((resolve) => busy.close(resolve));
  });

  it('refuses a second launcher, in this process or in another, and leaves the first one’s server alone', async () => {
    const server = await startPostgres({ home, preferredPort: 0 });
    const occupied = { code: 'HOME_OCCUPE', message: expect.stringContaining(String(process.pid)) };
    await expect(startPostgres({ home })).rejects.toMatchObject({ ...occupied, pid: process.pid });
    await expect(launchProcess(home)).rejects.toMatchObject(occupied);
    expect(await query(server.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    await server.stop();
  });

  it('lets other processes find the running server, for as long as it runs', async () => {
    expect(await findRunningPostgres(path.join(folder, 'absent'))).toBeNull();
    expect(await findRunningPostgres(home)).toBeNull();
    const launcher = await launchProcess(home);
    const found = await findRunningPostgres(home);
    expect(found?.url).toBe(launcher.url);
    expect(await query(launcher.url, 'select 1 as un')).toEqual([{ un: 1 }]);
    await launcher.killLauncher();
    expect(await findRunningPostgres(home)).toBeNull();
  });

  it('keeps its secrets and its state to the account that runs it', async () => {
    const server = await startPostgres({ home, preferredPort: 0 });
    const modes = ['postgres-password', 'launcher.json', 'launcher.lock'].map((name) => statSync(path.join(home, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    expect(statSync(path.join(home, 'postgres')).mode & 0o777).toBe(0o700);
    await Promise.all([server.stop(), server.stop()]);
    expect(existsSync(path.join(home, 'launcher.json'))).toBe(false);
  });
});
