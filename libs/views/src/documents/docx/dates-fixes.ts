import type { DateCivile } from '@spaser/domain';

/** What the file says of itself; without this part, the writer dates it by the clock. */
export interface Proprietes {
  readonly titre: string;
  readonly auteur: string;
  readonly description: string;
  readonly date: DateCivile;
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (texte: string): string => texte.replace(/[&<>"]/g, (signe) => XML[signe] ?? signe);

/** The part of the format that holds title, author, language and dates. */
export function writeProprietes({ titre, auteur, description, date }: Proprietes): { readonly path: string; readonly data: string } {
  const instant = `${date}T00:00:00Z`;
  const data = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
    + ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    + ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escapeXml(titre)}</dc:title><dc:creator>${escapeXml(auteur)}</dc:creator><dc:description>${escapeXml(description)}</dc:description>`
    + `<dc:language>fr-FR</dc:language><cp:lastModifiedBy>${escapeXml(auteur)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`
    + '</cp:coreProperties>';
  return { path: 'docProps/core.xml', data };
}

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const LOCAL = 0x04034b50;

/** The zip with every entry dated `date`, in place: the clock leaves no trace. @throws Error on a buffer that is not a plain zip */
export function fixDates(zip: Buffer, date: DateCivile): Buffer {
  const [annee = 1980, mois = 1, jour = 1] = date.split('-').map(Number);
  const jourDos = (Math.max(0, annee - 1980) << 9) | (mois << 5) | jour;
  const copie = Buffer.from(zip);
  const fin = copie.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (fin < 0 || copie.readUInt32LE(fin) !== FIN) throw new Error('Not a zip');
  let place = copie.readUInt32LE(fin + 16);
  for (let reste = copie.readUInt16LE(fin + 10); reste > 0; reste -= 1) {
    if (copie.readUInt32LE(place) !== ENTREE) throw new Error('Not a zip');
    const local = copie.readUInt32LE(place + 42);
    if (copie.readUInt32LE(local) !== LOCAL) throw new Error('Not a zip');
    copie.writeUInt32LE((jourDos << 16) >>> 0, place + 12);
    copie.writeUInt32LE((jourDos << 16) >>> 0, local + 10);
    place += 46 + copie.readUInt16LE(place + 28) + copie.readUInt16LE(place + 30) + copie.readUInt16LE(place + 32);
  }
  return copie;
}
