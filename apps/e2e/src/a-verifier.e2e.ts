import type { Page } from 'playwright-core';
import { expectSound, findChromium, waitUntil } from './navigateur';
import type { Produit } from './produit';
import { openScene, type Scene } from './scene';

const CHROMIUM = findChromium();
// Without a browser the test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;

interface Lus {
  readonly total: number;
  readonly causes: readonly { readonly code: string; readonly phrase: string; readonly nombre: number }[];
}

withBrowser('what is to be checked of what is published, in a real browser', () => {
  let scene: Scene;
  let produit: Produit;
  let page: Page;
  let siren: string;

  beforeAll(async () => {
    scene = await openScene(CHROMIUM, 'direction@demonstration.example');
    ({ produit, page, siren } = scene);
  }, 180_000);
  afterAll(() => scene?.close(), 60_000);

  const lire = async (): Promise<Lus> => (await (await page.request.get(`${produit.adresse}/api/espace/${siren}/a-verifier?limite=0`)).json()) as Lus;

  it('is opened from the contracts, answered for a whole cause in one click, and given back in another', async () => {
    const { total, causes } = await lire();
    const cause = causes.find(({ nombre }) => nombre > 1);
    if (!cause) throw new Error('The demonstration has no doubt that several contracts share.');
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats`);
    await page.getByRole('link', { name: /^À vérifier/ }).click();
    await page.getByRole('heading', { level: 1, name: 'À vérifier' }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Le publié est juste' }).click();
    await page.getByText('Cochez d’abord les lignes').waitFor();
    await page.getByLabel('Cause').selectOption(cause.code);
    await waitUntil(async () => (await page.getByRole('button', { name: /^Tout cocher/ }).count()) === 1);
    await page.getByRole('button', { name: /^Tout cocher/ }).click();
    await page.getByRole('button', { name: new RegExp(`^Le publié est juste \\(${cause.nombre}\\)`) }).click();
    await page.getByText(/le publié est juste\./).waitFor();
    expect((await lire()).total).toBe(total - cause.nombre);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await waitUntil(async () => (await lire()).total === total);
  }, 60_000);

  it('leads to the page of the contract, where a value is corrected', async () => {
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats/a-verifier`);
    await page.getByRole('link', { name: /^Corriger/ }).first().click();
    await page.waitForURL(/contrats\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }, 60_000);
});
