import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export type Encodage = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

const BOMS: readonly (readonly [Encodage, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that are enough to choose between UTF-8 and Windows-1252 once the first accent is met. */
const ASSEZ_POUR_CHOISIR = 1024;
const MARQUE_LA_PLUS_LONGUE = 3;

/**
 * Encoding that the bytes themselves tell, with the length of the byte order mark; `null` while they are plain ASCII,
 * which every encoding writes alike. Latin-1 is read as Windows-1252, which contains it. A character cut at the end of
 * the sample counts neither for nor against.
 */
export function detectEncoding(octets: Buffer): { readonly encodage: Encodage | null; readonly bom: number } {
  for (const [encodage, marque] of BOMS) {
    if (marque.every((octet, rang) => octets[rang] === octet)) return { encodage, bom: marque.length };
  }
  const large = detectUtf16(octets);
  if (large) return { encodage: large, bom: 0 };
  if (isAscii(octets)) return { encodage: null, bom: 0 };
  if (isUtf8(octets)) return { encodage: 'utf-8', bom: 0 };
  const { valides, invalides } = countUtf8(octets);
  if (valides === 0 && invalides === 0) return { encodage: null, bom: 0 };
  return { encodage: valides >= invalides ? 'utf-8' : 'windows-1252', bom: 0 };
}

/** The same text as UTF-8 bytes, chunk by chunk, without its byte order mark; UTF-8 goes through untouched. */
export async function* toUtf8(blocs: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const transcodeur = new Transcodeur();
  for await (const bloc of blocs) {
    const octets = transcodeur.write(bloc);
    if (octets.length > 0) yield octets;
  }
  const reste = transcodeur.end();
  if (reste.length > 0) yield reste;
}

/** Decides at the first accent, on enough bytes to be sure; what is undecided waits. */
class Transcodeur {
  private encodage: Encodage | null = null;
  private decodeur: iconv.DecoderStream | null = null;
  private attente: Buffer = Buffer.alloc(0);

  write(lu: Buffer): Buffer {
    if (this.encodage !== null) return this.transcode(lu);
    const bloc = this.attente.length > 0 ? Buffer.concat([this.attente, lu]) : lu;
    const assez = bloc.length >= ASSEZ_POUR_CHOISIR || (bloc.length > MARQUE_LA_PLUS_LONGUE && isAscii(bloc));
    return assez ? this.choose(bloc, null) : this.keep(bloc);
  }

  end(): Buffer {
    const debut = this.attente.length > 0 ? this.choose(this.attente, 'utf-8') : this.attente;
    return Buffer.concat([debut, Buffer.from(this.decodeur?.end() ?? '')]);
  }

  private keep(bloc: Buffer): Buffer {
    this.attente = bloc;
    return Buffer.alloc(0);
  }

  private choose(bloc: Buffer, parDefaut: Encodage | null): Buffer {
    const { encodage, bom } = detectEncoding(bloc);
    this.encodage = encodage ?? parDefaut;
    if (this.encodage === null && !isAscii(bloc)) return this.keep(bloc);
    this.attente = Buffer.alloc(0);
    if (this.encodage !== null && this.encodage !== 'utf-8') this.decodeur = iconv.getDecoder(this.encodage, { stripBOM: false });
    return this.transcode(bloc.subarray(bom));
  }

  private transcode(bloc: Buffer): Buffer {
    return this.decodeur ? Buffer.from(this.decodeur.write(bloc)) : bloc;
  }
}

/** UTF-16 without its mark: French text then has a zero in nearly every second byte. */
function detectUtf16(octets: Buffer): Encodage | null {
  const echantillon = octets.subarray(0, 4096);
  const moitie = Math.floor(echantillon.length / 2);
  if (moitie < 2) return null;
  const zeros = [0, 0];
  for (let rang = 0; rang < moitie * 2; rang += 1) {
    if (echantillon[rang] === 0) zeros[rang % 2] = (zeros[rang % 2] ?? 0) + 1;
  }
  const [pairs = 0, impairs = 0] = zeros;
  if (impairs > moitie * 0.7 && pairs < moitie * 0.1) return 'utf-16le';
  return pairs > moitie * 0.7 && impairs < moitie * 0.1 ? 'utf-16be' : null;
}

/** Well-formed multi-byte sequences against stray bytes above 127; a sequence cut at the end is neither. */
function countUtf8(octets: Buffer): { valides: number; invalides: number } {
  let valides = 0;
  let invalides = 0;
  for (let rang = 0; rang < octets.length; ) {
    const tete = octets[rang] ?? 0;
    if (tete < 0x80) {
      rang += 1;
      continue;
    }
    const longueur = tete >= 0xf0 && tete <= 0xf4 ? 4 : tete >= 0xe0 ? 3 : tete >= 0xc2 ? 2 : 0;
    let suite = 1;
    while (suite < longueur && ((octets[rang + suite] ?? 0) & 0xc0) === 0x80) suite += 1;
    if (longueur > 0 && suite === longueur && tete <= 0xf4) valides += 1;
    else if (longueur === 0 || tete > 0xf4 || rang + suite < octets.length) invalides += 1;
    rang += longueur > 0 && suite === longueur && tete <= 0xf4 ? longueur : 1;
  }
  return { valides, invalides };
}
