import type { Configuration } from '@spaser/application';
import { join, resolve } from 'node:path';

const RACINE = resolve(__dirname, '../../../../..');

/** SPASER_DATA as the caller wrote it, relative to the caller's folder; without it, `.data` at the root of the product. */
export function dossierDonnees(configuration: Configuration): string {
  return process.env['SPASER_DATA'] ? resolve(process.cwd(), configuration.SPASER_DATA) : join(RACINE, configuration.SPASER_DATA);
}
