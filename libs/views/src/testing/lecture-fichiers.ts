import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { decode } from './lecture-html';

/** Reading of the files that the writers make, by other programs than theirs. */
export function hasProgramme(nom: string): boolean {
  return spawnSync('which', [nom]).status === 0;
}

/** Runs `programme` on a file of that content; `arguments_` receives its path. */
export function readWith(programme: string, contenu: Buffer, extension: string, args: (chemin: string, dossier: string) => readonly string[], produit?: string): string {
  const dossier = mkdtempSync(join(tmpdir(), 'spaser-documents-'));
  try {
    const chemin = join(dossier, `document.${extension}`);
    writeFileSync(chemin, contenu);
    const { stdout, stderr, status } = spawnSync(programme, [...args(chemin, dossier)], { encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 120_000 });
    if (status !== 0) throw new Error(`${programme}: ${stderr || stdout}`);
    return produit === undefined ? stdout : readFileSync(join(dossier, produit), 'latin1');
  } finally {
    rmSync(dossier, { recursive: true });
  }
}

/** Text of a PDF, the heads and feet of its pages left out, spaces folded. */
export function textOfPdf(pdf: Buffer): string {
  return fold(readWith('pdftotext', pdf, 'pdf', (chemin) => ['-x', '0', '-y', '62', '-W', '600', '-H', '716', '-enc', 'UTF-8', chemin, '-']));
}

export function infoOfPdf(pdf: Buffer): Readonly<Record<string, string>> {
  const lignes = readWith('pdfinfo', pdf, 'pdf', (chemin) => [chemin]).split('\n');
  return Object.fromEntries(lignes.map((ligne) => [ligne.slice(0, ligne.indexOf(':')), ligne.slice(ligne.indexOf(':') + 1).trim()]));
}

/** Parts of a zip, unpacked. */
export function readZip(zip: Buffer): ReadonlyMap<string, string> {
  const fin = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, string>();
  let place = zip.readUInt32LE(fin + 16);
  for (let reste = zip.readUInt16LE(fin + 10); reste > 0; reste -= 1) {
    const [taille, nom, extra, commentaire] = [zip.readUInt32LE(place + 20), zip.readUInt16LE(place + 28), zip.readUInt16LE(place + 30), zip.readUInt16LE(place + 32)];
    const local = zip.readUInt32LE(place + 42);
    const debut = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const donnees = zip.subarray(debut, debut + taille);
    parts.set(zip.toString('utf8', place + 46, place + 46 + nom), (zip.readUInt16LE(place + 10) === 0 ? donnees : inflateRawSync(donnees)).toString('utf8'));
    place += 46 + nom + extra + commentaire;
  }
  return parts;
}

export function partOfDocx(docx: Buffer, nom: string): string {
  return readZip(docx).get(nom) ?? '';
}

/** Text of a DOCX, one line per paragraph, spaces folded. */
export function textOfDocx(docx: Buffer): string {
  return decodeXml(partOfDocx(docx, 'word/document.xml').replace(/<\/w:p>/g, '\n').replace(/<w:pPr>[^]*?<\/w:pPr>/g, '').replace(/<[^>]*>/g, ''))
    .split('\n').map(fold).join('\n');
}

/** Text of the `main` of a page, one line per block, spaces folded. */
export function textOfMain(html: string): string {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.split(/<\/(?:p|li|h[1-6]|caption|t[hd])>/).map((bloc) => fold(decode(bloc.replace(/<[^>]*>/g, '')))).join('\n');
}

/** Spaces of the source folded; the no-break ones stay. */
export function fold(texte: string): string {
  return texte.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

const decodeXml = (texte: string): string => decode(texte.replaceAll('&apos;', "'"));
