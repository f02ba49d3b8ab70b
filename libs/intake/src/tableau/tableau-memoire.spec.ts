import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { handOds, handXlsx, rowsOf } from '../testing/fabrique-tableau';

const run = promisify(execFile);
const MO = 1_000_000;
/** Megabytes of the whole process, the compiler of the tests included. */
const MEMOIRE = 300;

/** A text that a zip makes about six times lighter: heavy enough to be no bomb. */
function drawTexte(longueur: number, graine: number): string {
  let etat = graine + 1;
  let texte = '';
  while (texte.length < longueur) texte += `${((etat = (etat * 48_271) % 2_147_483_647) % 4096).toString(36)} l’objet du marché ; `;
  return texte.slice(0, longueur);
}

const rangees = (lignes: number, colonnes: number, longueur: number): string =>
  rowsOf([['Numéro'], ...Array.from({ length: lignes }, (_, ligne) => Array.from({ length: colonnes }, (_une, colonne) => drawTexte(longueur, ligne * 7919 + colonne)))]);

const odsOf = (lignes: string): Promise<Buffer> =>
  handOds(`<table:table table:name="M"><table:table-row><table:table-cell office:value-type="string"><text:p>Numéro</text:p></table:table-cell></table:table-row>${lignes}</table:table>`);

const repeated = (lignes: number, colonnes: number, longueur: number): string =>
  `<table:table-row table:number-rows-repeated="${lignes}"><table:table-cell table:number-columns-repeated="${colonnes}" office:value-type="string"><text:p>${drawTexte(longueur, 1)}</text:p></table:table-cell></table:table-row>`;

/** A hundred cells a row, all of the first shared text, in styles that keep the zip from becoming a bomb. */
const sharedRows = (lignes: number): string =>
  Array.from({ length: lignes }, (_, ligne) => `<row>${Array.from({ length: 100 }, (_une, colonne) => `<c t="s" s="${(ligne * 7919 + colonne * 31) % 9973}"><v>0</v></c>`).join('')}</row>`).join('');

describe('memory of the process that reads a table', () => {
  let dossier: string;
  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), 'spaser-tableaux-'));
  });
  afterAll(() => rm(dossier, { recursive: true }));

  it.each<[string, string | null, () => Promise<Buffer> | Buffer]>([
    ['a bomb', 'CLASSEUR_BOMBE', () => handXlsx(' '.repeat(200 * MO))],
    ['a sheet of 900,000 lines', 'TROP_DE_LIGNES', () => handXlsx(rowsOf(Array.from({ length: 900_000 }, (_, rang) => [`${(rang * 7919) % 1_000_003}`])))],
    ['50 MB of shared texts', 'TROP_DE_TEXTE', () => handXlsx('', { 'xl/sharedStrings.xml': `<sst>${Array.from({ length: 50_000 }, (_, rang) => `<si><t>${drawTexte(1000, rang)}</t></si>`).join('')}</sst>` })],
    ['texts of 32,000 characters', 'TROP_DE_TEXTE', () => handXlsx(rangees(20, 50, 32_000))],
    ['one text for two million cells', 'TROP_DE_CELLULES', () => handXlsx(sharedRows(20_000), { 'xl/sharedStrings.xml': '<sst><si><t>Numéro</t></si></sst>' })],
    ['two million cells that are one', 'TROP_DE_CELLULES', () => odsOf(repeated(20_000, 100, 10))],
    ['a million links', 'CLASSEUR_ABIME', () => handXlsx('', { '_rels/.rels': `<Relationships>${Array.from({ length: 300_000 }, (_, rang) => `<Relationship Id="r${rang}" Target="a"/>`).join('')}</Relationships>` })],
    ['a CSV of separators', 'TROP_DE_COLONNES', () => Buffer.from(`Numéro\n${`${';'.repeat(200_000)}x\n`.repeat(90)}`)],
    ['a CSV of quotes', 'GUILLEMET_OUVERT', () => Buffer.from(`Numéro\n"${'a;'.repeat(9 * MO)}`)],
    ['the largest table in XLSX', null, () => handXlsx(rangees(19_999, 39, 30))],
    ['the largest table in ODS', null, () => odsOf(repeated(20_000, 39, 30))],
    ['the largest table in CSV', null, () => Buffer.from(`Numéro\n${`${'abcdefghijklmnopqrs;'.repeat(39)}\n`.repeat(20_000)}`)],
  ])('stays low with %s', async (nom, code, make) => {
    const fichier = join(dossier, nom.replace(/\W+/g, '-'));
    await writeFile(fichier, await make());
    const { stdout } = await run(process.execPath, [join(__dirname, '../testing/mesure-tableau.cjs'), fichier]);
    const mesure = JSON.parse(stdout) as { readonly code: string | null; readonly lignes: number; readonly memoire: number };
    expect(mesure.code).toBe(code);
    expect(mesure.lignes).toBe(code === null ? expectedLignes(nom) : 0);
    expect(mesure.memoire).toBeLessThan(MEMOIRE);
  }, 300_000);
});

const expectedLignes = (nom: string): number => (nom.endsWith('XLSX') ? 19_999 : 20_000);
