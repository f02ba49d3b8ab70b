import type { Browser, Page } from 'playwright-core';
import { expectSound, findChromium, openNavigateur } from './navigateur';
import { signIn, startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
// Without a browser the test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;

withBrowser('the follow-up of a scheme, in a real browser', () => {
  let produit: Produit;
  let navigateur: Browser;

  beforeAll(async () => {
    produit = await startProduit();
    navigateur = await openNavigateur(CHROMIUM ?? '');
  }, 180_000);
  afterAll(async () => {
    await navigateur?.close();
    await produit?.stop();
  }, 60_000);

  async function enter(courriel: string): Promise<Page> {
    const page = await (await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage();
    page.on('pageerror', (erreur) => {
      throw erreur;
    });
    await signIn(produit, page, courriel);
    await page.locator('main h1:not(.sr)').waitFor();
    return page;
  }
  const titre = (page: Page, nom: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: nom }).waitFor();
  const base = (page: Page): string => /^.*\/app\/c\/\d{9}/.exec(page.url())?.[0] ?? '';

  it('the actions of a scheme are followed, corrected and undone; what a year leaves undone is taken up the next', async () => {
    const page = await enter('secretaire@demonstration.example');
    await page.getByRole('link', { name: /^Ouvrir/ }).last().click();
    await titre(page, /À faire/);
    const derniere = new Date().getFullYear() - 1;
    await page.getByRole('heading', { name: `Déclarer vos achats ${derniere}` }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Notre schéma', exact: true }).click();
    await page.getByRole('link', { name: 'Suivre nos actions' }).click();
    await titre(page, `Suivi de nos actions en ${derniere}`);
    await expectSound(page);
    const action = page.locator('article.action-suivie').first();
    await action.getByText('Pas encore dit').waitFor();
    // By keyboard alone: open, be told everything that is wrong, correct it, save.
    await action.getByRole('button', { name: /^Dire où elle en est/ }).focus();
    await page.keyboard.press('Enter');
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Ajouter une mesure' }).focus();
    await page.keyboard.press('Enter');
    await dialogue.getByLabel('Que faut-il faire').fill('Relire les consultations avec la facilitatrice');
    await page.keyboard.press('Enter');
    await dialogue.getByRole('alert').waitFor();
    expect(await dialogue.getByRole('alert').getByRole('link').count()).toBe(3);
    await expectSound(page);
    await dialogue.getByRole('alert').getByRole('link', { name: /^Où en est/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await dialogue.getByLabel('Responsable').fill('Secrétariat général');
    await dialogue.getByLabel('Échéance').fill(`${derniere + 1}-03-31`);
    await page.keyboard.press('Enter');
    await page.getByText('Le suivi de l’action est enregistré.').waitFor();
    await action.getByText('En cours').waitFor();
    await action.getByText(/^Secrétariat général, avant le/).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Modifier');
    await expectSound(page);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await action.getByText('Pas encore dit').waitFor();
    await action.getByRole('button', { name: /^Historique/ }).click();
    await dialogue.getByText('Retrait, par vous').waitFor();
    await expectSound(page);
    await dialogue.getByRole('button', { name: 'Remettre cette version (1)' }).click();
    await action.getByText('En cours').waitFor();

    await page.getByLabel('Année', { exact: true }).selectOption(String(derniere + 1));
    await titre(page, `Suivi de nos actions en ${derniere + 1}`);
    await action.getByText(`mesure laissée à faire en ${derniere}`).waitFor();
    await action.getByRole('button', { name: /^Dire où elle en est/ }).click();
    await dialogue.getByRole('button', { name: `Reprendre la mesure laissée en ${derniere}` }).click();
    expect(await dialogue.getByLabel('Que faut-il faire').inputValue()).toBe('Relire les consultations avec la facilitatrice');
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.goto(`${base(page)}/schema/suivi?annee=2022`);
    await titre(page, 'Aucun schéma n’était en vigueur en 2022');
    await expectSound(page);

    // Who may only read is shown what was said, and is invited to nothing.
    const lecteur = await enter('lecteur@demonstration.example');
    await titre(lecteur, /À faire/);
    expect(await lecteur.locator('.taches .carte').count()).toBe(0);
    await lecteur.goto(`${base(lecteur)}/schema/suivi?annee=${derniere}`);
    await titre(lecteur, `Suivi de nos actions en ${derniere}`);
    await lecteur.getByText(/^Secrétariat général, avant le/).waitFor();
    expect(await lecteur.getByRole('button', { name: /Dire où|Modifier/ }).count()).toBe(0);
    await expectSound(lecteur);
  }, 180_000);
});
