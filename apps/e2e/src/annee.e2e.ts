import type { Browser, Page } from 'playwright-core';
import { expectSound, findChromium, openNavigateur, waitUntil } from './navigateur';
import { signIn, startProduit, type Produit } from './produit';

const CHROMIUM = findChromium();
// Without a browser every test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;
const ANNEE = new Date().getFullYear() - 1;

interface MesureLue {
  readonly code: string;
  readonly etat: string;
  readonly valeur: string | null;
  readonly part: string | null;
}

withBrowser('the year of a collectivité, in a real browser', () => {
  let produit: Produit;
  let navigateur: Browser;
  let page: Page;
  let communes: { readonly sans: string; readonly avec: string };

  beforeAll(async () => {
    produit = await startProduit();
    navigateur = await openNavigateur(CHROMIUM ?? '');
    const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    page = await contexte.newPage();
    page.on('pageerror', (erreur) => {
      throw erreur;
    });
    await signIn(produit, page, 'secretaire@demonstration.example');
    const { adhesions } = await lire<{ adhesions: { siren: string }[] }>('/api/moi');
    const comptes = await Promise.all(adhesions.map(async ({ siren }) => ({ siren, nombre: (await lire<{ contrats: unknown[] }>(`/api/espace/${siren}/contrats?annee=${ANNEE}`)).contrats.length })));
    comptes.sort((a, b) => a.nombre - b.nombre);
    communes = { sans: comptes[0]?.siren ?? '', avec: comptes[1]?.siren ?? '' };
    expect(comptes[0]?.nombre).toBe(0);
  }, 180_000);
  afterAll(async () => {
    await navigateur?.close();
    await produit?.stop();
  }, 60_000);

  const lire = async <T>(chemin: string): Promise<T> => (await (await page.request.get(produit.adresse + chemin)).json()) as T;
  const titre = (nom: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: nom }).waitFor();
  const mesures = async (siren: string): Promise<ReadonlyMap<string, MesureLue>> => {
    const { indicateurs } = await lire<{ indicateurs: { mesures: MesureLue[] }[] }>(`/api/espace/${siren}/indicateurs?annee=${ANNEE}`);
    return new Map(indicateurs.flatMap(({ mesures: lues }) => lues).map((mesure) => [mesure.code, mesure]));
  };
  const nombre = (texte: string | null | undefined): number => Number((texte ?? '0').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));

  it('a commune without a contract is declared and signed in less than three minutes and six clicks', async () => {
    await page.goto(`${produit.adresse}/app/c/${communes.sans}`);
    await titre(/À faire/);
    await page.evaluate(`window.clics = 0; addEventListener('click', (e) => { if (e.isTrusted) window.clics += 1; }, true)`);
    const depart = Date.now();
    await page.getByRole('link', { name: 'Notre année' }).click();
    await titre(`Vos achats de ${ANNEE}`);
    await page.getByRole('button', { name: 'Nous n’avons rien d’autre' }).click();
    await page.getByRole('button', { name: 'Confirmer : rien d’autre à déclarer' }).click();
    await page.getByText('C’est noté : rien d’autre à déclarer.').waitFor();
    await page.getByRole('button', { name: `Déclarer l’année ${ANNEE}` }).click();
    await page.getByText('Déclarée, à signer').waitFor();
    await page.getByRole('button', { name: `Signer et clore ${ANNEE}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: `Signer et clore ${ANNEE}` }).click();
    await page.getByText('Close', { exact: true }).waitFor();
    const clics = Number(await page.evaluate('window.clics'));
    expect(clics).toBeLessThanOrEqual(6);
    expect(Date.now() - depart).toBeLessThan(180_000);
    await expectSound(page);
    // A zero that was declared is not a missing value, and a share of nothing is neither 0 % nor 100 %.
    const a1 = (await mesures(communes.sans)).get('A1');
    expect([a1?.etat, a1?.valeur, a1?.part]).toEqual(['ZERO_DECLARE', '0', null]);
  }, 180_000);

  it('two contracts, a clause with hours and a reserved lot move A1, A2, C1, the inclusive share and the territory', async () => {
    const siren = communes.avec;
    const avant = { mesures: await mesures(siren), vol: await lireVol(siren), territoire: await lireTerritoire() };
    const ajouter = async (objet: string, montant: string, remplir: () => Promise<void>): Promise<void> => {
      await page.goto(`${produit.adresse}/app/c/${siren}/contrats/nouveau`);
      await titre('Un marché de plus');
      await page.getByLabel('Objet').fill(objet);
      await page.getByLabel('Date de notification').fill(`${ANNEE}-04-10`);
      await page.getByLabel('Montant initial HT').fill(montant);
      await page.getByLabel('Durée en mois').fill('12');
      await remplir();
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await titre(objet);
    };
    const question = (nom: string) => page.getByRole('group', { name: nom });
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats/nouveau`);
    await titre('Un marché de plus');
    // Everything that is wrong is said at once, and the first line leads to its field.
    await page.getByLabel('Montant initial HT').fill('douze mille');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('heading', { name: '3 réponses sont à corriger' }).waitFor();
    await expectSound(page);
    expect(await page.getByLabel('Montant initial HT').inputValue()).toBe('douze mille');
    await ajouter('Réfection de la voirie communale', '60 000,00 €', async () => {
      await question('Clauses d’insertion').getByRole('radio', { name: 'Oui' }).check();
      await page.getByLabel('Heures d’insertion contractualisées').fill('350,5');
      await question('Réservation').getByRole('radio', { name: 'Non' }).check();
    });
    await ajouter('Entretien des espaces verts', '30000', async () => {
      await question('Clauses d’insertion').getByRole('radio', { name: 'Non' }).check();
      await question('Réservation').getByRole('radio', { name: 'Oui' }).check();
      await page.getByLabel('Article de réservation').selectOption('L2113-12');
    });
    await expectSound(page);
    const apres = { mesures: await mesures(siren), vol: await lireVol(siren) };
    const ecart = (code: string): number => nombre(apres.mesures.get(code)?.valeur) - nombre(avant.mesures.get(code)?.valeur);
    expect([ecart('A1'), ecart('A2'), ecart('C1')]).toEqual([1, 350.5, 1]);
    // 90 000 € over twelve months, from 10 April.
    expect(Math.round((apres.vol - avant.vol) * 100)).toBe(Math.round((90_000 * 266 * 100) / 365));
    await waitUntil(async () => Math.round((await lireTerritoire()) - avant.territoire) === Math.round((90_000 * 266) / 365));
    await page.goto(`${produit.adresse}/app/c/${siren}/contrats?annee=${ANNEE}`);
    await titre(`Vos marchés de ${ANNEE}`);
    await page.getByText('Clause de 350,50 h').waitFor();
    await expectSound(page);
  }, 180_000);

  it('is undone in one click, restored from its history, and says what it was', async () => {
    const siren = communes.avec;
    await page.goto(`${produit.adresse}/app/c/${siren}/registre/vehicules?annee=${ANNEE}`);
    await titre('Véhicules');
    await page.getByRole('button', { name: /^Ajouter/ }).click();
    await page.getByLabel('Date de réception').fill(`${ANNEE}-05-02`);
    await page.getByLabel('Énergie').selectOption('VELO');
    await page.getByLabel('Nombre').fill('4');
    await page.getByLabel('Achat ou location').selectOption('ACHAT');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Vélo' }).waitFor();
    expect((await mesures(siren)).get('I1')?.valeur).toBe('4');
    await expectSound(page);
    await page.getByRole('button', { name: /^Supprimer/ }).click();
    await page.getByText('Ligne supprimée.').waitFor();
    expect((await mesures(siren)).get('I1')?.etat).toBe('NON_RENSEIGNE');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('cell', { name: 'Vélo' }).waitFor();
    await page.getByRole('button', { name: /^Corriger/ }).click();
    await page.getByText(/Histoire \(3/).click();
    await expectSound(page);
    expect((await mesures(siren)).get('I1')?.valeur).toBe('4');
  }, 120_000);

  it('a year is reopened with a reason, and closed again', async () => {
    await page.goto(`${produit.adresse}/app/c/${communes.sans}/annee/${ANNEE}`);
    await titre(`Vos achats de ${ANNEE}`);
    await page.getByRole('button', { name: `Rouvrir ${ANNEE}` }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: `Rouvrir ${ANNEE}` }).click();
    await dialogue.getByRole('alert').waitFor();
    await expectSound(page);
    await dialogue.getByLabel('Motif de la réouverture').fill('Un marché de mobilier avait été oublié');
    await dialogue.getByRole('button', { name: `Rouvrir ${ANNEE}` }).click();
    await page.getByText('Rouverte', { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: `Déclarer l’année ${ANNEE}` }).click();
    await page.getByRole('button', { name: `Signer et clore ${ANNEE}` }).click();
    await dialogue.getByRole('button', { name: `Signer et clore ${ANNEE}` }).click();
    await page.getByText('Close', { exact: true }).waitFor();
    const { actes } = await lire<{ actes: { acte: string; detail: { motif?: string } }[] }>(`/api/espace/${communes.sans}/journal`);
    expect(actes.find(({ acte }) => acte === 'EXERCICE_ROUVRIR')?.detail.motif).toBe('Un marché de mobilier avait été oublié');
    // What is closed does not change: the screen of the contracts says why, and offers nothing.
    await page.goto(`${produit.adresse}/app/c/${communes.sans}/contrats?annee=${ANNEE}`);
    await page.getByText(`L’année ${ANNEE} est close`).waitFor();
    expect(await page.getByRole('link', { name: 'Ajouter un marché' }).count()).toBe(0);
  }, 120_000);

  const lireVol = async (siren: string): Promise<number> => nombre((await lire<{ vol: { mesures: MesureLue[] } }>(`/api/espace/${siren}/indicateurs?annee=${ANNEE}`)).vol.mesures[0]?.valeur);
  const lireTerritoire = async (): Promise<number> => Number((await lire<{ montantInclusif: string }>(`/api/territoires/40/annees/${ANNEE}`)).montantInclusif);
});
