import { assertRoleIsHarmless } from './boot-guard';
import { createDataSource } from './data-source';
import type { RoleApplicatif } from './perimetre';
import { UniteDeTravail } from './unite-de-travail';

export interface OptionsUnite {
  readonly max?: number;
  readonly applicationName: string;
  /** Longest statement in milliseconds; 0 for none. */
  readonly statementTimeoutMs?: number;
}

/** Opens one pool per given role and refuses those that could see across tenants. @throws RoleDangereuxError */
export async function openUnite(urls: Partial<Record<RoleApplicatif, string>>, options: OptionsUnite): Promise<UniteDeTravail> {
  const sources = Object.entries(urls).map(([role, url]) => [role, createDataSource(url, options)] as const);
  try {
    for (const [, source] of sources) await assertRoleIsHarmless(await source.initialize());
    return new UniteDeTravail(Object.fromEntries(sources));
  } catch (error) {
    await Promise.all(sources.filter(([, source]) => source.isInitialized).map(([, source]) => source.destroy()));
    throw error;
  }
}
