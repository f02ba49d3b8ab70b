import { buffer } from 'node:stream/consumers';
import * as XLSX from '@e965/xlsx';
import { ZipFile } from 'yazl';
import { readTableau } from '../tableau/read-tableau';
import { RefusTableau } from '../tableau/refus-tableau';
import type { TableauLu } from '../tableau/tableau-lu';

export type Valeur = string | number | boolean | Date | null;
type Rangees = readonly (readonly (Valeur | XLSX.CellObject)[])[];

export interface FeuilleInventee {
  readonly nom: string;
  readonly rangees: Rangees;
  readonly fusions?: readonly string[];
  readonly cachee?: boolean;
}

/** A spreadsheet as the library writes it. */
export function writeClasseur(feuilles: readonly FeuilleInventee[], { format = 'xlsx', depuis1904 = false }: { readonly format?: 'xlsx' | 'ods'; readonly depuis1904?: boolean } = {}): Buffer {
  const classeur = XLSX.utils.book_new();
  for (const { nom, rangees, fusions = [] } of feuilles) {
    const feuille = XLSX.utils.aoa_to_sheet(rangees.map((rangee) => [...rangee]), { UTC: true, cellDates: true });
    feuille['!merges'] = fusions.map((plage) => XLSX.utils.decode_range(plage));
    XLSX.utils.book_append_sheet(classeur, feuille, nom);
  }
  classeur.Workbook = { WBProps: { date1904: depuis1904 }, Sheets: feuilles.map(({ cachee }) => ({ Hidden: cachee ? 1 : 0 })) };
  return XLSX.write(classeur, { type: 'buffer', bookType: format, compression: true }) as Buffer;
}

export const writeFeuille = (rangees: Rangees, format: 'xlsx' | 'ods' = 'xlsx', fusions: readonly string[] = []): Buffer =>
  writeClasseur([{ nom: 'Marchés', rangees, fusions }], { format });

export async function zipOf(parties: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [nom, contenu] of Object.entries(parties)) zip.addBuffer(Buffer.from(contenu as string), nom);
  zip.end();
  return buffer(zip.outputStream);
}

const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an XLSX of one sheet, given by its rows in XML; each part may be replaced, others added. */
export function partsOfXlsx(rangees: string, autres: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PAQUET}/content-types"/>`,
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Marchés" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rangees}</sheetData></worksheet>`,
    ...autres,
  };
}

export const handXlsx = (rangees: string, autres: Readonly<Record<string, string>> = {}): Promise<Buffer> => zipOf(partsOfXlsx(rangees, autres));

/** An ODS whose content is given from the tables on, with its automatic styles before. */
export const handOds = (tables: string, styles = '', autres: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...autres,
  });

/** Rows of texts in the XML of an XLSX, the first at `depuis`. */
export function rowsOf(rangees: readonly (readonly string[])[], depuis = 1): string {
  return rangees.map((rangee, rang) => `<row r="${depuis + rang}">${rangee.map((texte) => `<c t="inlineStr"><is><t>${texte}</t></is></c>`).join('')}</row>`).join('');
}

const CONNUES = new Set(['Numéro', 'Objet', 'Date', 'Montant', 'Titulaire', 'SIRET', 'Marché Date', 'Marché Objet', 'Acheteur Nom']);

/** Weight of a header in the tests: one for each that is known. */
export const isEntete = (texte: string): number => (CONNUES.has(texte) ? 1 : 0);

export const lire = (octets: Buffer, feuille?: string): Promise<TableauLu> => readTableau(octets, { nom: 'fichier', isEntete, ...(feuille === undefined ? {} : { feuille }) });

/** The refusal of a file; fails when it is read. */
export async function refusOf(octets: Buffer): Promise<RefusTableau> {
  const refus: unknown = await lire(octets).catch((erreur: unknown) => erreur);
  if (refus instanceof RefusTableau) return refus;
  throw refus instanceof Error ? refus : new Error('The file was read.');
}

/** Headers, then the cells of each line: what a person would check at a glance. */
export const gridOf = ({ entetes, lignes }: TableauLu): readonly (readonly (string | null)[])[] => [entetes, ...lignes.map(({ cellules }) => cellules)];
