import type { Configuration } from '@spaser/application';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret from which the passwords of the runtime roles derive: SPASER_SECRET, else one drawn once and kept in SPASER_DATA. */
export async function readSecret(configuration: Configuration, dossier: string): Promise<string> {
  if (configuration.SPASER_SECRET) return configuration.SPASER_SECRET;
  const fichier = join(dossier, 'secret');
  await mkdir(dossier, { recursive: true });
  try {
    await writeFile(fichier, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(fichier, 'utf8')).trim();
}
