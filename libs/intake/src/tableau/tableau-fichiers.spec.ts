import iconv from 'iconv-lite';
import { gridOf, handOds, handXlsx, lire, rowsOf, writeClasseur, writeFeuille } from '../testing/fabrique-tableau';
import type { TableauLu } from './tableau-lu';

const ENTETES = ['Numéro', 'Objet', 'Date', 'Montant'];
const UNE = ['2025-01', 'Élagage des chênes', '2025-03-04', '1234.5'];
const CSV = 'Numéro;Objet;Date;Montant\n2025-01;Élagage des chênes;04/03/2025;1 234,50\n';
const LUE_EN_CSV = [ENTETES, ['2025-01', 'Élagage des chênes', '04/03/2025', '1 234,50']];
const cell = (texte: string): string => `<table:table-cell office:value-type="string"><text:p>${texte}</text:p></table:table-cell>`;

interface Cas {
  readonly octets: Buffer | (() => Promise<Buffer>);
  readonly grille: readonly (readonly (string | null)[])[];
  readonly reste?: Partial<TableauLu>;
}

const EN_TABLEUR: Readonly<Record<string, (format: 'xlsx' | 'ods') => Cas>> = {
  'columns in another order, with one more': (format) => ({
    octets: writeFeuille([['Montant', 'Couleur', 'Numéro'], [1234.5, 'vert', '2025-01']], format),
    grille: [['Montant', 'Couleur', 'Numéro'], ['1234.5', 'vert', '2025-01']],
  }),
  'titles and empty rows above the headers': (format) => ({
    octets: writeFeuille([['Marchés de la commune'], [], ['Exercice', 2025], [], ENTETES, UNE], format),
    grille: [ENTETES, UNE],
    reste: { ligneEntetes: 5 },
  }),
  'two lines of headers, merged': (format) => ({
    octets: writeFeuille([['Numéro', 'Marché', null], [null, 'Date', 'Objet'], ['1', '2025-01-02', 'Eau']], format, ['A1:A2', 'B1:C1']),
    grille: [['Numéro', 'Date', 'Objet'], ['1', '2025-01-02', 'Eau']],
    reste: { ligneEntetes: 2 },
  }),
  'two lines of headers that only mean something together': (format) => ({
    octets: writeFeuille([['Acheteur', null, 'Montant'], ['Nom', 'Ville', null], ['Dax', 'Dax', 12]], format, ['A1:B1']),
    grille: [['Acheteur Nom', 'Acheteur Ville', 'Montant'], ['Dax', 'Dax', '12']],
    reste: { ligneEntetes: 2 },
  }),
  'cells merged downwards': (format) => ({
    octets: writeFeuille([ENTETES, ['1', 'Eau', '2025-01-02', 1], ['2', null, '2025-01-03', 2], ['3', 'Feu', '2025-01-04', 3]], format, ['B2:B3']),
    grille: [ENTETES, ['1', 'Eau', '2025-01-02', '1'], ['2', 'Eau', '2025-01-03', '2'], ['3', 'Feu', '2025-01-04', '3']],
  }),
  'a record as high as two rows, which is one': (format) => ({
    octets: writeFeuille([['Numéro', 'Objet'], ['1', 'Eau'], [], ['2', 'Feu']], format, ['A2:A3', 'B2:B3']),
    grille: [['Numéro', 'Objet'], ['1', 'Eau'], ['2', 'Feu']],
  }),
  'totals of groups and of the whole, empty rows, headers again': (format) => ({
    octets: writeFeuille([ENTETES, UNE, ['Sous-total voirie', null, null, 10], [], ENTETES, UNE, ['Somme Numérique', 'Fibre', null, 3], [null, 'TOTAL GÉNÉRAL', null, 20], ['Cumul HT', 'HT']], format),
    grille: [ENTETES, UNE, UNE, ['Somme Numérique', 'Fibre', null, '3']],
    reste: { totaux: [3, 8, 9], lignes: expect.arrayContaining([expect.objectContaining({ numero: 6 })]) },
  }),
  'a text that begins like a formula': (format) => ({
    octets: writeFeuille([['Numéro', 'Objet'], ['1', { t: 's', v: "=cmd|'/c calc'!A0" }]], format),
    grille: [['Numéro', 'Objet'], ['1', "=cmd|'/c calc'!A0"]],
  }),
};

