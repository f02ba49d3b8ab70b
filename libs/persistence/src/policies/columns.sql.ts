/** Columns whose type lets poison in: counters that tell volumes, numbers that accept NaN, dates that accept infinity. */
export const COLUMNS = `
  SELECT 'SEQUENCE_ID', c.objet || '.' || c.nom, coalesce(pg_get_expr(d.adbin, d.adrelid), 'identity')
  FROM cloison t JOIN colonne c ON c.relation = t.oid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.relation AND d.adnum = c.attnum
  WHERE c.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) ~ '\\mnextval\\('

  UNION ALL
  SELECT 'MONEY_NOT_BIGINT', c.objet || '.' || c.nom, c.type
  FROM cloison t JOIN colonne c ON c.relation = t.oid
  WHERE c.type IN ('numeric', 'real', 'double precision', 'money')
    OR (c.nom ~ '^(montant|valeur|volume|prix)(_|$)' AND c.type IN ('smallint', 'integer', 'text', 'character varying'))

  UNION ALL
  SELECT 'DATE_UNBOUNDED', c.objet || '.' || c.nom, NULL
  FROM cloison t JOIN colonne c ON c.relation = t.oid AND c.type = 'date'
  WHERE NOT EXISTS (
    SELECT FROM pg_constraint k WHERE k.conrelid = c.relation AND k.contype = 'c' AND k.convalidated
      AND pg_get_constraintdef(k.oid) ~ format('\\(%1$s >= %2$s\\) AND \\(%1$s <= %2$s\\)', c.nom, '''\\d{4}-\\d\\d-\\d\\d''::date'))`;
