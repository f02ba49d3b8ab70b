import { escapeLiteral } from 'pg';

/** Parameters of the catalogue query: $1 roles of the perimeters, $2 all the runtime roles, $3 schema of the queue. */
const OF_THE_PRODUCT = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', $3)`;

/**
 * What every check looks at. `relation` holds the relations of the product (the system's, the queue's and the
 * extensions' are not), `cloison` its tables with the column that separates them, `octroi` who was granted what.
 */
export const SCOPE = `
  schema_produit AS (SELECT n.* FROM pg_namespace n WHERE ${OF_THE_PRODUCT}),
  relation AS (
    SELECT c.oid, c.oid::regclass::text AS objet, c.relkind, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.reloptions
    FROM pg_class c JOIN schema_produit n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')),
  colonne AS (
    SELECT r.oid AS relation, r.objet, a.attnum, a.attname::text AS nom, a.atttypid::regtype::text AS type, a.attnotnull, a.attidentity, a.attacl
    FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped),
  cloison AS (
    SELECT r.*, (SELECT c.nom FROM colonne c WHERE c.relation = r.oid AND c.nom IN ('collectivite_id', 'territoire_code') ORDER BY c.nom LIMIT 1) AS cle
    FROM relation r WHERE r.relkind IN ('r', 'p') AND NOT r.relispartition),
  octroi AS (
    SELECT r.oid AS relation, r.objet, r.relkind, r.relispartition, a.grantee, coalesce(g.rolname::text, 'PUBLIC') AS role, a.privilege_type AS privilege
    FROM relation r CROSS JOIN LATERAL (
      SELECT * FROM aclexplode(r.relacl)
      UNION SELECT x.* FROM colonne c, aclexplode(c.attacl) x WHERE c.relation = r.oid) a
    LEFT JOIN pg_roles g ON g.oid = a.grantee
    WHERE a.grantee <> r.relowner)`;

/** The two comparisons that a policy may begin with, as PostgreSQL prints them back. */
export const OWN_COLLECTIVITE = escapeLiteral(
  `(collectivite_id = ( SELECT (NULLIF(current_setting('app.perimetre'::text, true), ''::text))::uuid AS "nullif"))`,
);
export const OWN_TERRITOIRE = escapeLiteral(`(territoire_code = ( SELECT NULLIF(current_setting('app.territoire'::text, true), ''::text) AS "nullif"))`);
