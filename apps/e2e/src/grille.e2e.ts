import type { Browser, Page } from 'playwright-core';
import { expectSound, findChromium, openNavigateur } from './navigateur';
import { signIn, startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
// Without a browser the test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;
const ANNEE = new Date().getFullYear() - 1;

withBrowser('the contracts of a year as a table, in a real browser', () => {
  let produit: Produit;
  let navigateur: Browser;
  let page: Page;
  let siren: string;

  beforeAll(async () => {
    produit = await startProduit();
    navigateur = await openNavigateur(CHROMIUM ?? '');
    page = await (await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage();
    page.on('pageerror', (erreur) => {
      throw erreur;
    });
    await signIn(produit, page, 'secretaire@demonstration.example');
    const { adhesions } = (await (await page.request.get(`${produit.adresse}/api/moi`)).json()) as { adhesions: { siren: string }[] };
    siren = adhesions[0]?.siren ?? '';
  }, 180_000);
  afterAll(async () => {
    await navigateur?.close();
    await produit?.stop();
  }, 60_000);

  const contrats = async (): Promise<number> => ((await (await page.request.get(`${produit.adresse}/api/espace/${siren}/contrats?annee=${ANNEE}`)).json()) as { contrats: unknown[] }).contrats.length;
  const heures = async (): Promise<number> => {
    const { indicateurs } = (await (await page.request.get(`${produit.adresse}/api/espace/${siren}/indicateurs?annee=${ANNEE}`)).json()) as { indicateurs: { code: string; mesures: { valeur: string | null }[] }[] };
    return Number(indicateurs.find(({ code }) => code === 'A2')?.mesures[0]?.valeur ?? 0);
  };
  /** What a spreadsheet does: a real paste event, with its text. */
  const coller = (texte: string): Promise<unknown> =>
    page.evaluate(`(() => { const d = new DataTransfer(); d.setData('text/plain', ${JSON.stringify(texte)}); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); })()`);

  it('a paste of 50 lines enters the grid; what is refused stays in its cell, is corrected by keyboard, and all of it comes undone', async () => {
    const [avant, heuresAvant] = [await contrats(), await heures()];
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats?annee=${ANNEE}`);
    await page.getByRole('link', { name: 'Saisir en tableau' }).click();
    await page.getByRole('heading', { level: 1, name: /en tableau/ }).waitFor();
    await expectSound(page);
    const lignes = Array.from({ length: 50 }, (_, rang) => [
      `G-${rang + 1}`, `Entretien, lot ${rang + 1}`, rang === 7 ? `31/02/${ANNEE}` : `15/04/${ANNEE}`, rang === 9 ? 'vingt mille' : `${30 + rang} 000,50`, rang % 2 === 0 ? 'oui' : 'non', rang % 2 === 0 ? '10' : '', '',
    ].join('\t'));
    await page.locator(`#cellule-${avant}-numero`).focus();
    await coller(`${lignes.join('\r\n')}\r\n`);
    await page.getByText(/50\s*lignes collées/).waitFor();
    await page.reload();
    await page.getByText('Votre brouillon est repris').waitFor();
    await page.getByRole('button', { name: /^Enregistrer 50/ }).click();
    await page.getByRole('alert').or(page.locator('.resume-erreurs')).first().waitFor();
    expect(await page.locator('[aria-invalid=true]').count()).toBe(2);
    expect(await contrats()).toBe(avant + 48);
    await expectSound(page);
    await page.locator('[aria-invalid=true]').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`28/02/${ANNEE}`);
    await page.locator('[aria-invalid=true]').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20 000');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/2\s*lignes enregistrées/).waitFor();
    expect([await contrats(), await heures()]).toEqual([avant + 50, heuresAvant + 250]);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.waitForTimeout(1_500);
    expect(await contrats()).toBe(avant + 48);
  }, 120_000);

  it('moves by keyboard, puts a cell back and takes a change back', async () => {
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats/grille?annee=${ANNEE}`);
    const cellule = (rang: number, colonne: string) => page.locator(`#cellule-${rang}-${colonne}`);
    await cellule(0, 'objet').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.id')).toBe('cellule-1-objet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('cellule-0-objet');
    const objet = await cellule(0, 'objet').inputValue();
    await cellule(0, 'objet').fill('Autre chose');
    await page.keyboard.press('Escape');
    expect(await cellule(0, 'objet').inputValue()).toBe(objet);
    await cellule(0, 'objet').fill('Encore autre chose');
    await page.keyboard.press('Control+z');
    expect(await cellule(0, 'objet').inputValue()).toBe(objet);
  });
});
