import type { Page } from 'playwright-core';
import { expectSound, findChromium, waitUntil } from './navigateur';
import type { Produit } from './produit';
import { openScene, type Scene } from './scene';

const CHROMIUM = findChromium();
// Without a browser the test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;
const ANNEE = new Date().getFullYear() - 1;

withBrowser('the contracts of a year as a table, in a real browser', () => {
  let scene: Scene;
  let produit: Produit;
  let page: Page;
  let siren: string;

  beforeAll(async () => {
    scene = await openScene(CHROMIUM, 'secretaire@demonstration.example');
    ({ produit, page, siren } = scene);
  }, 180_000);
  afterAll(() => scene?.close(), 60_000);

  const contrats = async (): Promise<number> => ((await (await page.request.get(`${produit.adresse}/api/espace/${siren}/contrats?annee=${ANNEE}`)).json()) as { contrats: unknown[] }).contrats.length;
  const heures = async (): Promise<number> => {
    const { indicateurs } = (await (await page.request.get(`${produit.adresse}/api/espace/${siren}/indicateurs?annee=${ANNEE}`)).json()) as { indicateurs: { code: string; mesures: { valeur: string | null }[] }[] };
    return Number(indicateurs.find(({ code }) => code === 'A2')?.mesures[0]?.valeur ?? 0);
  };
  const ouvrir = async (): Promise<void> => {
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats/grille?annee=${ANNEE}`);
    await page.locator('#cellule-0-objet').waitFor();
  };
  const enregistrer = (): Promise<void> => page.getByRole('button', { name: /^Enregistrer \d/ }).click();
  /** The cells of a column in the rows that are not saved. */
  const saisis = (colonne: string): Promise<string[]> => page.evaluate(`[...document.querySelectorAll('.changee [id$="-${colonne}"]')].map((champ) => champ.value)`) as Promise<string[]>;
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
    await waitUntil(async () => (await contrats()) === avant + 48);
    await page.getByRole('button', { name: /^Enregistrer 2/ }).waitFor();
    await page.getByRole('button', { name: 'Oublier ce brouillon' }).click();
    await page.getByRole('button', { name: /^Enregistrer 0/ }).waitFor();
  }, 120_000);

  it('keeps what is refused when what was saved with it comes undone, and doubles nothing when an answer is lost', async () => {
    const avant = await contrats();
    await ouvrir();
    await page.locator(`#cellule-${avant}-numero`).focus();
    await coller([['Numéro', 'Objet', 'Date', 'Montant'], ['P-1', 'Préau', `02/03/${ANNEE}`, '41 000'], ['P-2', 'Portail', `03/03/${ANNEE}`, 'quarante'], ['P-3', 'Peinture', `04/03/${ANNEE}`, '43 000', 'peut-être']].map((rangee) => rangee.join('\t')).join('\n'));
    await page.getByText(/3\s*lignes collées, sans la ligne de titres/).waitFor();
    await enregistrer();
    await page.getByText(/1\s*ligne enregistrée/).waitFor();
    expect([await contrats(), await page.locator('[aria-invalid=true]').count()]).toEqual([avant + 1, 2]);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: /^Enregistrer 3/ }).waitFor();
    expect([await contrats(), await saisis('objet')]).toEqual([avant, ['Portail', 'Peinture', 'Préau']]);
    await page.locator(`#cellule-${avant}-montant`).fill('42 000');
    await page.locator(`#cellule-${avant + 1}-clause`).selectOption('oui');
    await page.route('**/ecritures/lot', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await enregistrer();
    await page.getByRole('alert').first().waitFor();
    await waitUntil(async () => (await contrats()) === avant + 3);
    await enregistrer();
    await page.getByText(/Aucune ligne n’a changé|lignes enregistrées/).first().waitFor();
    expect([await contrats(), await saisis('objet')]).toEqual([avant + 3, []]);
  }, 60_000);

  it('leaves to the page of a contract the clauses that a table would lose', async () => {
    const contenu = { objet: 'Halle', dateNotification: `${ANNEE}-05-06`, montant: '90000', clauses: [{ heures: '100' }, { heures: '40', variations: [{ date: `${ANNEE}-09-01`, heures: '10' }] }] };
    expect((await page.request.post(`${produit.adresse}/api/espace/${siren}/ecritures`, { headers: { origin: produit.adresse }, data: { sorte: 'MARCHE', contenu } })).status()).toBe(201);
    const attendues = await heures();
    await ouvrir();
    const rang = await page.evaluate(`[...document.querySelectorAll('[id$="-objet"]')].findIndex((champ) => champ.value === 'Halle')`);
    await page.locator(`#cellule-${rang}-heures`).fill('200');
    await enregistrer();
    await page.getByText('ouvrez sa fiche').first().waitFor();
    expect(await heures()).toBe(attendues);
    await page.getByRole('link', { name: /ouvrir la fiche : Halle/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Halle' }).waitFor();
    await ouvrir();
    await page.getByRole('button', { name: 'Oublier ce brouillon' }).click();
  }, 60_000);

  it('shows the contracts of the year that is chosen, and of it alone', async () => {
    await ouvrir();
    const annees = [ANNEE - 1, ANNEE];
    for (const annee of annees) {
      await page.getByLabel('Année').selectOption(String(annee));
      await page.getByRole('heading', { level: 1, name: new RegExp(String(annee)) }).waitFor();
      const dates = await page.evaluate(`[...document.querySelectorAll('[id$="-dateNotification"]')].map((champ) => champ.value).filter((date) => date !== '')`) as string[];
      expect(dates.filter((date) => !date.endsWith(String(annee)))).toEqual([]);
      expect(await page.getByRole('button', { name: /^Enregistrer 0/ }).count()).toBe(1);
    }
  }, 60_000);

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
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Encore autre chose');
    await page.keyboard.press('Control+z');
    expect(await cellule(0, 'objet').inputValue()).toBe(objet);
  });
});
