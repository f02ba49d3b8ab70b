import type { FormatFichier } from '../ligne-lue';
import type { CodeRejet } from '../rejet';
import { ATTENDU_JSON, readJson } from '../decp/json';
import type { Lecteur } from '../decp/lecteur';
import { ATTENDU_CSV, detectTabulaire } from '../decp/tabulaire';
import { readXml } from '../decp/xml';

/** What was recognised, or why the file is refused before anything is read. */
export type Reconnu =
  | { readonly format: Exclude<FormatFichier, 'INCONNU'>; readonly read: Lecteur }
  | { readonly format: 'INCONNU'; readonly refus: CodeRejet; readonly attendu?: string };

const ATTENDU_XML = 'Un fichier DECP en XML contient des éléments « marche » ou « contrat-concession ».';

/** A zip that holds files, or none. */
export const ZIP = /^PK(?:\x03\x04|\x05\x06)/;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const DOCTYPE = /<!DOCTYPE/i;
const MARCHES_XML = /<(?:[\w.-]+:)?(?:marches|marche|contrat-concession)[\s/>]/;
/** Elements that only the XML of 2022 has. */
const XML_2022 = /<(?:[\w.-]+:)?(?:considerationsSociales|considerationsEnvironnementales|techniques|modalitesExecution|marcheInnovant|ccag|typesPrix)[\s/>]/;
const MARCHES_JSON = /"marches"\s*:\s*([[{])/;
/** Share of control characters above which a file is no text. */
const PART_BINAIRE = 0.05;

/** Tells the format from the first kilobytes, as UTF-8 bytes. The name of the file is never looked at. */
export function detectFormat(octets: Buffer): Reconnu {
  const refus = refuseNonTexte(octets);
  if (refus) return { format: 'INCONNU', refus };
  const texte = octets.toString('utf8').trimStart();
  if (texte.startsWith('<')) return detectXml(texte);
  if (texte.startsWith('{') || texte.startsWith('[')) return detectJson(texte);
  return detectTabulaire(octets) ?? { format: 'INCONNU', refus: 'FORMAT_INCONNU', attendu: ATTENDU_CSV };
}

/** Why the first kilobytes are no data in text, or `null`. */
export function refuseNonTexte(octets: Buffer): CodeRejet | null {
  if (ZIP.test(octets.toString('latin1', 0, 4))) return 'ZIP_IMBRIQUE';
  if (isBinary(octets)) return 'FICHIER_BINAIRE';
  const texte = octets.toString('utf8');
  if (texte.trim() === '') return 'FICHIER_VIDE';
  return HTML.test(texte) ? 'FICHIER_HTML' : null;
}

function detectXml(texte: string): Reconnu {
  const racine = MARCHES_XML.exec(texte);
  const doctype = DOCTYPE.exec(racine ? texte.slice(0, racine.index) : texte);
  if (doctype) return { format: 'INCONNU', refus: 'XML_DOCTYPE' };
  if (!racine) return { format: 'INCONNU', refus: 'FORMAT_INCONNU', attendu: ATTENDU_XML };
  return { format: XML_2022.test(texte) ? 'DECP_XML_2022' : 'DECP_XML_2019', read: readXml };
}

function detectJson(texte: string): Reconnu {
  const signe = MARCHES_JSON.exec(texte)?.[1];
  if (!signe || texte.startsWith('[')) return { format: 'INCONNU', refus: 'FORMAT_INCONNU', attendu: ATTENDU_JSON };
  return { format: signe === '{' ? 'DECP_JSON_2022' : 'DECP_JSON_2019', read: readJson };
}

/** PDF, images, archives and databases are full of control characters; a text with a stray NUL is not. */
function isBinary(octets: Buffer): boolean {
  if (octets.toString('latin1', 0, 5) === '%PDF-') return true;
  let controles = 0;
  for (const octet of octets) if (octet < 0x20 && octet !== 0x09 && octet !== 0x0a && octet !== 0x0d && octet !== 0x0c) controles += 1;
  return controles > octets.length * PART_BINAIRE;
}
