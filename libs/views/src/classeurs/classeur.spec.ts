import type { DateCivile } from '@spaser/domain';
import { unClasseur, uneFeuille, uneLigne, type LigneInventee } from '../testing/un-classeur';
import { checkXml, readCsv, readOds, readXlsx, readXlsxBrut } from '../testing/lecture-classeurs';
import { readZip } from '../testing/lecture-fichiers';
import { toFeuille } from './classeur';
import { renderNotice } from './notice';
import { FORMATS_CLASSEUR, renderClasseur } from './render-classeur';

const le = (date: string): DateCivile => date as DateCivile;
const xlsxOf = async (...lignes: readonly LigneInventee[]): Promise<Buffer> => (await renderClasseur(unClasseur({ feuilles: [uneFeuille(lignes)] }), 'xlsx')).contenu;
const odsOf = async (...lignes: readonly LigneInventee[]): Promise<Buffer> => (await renderClasseur(unClasseur({ feuilles: [uneFeuille(lignes)] }), 'ods')).contenu;
const csvOf = async (...lignes: readonly LigneInventee[]): Promise<string> => (await renderClasseur(unClasseur({ feuilles: [uneFeuille(lignes)] }), 'csv')).contenu.toString();

/** Type and value of the cells of the first line, as each format writes them. */
async function lireLigne(ligne: LigneInventee): Promise<{ xlsx: readonly unknown[]; ods: readonly unknown[]; csv: readonly string[] | undefined }> {
  const brut = readXlsxBrut(await xlsxOf(ligne), 1);
  return {
    xlsx: ['A2', 'B2', 'C2', 'D2', 'E2'].map((place) => brut.get(place)).map((cellule) => cellule && [cellule.type, cellule.valeur]),
    ods: readOds(await odsOf(ligne))['Marchés']?.[1]?.map((cellule) => cellule && [cellule.type, cellule.valeur]) ?? [],
    csv: readCsv(await csvOf(ligne))[1],
  };
}

