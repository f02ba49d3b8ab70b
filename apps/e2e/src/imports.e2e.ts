import type { Page } from 'playwright-core';
import { renderClasseur, toFeuille } from '@spaser/views';
import { readCsv } from '@spaser/views/testing';
import { expectSound, findChromium } from './navigateur';
import type { Produit } from './produit';
import { openScene, type Scene } from './scene';

const CHROMIUM = findChromium();
// Without a browser every test below is skipped and counted: « skipped » never looks green.
const withBrowser = CHROMIUM ? describe : describe.skip;
const ANNEE = new Date().getFullYear() - 1;
const SIRET = '00002156800035';
const TITRES = ['Libellé', 'Réf. marché', 'Notifié le', 'Mt HT', 'N° SIRET attributaire', 'Clause sociale', 'Heures d’insertion', 'Service'];

/** A file as a town hall keeps it: its own columns in its own order, 7 wrong cells of 4 causes. */
function unFichier(): string {
  const lignes = Array.from({ length: 30 }, (_, rang) => [
    `Travaux de voirie, secteur ${rang + 1}`, `V-${rang + 1}`, `${String((rang % 27) + 1).padStart(2, '0')}/03/${ANNEE}`, `${10 + rang} 500,25`, SIRET, rang % 3 === 0 ? 'oui' : 'non', rang % 3 === 0 ? '120,5' : '', 'Technique',
  ]);
  const fausse = (rang: number, colonne: number, texte: string): void => void (lignes[rang] as string[]).splice(colonne, 1, texte);
  for (const rang of [2, 5, 8]) fausse(rang, 4, SIRET.slice(1));
  for (const rang of [10, 11]) fausse(rang, 2, `31/02/${ANNEE}`);
  fausse(15, 3, 'vingt mille');
  fausse(20, 5, 'peut-être');
  return [TITRES, ...lignes].map((ligne) => ligne.join(';')).join('\r\n');
}

