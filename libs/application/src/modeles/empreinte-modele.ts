import { createHash } from 'node:crypto';
import { serialiseModele, type ModeleLibre } from '@spaser/domain';

/** SHA-256, in hexadecimal, of the canonical text of a version: two readers of one version can check that they read the same. */
export function empreinteModele(modele: ModeleLibre): string {
  return createHash('sha256').update(serialiseModele(modele)).digest('hex');
}
