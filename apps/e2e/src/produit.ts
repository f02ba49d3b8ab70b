import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';

const RACINE = resolve(__dirname, '../../..');

/** Password of the accounts of the demonstration, as printed at start. */
export const MOT_DE_PASSE = 'girafe bougie trottoir violon';

/** The whole product, started by the command of the README. */
export interface Produit {
  readonly adresse: string;
  readonly sortie: () => string;
  /** Runs the command line on the same data, as an operator would; gives what it prints. */
  run(...mots: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Names the folder that prepare-demonstration.ts fills once for the whole run: a product at rest, its demonstration loaded. */
export const DEMONSTRATION = 'SPASER_E2E_DEMONSTRATION';

/** Starts on a copy of the demonstration. `variables` are added to the environment that the product is started with. */
export async function startProduit(variables: Readonly<Record<string, string>> = {}): Promise<Produit> {
  const dossier = await openDossier();
  // Node's own copy would take the cluster away from the account that PostgreSQL runs as.
  await promisify(execFile)('cp', ['-Rp', `${process.env[DEMONSTRATION] ?? ''}/.`, dossier]);
  const produit = await launch(dossier, variables);
  return { ...produit, stop: () => produit.stop().finally(() => rm(dossier, { recursive: true, force: true })) };
}

/** A new folder that PostgreSQL's account may walk through: its cluster then lies inside, and goes with it. */
export async function openDossier(): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), 'spaser-e2e-'));
  await chmod(dossier, 0o711);
  return dossier;
}

/** Starts on this folder, which stays when the product stops. */
export async function launch(dossier: string, variables: Readonly<Record<string, string>> = {}): Promise<Produit> {
  const port = await freePort();
  const { DATABASE_URL: _base, REDIS_URL: _redis, ...env } = process.env;
  const enfant = spawn(process.execPath, ['infra/bin/spaser.mjs', 'start'], {
    cwd: RACINE,
    env: { ...env, PORT: String(port), SPASER_DATA: dossier, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let sortie = '';
  for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (bloc: Buffer) => (sortie += bloc.toString()));
  await ready(enfant, () => sortie);
  return {
    adresse: `http://localhost:${port}`,
    sortie: () => sortie,
    async run(...mots) {
      const { stdout } = await promisify(execFile)(process.execPath, ['infra/bin/spaser.mjs', ...mots], { cwd: RACINE, env: { ...env, SPASER_DATA: dossier, ...variables } });
      return stdout.trim();
    },
    async stop() {
      if (enfant.exitCode !== null) return;
      const fin = once(enfant, 'exit');
      enfant.kill('SIGINT');
      await fin;
    },
  };
}

function ready(enfant: ChildProcess, sortie: () => string): Promise<void> {
  return new Promise((resolveReady, reject) => {
    const verify = (): void => {
      if (sortie().includes('SPASER est prêt')) resolveReady();
    };
    enfant.stdout?.on('data', verify);
    enfant.once('exit', (code) => reject(new Error(`the product stopped at start (code ${code}):\n${sortie()}`)));
  });
}

async function freePort(): Promise<number> {
  const serveur = createServer();
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const { port } = serveur.address() as AddressInfo;
  serveur.close();
  return port;
}

/** Signs in with an account of the demonstration, with the code of its second factor when it has one. */
export async function signIn({ adresse, run }: Produit, page: Page, courriel: string): Promise<void> {
  await page.goto(`${adresse}/connexion`);
  const formulaire = page.locator('form[action="/connexion/mot-de-passe"]');
  await formulaire.getByLabel('Votre adresse électronique').fill(courriel);
  await formulaire.getByLabel('Votre mot de passe').fill(MOT_DE_PASSE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app|\/connexion\/code/);
  if (!page.url().includes('/connexion/code')) return;
  await page.getByLabel('Code', { exact: true }).fill(await run('demo', 'code', courriel));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app/);
}