describe('chaque sorte de cellule', () => {
  it('garde son type et sa valeur dans chaque format', async () => {
    expect(await lireLigne(uneLigne())).toEqual({
      xlsx: [['inlineStr', 'Entretien des chemins'], ['n', '45746'], ['n', '1234.50'], ['n', '12'], ['n', '0.125']],
      ods: [['string', 'Entretien des chemins'], ['date', '2025-03-30'], ['currency', '1234.50'], ['float', '12'], ['percentage', '0.125']],
      csv: ['Entretien des chemins', '2025-03-30', '1234,50', '12', '12,5%'],
    });
  });

  it('manquante, est vide ; zéro est zéro', async () => {
    expect(await lireLigne({ objet: null, notifieLe: null, montant: null, heures: null, part: null })).toEqual({
      xlsx: Array.from({ length: 5 }), ods: [null, null, null, null, null], csv: ['', '', '', '', ''],
    });
    const { xlsx, ods, csv } = await lireLigne(uneLigne({ objet: '0', montant: 0n, heures: -0, part: { numerateur: 0n, denominateur: 3n } }));
    expect([xlsx[0], ...xlsx.slice(2)]).toEqual([['inlineStr', '0'], ['n', '0.00'], ['n', '0'], ['n', '0']]);
    expect([ods[0], ...ods.slice(2)]).toEqual([['string', '0'], ['currency', '0.00'], ['float', '0'], ['percentage', '0']]);
    expect(csv).toEqual(['0', '2025-03-30', '0,00', '0', '0%']);
  });

  it.each([
    [-5n, '-0.05'],
    [-123_450n, '-1234.50'],
    [9_007_199_254_740_993n, '90071992547409.93'],
    [-123_456_789_012_345_678_901n, '-1234567890123456789.01'],
  ])('écrit le montant de %s centimes au centime : %s €', async (montant, euros) => {
    const { xlsx, ods, csv } = await lireLigne(uneLigne({ montant }));
    expect([xlsx[2], ods[2], csv?.[2]]).toEqual([['n', euros], ['currency', euros], euros.replace('.', ',')]);
  });

  it.each<[LigneInventee['heures'], string]>([
    [-1.5, '-1.5'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e22, '-25000000000000000000000'],
    [9_007_199_254_740_993n, '9007199254740993'],
    [{ numerateur: -1_225n, denominateur: 100n }, '-12.25'],
    [{ numerateur: 2n, denominateur: 3n }, '0.666666666666666667'],
  ])('écrit le nombre %p sans exposant : %s', async (heures, attendu) => {
    const { xlsx, ods, csv } = await lireLigne(uneLigne({ heures }));
    expect([xlsx[3], ods[3], csv?.[3]]).toEqual([['n', attendu], ['float', attendu], attendu.replace('.', ',')]);
  });

  it.each([
    [{ numerateur: 1_996n, denominateur: 10_000n }, '0.1996', '19,96%'],
    [{ numerateur: 19_999_999n, denominateur: 100_000_000n }, '0.19999999', '19,999999%'],
    [{ numerateur: 1n, denominateur: 3n }, '0.333333333333333333', '33,333333%'],
    [{ numerateur: -1n, denominateur: 8n }, '-0.125', '-12,5%'],
    [{ numerateur: 5n, denominateur: 4n }, '1.25', '125%'],
    [{ numerateur: -1n, denominateur: 10n ** 30n }, '0', '0%'],
  ])('écrit la part %o', async (part, decimal, pourcent) => {
    const { xlsx, ods, csv } = await lireLigne(uneLigne({ part }));
    expect([xlsx[4], ods[4], csv?.[4]]).toEqual([['n', decimal], ['percentage', decimal], pourcent]);
  });

  it.each(['1900-03-01', '1999-12-31', '2024-02-29', '2025-03-30', '2025-10-26', '9999-12-31'])('garde le jour %s, relu par un autre programme', async (jour) => {
    const [, ligne] = (await readXlsx(await xlsxOf(uneLigne({ notifieLe: le(jour) }))))['Marchés'] ?? [];
    expect(ligne?.[1]).toEqual(new Date(`${jour}T00:00:00Z`));
  });

  it('écrit en texte, dans un XLSX, une date d’avant mars 1900', async () => {
    const { xlsx, ods, csv } = await lireLigne(uneLigne({ notifieLe: le('0218-10-29') }));
    expect([xlsx[1], ods[1], csv?.[1]]).toEqual([['inlineStr', '0218-10-29'], ['date', '0218-10-29'], '0218-10-29']);
  });

  it.each<[string, Partial<LigneInventee>, string]>([
    ['un nombre qui n’en est pas un', { heures: Number.NaN }, 'Marchés, Heures, line 2: NaN is not a finite number'],
    ['un nombre infini', { heures: -Infinity }, '-Infinity is not a finite number'],
    ['une date qui n’existe pas', { notifieLe: le('2025-02-30') }, '2025-02-30 is not a date'],
    ['une date avec une heure', { notifieLe: le('2025-02-28T12:00') }, 'is not a date'],
    ['une part de rien', { part: { numerateur: 1n, denominateur: 0n } }, 'a share of 0 is not measurable'],
    ['un dénominateur négatif', { heures: { numerateur: 1n, denominateur: -2n } }, 'a share of -2 is not measurable'],
  ])('refuse %s, dans chaque format', async (_cas, ligne, message) => {
    const classeur = unClasseur({ feuilles: [uneFeuille([uneLigne(), uneLigne(ligne)])] });
    for (const format of FORMATS_CLASSEUR) await expect(renderClasseur(classeur, format)).rejects.toThrow(message);
  });
});

