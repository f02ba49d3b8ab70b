import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONSOLIDATE_TERRITOIRE, CreateTerritoire, SEND_COURRIEL } from '@spaser/application';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';

/** Compiles TypeScript as the process requires it. */
const COMPILER = join(__dirname, '../../../libs/jobs/src/testing/require-typescript.cjs');

describe('the worker process', () => {
  let base: BaseDeTest;
  let processus: ChildProcess | null = null;
  let ecrits = '';

  beforeAll(async () => {
    base = await createBase();
  });
  afterEach(() => {
    processus?.kill('SIGKILL');
    ecrits = '';
  });
  afterAll(() => base.close());

  const start = (env: Record<string, string>): ChildProcess => {
    processus = fork(join(__dirname, 'main.ts'), {
      env: { PATH: process.env['PATH'], ...env },
      execArgv: ['-r', COMPILER],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const flux of [processus.stdout, processus.stderr]) flux?.on('data', (texte: Buffer) => (ecrits += texte.toString()));
    return processus;
  };
  const acces = () => ({ DATABASE_WORKER_URL: base.acces.spaser_worker, DATABASE_QUEUE_URL: base.acces.spaser_queue });
  const countPending = () => base.unite.read({ sorte: 'TRAITEMENT', territoireCode: '40' }, ({ outbox }) => outbox.countPending());

  it('says when it is ready, carries out what the ledger holds, and stops in silence when it is told to', async () => {
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const evenement = { type: CONSOLIDATE_TERRITOIRE, cle: 'territoire', collectiviteId: null, charge: {} };
    await base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, ({ outbox }) => outbox.add([evenement]));
    expect(await countPending()).toBe(1);

    const worker = start(acces());
    expect(await once(worker, 'message')).toEqual(['ready', undefined]);
    for (let essai = 0; essai < 250 && (await countPending()) > 0; essai += 1) await sleep(20);
    expect(await countPending()).toBe(0);

    const debut = Date.now();
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    expect(Date.now() - debut).toBeLessThan(10_000);
    expect(ecrits).toBe('');
  });

  it('sends what accounts ask for: without a server, a file and one line with its link', async () => {
    const [courrielId, jetonId] = ['01930000-0000-7000-8000-0000000000c0', '01930000-0000-7000-8000-0000000000c1'];
    await base.unite.run({ sorte: 'IDENTITE', territoireCode: '40' }, async ({ jetons, courriels, outbox }) => {
      await jetons.create({ id: jetonId, sorte: 'LIEN_CONNEXION', courriel: 'a@commune.example', utilisateurId: null, cible: {}, navigateur: null, dureeSecondes: 1_800 });
      await courriels.add({ id: courrielId, gabarit: 'lien-connexion', destinataire: 'a@commune.example', donnees: {}, jetonId });
      await outbox.add([{ type: SEND_COURRIEL, cle: courrielId, collectiviteId: null, charge: { courrielId } }]);
    });
    const dossier = await mkdtemp(join(tmpdir(), 'spaser-courriels-'));
    await once(start({ ...acces(), SPASER_COURRIELS: dossier, SPASER_URL: 'https://spaser.example' }), 'message');
    for (let essai = 0; essai < 250 && !ecrits.includes('✉'); essai += 1) await sleep(20);
    expect(ecrits).toMatch(/^✉ a@commune\.example · Votre lien de connexion, valable 30\u00a0minutes\u00a0: https:\/\/spaser\.example\/connexion\/lien\?jeton=[\w-]{43}\n$/);
    expect(await readdir(dossier)).toEqual([expect.stringMatching(/\.eml$/)]);
  });

  it('stops when the process that started it is gone', async () => {
    const worker = start(acces());
    await once(worker, 'message');
    worker.disconnect();
    expect(await once(worker, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['an access is missing', () => ({ DATABASE_WORKER_URL: base.acces.spaser_worker }), /^Il manque DATABASE_QUEUE_URL\./],
    ['its role could see everything', () => ({ ...acces(), DATABASE_WORKER_URL: base.ownerUrl }), /^Le rôle PostgreSQL « .+ » est superutilisateur/],
    ['Redis does not answer', () => ({ ...acces(), REDIS_URL: 'redis://127.0.0.1:1' }), /^Redis \(127\.0\.0\.1:1\) ne répond pas/],
  ])('refuses to start when %s, in one sentence', async (_cas, env, phrase) => {
    const worker = start(env());
    expect(await once(worker, 'exit')).toEqual([1, null]);
    expect(ecrits).toMatch(phrase);
    expect(ecrits.trim().split('\n')).toHaveLength(1);
  });
});
