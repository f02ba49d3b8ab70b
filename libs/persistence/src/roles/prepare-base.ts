import { Client, escapeIdentifier } from 'pg';
import { passwordOf, writeRole } from './provision-roles';

const PROPRIETAIRE = 'spaser_owner';

/** Addresses of the product's own database on a server that we administer: as administrator, and as owner of the schema. */
export interface BasePreparee {
  readonly adminUrl: string;
  readonly ownerUrl: string;
}

/**
 * On the embedded server: creates the owner (which is not a superuser, so that FORCE ROW LEVEL SECURITY binds it too)
 * and the database. Idempotent.
 */
export async function prepareBase(serverUrl: string, secret: string, base = 'spaser'): Promise<BasePreparee> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await writeRole(client, PROPRIETAIRE, passwordOf(PROPRIETAIRE, secret));
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [base]);
    if (!rowCount) await client.query('CREATE DATABASE ' + escapeIdentifier(base) + ' OWNER ' + escapeIdentifier(PROPRIETAIRE));
  } finally {
    await client.end();
  }
  const adminUrl = new URL(serverUrl);
  adminUrl.pathname = `/${base}`;
  const ownerUrl = new URL(adminUrl);
  ownerUrl.username = PROPRIETAIRE;
  ownerUrl.password = passwordOf(PROPRIETAIRE, secret);
  return { adminUrl: adminUrl.toString(), ownerUrl: ownerUrl.toString() };
}
