import type { BaseDeTest } from '@spaser/persistence/testing';
import { encode, handXlsx, rowsOf, writeClasseur, writeFeuille, type Valeur } from '@spaser/intake/testing';
import { AMOU } from '../testing/decp';
import { SceneDepots } from '../testing/scene-depots';

/** The same two contracts, as thirty town halls would write them: one preview for all. */
const ELAGAGE = { numero: '2025-01', objet: 'Élagage des chênes', dateNotification: '2025-03-04', montant: '1234.50', clauses: [{ heures: '350.50' }] };
const VOIRIE = { numero: '2025-02', objet: 'Voirie, lot n° 2', dateNotification: '2025-11-10', montant: '60000.00', clauses: [] };

const TITRES = ['Numéro', 'Objet', 'Notifié le', 'Montant HT', 'Clause sociale', 'Heures d’insertion'];
const UNE = ['2025-01', 'Élagage des chênes', '04/03/2025', '1 234,50', 'oui', '350,5'];
const DEUX = ['2025-02', 'Voirie, lot n° 2', '10/11/2025', '60 000', 'non', ''];
const TYPEE: readonly Valeur[] = ['2025-01', 'Élagage des chênes', new Date('2025-03-04'), 1234.5, 'oui', 350.5];
const TYPEE_DEUX: readonly Valeur[] = ['2025-02', 'Voirie, lot n° 2', new Date('2025-11-10'), 60_000, 'non', null];

type Rangee = readonly Valeur[];
const csv = (separateur: string, ...rangees: readonly Rangee[]): string => rangees.map((rangee) => rangee.map((cellule) => (String(cellule ?? '').includes(separateur) ? `"${String(cellule)}"` : String(cellule ?? ''))).join(separateur)).join('\n');
const ranger = (ordre: readonly number[], ...rangees: readonly Rangee[]): Valeur[][] => rangees.map((rangee) => ordre.map((rang) => rangee[rang] ?? null));
/** The two contracts with some of their cells written otherwise. */
const avec = (colonne: number, une: Valeur, deux: Valeur): Valeur[][] => [UNE, DEUX].map((rangee, rang) => rangee.map((cellule, place) => (place === colonne ? [une, deux][rang] ?? null : cellule)));
const TEXTE = csv(';', TITRES, UNE, DEUX);

const FICHIERS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'an XLSX in the order of the model': () => writeFeuille([TITRES, TYPEE, TYPEE_DEUX]),
  'an ODS in the order of the model': () => writeFeuille([TITRES, TYPEE, TYPEE_DEUX], 'ods'),
  'an XLSX in another order': () => writeFeuille(ranger([3, 5, 2, 0, 4, 1], TITRES, TYPEE, TYPEE_DEUX)),
  'an ODS in another order': () => writeFeuille(ranger([5, 4, 3, 2, 1, 0], TITRES, TYPEE, TYPEE_DEUX), 'ods'),
  'columns in excess, one without a title': () => writeFeuille([['Service', ...TITRES, 'Observations', null], ['Voirie', ...TYPEE, 'à relire', 12], ['Bâtiments', ...TYPEE_DEUX, null, null]]),
  'the words of a town hall': () => writeFeuille([['Réf. marché', 'Libellé', 'Date notif.', 'Mt HT', 'Clause d’insertion (O/N)', 'Nb heures insertion'], TYPEE, TYPEE_DEUX]),
  'the words of an accounts department': () => writeFeuille([['N° de marché', 'INTITULÉ DU MARCHÉ', 'Date de notification du marché', 'Montant du marché (€ HT)', 'clause sociale', 'HEURES D’INSERTION'], TYPEE, TYPEE_DEUX], 'ods'),
  'the words of DECP': () => Buffer.from(csv(',', ['id', 'objet', 'dateNotification', 'montant', 'Clause sociale', 'Heures'], ...[UNE, DEUX].map((rangee, rang) => [rangee[0], rangee[1], ['2025-03-04', '2025-11-10'][rang], ['1234.5', '60000'][rang], rangee[4], ['350.5', ''][rang]] as Rangee))),
  'CSV in UTF-8, semicolons': () => Buffer.from(TEXTE),
  'CSV with its mark and Windows line ends': () => Buffer.from(`\ufeff${TEXTE.replaceAll('\n', '\r\n')}`),
  'CSV in Windows-1252': () => encode(TEXTE, 'win1252'),
  'CSV in UTF-16': () => encode(TEXTE, 'utf-16le', { addBOM: true }),
  'CSV with the line ends of an old Mac': () => Buffer.from(TEXTE.replaceAll('\n', '\r')),
  'CSV with commas and quotes': () => Buffer.from(csv(',', TITRES, UNE, DEUX)),
  'CSV with bars': () => Buffer.from(csv('|', TITRES, UNE, DEUX)),
  'what is pasted from a spreadsheet': () => Buffer.from(csv('\t', TITRES, UNE, DEUX)),
  'amounts with their sign, hours with their unit': () => Buffer.from(csv(';', TITRES, ...avec(3, '1\u202f234,50 €', '60 000,00 € HT').map((rangee, rang) => (rang === 0 ? [...rangee.slice(0, 5), '350,5 h'] : rangee)))),
  'amounts with a decimal point': () => Buffer.from(csv(';', TITRES, ...avec(3, '1234.50', '60000.00'))),
  'ISO dates': () => Buffer.from(csv(';', TITRES, ...avec(2, '2025-03-04', '2025-11-10'))),
  'dates with points and with hyphens': () => Buffer.from(csv(';', TITRES, ...avec(2, '04.03.2025', '10-11-2025'))),
  'dates with their hour': () => Buffer.from(csv(';', TITRES, ...avec(2, '04/03/2025 00:00:00', '2025-11-10T00:00:00'))),
  'serial dates of 1900': () => writeClasseur([{ nom: 'Marchés', rangees: [TITRES, TYPEE, TYPEE_DEUX] }]),
  'serial dates of 1904': () => writeClasseur([{ nom: 'Marchés', rangees: [TITRES, TYPEE, TYPEE_DEUX] }], { depuis1904: true }),
  'amounts that formulas give': () => writeFeuille([TITRES, ...[TYPEE, TYPEE_DEUX].map((rangee) => rangee.map((cellule, place) => (place === 3 ? { t: 'n' as const, f: 'SUM(1,2)', v: cellule as number } : cellule)))] as Valeur[][]),
  'a service that spans two lines, merged': () => writeFeuille([['Service', ...TITRES], ['Technique', ...TYPEE], [null, ...TYPEE_DEUX]], 'xlsx', ['A2:A3']),
  'a hidden sheet that looks better': () => writeClasseur([{ nom: 'Listes', rangees: [[...TITRES, 'Durée en mois'], ['X', 'Faux', '01/01/2025', 1, 'oui', 1, 12]], cachee: true }, { nom: 'Marchés', rangees: [TITRES, TYPEE, TYPEE_DEUX] }]),
  'a notice before the sheet': () => writeClasseur([{ nom: 'Notice', rangees: [['Objet'], ['Comment remplir ce fichier']] }, { nom: 'Marchés', rangees: [TITRES, TYPEE, TYPEE_DEUX] }], { format: 'ods' }),
  'empty lines between the lines': () => writeFeuille([TITRES, [], TYPEE, [], [], TYPEE_DEUX, []]),
  'totals at the bottom': () => writeFeuille([TITRES, TYPEE, TYPEE_DEUX, [], ['Total', null, null, 61_234.5], ['TOTAL GÉNÉRAL', null, null, 61_234.5]], 'ods'),
  'a title and its date above the headers': () => writeFeuille([['Commune d’Amou'], ['Marchés de', 2025], [], TITRES, TYPEE, TYPEE_DEUX]),
  'two lines of headers, merged': () => writeFeuille([['Marché', null, null, null, 'Insertion', null], TITRES, TYPEE, TYPEE_DEUX], 'xlsx', ['A1:D1', 'E1:F1']),
  'headers again on each page': () => writeFeuille([TITRES, TYPEE, TITRES, TYPEE_DEUX]),
  'ticks in place of words': () => Buffer.from(csv(';', TITRES, ...avec(4, 'X', 'N'))),
};

