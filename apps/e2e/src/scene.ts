import type { Browser, Page } from 'playwright-core';
import { openNavigateur } from './navigateur';
import { signIn, startProduit, type Produit } from './produit';

/** A product of its own, and a person of the demonstration signed in: an error of a page fails the test. */
export interface Scene {
  readonly produit: Produit;
  readonly page: Page;
  /** The first collectivité of the person. */
  readonly siren: string;
  close(): Promise<void>;
}

export async function openScene(chromium: string | null, courriel: string): Promise<Scene> {
  const produit = await startProduit();
  let navigateur: Browser | null = null;
  const close = async (): Promise<void> => {
    await navigateur?.close();
    await produit.stop();
  };
  try {
    navigateur = await openNavigateur(chromium ?? '');
    const page = await (await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', acceptDownloads: true })).newPage();
    page.on('pageerror', (erreur) => {
      throw erreur;
    });
    await signIn(produit, page, courriel);
    const { adhesions } = (await (await page.request.get(`${produit.adresse}/api/moi`)).json()) as { adhesions: { siren: string }[] };
    return { produit, page, siren: adhesions[0]?.siren ?? '', close };
  } catch (erreur) {
    await close();
    throw erreur;
  }
}
