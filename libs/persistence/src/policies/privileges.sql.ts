/** What was granted to whom, on relations that row-level security does not cover, on functions, schemas and the database. */
export const PRIVILEGES = `
  SELECT 'VIEW_NOT_INVOKER', v.objet, 'owner ' || v.relowner::regrole::text
  FROM relation v WHERE v.relkind = 'v'
    AND NOT EXISTS (SELECT FROM unnest(v.reloptions) o WHERE o IN ('security_invoker=true', 'security_invoker=on', 'security_invoker=1'))

  UNION ALL
  SELECT DISTINCT CASE o.relkind WHEN 'm' THEN 'MATVIEW_GRANTED' WHEN 'f' THEN 'FOREIGN_TABLE_GRANTED' ELSE 'PARTITION_CHILD_GRANTED' END, o.objet, o.role
  FROM octroi o WHERE o.relkind IN ('m', 'f') OR o.relispartition

  UNION ALL
  SELECT 'PRIVILEGE_EXCESSIVE', o.objet, o.role || ' ' || o.privilege
  FROM octroi o WHERE o.relkind IN ('r', 'p') AND o.privilege IN ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')

  UNION ALL
  SELECT DISTINCT 'GRANT_TO_STRANGER', o.objet, o.role
  FROM octroi o WHERE o.relkind IN ('r', 'p', 'v', 'S') AND NOT o.relispartition AND o.role <> ALL ($1)

  UNION ALL
  SELECT 'TERRITORY_WRITES', o.objet, o.privilege
  FROM octroi o WHERE o.role = 'spaser_territory' AND o.privilege IN ('INSERT', 'UPDATE', 'DELETE')

  UNION ALL
  SELECT DISTINCT 'SECURITY_DEFINER_EXECUTABLE', f.oid::regprocedure::text, coalesce(g.rolname::text, 'PUBLIC')
  FROM pg_proc f JOIN schema_produit n ON n.oid = f.pronamespace
  CROSS JOIN LATERAL aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
  LEFT JOIN pg_roles g ON g.oid = a.grantee
  WHERE f.prosecdef AND a.grantee <> f.proowner

  UNION ALL
  SELECT 'SCHEMA_CREATE', n.nspname::text, coalesce(g.rolname::text, 'PUBLIC')
  FROM schema_produit n
  CROSS JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
  LEFT JOIN pg_roles g ON g.oid = a.grantee
  WHERE a.privilege_type = 'CREATE' AND a.grantee <> n.nspowner

  UNION ALL
  SELECT 'DATABASE_PRIVILEGE', b.datname::text, coalesce(g.rolname::text, 'PUBLIC') || ' ' || a.privilege_type
  FROM pg_database b
  CROSS JOIN LATERAL aclexplode(coalesce(b.datacl, acldefault('d', b.datdba))) a
  LEFT JOIN pg_roles g ON g.oid = a.grantee
  WHERE b.datname = current_database() AND a.grantee <> b.datdba AND NOT (a.privilege_type = 'CONNECT' AND a.grantee <> 0)
    AND NOT (a.privilege_type = 'TEMPORARY' AND g.rolname IS NOT DISTINCT FROM 'spaser_worker')

  UNION ALL
  SELECT DISTINCT 'DEFAULT_PRIVILEGE', coalesce(d.defaclnamespace::regnamespace::text, '*'), coalesce(g.rolname::text, 'PUBLIC') || ' ' || a.privilege_type
  FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) a
  LEFT JOIN pg_roles g ON g.oid = a.grantee
  WHERE g.rolname = ANY ($2) OR (a.grantee = 0 AND d.defaclobjtype NOT IN ('f', 'T'))`;

/** What the runtime roles are. They belong to the cluster: another application of the server may have changed them. */
export const ROLES = `
  SELECT 'ROLE_MISSING', r.nom, NULL FROM unnest($2::text[]) AS r (nom) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r.nom)

  UNION ALL
  SELECT 'ROLE_ATTRIBUTE', r.rolname::text, x.attribut
  FROM pg_roles r CROSS JOIN LATERAL (VALUES ('SUPERUSER', r.rolsuper), ('BYPASSRLS', r.rolbypassrls), ('CREATEROLE', r.rolcreaterole),
    ('CREATEDB', r.rolcreatedb), ('REPLICATION', r.rolreplication)) AS x (attribut, actif)
  WHERE r.rolname = ANY ($2) AND x.actif

  UNION ALL
  SELECT 'ROLE_MEMBER', r.rolname::text, m.roleid::regrole::text
  FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = ANY ($2)

  UNION ALL
  SELECT 'ROLE_OWNER', r.rolname::text, x.objet
  FROM pg_roles r JOIN (
    SELECT relowner AS proprietaire, objet FROM relation
    UNION ALL SELECT nspowner, nspname::text FROM schema_produit
    UNION ALL SELECT f.proowner, f.oid::regprocedure::text FROM pg_proc f JOIN schema_produit n ON n.oid = f.pronamespace
    UNION ALL SELECT datdba, datname::text FROM pg_database WHERE datname = current_database()) x ON x.proprietaire = r.oid
  WHERE r.rolname = ANY ($2)

  UNION ALL
  SELECT 'ROLE_PRESET', coalesce(r.rolname::text, 'PUBLIC'), reglage
  FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) AS reglage
  LEFT JOIN pg_roles r ON r.oid = s.setrole
  WHERE (s.setdatabase = 0 OR s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND (s.setrole = 0 OR r.rolname = ANY ($2)) AND reglage ~ '^(app\\.|role=)'`;
