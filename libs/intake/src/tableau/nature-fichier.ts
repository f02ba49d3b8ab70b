import { refuseNonTexte } from '../fichier/detect-format';
import { toUtf8 } from '../fichier/encoding';
import { RefusTableau, type CodeRefusTableau } from './refus-tableau';

/** A zip to be opened as a spreadsheet, or a text in UTF-8. */
export interface NatureFichier {
  readonly sorte: 'CLASSEUR' | 'TEXTE';
  readonly octets: Buffer;
}

const ZIP = /^PK(?:\x03\x04|\x05\x06)/;
/** Container of the former Microsoft Office, and of every file of Microsoft Office under a password. */
const CONTENEUR = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const SIGNATURES: readonly (readonly [RegExp, CodeRefusTableau])[] = [
  [/^%PDF-/, 'FICHIER_PDF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|heix|mif1|avif))/, 'FICHIER_IMAGE'],
  [/^\{\\rtf/, 'DOCUMENT_TEXTE'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, 'ARCHIVE_SANS_CLASSEUR'],
];
const HTML = /^<(?:table|meta|style|div|span|title|center)\b/i;
const XML = /^<[?!\w]/;
const JSON_LU = /^[[{]\s*["{[\]}]/;
const ECHANTILLON = 64 * 1024;

/** Tells by its bytes, never by its name, what a file is; throws `RefusTableau` for what is no table. */
export async function detectNature(octets: Buffer): Promise<NatureFichier> {
  const debut = octets.toString('latin1', 0, 1024);
  if (ZIP.test(debut)) return { sorte: 'CLASSEUR', octets };
  if (debut.startsWith(CONTENEUR)) throw new RefusTableau(readConteneur(octets));
  for (const [signature, code] of SIGNATURES) if (signature.test(debut)) throw new RefusTableau(code);
  const texte = await decode(octets);
  const refus = refuseTexte(texte.subarray(0, ECHANTILLON));
  if (refus !== null) throw new RefusTableau(refus);
  return { sorte: 'TEXTE', octets: texte };
}

/** The names of the streams of the container, in UTF-16. */
function readConteneur(octets: Buffer): CodeRefusTableau {
  const holds = (nom: string): boolean => octets.includes(Buffer.from(nom, 'utf16le'));
  if (holds('EncryptedPackage')) return 'CLASSEUR_PROTEGE';
  return holds('WordDocument') || holds('PowerPoint Document') ? 'DOCUMENT_TEXTE' : 'CLASSEUR_ANCIEN';
}

function refuseTexte(octets: Buffer): CodeRefusTableau | null {
  const refus = refuseNonTexte(octets);
  const texte = octets.toString('utf8').trimStart();
  if (refus === 'FICHIER_BINAIRE' && texte.startsWith('BM')) return 'FICHIER_IMAGE';
  if (refus === 'FICHIER_VIDE' || refus === 'FICHIER_HTML') return refus;
  if (refus !== null) return 'FICHIER_BINAIRE';
  if (HTML.test(texte)) return 'FICHIER_HTML';
  if (XML.test(texte)) return /<!DOCTYPE/i.test(texte) ? 'XML_DOCTYPE' : 'FICHIER_XML';
  return JSON_LU.test(texte) ? 'FICHIER_JSON' : null;
}

async function decode(octets: Buffer): Promise<Buffer> {
  const blocs: Buffer[] = [];
  for await (const bloc of toUtf8(cut(octets))) blocs.push(bloc);
  return Buffer.concat(blocs);
}

async function* cut(octets: Buffer): AsyncGenerator<Buffer> {
  for (let debut = 0; debut < octets.length; debut += ECHANTILLON) yield octets.subarray(debut, debut + ECHANTILLON);
}
