import { handOds, refusOf, writeClasseur, zipOf } from '../testing/fabrique-tableau';
import { CODES_REFUS_TABLEAU, RefusTableau } from './refus-tableau';

const CONTENEUR = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const conteneurOf = (flux: string): Buffer => Buffer.concat([CONTENEUR, Buffer.alloc(600), Buffer.from(flux, 'utf16le'), Buffer.alloc(600)]);
const binaire = Buffer.from(Array.from({ length: 4000 }, (_, rang) => (rang * 37) % 32));

describe('what a file is, its bytes tell', () => {
  it.each<[string, string, Buffer | (() => Promise<Buffer>)]>([
    ['FICHIER_VIDE', 'nothing', Buffer.alloc(0)],
    ['FICHIER_VIDE', 'blanks', Buffer.from('\ufeff \n\n')],
    ['FICHIER_TROP_GROS', 'more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')],
    ['FICHIER_PDF', 'a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['FICHIER_IMAGE', 'a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['FICHIER_IMAGE', 'a drawing', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['FICHIER_HTML', 'a page', Buffer.from('<!DOCTYPE html><html><body><table></table></body></html>')],
    ['FICHIER_HTML', 'a table saved as .xls', Buffer.from('<table><tr><td>Numéro</td></tr></table>')],
    ['FICHIER_XML', 'a workbook in XML', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['XML_DOCTYPE', 'XML with a DOCTYPE', Buffer.from('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')],
    ['FICHIER_JSON', 'JSON', Buffer.from('{"marches": []}')],
    ['FICHIER_BINAIRE', 'bytes', binaire],
    ['DOCUMENT_TEXTE', 'a rich text', Buffer.from('{\\rtf1 Numéro}')],
    ['DOCUMENT_TEXTE', 'a DOCX', () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })],
    ['DOCUMENT_TEXTE', 'an ODT', () => handOds('', '', { mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['DOCUMENT_TEXTE', 'a former .doc', conteneurOf('WordDocument')],
    ['ARCHIVE_SANS_CLASSEUR', 'a zip of something else', () => zipOf({ 'marches.csv': 'Numéro;Objet\n1;Eau\n' })],
    ['ARCHIVE_SANS_CLASSEUR', 'an empty zip', () => zipOf({})],
    ['ARCHIVE_SANS_CLASSEUR', 'an archive of another kind', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['CLASSEUR_ANCIEN', 'a former .xls', conteneurOf('Workbook')],
    ['CLASSEUR_PROTEGE', 'an XLSX under a password', conteneurOf('EncryptedPackage')],
    ['CLASSEUR_BINAIRE', 'an XLSB', () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
    ['CLASSEUR_NUMBERS', 'a file of Numbers', () => zipOf({ 'Index/Document.iwa': 'x' })],
    ['TABLEAU_VIDE', 'a workbook without a line', writeClasseur([{ nom: 'Vide', rangees: [[]] }])],
    ['TABLEAU_VIDE', 'a CSV of separators', Buffer.from(';;\n;;\n')],
  ])('%s: %s', async (code, _nom, octets) => {
    expect((await refusOf(typeof octets === 'function' ? await octets() : octets)).code).toBe(code);
  });
});

describe('refusals', () => {
  it.each(CODES_REFUS_TABLEAU)('%s says in French what is wrong and what to do', (code) => {
    const { phrase } = new RefusTableau(code, { limite: 20_000, ligne: 3, feuille: 'Marchés' });
    expect(phrase).not.toMatch(/undefined|null|'|\u202f/);
    expect(phrase).not.toMatch(/[^\u00a0][:;!?»]|«[^\u00a0]/);
    expect(phrase).toMatch(/^\p{Lu}.*\.$/u);
    expect(phrase.split('. ').length).toBeGreaterThan(1);
  });
});
