import { rm } from 'node:fs/promises';
import { findChromium } from './navigateur';
import { DEMONSTRATION, launch, openDossier } from './produit';

/**
 * Before the run: the product starts on an empty folder, as a newcomer starts it, loads its demonstration and stops. Each
 * test file then starts on a copy of that folder. Without a browser every test is skipped, and nothing needs to start.
 */
export default async function prepareDemonstration(): Promise<void> {
  if (findChromium() === null) return;
  const dossier = await openDossier();
  try {
    const produit = await launch(dossier);
    await produit.stop();
    if (!produit.sortie().includes('Démonstration chargée')) throw new Error(`the product did not load its demonstration:\n${produit.sortie()}`);
  } catch (error) {
    await rm(dossier, { recursive: true, force: true });
    throw error;
  }
  process.env[DEMONSTRATION] = dossier;
}
