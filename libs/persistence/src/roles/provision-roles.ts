import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The runtime roles: none owns a table, none is superuser, none bypasses row-level security, none is member of another. */
export const ROLES_APPLICATIFS = ['spaser_app', 'spaser_territory', 'spaser_worker', 'spaser_identite'] as const;
/** Owner of the schema where BullMQ keeps its wake-up calls when there is no Redis; it sees no table of the product. */
export const ROLE_FILE = 'spaser_queue';
export const SCHEMA_FILE = 'bullmq';

/** Connection URLs of the runtime roles, derived from the owner's. */
export interface Acces {
  readonly spaser_app: string;
  readonly spaser_territory: string;
  readonly spaser_worker: string;
  readonly spaser_identite: string;
  readonly spaser_queue: string;
}

/** URLs that the runtime processes use. The passwords derive from `secret`, so that no password is stored anywhere. */
export function deriveAcces(ownerUrl: string, secret: string): Acces {
  const urlOf = (role: string): string => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = passwordOf(role, secret);
    return url.toString();
  };
  const [app, territory, worker, identite] = ROLES_APPLICATIFS;
  return { [app]: urlOf(app), [territory]: urlOf(territory), [worker]: urlOf(worker), [identite]: urlOf(identite), spaser_queue: urlOf(ROLE_FILE) };
}

/**
 * Creates the runtime roles of the cluster (or resets their passwords) and the queue's schema in the database of
 * `ownerUrl`. Idempotent. @throws when the connected role may not create roles: the operator then creates them by hand.
 */
export async function provisionRoles(ownerUrl: string, secret: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of [...ROLES_APPLICATIFS, ROLE_FILE]) await provisionRole(client, ownerUrl, role, passwordOf(role, secret));
    for (const sql of accesSql(client.database ?? 'postgres')) await client.query(sql);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw new DroitsInsuffisantsError((error as Error).message);
    throw error;
  } finally {
    await client.end();
  }
}

/** The owner of DATABASE_URL may not create the roles: the operator does it once by hand. */
export class DroitsInsuffisantsError extends Error {
  constructor(detail: string) {
    super(
      'Le compte de DATABASE_URL n’a pas le droit de créer les rôles d’exécution. Créez-les une fois à la main, ' +
        `comme l’explique docs/exploitation/installation.md. PostgreSQL dit\u00a0: ${detail}`,
    );
    this.name = 'DroitsInsuffisantsError';
  }
}

/** Roles belong to the cluster, so that two databases of one server may provision them at the same time: retried on conflict. */
async function provisionRole(client: Client, ownerUrl: string, role: string, password: string, attempts = 5): Promise<void> {
  if ((await isHarmless(client, role)) && (await canLogin(ownerUrl, role, password))) return;
  try {
    await writeRole(client, role, password);
  } catch (error) {
    const conflict = ['XX000', '23505', '42710'].includes(String((error as { code?: string }).code));
    if (!conflict || attempts === 0) throw error;
    await provisionRole(client, ownerUrl, role, password, attempts - 1);
  }
}

/** Creates a role without privilege, or resets its attributes and password. */
export async function writeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount ? 'ALTER ROLE ' : 'CREATE ROLE ';
  await client.query(verb + escapeIdentifier(role) + ' LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ' + escapeLiteral(password));
}

/** Who may enter the database, who may stage an import in it, and the schema of the queue. */
function accesSql(base: string): readonly string[] {
  const nom = escapeIdentifier(base);
  return [
    'REVOKE ALL ON DATABASE ' + nom + ' FROM PUBLIC',
    'GRANT CONNECT ON DATABASE ' + nom + ' TO ' + [...ROLES_APPLICATIFS, ROLE_FILE].join(', '),
    'GRANT TEMPORARY ON DATABASE ' + nom + ' TO spaser_worker',
    'CREATE SCHEMA IF NOT EXISTS ' + SCHEMA_FILE,
    'ALTER SCHEMA ' + SCHEMA_FILE + ' OWNER TO ' + ROLE_FILE,
  ];
}

async function isHarmless(client: Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM pg_roles WHERE rolname = $1 AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)',
    [role],
  );
  return rowCount === 1;
}

async function canLogin(ownerUrl: string, role: string, password: string): Promise<boolean> {
  const url = new URL(ownerUrl);
  const client = new Client({ host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1), user: role, password });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Key that the API signs its sessions and seals the second factors with, in hexadecimal. */
export function deriveCle(secret: string): string {
  return createHmac('sha256', secret).update('spaser:cle').digest('hex');
}

export function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`spaser:role:${role}`).digest('base64url');
}
