import { escapeIdentifier } from 'pg';
import type { SqlRunner } from '../policies/catalogue';

/** One weakening of the isolation: the table that it bears on and the SQL that does it. */
export interface PolicyMutant {
  readonly table: string;
  readonly geste: string;
  readonly sql: string;
}

const POLICIES = `
  SELECT c.relname AS table, p.polname AS policy, pg_get_expr(p.polqual, c.oid) AS qual, pg_get_expr(p.polwithcheck, c.oid) AS verif
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid ORDER BY 1, 2`;

const TABLES = `SELECT relname AS table FROM pg_class WHERE relrowsecurity AND relkind IN ('r', 'p') ORDER BY 1`;

interface PolicyRow {
  readonly table: string;
  readonly policy: string;
  readonly qual: string | null;
  readonly verif: string | null;
}

/** Every way to weaken one policy or one table of the database, read from its catalogue. */
export async function listPolicyMutants(sql: SqlRunner): Promise<readonly PolicyMutant[]> {
  const policies = (await sql.query(POLICIES)) as readonly PolicyRow[];
  const tables = (await sql.query(TABLES)) as readonly { table: string }[];
  return [...policies.flatMap(mutantsOfPolicy), ...tables.flatMap(({ table }) => mutantsOfTable(table))];
}

function mutantsOfPolicy({ table, policy, qual, verif }: PolicyRow): readonly PolicyMutant[] {
  const on = `${escapeIdentifier(policy)} ON ${escapeIdentifier(table)}`;
  const alter = (clause: string): PolicyMutant => ({ table, geste: `${policy} ${clause}`, sql: `ALTER POLICY ${on} ${clause}` });
  const bare = (expression: string): string => expression.replace(/\( SELECT (.+?) AS "nullif"\)/g, '$1');
  return [
    { table, geste: `DROP POLICY ${policy}`, sql: `DROP POLICY ${on}` },
    alter('TO PUBLIC'),
    ...(qual === null ? [] : [alter('USING (true)'), alter(`USING (${qual} OR territoire_code IS NOT NULL)`), alter(`USING (${bare(qual)})`)]),
    ...(verif === null ? [] : [alter('WITH CHECK (true)'), alter(`WITH CHECK (${verif} OR territoire_code IS NOT NULL)`)]),
  ];
}

function mutantsOfTable(table: string): readonly PolicyMutant[] {
  const alter = (command: string): string => `ALTER TABLE ${escapeIdentifier(table)} ${command} ROW LEVEL SECURITY`;
  return ['NO FORCE', 'DISABLE'].map((command) => ({ table, geste: `${table} ${command}`, sql: alter(command) }));
}
