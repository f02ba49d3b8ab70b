import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeApi } from './openapi';

const RACINE = resolve(__dirname, '../../..');
const CLIENT = 'apps/web/src/api/schema.d.ts';

describe('the typed client of the signed-in space', () => {
  it('is the one that the controllers describe: otherwise run « npm run client » and commit it', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'spaser-client-'));
    const [description, attendu] = [join(dossier, 'openapi.json'), join(dossier, 'schema.d.ts')];
    writeFileSync(description, JSON.stringify(await describeApi()));
    const { status, stderr } = spawnSync(process.execPath, [join(RACINE, 'node_modules/openapi-typescript/bin/cli.js'), description, '-o', attendu], { encoding: 'utf8' });
    expect(`${status} ${stderr}`).toBe('0 ');
    expect(readFileSync(join(RACINE, CLIENT), 'utf8')).toBe(readFileSync(attendu, 'utf8'));
    rmSync(dossier, { recursive: true });
  });
});
