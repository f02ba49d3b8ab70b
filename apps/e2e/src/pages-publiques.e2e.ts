import type { Browser, Page } from 'playwright-core';
import { readCsv } from '@spaser/views/testing';
import { findChromium, LARGEURS, listViolations, openNavigateur } from './navigateur';
import { startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
const PAGES = ['/', '/territoire', '/territoire?annee=2023', '/territoire/2025/contrats', '/territoire/2025/contrats?texte=introuvable',
  '/territoire/2025/contrats?sorte=ECARTE', '/indicateurs', '/indicateurs/A1', '/indicateurs/B1', '/methode', '/accessibilite', '/mentions', '/page-inconnue',
  '/adopter', '/adopter?q=amou', '/adopter?q=mo', '/adopter?q=Tartaz', '/collectivites', '/collectivites?etat=EN_PREPARATION', '/collectivites?q=Tartaz', '/c/40002-amou'];

// Without a browser every test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;

withBrowser('the public pages, in a real browser', () => {
  let produit: Produit;
  let navigateur: Browser;
  let page: Page;

  beforeAll(async () => {
    produit = await startProduit();
    navigateur = await openNavigateur(CHROMIUM ?? '');
    page = await navigateur.newPage({ javaScriptEnabled: true });
  }, 180_000);
  afterAll(async () => {
    await navigateur?.close();
    await produit?.stop();
  }, 60_000);

  const open = async (chemin: string, largeur = 1440): Promise<Page> => {
    await page.setViewportSize({ width: largeur, height: 900 });
    await page.goto(produit.adresse + chemin);
    return page;
  };

  describe.each(PAGES)('%s', (chemin) => {
    it.each(LARGEURS)('has no accessibility violation at %d px', async (largeur) => {
      expect(await listViolations(await open(chemin, largeur))).toEqual([]);
    });

    it('has one h1, its own title, and scrolls in one direction at 320 px', async () => {
      await open(chemin, 320);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/SPASER/);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    });
  });

  it.each(['', '/schema'])('shows what a collectivité has adopted, whole and accessible (%s)', async (suite) => {
    const liste = await (await fetch(`${produit.adresse}/collectivites?etat=SPASER_ADOPTE&type=COMMUNE`)).text();
    const adresse = /href="(\/c\/\d[^"]+)"/.exec(liste)?.[1] ?? '';
    for (const largeur of LARGEURS) expect(await listViolations(await open(`${adresse}${suite}`, largeur))).toEqual([]);
    await open(`${adresse}${suite}`, 320);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });

  it('leads from the front page to one’s own commune by keyboard, in two screens', async () => {
    await open('/');
    await page.getByLabel('Nom de la commune').fill('st paul les dax');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/adopter\?q=/);
    expect(await page.locator('h1').innerText()).toBe('Saint-Paul-lès-Dax');
    expect(await page.getByLabel('Votre adresse électronique').count()).toBe(1);
  });

  it('says on every screen that the data are invented', async () => {
    for (const chemin of ['/', '/territoire', '/territoire/2025/contrats', '/indicateurs', '/methode', '/collectivites', '/adopter']) {
      expect(await (await open(chemin)).locator('body').innerText()).toMatch(/données de démonstration/i);
    }
  });

  it.each(['/territoire', '/', '/collectivites', '/adopter?q=amou', '/c/40002-amou'])('%s needs no JavaScript and weighs at most 60 KB on the first visit', async (chemin) => {
    const contexte = await navigateur.newContext({ javaScriptEnabled: false });
    const legere = await contexte.newPage();
    let octets = 0;
    const scripts: string[] = [];
    legere.on('response', (reponse) => {
      if (reponse.request().resourceType() === 'script') scripts.push(reponse.url());
      void reponse.request().sizes().then((tailles) => (octets += tailles.responseBodySize + tailles.responseHeadersSize));
    });
    await legere.goto(`${produit.adresse}${chemin}`, { waitUntil: 'networkidle' });
    await contexte.close();
    expect(scripts).toEqual([]);
    expect(octets).toBeGreaterThan(5_000);
    expect(octets).toBeLessThanOrEqual(60 * 1024);
  });

  it('opens a figure down to its contracts, whose sum is the figure to the cent, then to a line of a file', async () => {
    const { montantInclusif } = (await (await fetch(`${produit.adresse}/api/territoires/40/annees/2025`)).json()) as { montantInclusif: string };
    await open('/territoire/2025/contrats');
    const csv = await (await fetch(`${produit.adresse}/territoire/2025/contrats?format=csv`)).text();
    const [titres = [], ...lignes] = readCsv(csv);
    const colonne = titres.indexOf('valeur_annee_ht');
    const centimes = lignes.reduce((somme, ligne) => somme + BigInt(ligne[colonne]?.replace(',', '') ?? 0), 0n);
    expect(centimes).toBe(BigInt(montantInclusif.replace('.', '')));
    await page.locator('table tbody a').first().click();
    await page.waitForURL(/\/marches\//);
    expect(await page.locator('body').innerText()).toMatch(/demonstration-.*ligne/is);
  });

  it('works by keyboard: the skip link comes first and leads to the content', async () => {
    await open('/territoire');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.getAttribute('href')`)).toBe('#contenu');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#contenu');
  });

  it('answers a wrong filter with one sentence in French', async () => {
    await open('/territoire/2025/contrats?acheteur=12');
    expect(await page.locator('body').innerText()).toContain('SIREN de 9 chiffres');
  });
});
