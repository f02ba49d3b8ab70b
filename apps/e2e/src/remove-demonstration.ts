import { rm } from 'node:fs/promises';
import { DEMONSTRATION } from './produit';

/** After the run: the folder that its test files copied. */
export default async function removeDemonstration(): Promise<void> {
  const dossier = process.env[DEMONSTRATION];
  if (dossier !== undefined) await rm(dossier, { recursive: true, force: true });
}
