import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITES } from '../limites';
import { FichierLu, giveOne, RefusEnCours } from './fichier-lu';

/** What archiving programs add for themselves. */
const SANS_INTERET = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
/** First entries of XLSX, DOCX and of the OpenDocument family. */
const CLASSEUR = /^(?:\[Content_Types\]\.xml|mimetype)$/;
const TAILLE_FAUSSE = /(?:too many|not enough) bytes in the stream/;

/**
 * The files of a zip, in order, opened one at a time and inflated as they are read. Bytes are counted while inflating:
 * neither the announced sizes nor the ratio are believed. A bad entry is refused alone.
 */
export async function* openZip(chemin: string, nom: string, taille: number): AsyncGenerator<FichierLu> {
  const zip = await yauzl.openPromise(chemin, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return yield FichierLu.refused(nom, taille, 'ZIP_ILLISIBLE');
  try {
    const entrees = await listEntrees(zip);
    if (entrees === null) yield FichierLu.refused(nom, taille, 'ZIP_ILLISIBLE');
    else yield* openEntrees(zip, entrees, nom, taille);
  } finally {
    zip.close();
  }
}

async function* openEntrees(zip: ZipFile, toutes: readonly Entry[], nom: string, taille: number): AsyncGenerator<FichierLu> {
  const entrees = toutes.filter(({ fileName }) => !fileName.endsWith('/') && !SANS_INTERET.test(fileName));
  const params = { nombre: zip.entryCount, limite: LIMITES.fichiersZip };
  if (zip.entryCount > LIMITES.fichiersZip) return yield FichierLu.refused(nom, taille, 'ZIP_TROP_DE_FICHIERS', params);
  if (entrees.some(({ fileName }) => CLASSEUR.test(fileName))) return yield FichierLu.refused(nom, taille, 'FICHIER_CLASSEUR');
  if (entrees.length === 0) return yield FichierLu.refused(nom, taille, 'ZIP_VIDE');
  for (const entree of entrees) yield* giveOne(await openEntree(zip, entree));
}

async function openEntree(zip: ZipFile, entree: Entry): Promise<FichierLu> {
  const { fileName: nom, uncompressedSize: taille, compressedSize } = entree;
  if (entree.isEncrypted()) return FichierLu.refused(nom, taille, 'ZIP_CHIFFRE');
  if (taille > compressedSize * LIMITES.rapportZip) return FichierLu.refused(nom, taille, 'ZIP_BOMBE', { limite: LIMITES.rapportZip });
  return FichierLu.open(nom, taille, inflate(zip, entree));
}

async function* inflate(zip: ZipFile, entree: Entry): AsyncGenerator<Buffer> {
  let lus = 0;
  try {
    const flux: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entree);
    for await (const bloc of flux) {
      lus += bloc.length;
      if (lus > entree.compressedSize * LIMITES.rapportZip) throw new RefusEnCours('ZIP_BOMBE', { limite: LIMITES.rapportZip });
      yield bloc;
    }
  } catch (erreur) {
    if (erreur instanceof RefusEnCours) throw erreur;
    throw new RefusEnCours(TAILLE_FAUSSE.test(String(erreur)) ? 'ZIP_TAILLE_FAUSSE' : 'ZIP_ILLISIBLE');
  }
}

/** The central directory, or `null` when it cannot be read; no further than the limit. */
async function listEntrees(zip: ZipFile): Promise<readonly Entry[] | null> {
  if (zip.entryCount > LIMITES.fichiersZip) return [];
  const entrees: Entry[] = [];
  try {
    for await (const entree of zip.eachEntry()) entrees.push(entree);
    return entrees;
  } catch {
    return null;
  }
}