const REFUSES: Readonly<Record<string, readonly [() => Buffer | Promise<Buffer>, RegExp]>> = {
  'a workbook under a password': [() => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]), /protégé par un mot de passe/],
  'a workbook with macros': [() => handXlsx(rowsOf([TITRES, UNE]), { 'xl/vbaProject.bin': 'x' }), /macros, refusées par sécurité/],
};

let base: BaseDeTest;
let scene: SceneDepots;

beforeAll(async () => {
  ({ base, scene } = await SceneDepots.open(AMOU.slice(0, 9)));
}, 120_000);
afterAll(() => base.close());
beforeEach(() => scene.vider());

describe('the files of town halls', () => {
  it('are thirty and more', () => expect(Object.keys(FICHIERS).length + Object.keys(REFUSES).length).toBeGreaterThanOrEqual(30));

  it.each(Object.keys(FICHIERS))('show two new contracts and nothing else: %s', async (nom) => {
    const depot = await scene.deposer('MARCHE', (await FICHIERS[nom]?.()) ?? '', nom);
    expect([depot.etat, depot.phrase, depot.causes, depot.bilan?.lignes]).toEqual(['APERCU', null, [], { NOUVEAU: 2, MODIFIE: 0, INCHANGE: 0, A_CORRIGER: 0, IGNORE: 0 }]);
    expect(depot.bilan?.effet).toEqual(expect.arrayContaining([{ annee: 2025, code: 'A2', libelle: expect.any(String), avant: null, apres: '350,50\u00a0heures' }]));
    await scene.importer(depot);
    const ecrits = (await base.owner(`SELECT contenu FROM ecriture ORDER BY contenu->>'numero'`)) as { contenu: Record<string, unknown> }[];
    expect(ecrits.map(({ contenu }) => contenu)).toMatchObject([ELAGAGE, VOIRIE]);
  });

  it.each(Object.keys(REFUSES))('are refused in one sentence: %s', async (nom) => {
    const [octets, phrase] = REFUSES[nom] ?? [() => Buffer.alloc(0), /./];
    expect(await scene.deposer('MARCHE', await octets(), nom)).toMatchObject({ etat: 'REFUSE', phrase: expect.stringMatching(phrase) });
    expect(await base.owner('SELECT 1 FROM depot_ligne')).toEqual([]);
  });
});
