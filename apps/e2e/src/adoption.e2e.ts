import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBoite, type Boite } from './boite';
import { expectSound, findChromium, openNavigateur } from './navigateur';
import { MOT_DE_PASSE, signIn, startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
const ANNEE = new Date().getFullYear();
const AUJOURDHUI = new Date().toISOString().slice(0, 10);

interface Trouvee {
  readonly siren: string;
  readonly nom: string;
  readonly type: string;
  readonly population: number | null;
  readonly etat: string;
  readonly inscrite: boolean;
}

// Without a browser every test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;

withBrowser('a collectivité adopts its scheme, in a real browser', () => {
  let produit: Produit;
  let boite: Boite;
  let navigateur: Browser;
  const contextes: BrowserContext[] = [];
  const prises = new Set<string>();

  beforeAll(async () => {
    boite = await openBoite();
    produit = await startProduit({ SPASER_SMTP_URL: boite.url });
    navigateur = await openNavigateur(CHROMIUM ?? '');
  }, 180_000);
  afterAll(async () => {
    await navigateur?.close();
    await produit?.stop();
    await boite?.close();
  }, 60_000);

  const api = async <T>(chemin: string): Promise<T> => (await (await fetch(produit.adresse + chemin)).json()) as T;
  async function b1(): Promise<{ communes: number; epci: number }> {
    for (;;) {
      const { b1: compte, calculEnCours } = await api<{ b1: { communes: number; epci: number }; calculEnCours: boolean }>(`/api/territoires/40/annees/${ANNEE}`);
      if (!calculEnCours) return { communes: compte.communes, epci: compte.epci };
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  /** Someone that nobody represents yet, and that B1 does not count. */
  async function libre(question: string, convient: (trouvee: Trouvee) => boolean): Promise<Trouvee> {
    const { collectivites } = await api<{ collectivites: Trouvee[] }>(`/api/collectivites?limite=50&q=${encodeURIComponent(question)}`);
    const trouvee = collectivites.find((une) => une.etat === 'PAS_ENGAGEE' && !une.inscrite && !prises.has(une.siren) && convient(une));
    if (!trouvee) throw new Error(`nobody free for « ${question} »`);
    prises.add(trouvee.siren);
    return trouvee;
  }
  const courrielOf = ({ nom, type }: Trouvee): string =>
    `${type === 'COMMUNE' ? 'mairie' : 'contact'}@${nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().replace(/\bst\b/g, 'saint').replace(/ /g, '-')}.example`;

  async function openPage(largeur = 1440): Promise<Page> {
    const contexte = await navigateur.newContext({ viewport: { width: largeur, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    contextes.push(contexte);
    return contexte.newPage();
  }
  /** From the front page to the screen of the actions. */
  async function inscrire(page: Page, { nom, siren }: Trouvee, courriel: string): Promise<void> {
    await page.goto(produit.adresse);
    await page.getByRole('search').getByRole('textbox').fill(siren);
    await page.keyboard.press('Enter');
    await page.getByLabel('Votre prénom et votre nom').fill(`Une personne de ${nom}`);
    await page.getByLabel('Votre adresse électronique').fill(courriel);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ouvrez votre messagerie' }).waitFor();
    const { lien } = await boite.next(courriel, /lien de connexion/);
    await page.goto(lien ?? '');
  }
  /** `choisie`: the content is one's own; a joint scheme that another buyer leads is read and voted, not changed. */
  async function projeter(page: Page, choisie = true): Promise<void> {
    if (choisie) await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Préparer les documents' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vos documents sont prêts' }).waitFor();
  }
  async function voter(page: Page, numero: string, seance = AUJOURDHUI): Promise<void> {
    await page.getByLabel('Numéro de la délibération').fill(numero);
    await page.getByLabel('Date de la séance').fill(seance);
    await page.getByRole('button', { name: 'Enregistrer la délibération et publier' }).click();
  }
  const adopte = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: 'Votre schéma est adopté' }).waitFor();

  it('a commune of about 500 inhabitants, from the front page to its public page: 7 screens, at most 12 fields, sound at every width', async () => {
    const commune = await libre('saint', ({ type, population }) => type === 'COMMUNE' && (population ?? 0) > 250 && (population ?? 0) < 900);
    const courriel = courrielOf(commune);
    const page = await openPage();
    const ecrans: string[] = [];
    page.on('framenavigated', (cadre) => {
      const { pathname } = new URL(cadre.url());
      if (cadre === page.mainFrame() && pathname !== 'blank' && pathname !== '/connexion/lien' && ecrans.at(-1) !== pathname) ecrans.push(pathname);
    });
    let saisies = 0;
    const fill = async (libelle: string, valeur: string): Promise<void> => {
      saisies += 1;
      await page.getByLabel(libelle).fill(valeur);
    };
    const avant = await b1();

    await page.goto(produit.adresse);
    await expectSound(page);
    saisies += 1;
    await page.getByRole('search').getByRole('textbox').fill(commune.nom);
    await page.keyboard.press('Enter');
    await page.waitForURL(/adopter/);
    if (await page.getByLabel('Votre prénom et votre nom').count() === 0) await page.getByRole('link', { name: commune.nom, exact: true }).first().click();
    await expectSound(page);
    await fill('Votre prénom et votre nom', 'Marie Lahitte');
    await fill('Votre adresse électronique', courriel);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ouvrez votre messagerie' }).waitFor();
    ecrans.push('lien envoyé');
    await expectSound(page);
    await page.goto((await boite.next(courriel, /lien de connexion/)).lien ?? '');

    await page.getByRole('heading', { level: 1, name: 'Votre schéma' }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Relire avant le conseil' }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Préparer les documents' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vos documents sont prêts' }).waitFor();
    await expectSound(page);
    expect(await b1()).toEqual(avant);

    // A vote to come is refused, and what was written stays.
    await voter(page, '2026-014', `${ANNEE + 1}-03-14`);
    await page.getByRole('alert').or(page.locator('.erreur-champ, [aria-invalid=true]')).first().waitFor();
    await expectSound(page);
    expect(await page.getByLabel('Numéro de la délibération').inputValue()).toBe('2026-014');
    saisies += 2;
    await voter(page, '2026-014');
    await adopte(page);
    await expectSound(page);
    expect(await b1()).toEqual({ ...avant, communes: avant.communes + 1 });

    await page.getByRole('link', { name: 'Voir la page publique' }).click();
    await page.getByRole('heading', { level: 1, name: commune.nom }).waitFor();
    await expectSound(page);
    expect(await page.locator('main').innerText()).toMatch(/2026-014/);
    expect(ecrans.filter((ecran, rang) => ecrans.indexOf(ecran) === rang).map((ecran) => ecran.replace(/\d{5,9}[\w-]*/, ':code'))).toEqual([
      '/', '/adopter', 'lien envoyé', '/app/c/:code/schema/adopter', '/app/c/:code/schema/relire', '/app/c/:code/schema/documents', '/c/:code',
    ]);
    expect(saisies).toBeLessThanOrEqual(12);

    // Repealed, B1 moves back, and the history shows both.
    await page.goto(`${produit.adresse}/app/c/${commune.siren}/schema`);
    await page.getByRole('button', { name: 'Enregistrer une abrogation' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Numéro de la délibération').fill('2026-015');
    await dialogue.getByLabel('Date de la séance').fill(AUJOURDHUI);
    await dialogue.getByRole('button', { name: 'Enregistrer l’abrogation' }).click();
    await dialogue.waitFor({ state: 'hidden' });
    expect(await b1()).toEqual(avant);
    await page.goto(`${produit.adresse}/c/${commune.siren}`);
    expect(await page.locator('main').innerText()).toMatch(/Adoption[^]*2026-014[^]*Abrogation[^]*2026-015|2026-015[^]*2026-014/);
  }, 240_000);

  it('an EPCI, whose vote counts it and none of its communes', async () => {
    const epci = await libre('CC', ({ type }) => type === 'EPCI');
    const page = await openPage();
    const avant = await b1();
    await inscrire(page, epci, courrielOf(epci));
    await projeter(page);
    await voter(page, 'CC-2026-3');
    await adopte(page);
    expect(await b1()).toEqual({ communes: avant.communes, epci: avant.epci + 1 });
  }, 120_000);

  it('two communes together: each counts once its own council has voted', async () => {
    const petite = ({ type, population }: Trouvee): boolean => type === 'COMMUNE' && (population ?? 0) < 2_000;
    const [porteuse, signataire] = [await libre('saint', petite), await libre('saint', petite)];
    const avant = await b1();
    const page = await openPage();
    await inscrire(page, porteuse, courrielOf(porteuse));
    await page.getByText('Adopter à plusieurs').click();
    await page.getByLabel('Chercher un acheteur').fill(signataire.siren);
    await page.getByRole('button', { name: `Ajouter ${signataire.nom}` }).click();
    await projeter(page);
    await voter(page, '2026-P');
    await adopte(page);
    expect(await b1()).toEqual({ ...avant, communes: avant.communes + 1 });

    const autre = await openPage();
    await inscrire(autre, signataire, courrielOf(signataire));
    await projeter(autre, false);
    await voter(autre, '2026-S');
    await adopte(autre);
    expect(await b1()).toEqual({ ...avant, communes: avant.communes + 2 });
    await autre.goto(`${produit.adresse}/c/${porteuse.siren}`);
    expect(await autre.locator('main').innerText()).toContain(signataire.nom);
  }, 180_000);

  it('one person passes from a commune to another without signing out, by keyboard alone', async () => {
    const page = await openPage();
    await signIn(produit, page, 'secretaire@demonstration.example');
    await page.getByRole('link', { name: /Ouvrir/ }).first().waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: /Ouvrir/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app\/c\/\d{9}/);
    const premiere = page.url();
    const ouvrir = async (): Promise<void> => {
      await page.locator('.selecteur summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.selecteur details[open]').waitFor();
    };
    await ouvrir();
    await expectSound(page);
    // What measures the page may have moved the focus, and the menu folds when it leaves.
    if ((await page.locator('.selecteur details[open]').count()) === 0) await ouvrir();
    await page.locator('.selecteur a[href*="/app/c/"]:not([aria-current])').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((adresse) => adresse.href !== premiere);
    expect(page.url()).toMatch(/\/app\/c\/\d{9}$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectSound(page);
  }, 90_000);

  it('the pages of sign-in and of the account are sound, empty, refused and filled', async () => {
    const page = await openPage();
    await page.goto(`${produit.adresse}/connexion`);
    await expectSound(page);
    const formulaire = page.locator('form[action="/connexion/mot-de-passe"]');
    await formulaire.getByLabel('Votre adresse électronique').fill('elue@demonstration.example');
    await formulaire.getByLabel('Votre mot de passe').fill('un mauvais mot de passe');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expectSound(page);
    await page.locator('form[action="/connexion/mot-de-passe"]').getByLabel('Votre mot de passe').fill(MOT_DE_PASSE);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app/);
    await page.goto(`${produit.adresse}/compte`);
    await expectSound(page);
    await page.getByRole('button', { name: 'Activer la double authentification' }).click();
    await page.getByLabel('Code à six chiffres').waitFor();
    await expectSound(page);
  }, 90_000);
});
