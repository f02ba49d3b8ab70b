import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { createDataSource, runMigrations } from '../data-source';
import { ROLE_OF_PERIMETRE, type RoleApplicatif } from '../perimetre';
import { deriveAcces, provisionRoles, type Acces } from '../roles/provision-roles';
import { UniteDeTravail } from '../unite-de-travail';

const SECRET = 'base-de-test';

/** A fresh migrated database on the test server, with the runtime roles, for one spec file. */
export interface BaseDeTest {
  readonly ownerUrl: string;
  readonly acces: Acces;
  readonly unite: UniteDeTravail;
  /** What a worker process has of it: its own role, and no other. */
  readonly uniteDuTravailleur: UniteDeTravail;
  /** One statement as the owner of the schema: to set a scene that no door sets, and to look behind every wall. */
  owner(sql: string, parametres?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function createBase(options: { readonly max?: number } = {}): Promise<BaseDeTest> {
  const serverUrl = process.env['SPASER_TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('SPASER_TEST_DATABASE_URL is not set: run the tests through npm test');
  const nom = `test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `CREATE DATABASE ${escapeIdentifier(nom)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${nom}`;
  const ownerUrl = url.toString();
  await provisionRoles(ownerUrl, SECRET);
  await runMigrations(ownerUrl);
  const acces = deriveAcces(ownerUrl, SECRET);
  const roles: readonly RoleApplicatif[] = Object.values(ROLE_OF_PERIMETRE);
  const sources = await Promise.all(roles.map(async (role) => [role, await createDataSource(acces[role], { max: options.max ?? 4 }).initialize()] as const));
  const unite = new UniteDeTravail(Object.fromEntries(sources));
  return {
    ownerUrl,
    acces,
    unite,
    uniteDuTravailleur: new UniteDeTravail(Object.fromEntries(sources.filter(([role]) => role === ROLE_OF_PERIMETRE.TRAITEMENT))),
    owner: (sql, parametres = []) => queryAs(ownerUrl, sql, parametres),
    async close() {
      await unite.close();
      await administer(serverUrl, `DROP DATABASE ${escapeIdentifier(nom)} WITH (FORCE)`);
    },
  };
}

async function administer(serverUrl: string, sql: string): Promise<void> {
  await queryAs(serverUrl, sql, []);
}

async function queryAs(url: string, sql: string, parametres: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...parametres])).rows;
  } finally {
    await client.end();
  }
}
