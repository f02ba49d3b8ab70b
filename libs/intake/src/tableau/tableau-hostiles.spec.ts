import { handOds, handXlsx, lire, partsOfXlsx, refusOf, rowsOf, writeFeuille, zipOf } from '../testing/fabrique-tableau';
import { detectNature } from './nature-fichier';
import { readInFil } from './fil';

const LIEN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ENTETE = rowsOf([['Numéro', 'Objet']]);
const relation = (sorte: string, cible: string): string => `<Relationships><Relationship Id="rId9" Type="${LIEN}/${sorte}" Target="${cible}" TargetMode="External"/></Relationships>`;
const ligneOds = (cellules: string, fois = 1): string => `<table:table-row table:number-rows-repeated="${fois}">${cellules}</table:table-row>`;
const tableOds = (lignes: string): Promise<Buffer> => handOds(`<table:table table:name="M">${lignes}</table:table>`);
const celluleOds = (fois = 1): string => `<table:table-cell table:number-columns-repeated="${fois}" office:value-type="string"><text:p>Numéro</text:p></table:table-cell>`;

/** The size that the central directory announces for the part that it names last, replaced. */
function announce(zip: Buffer, taille: number): Buffer {
  const menteur = Buffer.from(zip);
  menteur.writeUInt32LE(taille, menteur.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return menteur;
}

function encrypt(zip: Buffer): Buffer {
  const chiffre = Buffer.from(zip);
  for (const [signature, place] of [[0x01, 8], [0x03, 6]] as const) {
    const debut = chiffre.indexOf(Buffer.from([0x50, 0x4b, signature, signature + 1]));
    chiffre.writeUInt16LE(chiffre.readUInt16LE(debut + place) | 1, debut + place);
  }
  return chiffre;
}

describe('files that would do harm', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ['CLASSEUR_BOMBE', 'a bomb', () => handXlsx(`${ENTETE}${' '.repeat(20_000_000)}`)],
    ['CLASSEUR_BOMBE', 'a bomb in a part that nobody reads', () => handXlsx(ENTETE, { 'xl/media/image1.png': ' '.repeat(20_000_000) })],
    ['CLASSEUR_TAILLE_FAUSSE', 'a directory that lies', async () => announce(await handXlsx(`${ENTETE}${' '.repeat(6_000_000)}`), 1000)],
    ['CLASSEUR_TROP_DE_PARTIES', 'too many parts', () => handXlsx(ENTETE, Object.fromEntries(Array.from({ length: 200 }, (_, rang) => [`xl/media/${rang}.png`, 'x'])))],
    ['CLASSEUR_ABIME', 'two parts of one name', () => handXlsx(ENTETE, { 'XL/workbook.xml': '<workbook/>' })],
    ['CLASSEUR_ABIME', 'half a zip', async () => (await handXlsx(ENTETE)).subarray(0, 400)],
    ['CLASSEUR_ABIME', 'XML that does not close', () => handXlsx(`${ENTETE}<row>`)],
    ['CLASSEUR_ABIME', 'XML without bottom', () => handXlsx('<row>'.repeat(100))],
    ['CLASSEUR_ABIME', 'a tag without end', () => handXlsx(`<row r="${'1'.repeat(2_000_000)}"/>`)],
    ['CLASSEUR_ABIME', 'a sheet that is missing', () => zipOf({ ...partsOfXlsx(ENTETE), 'xl/worksheets/sheet1.xml': '<chart/>' })],
    ['CLASSEUR_ABIME', 'a shared text that is missing', () => handXlsx('<row><c t="s"><v>5</v></c></row>')],
    ['CLASSEUR_ABIME', 'rows that go back', () => handXlsx(rowsOf([['Numéro']], 5) + rowsOf([['1']], 2))],
    ['CLASSEUR_ABIME', 'a repetition that is no number', () => tableOds(`<table:table-row>${celluleOds().replace('"1"', '"1e999"')}</table:table-row>`)],
    ['CLASSEUR_MACRO', 'macros', () => handXlsx(ENTETE, { 'xl/vbaProject.bin': 'x' })],
    ['CLASSEUR_MACRO', 'macros of an ODS', () => handOds('', '', { 'Basic/Standard/Module1.xml': '<script/>' })],
    ['CLASSEUR_LIENS', 'values of another workbook', () => handXlsx(ENTETE, { 'xl/externalLinks/_rels/externalLink1.xml.rels': relation('externalLinkPath', 'http://exemple.test/a.xlsx') })],
    ['CLASSEUR_LIENS', 'an image to be fetched', () => handXlsx(ENTETE, { 'xl/drawings/_rels/drawing1.xml.rels': relation('image', 'http://exemple.test/a.png') })],
    ['CLASSEUR_LIENS', 'a sheet of an ODS that is another file', () => tableOds('<table:table-source xlink:href="http://exemple.test/a.ods"/>')],
    ['XML_DOCTYPE', 'a DOCTYPE', async () => zipOf({ ...partsOfXlsx(''), 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' })],
    ['CLASSEUR_PROTEGE', 'a zip under a password', async () => encrypt(await handXlsx(ENTETE))],
    ['CLASSEUR_PROTEGE', 'an ODS under a password', () => handOds('', '', { 'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' })],
    ['TROP_DE_LIGNES', 'a sheet of 900,000 lines', () => handXlsx(rowsOf(Array.from({ length: 900_000 }, (_, rang) => [`${(rang * 7919) % 1_000_003}`])))],
    ['TROP_DE_LIGNES', 'a line repeated a million times', () => tableOds(ligneOds(celluleOds(), 1_000_000))],
    ['TROP_DE_LIGNES', 'one record too many', () => Buffer.from(`Numéro\n${'1\n'.repeat(20_001)}`)],
    ['TROP_DE_COLONNES', 'a cell repeated a thousand times', () => tableOds(ligneOds(celluleOds(1000)))],
    ['TROP_DE_COLONNES', 'a hundred and one columns', () => writeFeuille([['Numéro', ...Array.from({ length: 100 }, (_, rang) => rang)]])],
    ['TROP_DE_COLONNES', 'a hundred and one columns in a CSV', () => Buffer.from(`Numéro${';x'.repeat(100)}\n`)],
    ['TROP_DE_CELLULES', 'too many cells', () => tableOds(ligneOds(celluleOds(100), 8_001))],
    ['TROP_DE_TEXTE', 'a long text that every cell shares', () => handXlsx(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(20), { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` })],
    ['CELLULE_TROP_LONGUE', 'a text without end', () => handXlsx(`${ENTETE}${rowsOf([['x'.repeat(32_001)]], 2)}`)],
    ['CELLULE_TROP_LONGUE', 'a text without end in a CSV', () => Buffer.from(`Numéro\n${'x'.repeat(32_001)}\n`)],
    ['CELLULE_TROP_LONGUE', 'spaces without end in an ODS', () => tableOds(ligneOds('<table:table-cell><text:p>a<text:s text:c="500000000"/></text:p></table:table-cell>'))],
    ['FORMULE_DANGEREUSE', 'a command in a CSV', () => Buffer.from("Numéro;Objet\n1;=cmd|'/c calc'!A0\n")],
    ['FORMULE_DANGEREUSE', 'a command behind a sum', () => Buffer.from("Numéro;Objet\n1;@SUM(1+1)*cmd|'/c calc'!A0\n")],
    ['GUILLEMET_OUVERT', 'a quote that never closes', () => Buffer.from('Numéro;Objet\n1;Eau\n2;"Feu\n3;Air\n')],
    ['GUILLEMET_OUVERT', 'a quote that swallows megabytes', () => Buffer.from(`Numéro;Objet\n1;"Eau\n${'2;Feu\n'.repeat(400_000)}`)],
  ])('%s: %s', async (code, _nom, make) => {
    expect((await refusOf(await make())).code).toBe(code);
  });

  it('say which line to look at', async () => {
    expect((await refusOf(Buffer.from('Numéro;Objet\n1;"Eau\nclaire"\n\n2;"Feu\n'))).phrase).toBe(
      'Un guillemet ouvert à la ligne 5 n’est jamais refermé. Refermez-le ou retirez-le, puis déposez de nouveau le fichier.',
    );
    expect((await refusOf(await handXlsx(`${ENTETE}${rowsOf([['x'.repeat(32_001)]], 7)}`))).phrase).toMatch(/^Une case de la ligne 7 compte plus de 32\u00a0000 caractères\. /);
  });

  it('are told from links that a person follows, small parts that inflate well, texts that only look odd and twenty thousand records', async () => {
    const lien = { 'xl/worksheets/_rels/sheet1.xml.rels': relation('hyperlink', 'https://exemple.test/') };
    expect((await lire(await handXlsx(`${rowsOf([['Numéro'], ['1']])}${' '.repeat(1_000_000)}`, lien))).lignes).toHaveLength(1);
    expect((await lire(Buffer.from('Numéro;Objet\n1;- lot 1 | lot 2 !\n2;=A1+B1\n'))).lignes).toHaveLength(2);
    expect((await lire(Buffer.from(`Titre\nNuméro\n${'1\n'.repeat(20_000)}Total\n`))).lignes).toHaveLength(20_000);
  });

  it('are given up after a while', async () => {
    const lecture = readInFil(await detectNature(Buffer.from('Numéro\n1\n')), () => ({ rang: 0, choix: null }), 0);
    await expect(lecture).rejects.toMatchObject({ code: 'LECTURE_TROP_LONGUE' });
  });
});