const A_PART: Readonly<Record<string, Cas>> = {
  'the sheet whose headers weigh most': {
    octets: writeClasseur([{ nom: 'Notice', rangees: [['Numéro', 'de téléphone']] }, { nom: 'Vide', rangees: [] }, { nom: 'Suivi', rangees: [ENTETES, UNE] }, { nom: 'Copie', rangees: [ENTETES] }]),
    grille: [ENTETES, UNE],
    reste: { format: 'XLSX', feuille: 'Suivi', feuilles: ['Notice', 'Suivi', 'Copie'] },
  },
  'hidden sheets of an XLSX left out': {
    octets: writeClasseur([{ nom: 'Listes', rangees: [[...ENTETES, 'Titulaire']], cachee: true }, { nom: 'Marchés', rangees: [ENTETES, UNE] }]),
    grille: [ENTETES, UNE],
    reste: { feuille: 'Marchés', feuilles: ['Marchés'] },
  },
  'hidden sheets of an ODS left out, notes and repeated rows': {
    octets: () =>
      handOds(
        `<table:table table:name="Listes" table:style-name="ta2"><table:table-row>${ENTETES.map(cell).join('')}</table:table-row></table:table>
        <table:table table:name="A &amp; B" table:style-name="ta1"><table:table-row>${cell('Numéro')}${cell('Objet')}</table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7"/><table:table-cell office:value-type="string"><office:annotation><text:p>Note</text:p></office:annotation><text:p>Eau<text:s text:c="2"/>et</text:p><text:p><text:span>gaz</text:span></text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
        '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>',
      ),
    grille: [['Numéro', 'Objet'], ['7', 'Eau  et\ngaz'], ['7', 'Eau  et\ngaz']],
    reste: { format: 'ODS', feuille: 'A & B', feuilles: ['A & B'] },
  },
  'prefixed elements, no addresses, rich and phonetic text, rows formatted down to the bottom': {
    octets: () =>
      handXlsx('', {
        'xl/sharedStrings.xml': '<x:sst><x:si><x:r><x:t>Numé</x:t></x:r><x:r><x:t>ro</x:t></x:r><x:rPh><x:t>NUMERO</x:t></x:rPh></x:si></x:sst>',
        'xl/worksheets/sheet1.xml': `<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="str"><x:f>A1&amp;B1</x:f><x:v>a &lt;b&gt; ’é</x:v></x:c></x:row>${'<x:row><x:c s="1"/></x:row>'.repeat(30_000)}</x:sheetData></x:worksheet>`,
      }),
    grille: [['Numéro'], ['a <b> ’é']],
  },
  'rows far below': { octets: () => handXlsx(rowsOf([['Numéro'], ['1']], 1_000_000)), grille: [['Numéro'], ['1']], reste: { ligneEntetes: 1_000_000 } },
  'CSV with semicolons, in UTF-8': { octets: Buffer.from(CSV), grille: LUE_EN_CSV, reste: { format: 'CSV', feuille: null, feuilles: [] } },
  'CSV with its mark, and Windows line ends': { octets: Buffer.from(`\ufeff${CSV.replaceAll('\n', '\r\n')}`), grille: LUE_EN_CSV },
  'CSV in Windows-1252': { octets: iconv.encode(CSV, 'win1252'), grille: LUE_EN_CSV },
  'CSV in UTF-16': { octets: iconv.encode(CSV, 'utf-16le', { addBOM: true }), grille: LUE_EN_CSV },
  'CSV with carriage returns alone': { octets: Buffer.from(CSV.replaceAll('\n', '\r')), grille: LUE_EN_CSV },
  'CSV with commas, whose amounts are quoted': {
    octets: Buffer.from('Numéro,Objet,Montant\n1,"Eau; gaz","1234,50"\n'),
    grille: [['Numéro', 'Objet', 'Montant'], ['1', 'Eau; gaz', '1234,50']],
  },
  'what is pasted from a spreadsheet': { octets: Buffer.from(CSV.replaceAll(';', '\t')), grille: LUE_EN_CSV },
  'CSV with bars': { octets: Buffer.from(CSV.replaceAll(';', '|')), grille: LUE_EN_CSV },
  'CSV with two lines of headers': {
    octets: Buffer.from('Numéro;Marché;;Montant\n;Date;Objet;\n1;02/01/2025;Eau;5\n'),
    grille: [['Numéro', 'Marché Date', 'Objet', 'Montant'], ['1', '02/01/2025', 'Eau', '5']],
  },
  'ragged CSV, with texts of several lines and a total': {
    octets: Buffer.from('sep=;\n\nNuméro;Objet\n1;"Eau\net ""gaz"""\n\n2\n3;Feu;plus\n;Total;;9\n'),
    grille: [['Numéro', 'Objet', ''], ['1', 'Eau\net "gaz"', null], ['2', null, null], ['3', 'Feu', 'plus']],
    reste: { ligneEntetes: 3, totaux: [9], lignes: [4, 7, 8].map((numero) => expect.objectContaining({ numero })) },
  },
};

describe('tables of people', () => {
  describe.each(['xlsx', 'ods'] as const)('%s', (format) => {
    it.each(Object.keys(EN_TABLEUR))('reads %s', async (nom) => {
      await check(EN_TABLEUR[nom]?.(format));
    });
  });

  it.each(Object.keys(A_PART))('reads %s', async (nom) => {
    await check(A_PART[nom]);
  });

  it('reads the sheet that it is told to, and only a visible one', async () => {
    const classeur = writeClasseur([{ nom: 'Un', rangees: [ENTETES, UNE] }, { nom: 'Deux', rangees: [['Numéro'], ['9']] }, { nom: 'Trois', rangees: [ENTETES], cachee: true }]);
    expect(gridOf(await lire(classeur, 'Deux'))).toEqual([['Numéro'], ['9']]);
    await expect(lire(classeur, 'Trois')).rejects.toMatchObject({ code: 'FEUILLE_INCONNUE', phrase: 'Le fichier n’a pas de feuille visible « Trois ». Choisissez-en une autre.' });
  });

  it('gives what it saw when it knows no header', async () => {
    const apercu = { format: 'XLSX', feuille: 'Un', feuilles: ['Un'], lignes: [{ numero: 2, cellules: ['Colonne', 'Autre'] }, { numero: 3, cellules: ['1', null, 'x'] }] };
    await expect(lire(writeClasseur([{ nom: 'Un', rangees: [[], ['Colonne', 'Autre'], ['1', null, 'x']] }]))).rejects.toMatchObject({ code: 'ENTETES_INCONNUES', apercu });
    await expect(lire(Buffer.from('a;b\n1;2\n'))).rejects.toMatchObject({ code: 'ENTETES_INCONNUES', apercu: { lignes: [{ numero: 1, cellules: ['a', 'b'] }, {}] } });
  });

  it('reads several files asked at once, each its own', async () => {
    const lus = await Promise.all(['1', '2', '3'].map((numero) => lire(Buffer.from(`Numéro;Objet\n${numero};Eau\n`))));
    expect(lus.map(({ lignes }) => lignes[0]?.cellules[0])).toEqual(['1', '2', '3']);
  });
});

async function check(cas: Cas | undefined): Promise<void> {
  if (cas === undefined) throw new Error('No such case.');
  const lu = await lire(typeof cas.octets === 'function' ? await cas.octets() : cas.octets);
  expect(gridOf(lu)).toEqual(cas.grille);
  expect(lu).toMatchObject(cas.reste ?? {});
}
