import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const MAIN = `
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bonjour } from '@spaser/domain';

const modele = path.join(__dirname, '../../../libs/views/src/page.hbs');
if (process.argv[2] === 'casse') throw new Error('cassé');
console.log(JSON.stringify({ dit: bonjour(), arguments: process.argv.slice(2), dossier: process.cwd(), modele: readFileSync(modele, 'utf8') }));
`;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('spaser, the command', () => {
  let folder: string;

  beforeAll(() => {
    // A repository of its own: the real command and the real compiler, a product of three files.
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'spaser-commande-')));
    for (const name of ['.swcrc', 'infra/bin/spaser.mjs', 'infra/bin/build.mjs', 'infra/bin/build-web.mjs']) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.join(root, 'node_modules/@swc'), path.join(folder, 'node_modules/@swc'));
    write('apps/cli/src/main.ts', MAIN);
    write('libs/domain/src/index.ts', "export const bonjour = (): string => 'bonjour';\n");
    write('libs/domain/src/index.spec.ts', 'a spec is not compiled');
    write('libs/views/src/page.hbs', '<p>{{nom}}</p>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }

  async function spaser(args: readonly string[], { cwd = folder, caller = folder } = {}): Promise<Run> {
    const child = spawn(process.execPath, [path.join(folder, 'infra/bin/spaser.mjs'), ...args], { cwd, env: { ...process.env, INIT_CWD: caller } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, stdout, stderr };
  }

  const compiledAt = (): number => statSync(path.join(folder, 'dist/.stamp')).mtimeMs;

  it('compiles once when several start together, and each runs the whole product', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => spaser(['territoire', 'create', '40'])));
    for (const { stdout, stderr } of runs) {
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({ dit: 'bonjour', arguments: ['territoire', 'create', '40'], dossier: folder, modele: '<p>{{nom}}</p>' });
    }
    expect(existsSync(path.join(folder, 'dist/libs/domain/src/index.spec.js'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('compiles nothing when nothing changed', async () => {
    const before = compiledAt();
    await spaser([]);
    expect(compiledAt()).toBe(before);
  });

  it('works in the folder of its caller, npm or not', async () => {
    const apps = path.join(folder, 'apps');
    const [direct, byNpm] = await Promise.all([spaser([], { cwd: apps }), spaser([], { caller: apps })]);
    expect([direct, byNpm].map(({ stdout }) => (JSON.parse(stdout) as { dossier: string }).dossier)).toEqual([apps, apps]);
  });

  it('takes in a changed source and drops a removed one', async () => {
    write('libs/domain/src/index.ts', "export const bonjour = (): string => 'adiu';\n");
    expect((await spaser([])).stdout).toContain('adiu');
    rmSync(path.join(folder, 'libs/views/src/page.hbs'));
    const { status, stderr } = await spaser([]);
    expect(status).toBe(1);
    expect(stderr).toContain('page.hbs');
    write('libs/views/src/page.hbs', '<p>{{nom}}</p>');
  });

  it('names the TypeScript line of an error', async () => {
    const { status, stderr } = await spaser(['casse']);
    expect(status).toBe(1);
    expect(stderr).toContain('apps/cli/src/main.ts:7');
  });

  it('keeps what ran when a source does not compile, and says so', async () => {
    const before = compiledAt();
    write('libs/domain/src/index.ts', 'export const bonjour = (: string;\n');
    const { status, stderr, stdout } = await spaser([]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('libs/domain/src/index.ts:1');
    expect(stderr).toContain('Le programme ne compile pas');
    expect(compiledAt()).toBe(before);
  });
});