describe('le classeur', () => {
  const deux = unClasseur({ titre: 'Marchés & « lots »', feuilles: [uneFeuille([uneLigne()], 'Marchés'), uneFeuille([], 'Lots')] });

  it('s’ouvre sur la notice, puis une feuille par table', async () => {
    const xlsx = await readXlsx((await renderClasseur(deux, 'xlsx')).contenu);
    const ods = readOds((await renderClasseur(deux, 'ods')).contenu);
    expect([Object.keys(xlsx), Object.keys(ods)]).toEqual([['Notice', 'Marchés', 'Lots'], ['Notice', 'Marchés', 'Lots']]);
    expect(xlsx['Notice']).toEqual([['Marchés & « lots »'], ['Périmètre : les Landes.'], ['Méthode : D-01.']]);
    expect(ods['Notice']?.map((ligne) => ligne.map((cellule) => cellule?.valeur))).toEqual(xlsx['Notice']);
    expect(xlsx['Lots']).toEqual([['Objet', 'Notifié le', 'Montant HT', 'Heures', 'Part']]);
  });

  it('fige la première ligne, la met en gras et la filtre', async () => {
    const xlsx = readZip((await renderClasseur(deux, 'xlsx')).contenu);
    expect(xlsx.get('xl/worksheets/sheet2.xml')).toMatch(/<pane ySplit="1" [^>]*state="frozen"\/>[^]*<c r="A1" s="1"[^]*<autoFilter ref="A1:E2"\/>/);
    expect(xlsx.get('xl/workbook.xml')).toContain(`<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Marchés'!$A$1:$E$2</definedName>`);
    expect(xlsx.get('docProps/core.xml')).toContain('<dc:title>Marchés &amp; « lots »</dc:title>');
    const ods = readZip((await renderClasseur(deux, 'ods')).contenu);
    expect(ods.get('settings.xml')).toMatch(/config:name="Marchés"><config:config-item config:name="VerticalSplitMode" config:type="short">2</);
    expect(ods.get('content.xml')).toMatch(/<table:table-header-rows><table:table-row><table:table-cell table:style-name="entete"/);
    expect(ods.get('content.xml')).toContain(`table:target-range-address="'Marchés'.A1:'Marchés'.E2" table:display-filter-buttons="true"`);
  });

  it('est en CSV un fichier seul, ou une archive avec sa notice quand il a plusieurs tables', async () => {
    const { contenu, extension, type } = await renderClasseur(unClasseur(), 'csv');
    expect([extension, type]).toEqual(['csv', 'text/csv; charset=utf-8']);
    expect(contenu.toString()).toBe('\ufeffObjet;Notifié le;Montant HT;Heures;Part\r\nEntretien des chemins;2025-03-30;1234,50;12;12,5%\r\n');
    const archive = await renderClasseur(deux, 'csv');
    expect([archive.extension, archive.type]).toEqual(['zip', 'application/zip']);
    const parts = readZip(archive.contenu);
    expect([...parts.keys()]).toEqual(['notice.txt', '01-marches.csv', '02-lots.csv']);
    expect(parts.get('notice.txt')).toBe(`\ufeff${renderNotice(deux)}`);
    expect(readCsv(parts.get('02-lots.csv') ?? '')).toEqual([['Objet', 'Notifié le', 'Montant HT', 'Heures', 'Part']]);
  });

  it('écrit sa notice à part, un paragraphe après l’autre', () => {
    expect(renderNotice(unClasseur({ notice: ['Une ligne,\npuis une autre.', 'La fin.'] }))).toBe('Marchés publiés\r\n\r\nUne ligne,\r\npuis une autre.\r\n\r\nLa fin.\r\n');
  });

  it.each(['xlsx', 'ods'] as const)('est un paquet %s bien formé, même sans notice, sans table ou sans ligne', async (format) => {
    for (const classeur of [deux, unClasseur({ notice: [], feuilles: [] }), unClasseur({ titre: '', feuilles: [uneFeuille([])] })]) {
      expect(checkXml((await renderClasseur(classeur, format)).contenu).length).toBeGreaterThan(4);
    }
  });

  it('dit son type à sa place, dans un ODS : premier, sans compression ni supplément', async () => {
    const { contenu } = await renderClasseur(deux, 'ods');
    expect(contenu.toString('latin1', 30, 38 + 46)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect([contenu.readUInt16LE(8), contenu.readUInt16LE(28)]).toEqual([0, 0]);
    expect(readZip(contenu).get('META-INF/manifest.xml')?.match(/full-path="[^"]+"/g)).toHaveLength(5);
  });

  it('est le même fichier, à l’octet près, quand on le refait', async () => {
    for (const format of FORMATS_CLASSEUR) {
      const avant = await renderClasseur(deux, format);
      await new Promise((suite) => setTimeout(suite, 1_100));
      expect((await renderClasseur(deux, format)).contenu.equals(avant.contenu)).toBe(true);
    }
  }, 10_000);

  it('refuse une table sans colonne, et plus de lignes qu’un tableur n’en a', async () => {
    expect(() => toFeuille('Vide', [1], [])).toThrow('the sheet Vide has no column');
    const trop = { ...uneFeuille([uneLigne()]), nombreDeLignes: 1_048_576 };
    for (const format of ['xlsx', 'ods'] as const) {
      await expect(renderClasseur(unClasseur({ feuilles: [trop] }), format)).rejects.toThrow('the sheet Marchés has 1048576 lines');
    }
  });
});
