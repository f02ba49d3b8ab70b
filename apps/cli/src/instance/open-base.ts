import { deriveAcces, openUnite, prepareBase, provisionRoles, runMigrations, type UniteDeTravail } from '@spaser/persistence';

/** A fresh database of the given name on a server of ours: what a proof runs on, never the product's own data. */
export async function openBase(serveurUrl: string, nom: string): Promise<{ readonly unite: UniteDeTravail; close(): Promise<void> }> {
  const { adminUrl, ownerUrl } = await prepareBase(serveurUrl, nom, nom);
  await provisionRoles(adminUrl, nom);
  await runMigrations(ownerUrl);
  const { spaser_worker, spaser_territory, spaser_app } = deriveAcces(ownerUrl, nom);
  const unite = await openUnite({ spaser_worker, spaser_territory, spaser_app }, { applicationName: 'spaser-preuve', max: 4 });
  return { unite, close: () => unite.close() };
}
