/**
 * $1 territory, $2 collectivités or NULL for all, $3 year. `qualification`: the qualified structures that a buyer knows, its own and those
 * that its Département makes known. Mirrors `readQualification`: exact SIRET, or SIREN when the qualification is at that level.
 */
export const QUALIFICATION = `qualification AS (
  SELECT e.collectivite_id, e.collectivite_id = (SELECT id FROM collectivite WHERE territoire_code = $1 AND type = 'DEPARTEMENT' ORDER BY siren LIMIT 1) AS partagee,
    e.contenu ->> 'operateur' AS operateur, e.contenu ->> 'sorte' AS sorte, (e.contenu ->> 'du')::date AS du, coalesce((e.contenu ->> 'au')::date, DATE '2199-12-31') AS au
  FROM ecriture e WHERE e.territoire_code = $1 AND e.sorte = 'QUALIFICATION' AND e.contenu IS NOT NULL
)`;

/**
 * `contrat`: the retained contracts of every year with what is known of their provisions, stated else published (`toContrat`); SQL NULL is
 * « nobody has said », an empty array is « none ». `base`: where each stands in M(a, N) (decision D-03), NULL out of it.
 */
export const CONTRAT = `accord_cadre AS (
  SELECT collectivite_id, uid FROM marche WHERE territoire_code = $1 AND retenu AND nature = 'ACCORD_CADRE'
), contrat AS (
  SELECT m.collectivite_id, m.date_notification, m.montant_initial, m.type_marche, m.titulaires,
    CASE WHEN jsonb_typeof(m.saisie -> 'clauses') = 'array' THEN m.saisie -> 'clauses'
      WHEN 'Clause sociale' = ANY (m.considerations_sociales) THEN '[{"heures": null, "dateEffet": null, "variations": []}]'
      WHEN m.considerations_sociales IS NOT NULL THEN '[]' END AS clauses,
    CASE WHEN jsonb_typeof(m.saisie -> 'reservations') = 'array' THEN m.saisie -> 'reservations'
      WHEN m.considerations_sociales && '{Marché réservé,Concession réservée}' THEN '[{"article": "INCONNU", "domaine": null}]'
      WHEN m.considerations_sociales IS NOT NULL THEN '[]' END AS reservations,
    CASE WHEN jsonb_typeof(m.saisie -> 'criteresSociaux') = 'array' THEN m.saisie -> 'criteresSociaux'
      WHEN 'Critère social' = ANY (m.considerations_sociales) THEN '["NON_PRECISE"]'
      WHEN m.considerations_sociales IS NOT NULL THEN '[]' END AS criteres,
    CASE WHEN jsonb_typeof(m.saisie -> 'etiquettes') = 'array' THEN m.saisie -> 'etiquettes' WHEN m.considerations_environnementales = '{}' THEN '[]' END AS etiquettes,
    CASE WHEN jsonb_typeof(m.saisie -> 'leviers') = 'array' THEN m.saisie -> 'leviers' WHEN m.considerations_environnementales = '{}' THEN '[]' END AS leviers,
    m.date_notification BETWEEN make_date($3::integer, 1, 1) AND make_date($3::integer, 12, 31) AND m.nature <> 'CONCESSION' AND NOT EXISTS (
      SELECT FROM accord_cadre a WHERE a.collectivite_id = m.collectivite_id AND a.uid = m.acheteur_id || m.id_accord_cadre AND a.uid <> m.uid
    ) IS TRUE AS de_l_annee
  FROM marche m WHERE m.territoire_code = $1 AND m.retenu AND ($2::uuid[] IS NULL OR m.collectivite_id = ANY ($2))
)`;
