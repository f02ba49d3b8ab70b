/**
 * Keys: PostgreSQL checks uniques and foreign keys without row-level security, so that a key which does not begin with
 * the column of the perimeter tells one tenant what another holds, or lets it point there.
 */
export const KEYS = `
  SELECT 'KEY_NOT_LED', t.objet || '.' || i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  FROM cloison t JOIN pg_index i ON i.indrelid = t.oid AND (i.indisunique OR i.indisexclusion)
  WHERE t.cle IS NOT NULL
    AND NOT EXISTS (SELECT FROM colonne c WHERE c.relation = t.oid AND c.attnum = i.indkey[0] AND c.nom = t.cle)

  UNION ALL
  SELECT 'FK_NOT_LED', k.objet, k.definition
  FROM cle_etrangere k JOIN cloison cible ON cible.oid = k.cible_id
  WHERE cible.cle IS NOT NULL AND CASE
    WHEN cible.objet = 'collectivite' THEN NOT k.paires[1:2] = ARRAY['collectivite_id>id', 'territoire_code>territoire_code']
    ELSE k.paires[1] <> cible.cle || '>' || cible.cle END

  UNION ALL
  SELECT 'TENANT_NOT_TIED', t.objet, NULL
  FROM cloison t
  WHERE t.cle = 'collectivite_id' AND NOT EXISTS (
    SELECT FROM cle_etrangere k JOIN cloison cible ON cible.oid = k.cible_id AND cible.objet = 'collectivite'
    WHERE k.source_id = t.oid AND k.paires @> ARRAY['collectivite_id>id', 'territoire_code>territoire_code'])

  UNION ALL
  SELECT 'KEY_NULLABLE', t.objet || '.' || c.nom, NULL
  FROM cloison t JOIN colonne c ON c.relation = t.oid AND c.nom IN ('collectivite_id', 'territoire_code') WHERE NOT c.attnotnull

  UNION ALL
  SELECT 'INDEX_NOT_LED', t.objet, t.cle
  FROM cloison t
  WHERE t.cle IS NOT NULL AND NOT EXISTS (
    SELECT FROM pg_index i JOIN colonne c ON c.relation = t.oid AND c.attnum = i.indkey[0] AND c.nom = t.cle
    WHERE i.indrelid = t.oid AND i.indisvalid AND i.indpred IS NULL)`;

export const KEY_SCOPE = `
  cle_etrangere AS (
    SELECT s.oid AS source_id, k.confrelid AS cible_id, s.objet || '.' || k.conname AS objet, pg_get_constraintdef(k.oid) AS definition,
      ARRAY(SELECT source.nom || '>' || cible.attname
            FROM unnest(k.conkey, k.confkey) WITH ORDINALITY AS paire (de, vers, rang)
            JOIN colonne source ON source.relation = k.conrelid AND source.attnum = paire.de
            JOIN pg_attribute cible ON cible.attrelid = k.confrelid AND cible.attnum = paire.vers
            ORDER BY paire.rang) AS paires
    FROM cloison s JOIN pg_constraint k ON k.conrelid = s.oid AND k.contype = 'f')`;
