import { unClasseur, uneFeuille, uneLigne } from '../testing/un-classeur';
import { checkXml, hasCalc, readCsv, readOds, readWithCalc, readXlsx, readXlsxBrut } from '../testing/lecture-classeurs';
import { toFeuille } from './classeur';
import { toNomDeFichier, toNomsDeFeuilles } from './noms';
import { renderClasseur } from './render-classeur';

/** The same text in a cell, a title, a notice, a name of sheet. */
const partout = (texte: string): ReturnType<typeof unClasseur> => unClasseur({
  titre: texte, notice: [texte], feuilles: [toFeuille(texte, [texte], [{ titre: texte, sorte: 'TEXTE', read: (ligne) => ligne }])],
});
const seul = (texte: string): ReturnType<typeof unClasseur> => unClasseur({ feuilles: [uneFeuille([uneLigne({ objet: texte })])] });
const xlsx = async (classeur: ReturnType<typeof unClasseur>): Promise<Buffer> => (await renderClasseur(classeur, 'xlsx')).contenu;
const ods = async (classeur: ReturnType<typeof unClasseur>): Promise<Buffer> => (await renderClasseur(classeur, 'ods')).contenu;
const csv = async (classeur: ReturnType<typeof unClasseur>): Promise<readonly (readonly string[])[]> => readCsv((await renderClasseur(classeur, 'csv')).contenu.toString());
const calc = hasCalc();
// Calc opens the files as their readers do: apt-get install libreoffice-calc-nogui. Where it is absent, these tests are counted as skipped.
const itAvecCalc = calc ? it : it.skip;
// For the same reason.
const describeAvecCalc = calc ? describe : describe.skip;

const FORMULES = [
  '=1+1', '+33 5 58 00 00 00', '-1+cmd|\' /C calc\'!A0', '@SUM(A1:A9)', '\t=1+1', '\r=1+1', '  =1+1', '\u00a0-2', '\n=1', '\t', ' \t', '\ufeff=1+1', '\u0000=1+1',
  '＝1+1', '-', '=HYPERLINK("http://exemple.test";"ici")', '=1;=2',
];

