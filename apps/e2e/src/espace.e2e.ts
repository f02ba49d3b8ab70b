import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBoite, type Boite } from './boite';
import { expectSound, findChromium, openNavigateur } from './navigateur';
import { MOT_DE_PASSE, signIn, startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
// Without a browser every test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;

withBrowser('the signed-in space, in a real browser', () => {
  let produit: Produit;
  let boite: Boite;
  let navigateur: Browser;
  const contextes: BrowserContext[] = [];

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

  async function openPage(): Promise<Page> {
    const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    contextes.push(contexte);
    const page = await contexte.newPage();
    page.on('pageerror', (erreur) => {
      throw erreur;
    });
    return page;
  }
  /** One browser for each person: a code of the second factor serves once. */
  const navigateurs = new Map<string, Page>();
  async function enter(courriel: string): Promise<Page> {
    const deja = navigateurs.get(courriel);
    const page = deja ?? (await openPage());
    if (deja) await page.goto(`${produit.adresse}/app`);
    else await signIn(produit, page, courriel);
    navigateurs.set(courriel, page);
    await page.locator('main h1:not(.sr)').waitFor();
    return page;
  }
  const titre = (page: Page, nom: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: nom }).waitFor();
  const base = (page: Page): string => /^.*\/app\/c\/\d{9}/.exec(page.url())?.[0] ?? '';

  it('what a commune in force reads: what is left to do, its scheme with a vote to correct, its members, nothing that is not hers', async () => {
    const page = await enter('elue@demonstration.example');
    await titre(page, /À faire/);
    await expectSound(page);
    const chez = base(page);
    await page.getByRole('link', { name: 'Notre schéma', exact: true }).click();
    await titre(page, /en vigueur/);
    await expectSound(page);
    // She records votes and prepares no scheme: nothing invites her to.
    expect(await page.getByRole('button', { name: /Commencer|Préparer/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Corriger : Adoption/ }).click();
    const correction = page.getByRole('dialog');
    await correction.getByLabel('Numéro de la délibération').fill('');
    await correction.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await correction.getByRole('alert').waitFor();
    await expectSound(page);
    await correction.getByLabel('Numéro de la délibération').fill('2024-77 bis');
    await page.keyboard.press('Enter');
    await page.getByText('La délibération est corrigée.').waitFor();
    await page.getByText(/délibération n° 2024-77 bis/).waitFor();
    await page.getByRole('link', { name: 'Nos indicateurs' }).click();
    await titre(page, /Vos indicateurs de/);
    await expectSound(page);
    await page.getByText(/autres indicateurs du modèle/).click();
    await page.getByRole('link', { name: /^C2 / }).click();
    await page.getByRole('heading', { name: 'Les règles de méthode' }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Membres et accès' }).click();
    await titre(page, 'Membres et accès');
    await expectSound(page);
    expect([await page.getByRole('button', { name: /Changer les rôles/ }).count(), await page.getByLabel('Son adresse électronique').count(), await page.getByRole('link', { name: 'Demandes d’accès' }).count()]).toEqual([0, 0, 0]);
    await page.goto(`${chez}/demandes`);
    await page.locator('main h1:not(.sr)').waitFor();
    await expectSound(page);
    await page.goto(`${produit.adresse}/app/c/224000018`);
    await titre(page, /n’existe pas, ou elle n’est pas à vous/);
    await expectSound(page);
  }, 120_000);

  it('a figure opens down to the contracts that make it, and to those set aside', async () => {
    const page = await enter('clauses@demonstration.example');
    await page.goto(`${base(page)}/indicateurs`);
    const derniere = new Date().getFullYear() - 1;
    await titre(page, `Vos indicateurs de ${derniere}`);
    await page.getByLabel('Année').selectOption(String(derniere - 1));
    await titre(page, `Vos indicateurs de ${derniere - 1}`);
    await page.getByLabel('Année').selectOption(String(derniere));
    await titre(page, `Vos indicateurs de ${derniere}`);
    await expectSound(page);
    await page.getByRole('link', { name: /^A1 / }).click();
    await titre(page, /^Nombre de marchés clausés/);
    await page.waitForURL(/\/indicateurs\/A1\?annee=/);
    const compte = Number(/(\d+)\s+marchés? clausés? ÷/.exec(await page.locator('.formule').innerText())?.[1]);
    await page.getByRole('heading', { name: `Ce qui est compté (${compte})` }).waitFor();
    await page.getByText(/dont on sait s’ils? .* une clause d’insertion/).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Tableau' }).click();
    await page.getByRole('table', { name: 'Année après année' }).waitFor();
    await page.locator('summary', { hasText: 'Le seuil de 25 000 € HT' }).click();
    await page.locator('details[open]').getByText('L’autre lecture').waitFor();
    await expectSound(page);
    const pieces = page.locator('section.carte', { hasText: `Ce qui est compté (${compte})` }).locator('tbody tr');
    expect(await pieces.count()).toBe(compte);
    await page.goBack();
    await titre(page, `Vos indicateurs de ${derniere}`);
    // What nobody has said is said to be so, with where to say it.
    await page.goto(`${base(page)}/indicateurs/A3?annee=2022`);
    await page.getByRole('link', { name: 'Compléter l’année 2022' }).waitFor();
    await expectSound(page);
    await page.goto(`${base(page)}/indicateurs/Z9`);
    await titre(page, /n’existe pas, ou elle n’est pas à vous/);
    await page.goto(`${base(page)}/indicateurs/A1?annee=${derniere}`);
    await pieces.first().getByRole('link', { name: /^Page publique/ }).click();
    await page.waitForURL(/\/marches\//);
  }, 90_000);

  it('an administrator without a second factor is told to take one, and changes nothing', async () => {
    const page = await enter('intercommunalite@demonstration.example');
    const chez = base(page);
    for (const ecran of ['membres', 'demandes']) {
      await page.goto(`${chez}/${ecran}`);
      await page.getByRole('link', { name: 'Ouvrir mon compte' }).waitFor();
      await expectSound(page);
    }
    expect(await page.getByRole('button', { name: /Changer les rôles|Ouvrir l’accès/ }).count()).toBe(0);
  }, 90_000);

  it('an invited person accepts, follows her claim, and works at once', async () => {
    const page = await enter('nouvelle@demonstration.example');
    await titre(page, 'Bonjour Émilie');
    await expectSound(page);
    await page.getByRole('button', { name: /Renvoyer le lien/ }).click();
    await page.getByText('Un nouveau lien est parti.').waitFor();
    await page.getByRole('button', { name: /^Accepter/ }).click();
    await titre(page, /À faire/);
    await expectSound(page);
  }, 90_000);

  it('the Département answers a claim on the proof that it names, and not before', async () => {
    const page = await enter('clauses@demonstration.example');
    await page.getByRole('link', { name: 'Demandes d’accès' }).click();
    await titre(page, 'Demandes d’accès');
    await expectSound(page);
    await page.getByRole('button', { name: /Ouvrir l’accès/ }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Ouvrir l’accès' }).click();
    await dialogue.getByRole('alert').waitFor();
    await expectSound(page);
    await dialogue.getByLabel('Référence de la preuve').fill('Délibération 2026-021 du 3 novembre');
    await dialogue.getByRole('button', { name: 'Ouvrir l’accès' }).click();
    await page.getByText('L’accès de Émilie Tauzin est ouvert.').waitFor();
    await page.getByText('Aucune demande n’attend de réponse.').waitFor();
    await expectSound(page);
    expect((await boite.next('nouvelle@demonstration.example')).texte).toMatch(/accès/);
  }, 120_000);

  it('the Département invites someone, who receives a link; what is wrong is said beside the field', async () => {
    const page = await enter('clauses@demonstration.example');
    await page.goto(`${base(page)}/membres`);
    await titre(page, 'Membres et accès');
    await expectSound(page);
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByText('Écrivez l’adresse électronique de la personne.').waitFor();
    await page.getByLabel('Son adresse électronique').fill('pas une adresse');
    await page.keyboard.press('Enter');
    await page.getByText(/n’est pas une adresse électronique/).waitFor();
    await expectSound(page);
    await page.getByLabel('Son adresse électronique').fill('renfort@departement.example');
    await page.keyboard.press('Enter');
    await page.getByText('Invitation envoyée à renfort@departement.example.').waitFor();
    expect((await boite.next('renfort@departement.example')).lien).toMatch(/invitation\?jeton=/);
    await page.getByRole('button', { name: /Changer les rôles : Bernard Ducasse/ }).click();
    await expectSound(page);
    await page.getByRole('dialog').locator('label', { hasText: 'Lecteur' }).click();
    await page.getByRole('button', { name: 'Enregistrer les rôles' }).click();
    await page.getByText(/Rôles de Bernard Ducasse enregistrés/).waitFor();
    await page.getByRole('button', { name: /Retirer l’invitation/ }).click();
    await page.getByText(/L’invitation de renfort@departement.example est retirée/).waitFor();
  }, 150_000);

  it('the editor writes the next version of the model, reads what changes, publishes it, and those who follow it are offered the difference', async () => {
    const page = await enter('modele@demonstration.example');
    await page.getByRole('link', { name: 'Modèles de schéma' }).click();
    await titre(page, 'Modèles de schéma');
    await expectSound(page);
    await page.getByRole('button', { name: 'Préparer la version 2' }).click();
    await titre(page, 'Version 2 du modèle');
    await expectSound(page);
    const ancien = await page.getByLabel('Titre du modèle').inputValue();
    await page.getByLabel('Titre du modèle').fill('');
    await page.getByRole('button', { name: 'Relire et publier' }).click();
    await page.getByRole('link', { name: 'Donnez un titre au modèle.' }).waitFor();
    await expectSound(page);
    await page.getByLabel('Titre du modèle').fill(ancien);
    await page.locator('summary', { hasText: 'Objectif O1 :' }).click();
    const cible = page.locator('details[open]', { hasText: 'Objectif O1 :' }).getByLabel('Cible', { exact: true }).last();
    await cible.fill('beaucoup');
    await page.getByText('Écrivez un nombre, par exemple 25 ou 12,5.').waitFor();
    await expectSound(page);
    await cible.fill('66');
    await page.getByRole('button', { name: 'Relire et publier' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByText('66').first().waitFor();
    await expectSound(page);
    await dialogue.getByRole('button', { name: 'Publier', exact: true }).click();
    await titre(page, 'Modèles de schéma');
    await page.getByRole('cell', { name: '2', exact: true }).waitFor();
    await expectSound(page);

    const lectrice = await enter('secretaire@demonstration.example');
    await lectrice.getByRole('link', { name: /Ouvrir/ }).last().click();
    await titre(lectrice, /À faire/);
    await lectrice.getByRole('link', { name: 'Notre schéma', exact: true }).click();
    await lectrice.getByRole('heading', { name: 'Le modèle a une nouvelle version (2)' }).waitFor();
    await expectSound(lectrice);
    await lectrice.getByRole('button', { name: 'Comparer les deux versions' }).click();
    await lectrice.getByRole('dialog').getByText(/66/).first().waitFor();
    await expectSound(lectrice);
  }, 180_000);

  it('what messages lead to is sound: a link opened elsewhere, a proof to give, a notice, a link that has served, an account closed', async () => {
    const [page, mairie] = [await openPage(), await openPage()];
    await page.goto(`${produit.adresse}/adopter?q=brassempouy`);
    await page.getByLabel('Votre prénom et votre nom').fill('Paule Garat');
    await page.getByLabel('Votre adresse électronique').fill('paule@orange.example');
    await page.keyboard.press('Enter');
    const { lien } = await boite.next('paule@orange.example', /lien de connexion/);
    await mairie.goto(lien ?? '');
    await mairie.getByRole('heading', { name: 'Ouvrir ma session ici' }).waitFor();
    await expectSound(mairie);
    await page.goto(lien ?? '');
    await titre(page, 'Bonjour Paule');
    await expectSound(page);

    await mairie.goto((await boite.next('mairie@brassempouy.example')).lien ?? '');
    await expectSound(mairie);
    await mairie.getByRole('button').first().click();
    await mairie.getByRole('status').waitFor();
    await expectSound(mairie);
    const avis = (await boite.next('mairie@brassempouy.example')).lien ?? '';
    await mairie.goto(avis);
    await expectSound(mairie);
    await mairie.getByRole('button', { name: 'Ce n’est pas nous' }).click();
    await titre(mairie, 'Tout est bloqué');
    await expectSound(mairie);
    await mairie.goto(avis);
    await expectSound(mairie);

    await page.goto(`${produit.adresse}/connexion`);
    await signIn(produit, page, 'lecteur@demonstration.example');
    await page.goto(`${produit.adresse}/adopter?q=tartas`);
    await page.getByRole('heading', { name: 'Demander l’accès' }).waitFor();
    await expectSound(page);
    await page.goto(`${produit.adresse}/compte`);
    await page.locator('label', { hasText: 'Je veux fermer mon compte' }).click();
    await page.getByRole('button', { name: 'Fermer mon compte' }).click();
    await titre(page, 'Votre compte est fermé');
    await expectSound(page);
  }, 180_000);

  it('the code of the second factor is asked on a page of its own, and a wrong one is said there', async () => {
    const page = await openPage();
    await page.goto(`${produit.adresse}/connexion`);
    const formulaire = page.locator('form[action="/connexion/mot-de-passe"]');
    await formulaire.getByLabel('Votre adresse électronique').fill('comite@demonstration.example');
    await formulaire.getByLabel('Votre mot de passe').fill(MOT_DE_PASSE);
    await page.keyboard.press('Enter');
    await titre(page, 'Votre code');
    await expectSound(page);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expectSound(page);
  }, 60_000);
});
