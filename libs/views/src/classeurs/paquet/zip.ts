import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface Partie {
  readonly chemin: string;
  /** Pieces are asked for one after the other while the archive is written: a long part is never whole in memory. */
  readonly contenu: string | Iterable<string>;
  /** Stored as it is, for the parts that a format wants to find uncompressed. */
  readonly brut?: boolean;
}

/** The clock leaves no trace: the same parts make the same bytes. In local time, as the format reads it. */
const OPTIONS = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** An archive of these parts, in this order. Rejects with what a part throws while it is read. */
export function toZip(parties: readonly Partie[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const zip = new ZipFile();
    zip.on('error', reject);
    for (const { chemin, contenu, brut = false } of parties) {
      const options = { ...OPTIONS, compress: !brut };
      if (typeof contenu === 'string') zip.addBuffer(Buffer.from(contenu), chemin, options);
      // Opened in its turn: yazl does not listen to the errors of the streams that it reads.
      else zip.addReadStreamLazy(chemin, options, (next) => next(null, Readable.from(contenu).on('error', reject)));
    }
    zip.end();
    buffer(zip.outputStream).then(resolve, reject);
  });
}

/** Texts joined by hundreds: pieces large enough to be compressed well, small enough to be forgotten soon. */
export function* inPieces(textes: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const texte of textes) {
    piece.push(texte);
    if (piece.length < 256) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}