describe('un texte qui passerait pour une formule', () => {
  it.each(FORMULES)('reste un texte : %j', async (texte) => {
    const [, ligne] = await csv(seul(texte));
    expect(ligne?.[0]).toMatch(/^'/);
    const cellule = readXlsxBrut(await xlsx(seul(texte)), 1).get('A2');
    expect([cellule?.type, cellule?.formule, cellule?.valeur.startsWith("'")]).toEqual(['inlineStr', null, false]);
    const [, ligneOds] = readOds(await ods(seul(texte)))['Marchés'] ?? [];
    expect([ligneOds?.[0]?.type, ligneOds?.[0]?.formule]).toEqual(['string', null]);
  });

  it('l’est aussi dans un titre de colonne', async () => {
    expect((await csv(partout('=1+1')))[0]).toEqual(["'=1+1"]);
  });

  it.each(['Travaux - lot 1', 'a=b', '3 + 4', 'mairie@dax.example', 'L’été', "'déjà", '12-34', '(-5)', ' espace'])('mais « %s » n’en est pas une', async (texte) => {
    expect((await csv(seul(texte)))[1]?.[0]).toBe(texte);
  });

  it('un nombre négatif reste un nombre', async () => {
    const classeur = unClasseur({ feuilles: [uneFeuille([uneLigne({ montant: -123_450n, heures: -1.5, part: { numerateur: -1n, denominateur: 8n } })])] });
    expect((await csv(classeur))[1]?.slice(2)).toEqual(['-1234,50', '-1,5', '-12,5%']);
  });

  itAvecCalc('est montré tel quel par Calc, qui n’en calcule aucun', async () => {
    const textes = ['=1+1', '+33 5 58', '@SUM(A1:A9)', '-1+2', '_x0041_'];
    const classeur = unClasseur({ feuilles: [uneFeuille(textes.map((objet) => uneLigne({ objet })))] });
    for (const [format, contenu] of [['xlsx', await xlsx(classeur)], ['ods', await ods(classeur)]] as const) {
      expect(readWithCalc(contenu, format, 2, 'Marchés').slice(1).map(([objet]) => objet)).toEqual(textes);
    }
  }, 120_000);
});

const HOSTILES: readonly (readonly [nom: string, texte: string, attendu: string])[] = [
  ['du XML', 'a & b < c > d "e" \'f\' &amp; &#0; ]]> <row/></t>', 'a & b < c > d "e" \'f\' &amp; &#0; ]]> <row/></t>'],
  ['des caractères de contrôle', 'un\u0000deux\u0007trois\u001b[31m\u009fquatre\u202eenvers\uffff', 'undeuxtrois[31mquatreenvers'],
  ['une moitié de caractère', 'avant\ud83d après', 'avant� après'],
  ['des emojis et des lettres d’ailleurs', '👩🏽‍🚒 😀 漢字 e\u0301 ﬁ', '👩🏽‍🚒 😀 漢字 e\u0301 ﬁ'],
  ['des lignes', 'un\r\ndeux\rtrois\nquatre', 'un\ndeux\ntrois\nquatre'],
  ['des espaces', '  a  b\u00a0c  ', '  a  b\u00a0c  '],
  ['des guillemets et des points-virgules', 'dit « ; » et ";" puis ""', 'dit « ; » et ";" puis ""'],
  ['une propriété de tout objet', 'constructor', 'constructor'],
  ['une autre', '__proto__', '__proto__'],
  ['des signes de remplacement', '$& $1 $$ $`', '$& $1 $$ $`'],
];

describe.each(HOSTILES)('%s', (_nom, texte, attendu) => {
  it('se lit comme écrit dans chaque format', async () => {
    const classeur = partout(texte);
    checkXml(await xlsx(classeur));
    checkXml(await ods(classeur));
    expect(Object.values(await readXlsx(await xlsx(classeur))).map((lignes) => lignes.length)).toEqual([2, 2]);
    expect(readXlsxBrut(await xlsx(classeur), 1).get('A2')?.valeur).toBe(attendu);
    expect(Object.values(readOds(await ods(classeur)))[1]?.map((ligne) => ligne[0]?.valeur)).toEqual([attendu, attendu]);
    expect(await csv(classeur)).toEqual([[attendu], [attendu]]);
  });
});

describe('un texte très long', () => {
  const long = 'é'.repeat(99_999) + '😀';

  it('est entier en ODS et en CSV ; un XLSX en garde ce qu’Excel accepte, et le dit', async () => {
    expect(readOds(await ods(seul(long)))['Marchés']?.[1]?.[0]?.valeur).toBe(long);
    expect((await csv(seul(long)))[1]?.[0]).toBe(long);
    const coupe = readXlsxBrut(await xlsx(seul(long)), 1).get('A2')?.valeur ?? '';
    expect(coupe).toHaveLength(32_767);
    expect(coupe).toMatch(/^é{32000}.*\[…\] \(texte coupé\u00a0: une cellule de ce format s’arrête à 32\u00a0767 signes\)$/);
  });

  it('n’est pas coupé au milieu d’un caractère, ni quand il tient juste', async () => {
    expect(readXlsxBrut(await xlsx(seul('😀'.repeat(20_000))), 1).get('A2')?.valeur.isWellFormed()).toBe(true);
    expect(readXlsxBrut(await xlsx(seul('x'.repeat(32_767))), 1).get('A2')?.valeur).toBe('x'.repeat(32_767));
  });
});

describe('les noms de feuilles', () => {
  it('sont de ceux que tout tableur accepte, et tous différents', () => {
    const noms = toNomsDeFeuilles(['Notice', 'notice', 'Marchés [2025] : a/b\\c?*', "'Été'", '', '  ', 'History', 'x'.repeat(40), 'X'.repeat(31), 'Notice (2)', `${'y'.repeat(30)}😀`, 'a\u0000b\nc']);
    expect(noms).toEqual([
      'Notice', 'notice (2)', 'Marchés -2025- - a-b-c--', 'Été', 'Feuille', 'Feuille (2)', 'History (2)', 'x'.repeat(31), `${'X'.repeat(27)} (2)`,
      'Notice (2) (2)', 'y'.repeat(30), 'ab c',
    ]);
    expect(new Set(noms.map((nom) => nom.toLowerCase())).size).toBe(noms.length);
  });

  it('donnent des noms de fichiers simples', () => {
    expect([toNomDeFichier('Marchés « réservés »', 1), toNomDeFichier('../漢字', 12)]).toEqual(['01-marches-reserves.csv', '12-feuille.csv']);
  });

  it('restent les mêmes dans les filtres et les titres à répéter', async () => {
    const nom = "L'été & <l'an>";
    const contenu = await xlsx(unClasseur({ feuilles: [uneFeuille([uneLigne()], nom)] }));
    checkXml(contenu);
    expect(Object.keys(await readXlsx(contenu))).toEqual(['Notice', nom]);
  });
});

describeAvecCalc('ouvert par Calc', () => {
  it.each(['xlsx', 'ods'] as const)('un %s montre des euros, des dates et des parts en français', async (format) => {
    const lignes = [
      uneLigne({ objet: '  a  b\nc', montant: -123_456_789n, heures: { numerateur: 1_225n, denominateur: 100n }, part: { numerateur: 1_996n, denominateur: 10_000n } }),
      uneLigne({ objet: '001234567', notifieLe: null, montant: null, heures: 0, part: null }),
    ];
    const lu = readWithCalc((await renderClasseur(unClasseur({ feuilles: [uneFeuille(lignes)] }), format)).contenu, format, 2, 'Marchés');
    const espaces = lu.map((ligne) => ligne.map((champ) => champ.replace(/[\u00a0\u202f]/g, ' ')));
    expect(espaces[1]).toEqual(['  a  b\nc', '30/03/2025', expect.stringMatching(/^-1[ ,]234[ ,]567[,.]89 €$/), expect.stringMatching(/^12[,.]25$/), expect.stringMatching(/^19[,.]96 %$/)]);
    expect(espaces[2]).toEqual(['001234567', '', '', '0', '']);
  }, 120_000);
});