withBrowser('the files that people deposit, in a real browser', () => {
  let scene: Scene;
  let produit: Produit;
  let page: Page;
  let imports: string;

  beforeAll(async () => {
    scene = await openScene(CHROMIUM, 'secretaire@demonstration.example');
    ({ produit, page } = scene);
    imports = `${produit.adresse}/app/c/${scene.siren}/imports`;
  }, 180_000);
  afterAll(() => scene?.close(), 60_000);

  const etat = (nom: string): Promise<void> => page.locator('.a-cote').getByText(nom, { exact: true }).waitFor();
  const deposer = async (nom: string, contenu: string | Buffer): Promise<void> => {
    await page.goto(imports);
    await page.locator('#fichier').setInputFiles({ name: nom, mimeType: 'application/octet-stream', buffer: Buffer.from(contenu) });
    await page.getByRole('heading', { level: 1, name: nom }).waitFor();
  };
  const nombreDe = async (statut: string): Promise<string> => (await page.getByRole('button', { name: statut }).locator('strong').innerText()).replace(/\s/g, '');

  it('a file with 7 errors of 4 causes is fixed in one upload', async () => {
    await page.goto(imports);
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await expectSound(page);
    await deposer('voirie.csv', Buffer.from(unFichier(), 'latin1'));
    await etat('À importer');
    expect(await page.getByRole('heading', { name: 'À corriger' }).innerText()).toMatch(/7\s*lignes, 4\s*causes/);
    expect([await nombreDe('Nouvelles'), await nombreDe('À corriger')]).toEqual(['23', '7']);
    await expectSound(page);
    const champ = (libelle: RegExp) => page.getByLabel(libelle);
    await champ(/Ligne 4, .* 2\s*lignes semblables/).fill(SIRET);
    await champ(/Ligne 12, .* 1\s*ligne semblable/).fill(`28/02/${ANNEE}`);
    await champ(/vingt mille/).fill('20 000');
    await champ(/peut-être/).fill('non');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Importer 30/ }).click();
    await etat('Importé');
    await page.getByText(/30\s*lignes importées\..*Référence IMP-/).waitFor();
    await expectSound(page);
    await deposer('voirie.csv', Buffer.from(unFichier(), 'latin1'));
    await etat('À importer');
    await page.getByText(/Vous avez déjà importé ce fichier|Rien n’est encore importé/).first().waitFor();
    expect([await nombreDe('Nouvelles'), await nombreDe('Déjà connues')]).toEqual(['0', '23']);
  });

  it('hands the file back with its problems, and undoes an import whole', async () => {
    await deposer('annote.csv', unFichier().replaceAll(';V-', ';W-').replaceAll('secteur', 'quartier'));
    await etat('À importer');
    const [fichier] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Télécharger le fichier annoté' }).click()]);
    expect(fichier.suggestedFilename()).toBe('annote annoté.xlsx');
    const id = /imports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    const csv = await (await page.request.get(`${imports.replace('/app/c/', '/api/espace/').replace('/imports', '/depots')}/${id}/annote?format=csv`)).text();
    const [titres = [], ...lignes] = readCsv(csv);
    expect([titres.slice(-2), lignes.length, lignes.filter((ligne) => ligne.at(-1) !== '').length]).toEqual([['État de la ligne', 'Problème'], 30, 7]);
    await page.getByRole('button', { name: /^Importer 23/ }).click();
    await etat('Importé');
    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
    await etat('Annulé');
    await page.getByText('Cet import est annulé').waitFor();
    await expectSound(page);
  });

  it('cells pasted from a spreadsheet are read like a file; a file that names persons is refused, with the way out', async () => {
    await page.goto(imports);
    await page.getByText('Ou collez des cellules').click();
    const lignes = Array.from({ length: 50 }, (_, rang) => `Fournitures ${rang + 1}\tF-${rang + 1}\t15/04/${ANNEE}\t${1_000 + rang},50`);
    await page.getByLabel('Cellules collées').fill(['Objet\tNuméro\tDate de notification\tMontant HT', ...lignes].join('\n'));
    await page.getByRole('button', { name: 'Lire ces cellules' }).click();
    await page.getByRole('button', { name: /^Importer 50/ }).waitFor();
    await deposer('heures.csv', 'N° marché;Nom;Prénom;Heures réalisées\nV-1;Dupont;Jeanne;12\n');
    await etat('Refusé');
    expect(await page.getByRole('alert').innerText()).toMatch(/donnée personnelle/);
    await expectSound(page);
    await deposer('faux.xlsx', '%PDF-1.7 not a spreadsheet');
    expect(await page.getByRole('alert').innerText()).toMatch(/PDF/);
  });

  it('another sheet of a workbook is read when it is asked for, and what no line shows is told', async () => {
    const titres = ['Numéro', 'Objet', 'Date de notification', 'Montant HT'];
    const feuille = (nom: string, ...rangees: string[][]) => toFeuille(nom, rangees, titres.map((titre, rang) => ({ titre, sorte: 'TEXTE' as const, read: (rangee: string[]) => rangee[rang] || null })));
    const feuilles = [feuille('Lot 1', ['L-1', 'Gros œuvre', `02/04/${ANNEE}`, '40 000'], ['L-2', 'Charpente', `02/04/${ANNEE}`, '50 000']), feuille('Lot 2', ['L-3', 'Peinture', `02/04/${ANNEE}`, '60 000'], ['Total', '', '', '60 000'])];
    const { contenu: octets } = await renderClasseur({ titre: 'Lots', notice: [], feuilles }, 'xlsx');
    await deposer('lots.xlsx', octets);
    await page.getByRole('button', { name: /^Importer 2/ }).waitFor();
    await page.getByText('Lire une autre feuille').click();
    await expectSound(page);
    await page.getByLabel('Feuille à lire').selectOption('Lot 2');
    await page.getByLabel(/Donnez de nouveau le fichier/).setInputFiles({ name: 'lots.xlsx', mimeType: 'application/octet-stream', buffer: octets });
    await page.getByText(/Feuille lue\s: «\sLot 2\s»/).waitFor();
    await page.getByText(/Une ligne de total est laissée de côté \(ligne \d/).waitFor();
    await page.getByRole('button', { name: /^Importer 1\s/ }).waitFor();
    await page.goto(imports);
    await page.getByRole('link', { name: 'lots.xlsx' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'lots.xlsx' }).count()).toBe(1);
  });

  it('the publication of a platform is read as a list of contracts', async () => {
    const acheteur = /c\/(\d{9})\//.exec(imports)?.[1] ?? '';
    const marche = (id: string, siren = acheteur) => ({ id, acheteur: { id: `${siren}00016` }, nature: 'Marché', objet: `Publié ${id}`, codeCPV: '77310000', procedure: 'Procédure adaptée', dureeMois: 12, dateNotification: `${ANNEE}-03-14`, montant: 36_500, titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: SIRET } }] });
    await deposer('decp.json', JSON.stringify({ marches: { marche: [marche('D-1'), marche('D-2'), marche('D-3', '213300635')] } }));
    await page.getByText(/Un marché d’un autre acheteur est laissé de côté/).waitFor();
    expect([await nombreDe('Nouvelles'), await nombreDe('À corriger')]).toEqual(['2', '0']);
  });

  it('10,000 lines answer within a second, show that they move, leave the page usable, and are found again once it is closed', async () => {
    const lignes = Array.from({ length: 10_000 }, (_, rang) => `${String((rang % 28) + 1).padStart(2, '0')}/05/${ANNEE};${SIRET};${100 + rang},10;M-${rang}`);
    await page.goto(`${imports}?sorte=MANDAT`);
    await page.locator('#fichier').setInputFiles({ name: 'mandats.csv', mimeType: 'text/csv', buffer: Buffer.from(['Date de mandatement;SIRET du tiers;Montant HT;Numéro du mandat', ...lignes].join('\n')) });
    await page.getByRole('heading', { level: 1, name: 'mandats.csv' }).waitFor();
    const adresse = page.url();
    await page.getByText(/lignes? sur 10\s000/).waitFor({ timeout: 60_000 });
    // The page is usable: another screen opens while the file is being verified.
    await page.getByRole('link', { name: 'Nos marchés' }).click();
    await page.getByRole('heading', { level: 1, name: /Vos marchés/ }).waitFor();
    const autre = await page.context().newPage();
    await autre.goto(adresse);
    await autre.getByRole('button', { name: /^Importer 10\s000/ }).click({ timeout: 90_000 });
    const vues = new Set<string>();
    await autre.getByText(/Import\s: .*lignes? sur 10\s000/).waitFor({ timeout: 30_000 });
    while ((await autre.locator('.travail').count()) > 0) {
      vues.add(await autre.locator('.travail p').first().innerText().catch(() => ''));
      await autre.waitForTimeout(300);
    }
    expect(vues.size).toBeGreaterThan(1);
    await autre.getByText(/10\s000\s*lignes importées/).waitFor({ timeout: 60_000 });
    await autre.close();
  }, 300_000);
});
