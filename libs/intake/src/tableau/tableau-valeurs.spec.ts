import { handOds, handXlsx, lire, writeClasseur, writeFeuille } from '../testing/fabrique-tableau';

/** The cells of the first line under « Numéro ». */
const readLigne = async (octets: Buffer): Promise<readonly (string | null)[] | undefined> => (await lire(octets)).lignes[0]?.cellules;

const FORMATS = ['yyyy-mm-dd', 'dd/mm/yyyy hh:mm', '[$-40C]d mmmm yyyy', 'hh:mm', '[h]:mm', '"jours" 0', '0.00%', '[Red]# ##0.00 "€ HT"'];
const STYLES = `<styleSheet><numFmts>${FORMATS.map((code, rang) => `<numFmt numFmtId="${200 + rang}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${FORMATS.map((_code, rang) => `<xf numFmtId="${200 + rang}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`;
const EN_1904 = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="M" r:id="rId1"/></sheets></workbook>';

/** One cell of an XLSX made by hand: what the file holds, in its style. */
async function readCellule(cellule: string, parties: Readonly<Record<string, string>> = {}): Promise<string | null | undefined> {
  const rangees = `<row><c t="str"><v>Numéro</v></c><c t="str"><v>Objet</v></c></row><row><c><v>1</v></c>${cellule}</row>`;
  return (await readLigne(await handXlsx(rangees, { 'xl/styles.xml': STYLES, ...parties })))?.[1];
}

describe('values of tables', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['12345.669999999998', '12345.67'],
    ['-0.00000012', '-0.00000012'],
    ['1.5E+21', '1500000000000000000000'],
    ['123456789012345678', '123456789012346000'],
    ['-0', '0'],
    ['1E400', null],
  ])('writes the number %s without noise nor exponent', async (lu, ecrit) => {
    expect(await readCellule(`<c><v>${lu}</v></c>`)).toBe(ecrit);
  });

  it.each([
    ['a date', 1, '45720', '2025-03-04'],
    ['a date with its hour, which is dropped', 2, '45720.99999', '2025-03-04'],
    ['the last second of a day, rounded by the program that wrote it', 2, '45720.999999999', '2025-03-05'],
    ['a date in a long writing', 3, '45720', '2025-03-04'],
    ['a date in the format that programs give by default', 9, '45720', '2025-03-04'],
    ['the first day of 1900', 1, '1', '1900-01-01'],
    ['the day before the one that never was', 1, '59', '1900-02-28'],
    ['the 29 February 1900, which never was', 1, '60', '60'],
    ['the day after', 1, '61', '1900-03-01'],
    ['no date at all', 1, '-5', '-5'],
    ['an hour', 4, '0.5', '12:00'],
    ['a duration', 5, '1.520833333', '36:30'],
    ['a number whose format speaks of days', 6, '30', '30'],
    ['a share', 7, '0.25', '0.25'],
    ['an amount in colour', 8, '1234.5', '1234.5'],
  ])('reads %s', async (_nom, style, lu, ecrit) => {
    expect(await readCellule(`<c s="${style}"><v>${lu}</v></c>`)).toBe(ecrit);
  });

  it.each([
    ['44258', '2025-03-04'],
    ['0', '1904-01-01'],
  ])('counts the days from 1904 when the workbook says so: %s', async (lu, ecrit) => {
    expect(await readCellule(`<c s="1"><v>${lu}</v></c>`, { 'xl/workbook.xml': EN_1904 })).toBe(ecrit);
  });

  it.each([
    ['a date in ISO writing', '<c t="d"><v>2025-03-04T00:00:00</v></c>', '2025-03-04'],
    ['yes', '<c t="b"><v>1</v></c>', 'oui'],
    ['no', '<c t="b"><v>0</v></c>', 'non'],
    ['the kept value of a formula', '<c><f>SUM(A1:A2)</f><v>12</v></c>', '12'],
    ['a formula that gives an empty text', '<c t="str"><f>A1</f><v></v></c>', null],
    ['an error, as it shows', '<c t="e"><f>VLOOKUP(1,A1:B2,2)</f><v>#N/A</v></c>', '#N/A'],
    ['an error of a recent program', '<c t="e"><v>#SPILL!</v></c>', '#SPILL!'],
    ['spaces and line ends', '<c t="inlineStr"><is><t xml:space="preserve">  a&#13;&#10;b _x000D_ </t></is></c>', 'a\nb'],
    ['characters that no text has', '<c t="inlineStr"><is><t>a_x0000_b\u{1f332}</t></is></c>', 'ab\u{1f332}'],
    ['what looks like an address', '<c t="inlineStr"><is><t>&lt;/row&gt;&amp;#65; "x"</t></is></c>', '</row>&#65; "x"'],
  ])('reads %s', async (_nom, cellule, ecrit) => {
    expect(await readCellule(cellule)).toBe(ecrit);
  });

  it.each([
    ['a date', 'office:value-type="date" office:date-value="2025-03-04"', '4 mars', '2025-03-04'],
    ['a date with its hour', 'office:value-type="date" office:date-value="2025-03-04T23:59:59"', '', '2025-03-04'],
    ['a duration', 'office:value-type="time" office:time-value="PT36H30M00S"', '36:30', '36:30'],
    ['a number', 'office:value-type="float" office:value="1234.5" calcext:value-type="float"', '1 234,50', '1234.5'],
    ['an amount', 'office:value-type="currency" office:currency="EUR" office:value="12"', '12 €', '12'],
    ['a share', 'office:value-type="percentage" office:value="0.25"', '25 %', '0.25'],
    ['yes', 'office:value-type="boolean" office:boolean-value="true"', 'VRAI', 'oui'],
    ['yes, from an XLSX', 'table:formula="of:=TRUE()" office:value-type="float" office:value="1"', 'VRAI', 'oui'],
    ['an error, as it shows', 'table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"', '#N/D', '#N/D'],
    ['what XLSX would take for a character', 'office:value-type="string"', '_x0041_', '_x0041_'],
  ])('reads %s of an ODS', async (_nom, attributs, texte, ecrit) => {
    const numero = '<table:table-row><table:table-cell office:value-type="string"><text:p>Numéro</text:p></table:table-cell></table:table-row>';
    const valeur = `<table:table-row><table:table-cell ${attributs}><text:p>${texte}</text:p></table:table-cell></table:table-row>`;
    expect(await readLigne(await handOds(`<table:table table:name="M">${numero}${valeur}</table:table>`))).toEqual([ecrit]);
  });

  it.each(['xlsx', 'ods'] as const)('reads a date of the library in %s as the same day, in either calendar', async (format) => {
    const feuille = { nom: 'M', rangees: [['Numéro', 'Date'], ['1', new Date(Date.UTC(2025, 2, 4))]] } as const;
    expect(await readLigne(writeClasseur([feuille], { format }))).toEqual(['1', '2025-03-04']);
    if (format === 'xlsx') expect(await readLigne(writeClasseur([feuille], { format, depuis1904: true }))).toEqual(['1', '2025-03-04']);
  });

  it('keeps what a CSV says, but for spaces and the hour of a date', async () => {
    expect(await readLigne(Buffer.from('Numéro;Date;Montant;Objet\n 007 ;2025-03-04T10:00:00;1 234,50 €;oui\n'))).toEqual(['007', '2025-03-04', '1 234,50 €', 'oui']);
  });

  it('leaves empty cells empty, never zero', async () => {
    expect(await readLigne(writeFeuille([['Numéro', 'Objet', 'Montant'], ['1', null, 0]]))).toEqual(['1', null, '0']);
  });
});
