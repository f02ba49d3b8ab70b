const OWN_TERRITOIRE = `territoire_code = (SELECT nullif(current_setting('app.territoire', true), ''))`;
const OWN_COLLECTIVITE = `collectivite_id = (SELECT nullif(current_setting('app.perimetre', true), '')::uuid)`;

/** What a role may do on a table: its privileges as GRANT writes them, and what narrows the rows that it sees. */
export interface Droit {
  readonly droits: string;
  /** Condition added with AND to the comparison of the perimeter. */
  readonly restreint?: string;
}

/** Who may touch a table; a role that is not named has no privilege on it. */
export interface Droits {
  readonly app?: Droit;
  readonly territory?: Droit;
  readonly worker?: Droit;
  readonly identite?: Droit;
}

export const ECRITURE: Droit = { droits: 'SELECT, INSERT, UPDATE, DELETE' };
export const LECTURE: Droit = { droits: 'SELECT' };

/**
 * Row-level security of a table, enabled and forced, with one policy per role: spaser_app is held to its collectivité
 * when the table belongs to tenants (`cle` collectivite_id) and to its territory otherwise, the other roles to the territory.
 */
export function isolate(table: string, cle: 'collectivite_id' | 'territoire_code', droits: Droits): string {
  const policies = Object.entries(droits).map(([role, droit]) => policyOf(table, cle, role as keyof Droits, droit as Droit));
  return [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`, ...policies].join('\n');
}

function policyOf(table: string, cle: 'collectivite_id' | 'territoire_code', role: keyof Droits, { droits, restreint }: Droit): string {
  const own = role === 'app' && cle === 'collectivite_id' ? OWN_COLLECTIVITE : OWN_TERRITOIRE;
  const using = restreint ? `${own} AND ${restreint}` : own;
  const check = own === OWN_COLLECTIVITE ? `${using} AND ${OWN_TERRITOIRE}` : using;
  const privileges = new Set(droits.replace(/\([^)]*\)/g, '').split(',').map((droit) => droit.trim()));
  const only = privileges.size === 1 ? [...privileges][0] : null;
  const name = `${table}_${role}`;
  const grant = `GRANT ${droits} ON ${table} TO spaser_${role};`;
  if (only === 'SELECT') return `CREATE POLICY ${name} ON ${table} FOR SELECT TO spaser_${role} USING (${using}); ${grant}`;
  if (only === 'INSERT') return `CREATE POLICY ${name} ON ${table} FOR INSERT TO spaser_${role} WITH CHECK (${check}); ${grant}`;
  return `CREATE POLICY ${name} ON ${table} TO spaser_${role} USING (${using}) WITH CHECK (${check}); ${grant}`;
}

/** A civil date within what a person may mean: PostgreSQL would take « infinity » and the year 300000. */
export const dateSaine = (colonne: string): string => `CHECK (${colonne} BETWEEN DATE '1900-01-01' AND DATE '2199-12-31')`;

/** The foreign key that ties every row of a tenant to its collectivité and to that one's territory. */
export const TENANT = 'FOREIGN KEY (collectivite_id, territoire_code) REFERENCES collectivite (id, territoire_code)';
