import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FichierInterne } from '../ligne-lue';
import { ZIP } from './detect-format';
import { FichierLu, giveOne } from './fichier-lu';
import { openZip } from './zip';

export interface OptionsOuverture {
  /** Name to show, when the path is that of a temporary copy. */
  readonly nom?: string;
  /** Bytes read at a time. */
  readonly tailleBloc?: number;
}

const TAILLE_BLOC = 256 * 1024;

/**
 * The files to read at a path: one per file of a zip, in order, or the file itself. Formats and encodings are told by
 * content. What cannot be opened is a refused file, never an exception. Each file is to be read before the next.
 */
export async function* openFichiers(chemin: string, options: OptionsOuverture = {}): AsyncGenerator<FichierInterne> {
  const nom = options.nom ?? basename(chemin);
  const taille = await sizeOf(chemin);
  const magie = taille === null ? null : await readMagie(chemin);
  if (taille === null || magie === null) return yield FichierLu.refused(nom, null, 'FICHIER_INTROUVABLE');
  if (ZIP.test(magie)) return yield* openZip(chemin, nom, taille);
  const flux: AsyncIterable<Buffer> = createReadStream(chemin, { highWaterMark: options.tailleBloc ?? TAILLE_BLOC });
  yield* giveOne(await FichierLu.open(nom, taille, flux));
}

async function sizeOf(chemin: string): Promise<number | null> {
  const etat = await stat(chemin).catch(() => null);
  return etat?.isFile() ? etat.size : null;
}

async function readMagie(chemin: string): Promise<string | null> {
  const poignee = await open(chemin).catch(() => null);
  if (!poignee) return null;
  try {
    const { buffer, bytesRead } = await poignee.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await poignee.close();
  }
}
