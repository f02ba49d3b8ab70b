import { ROLE_OF_PERIMETRE } from '../perimetre';
import { ROLE_FILE, ROLES_APPLICATIFS, SCHEMA_FILE } from '../roles/provision-roles';
import { CHECKS, type Check } from './checks';
import { COLUMNS } from './columns.sql';
import { EXCEPTIONS, type Exception } from './exceptions';
import { KEYS, KEY_SCOPE } from './keys.sql';
import { POLICIES, POLICY_SCOPE } from './policies.sql';
import { PRIVILEGES, ROLES } from './privileges.sql';
import { SCOPE } from './scope.sql';

/** A gap in the isolation of the tenants: which check, on which table, policy, key, column or role, and the fact seen. */
export interface Finding {
  readonly check: Check;
  readonly objet: string;
  readonly detail: string | null;
}

/** Whatever runs SQL and returns rows: a data source, a query runner, an entity manager. */
export interface SqlRunner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

const CATALOGUE = `
  WITH ${[SCOPE, POLICY_SCOPE, KEY_SCOPE].join(',')}
  SELECT constat.* FROM (${[POLICIES, KEYS, COLUMNS, PRIVILEGES, ROLES].join('\n UNION ALL ')}) AS constat ("check", objet, detail)
  ORDER BY 1, 2, 3`;

/**
 * Reads in pg_catalog whether the schema isolates the tenants, after migrations, with any role. Empty when it does.
 * The exceptions are left out: each one is a wanted finding with its reason.
 */
export async function listFindings(sql: SqlRunner, exceptions: readonly Exception[] = EXCEPTIONS): Promise<readonly Finding[]> {
  const roles: readonly string[] = Object.values(ROLE_OF_PERIMETRE);
  const rows = (await sql.query(CATALOGUE, [roles, [...ROLES_APPLICATIFS, ROLE_FILE], SCHEMA_FILE])) as readonly Finding[];
  const isExcused = (finding: Finding): boolean => exceptions.some(({ check, objet }) => check === finding.check && objet === finding.objet);
  return rows.filter((finding) => !isExcused(finding));
}

/** One line for the operator: the object, what is wrong with it, what to do, and the fact seen. */
export function renderFinding({ check, objet, detail }: Finding): string {
  return `${objet}\u00a0: ${CHECKS[check]}${detail ? ` (${detail})` : ''}`;
}
