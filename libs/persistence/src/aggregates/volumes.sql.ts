/**
 * $1 territory, $2 collectivités or NULL for all, $3 year. Inclusive purchases of the buyers that declare a volume, as their kept facts give
 * them, and what is known of the contracts that run in the year: a fact of 0 € is a zero only when nobody is left unsaid.
 */
export const PARTS_INCLUSIVES = `SELECT x.collectivite_id AS id, x.volume_achats AS volume, x.aucun_marche, coalesce(f.montant_inclusif, 0) AS montant, coalesce(f.marches_inclusifs, 0) AS nombre, m.en_cours, m.tus
FROM exercice x
LEFT JOIN fait_exercice f ON f.collectivite_id = x.collectivite_id AND f.annee = x.annee
CROSS JOIN LATERAL (
  SELECT count(*) AS en_cours, count(*) FILTER (WHERE inclusif IS NULL) AS tus FROM marche WHERE collectivite_id = x.collectivite_id AND retenu AND $3::integer = ANY (annees)
) m
WHERE x.territoire_code = $1 AND x.annee = $3::integer AND ($2::uuid[] IS NULL OR x.collectivite_id = ANY ($2)) AND x.volume_achats > 0`;
