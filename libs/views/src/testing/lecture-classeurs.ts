import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { hasProgramme, readWith, readZip } from './lecture-fichiers';

/** A cell as it is written in the file: its type, its exact value, its formula if there is one. */
export interface CelluleLue {
  readonly type: string;
  readonly valeur: string;
  readonly formule: string | null;
}

interface ElementLu {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
  texte: string;
}

/** Elements of an XML, in their order, each with its text. @throws Error on what is not well-formed */
function listElements(xml: string): readonly ElementLu[] {
  const tous: ElementLu[] = [];
  const ouverts: ElementLu[] = [];
  const parser = new SaxesParser();
  parser.on('error', (erreur) => { throw erreur; });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { nom: name, attributs: attributes as Record<string, string>, texte: '' };
    tous.push(element);
    ouverts.push(element);
    // Spaces that ODF writes as an element.
    if (name === 'text:s') for (const parent of ouverts) parent.texte += ' '.repeat(Number(element.attributs['text:c']));
  });
  parser.on('text', (texte) => { for (const parent of ouverts) parent.texte += texte; });
  parser.on('closetag', () => { ouverts.pop(); });
  parser.write(xml).close();
  return tous;
}

/** Every XML part of a package, well-formed. @throws Error otherwise */
export function checkXml(zip: Buffer): readonly string[] {
  const parts = [...readZip(zip)].filter(([nom]) => nom !== 'mimetype');
  for (const [nom, contenu] of parts) {
    if (listElements(contenu).length === 0) throw new Error(`${nom} is empty`);
  }
  return parts.map(([nom]) => nom);
}

/** Cells of a sheet of an XLSX by place (« B2 »), as they are written. `rang` from 0, the notice included. */
export function readXlsxBrut(xlsx: Buffer, rang: number): ReadonlyMap<string, CelluleLue> {
  const cellules = new Map<string, CelluleLue>();
  let place = '';
  for (const { nom, attributs, texte } of listElements(readZip(xlsx).get(`xl/worksheets/sheet${rang + 1}.xml`) ?? '')) {
    if (nom === 'c') {
      place = attributs['r'] ?? '';
      cellules.set(place, { type: attributs['t'] ?? 'n', valeur: texte, formule: null });
    }
    const cellule = cellules.get(place);
    if (nom === 'f' && cellule) cellules.set(place, { ...cellule, formule: texte });
  }
  return cellules;
}

/** Lines of each sheet of an XLSX, by another program than ours: dates are Date at midnight UTC. */
export async function readXlsx(xlsx: Buffer): Promise<Readonly<Record<string, readonly (readonly unknown[])[]>>> {
  const feuilles = await readXlsxFile(xlsx);
  return Object.fromEntries(feuilles.map(({ sheet, data }) => [sheet, data]));
}

/** Cells of each sheet of an ODS, line by line; an empty cell is `null`. */
export function readOds(ods: Buffer): Readonly<Record<string, readonly (readonly (CelluleLue | null)[])[]>> {
  const feuilles = new Map<string, (CelluleLue | null)[][]>();
  let lignes: (CelluleLue | null)[][] = [];
  for (const { nom, attributs, texte } of listElements(readZip(ods).get('content.xml') ?? '')) {
    const ligne = lignes.at(-1);
    const derniere = ligne?.at(-1);
    if (nom === 'table:table') feuilles.set(attributs['table:name'] ?? '', lignes = []);
    if (nom === 'table:table-row') lignes.push([]);
    if (nom === 'table:table-cell') {
      const type = attributs['office:value-type'];
      const valeur = attributs['office:value'] ?? attributs['office:date-value'] ?? '';
      ligne?.push(type === undefined ? null : { type, valeur, formule: attributs['table:formula'] ?? null });
    }
    if (nom === 'text:p' && derniere?.type === 'string') ligne?.splice(-1, 1, { ...derniere, valeur: `${derniere.valeur}${derniere.valeur && '\n'}${texte}` });
  }
  return Object.fromEntries(feuilles);
}

/** Fields of a CSV in French: semicolons, BOM. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, delimiter: ';', relax_column_count: false }) as string[][];
}

/** Calc is a package apart from Writer: apt-get install libreoffice-calc-nogui. */
export function hasCalc(): boolean {
  if (!hasProgramme('soffice')) return false;
  const programme = dirname(realpathSync(spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim()));
  return ['libsclo.so', 'libsclo.dylib'].some((nom) => existsSync(join(programme, nom)));
}

/** Fields of a sheet as Calc shows them. `rang` from 1, the notice included. */
export function readWithCalc(contenu: Buffer, extension: 'xlsx' | 'ods', rang: number, nom: string): readonly (readonly string[])[] {
  const filtre = `csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,true,false,false,${rang}`;
  const octets = readWith(
    'soffice', contenu, extension,
    (chemin, dossier) => [`-env:UserInstallation=file://${dossier}/profil`, '--headless', '--convert-to', filtre, '--outdir', dossier, chemin],
    `document-${nom}.csv`,
  );
  return readCsv(Buffer.from(octets, 'latin1').toString());
}
