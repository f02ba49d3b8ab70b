import { OWN_COLLECTIVITE, OWN_TERRITOIRE } from './scope.sql';

/** Row-level security of the tables, then each policy, then each of its two expressions. */
export const POLICIES = `
  SELECT 'RLS_DISABLED', t.objet, coalesce(t.cle, 'no column of perimeter, granted to ' || (SELECT min(o.role) FROM octroi o WHERE o.relation = t.oid))
  FROM cloison t
  WHERE NOT t.relrowsecurity AND (t.cle IS NOT NULL OR EXISTS (SELECT FROM octroi o WHERE o.relation = t.oid))

  UNION ALL
  SELECT 'RLS_NOT_FORCED', t.objet, t.cle FROM cloison t WHERE t.relrowsecurity AND NOT t.relforcerowsecurity

  UNION ALL
  SELECT 'POLICY_MISSING', t.objet, o.role || ' ' || o.privilege
  FROM cloison t JOIN octroi o ON o.relation = t.oid
  JOIN (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) AS commande (privilege, code) ON commande.privilege = o.privilege
  WHERE t.relrowsecurity AND o.role = ANY ($1) AND NOT EXISTS (
    SELECT FROM politique p WHERE p.table_id = t.oid AND p.polcmd IN (commande.code, '*') AND p.polroles && ARRAY[o.grantee, 0::oid])

  UNION ALL
  SELECT 'POLICY_TO_PUBLIC', p.objet, NULL FROM politique p WHERE 0 = ANY (p.polroles)

  UNION ALL
  SELECT 'POLICY_TWICE', p.table_nom, string_agg(DISTINCT p.polname::text, ', ') || ' / ' || commande
  FROM politique p, unnest(p.polroles) AS role, unnest(CASE p.polcmd WHEN '*' THEN ARRAY['r', 'a', 'w', 'd'] ELSE ARRAY[p.polcmd::text] END) AS commande
  GROUP BY p.table_nom, role, commande HAVING count(*) > 1

  UNION ALL
  SELECT 'WITH_CHECK_MISSING', p.objet, p.qual FROM politique p WHERE p.polcmd IN ('*', 'w', 'a') AND p.verif IS NULL

  UNION ALL
  SELECT 'WITH_CHECK_DIFFERS', p.objet, p.verif
  FROM politique p
  WHERE p.qual <> p.verif AND NOT starts_with(p.verif, '(' || p.qual || ' AND ') AND NOT starts_with(p.verif, left(p.qual, -1) || ' AND ')
    AND NOT EXISTS (SELECT FROM expression e WHERE e.objet = p.objet AND e.defaut IS NOT NULL)

  UNION ALL
  SELECT e.defaut, e.objet, e.texte FROM expression e WHERE e.defaut IS NOT NULL`;

/**
 * A policy may only begin with the comparison of the row's own column with the setting of the transaction, and narrow it
 * with AND: PostgreSQL prints « (A AND B) » for that and « ((A AND B) OR C) » for anything wider. On a table of
 * collectivités, spaser_app is held to the column collectivite_id.
 */
export const POLICY_SCOPE = `
  politique AS (
    SELECT t.oid AS table_id, t.objet AS table_nom, t.objet || '.' || p.polname AS objet, t.cle, p.polname, p.polcmd, p.polroles,
      pg_get_expr(p.polqual, t.oid) AS qual, pg_get_expr(p.polwithcheck, t.oid) AS verif
    FROM cloison t JOIN pg_policy p ON p.polrelid = t.oid WHERE p.polpermissive),
  expression AS (
    SELECT p.objet, x.texte, CASE
      WHEN x.texte = 'true' THEN 'POLICY_ALWAYS_TRUE'
      WHEN x.reste ~ '\\mSELECT\\M.*\\mFROM\\M' THEN 'POLICY_SUBQUERY'
      WHEN regexp_replace(x.reste, 'SELECT \\(*(NULLIF\\()?current_setting\\(', '', 'g') ~ 'current_setting\\(' THEN 'POLICY_SETTING_BARE'
      WHEN replace(x.reste, 'NULLIF(current_setting(', '') ~ 'current_setting\\(' THEN 'POLICY_WITHOUT_NULLIF'
      WHEN NOT (x.debut_collectivite OR (x.debut_territoire AND NOT x.stricte)) THEN 'POLICY_TOO_WIDE'
    END AS defaut
    FROM politique p
    CROSS JOIN LATERAL unnest(ARRAY[p.qual, p.verif]) AS e (texte)
    CROSS JOIN LATERAL (SELECT e.texte,
      replace(replace(e.texte, ${OWN_COLLECTIVITE}, ''), ${OWN_TERRITOIRE}, '') AS reste,
      e.texte = ${OWN_COLLECTIVITE} OR starts_with(e.texte, '(' || ${OWN_COLLECTIVITE} || ' AND ') AS debut_collectivite,
      e.texte = ${OWN_TERRITOIRE} OR starts_with(e.texte, '(' || ${OWN_TERRITOIRE} || ' AND ') AS debut_territoire,
      p.cle = 'collectivite_id' AND EXISTS (SELECT FROM pg_roles r WHERE r.oid = ANY (p.polroles) AND r.rolname = 'spaser_app') AS stricte) x
    WHERE e.texte IS NOT NULL)`;
