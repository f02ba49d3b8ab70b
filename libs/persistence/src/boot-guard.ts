import { TABLES_SANS_CLOISON } from './policies/exceptions';
import type { SqlRunner } from './policies/catalogue';

/** What the role of a connection is and has. Both names count: whoever may RESET ROLE is what it logged in as. */
const DANGERS = `
  SELECT r.rolname AS role, x.danger FROM pg_roles r CROSS JOIN LATERAL (VALUES
    (1, r.rolsuper, 'est superutilisateur'),
    (2, r.rolbypassrls, 'contourne la sécurité par ligne'),
    (3, r.rolcreaterole, 'peut créer des rôles'),
    (4, r.rolreplication, 'peut répliquer toute la base'),
    (5, EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace)
      OR EXISTS (SELECT FROM pg_namespace n WHERE n.nspowner = r.oid AND n.nspname = 'public')
      OR EXISTS (SELECT FROM pg_database b WHERE b.datdba = r.oid AND b.datname = current_database()), 'possède la base ou des tables'),
    (6, EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid), 'est membre d’un autre rôle'),
    (7, EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
      AND c.relname <> ALL ($1) AND has_any_column_privilege(r.oid, c.oid, 'SELECT')), 'lit une table sans sécurité par ligne'),
    (8, coalesce(current_setting('app.perimetre', true), '') <> '' OR coalesce(current_setting('app.territoire', true), '') <> '',
      'a un périmètre hors de toute transaction')) AS x (rang, present, danger)
  WHERE r.rolname IN (current_user, session_user) AND x.present ORDER BY x.rang LIMIT 1`;

/**
 * Refuses to start a process whose database role could see across tenants.
 * @throws RoleDangereuxError with the sentence for the operator.
 */
export async function assertRoleIsHarmless(source: SqlRunner): Promise<void> {
  const [row] = (await source.query(DANGERS, [TABLES_SANS_CLOISON])) as readonly { role: string; danger: string }[];
  if (row) throw new RoleDangereuxError(row.role, row.danger);
}

/** The sentence says what to do: the operator reads it at start. */
export class RoleDangereuxError extends Error {
  constructor(role: string, danger: string) {
    super(
      `Le rôle PostgreSQL « ${role} » ${danger} : l’application refuse de démarrer avec lui. ` +
        'Retirez-lui ce pouvoir, ou utilisez les rôles spaser_app, spaser_territory, spaser_worker et spaser_identite que crée « spaser migrate ».',
    );
    this.name = 'RoleDangereuxError';
  }
}
