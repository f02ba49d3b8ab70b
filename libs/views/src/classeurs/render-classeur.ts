import type { Classeur } from './classeur';
import { toCsv } from './csv';
import { toNomDeFichier, toNomsDeFeuilles } from './noms';
import { renderNotice } from './notice';
import { toOds } from './ods/to-ods';
import { toZip } from './paquet/zip';
import { toXlsx } from './xlsx/to-xlsx';

export const FORMATS_CLASSEUR = ['ods', 'xlsx', 'csv'] as const;
export type FormatClasseur = (typeof FORMATS_CLASSEUR)[number];

/** A file, with what a response says of it. */
export interface FichierClasseur {
  readonly contenu: Buffer;
  readonly extension: FormatClasseur | 'zip';
  readonly type: string;
}

/**
 * The workbook in a format. XLSX and ODS open on the notice, then one sheet per table. One table in CSV is a CSV, whose
 * notice is apart (`renderNotice`); several, or none, are a zip of one CSV each with `notice.txt`. Same input, same bytes.
 * A long workbook takes seconds of this thread: outside any transaction.
 * @throws RangeError on a value that no file can hold, or on more lines than a spreadsheet has (XLSX and ODS)
 */
export async function renderClasseur(classeur: Classeur, format: FormatClasseur): Promise<FichierClasseur> {
  switch (format) {
    case 'xlsx': return { contenu: await toXlsx(classeur), extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
    case 'ods': return { contenu: await toOds(classeur), extension: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' };
    case 'csv': return renderCsv(classeur);
  }
}

async function renderCsv(classeur: Classeur): Promise<FichierClasseur> {
  const [seule, ...autres] = classeur.feuilles;
  if (seule && autres.length === 0) return { contenu: Buffer.from(toCsv(seule)), extension: 'csv', type: 'text/csv; charset=utf-8' };
  const noms = toNomsDeFeuilles(classeur.feuilles.map(({ nom }) => nom));
  const tables = classeur.feuilles.map((feuille, rang) => ({ chemin: toNomDeFichier(noms[rang] ?? '', rang + 1), contenu: toCsv(feuille) }));
  return { contenu: await toZip([{ chemin: 'notice.txt', contenu: `\ufeff${renderNotice(classeur)}` }, ...tables]), extension: 'zip', type: 'application/zip' };
}
