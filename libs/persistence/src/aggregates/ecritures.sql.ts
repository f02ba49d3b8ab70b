import { QUALIFICATION } from './contrat.sql';

/**
 * Per collectivité and code, the records of the year: how many of the kind, how many count, what they sum to (hundredths for amounts, hours
 * and tonnes, units otherwise). $1 territory, $2 collectivités or NULL for all, $3 year; $4: the kinds of structures of C2.
 */
export const COMPTAGES_ECRITURES = `WITH ${QUALIFICATION}
SELECT e.collectivite_id AS id, lu.code, count(*) AS faits, count(*) FILTER (WHERE lu.compte) AS nombre, coalesce(sum(lu.quantite) FILTER (WHERE lu.compte), 0) AS somme, coalesce(sum(lu.biens), 0) AS biens
FROM ecriture e
CROSS JOIN LATERAL (VALUES
  ('A3', e.sorte = 'RELEVE', true, greatest(0, (e.contenu ->> 'nouveauxBeneficiaires')::bigint - (e.contenu ->> 'dontDejaComptes')::bigint), 0),
  ('C2', e.sorte = 'MANDAT', EXISTS (
    SELECT FROM qualification q WHERE (q.collectivite_id = e.collectivite_id OR q.partagee) AND q.sorte = ANY ($4::text[])
      AND q.operateur IN (e.contenu ->> 'fournisseur', left(e.contenu ->> 'fournisseur', 9)) AND e.jour BETWEEN q.du AND q.au
  ), replace(e.contenu ->> 'montant', '.', '')::bigint, 0),
  ('C3', e.sorte = 'SOURCING', e.contenu ->> 'canal' = 'SOURCING_INVERSE_PLATEFORME', 1, 0),
  ('U1', e.sorte = 'SOURCING', true, 1, 0),
  ('D1', e.sorte = 'DOCUMENTS_EGALITE', true, (e.contenu ->> 'index')::bigint + (e.contenu ->> 'plans')::bigint, 0),
  -- Years of 365.25 days are days × 4 / 1461: the division is left to exact fractions.
  ('G1.info', e.sorte = 'BIEN_RETIRE' AND e.contenu ->> 'famille' = 'INFORMATIQUE', true, (e.jour - (e.contenu ->> 'miseEnService')::date) * 4 * (e.contenu ->> 'quantite')::bigint, (e.contenu ->> 'quantite')::bigint),
  ('G1.mob', e.sorte = 'BIEN_RETIRE' AND e.contenu ->> 'famille' = 'MOBILIER', true, (e.jour - (e.contenu ->> 'miseEnService')::date) * 4 * (e.contenu ->> 'quantite')::bigint, (e.contenu ->> 'quantite')::bigint),
  ('G2', e.sorte = 'ACHAT_OCCASION', true, 1, 0),
  ('I1', e.sorte = 'VEHICULE', e.contenu ->> 'mode' = 'ACHAT' AND e.contenu ->> 'energie' <> 'THERMIQUE', (e.contenu ->> 'quantite')::bigint, 0),
  ('K3.agr', e.sorte = 'TONNAGE', e.contenu ->> 'agregats' <> '0.00', replace(e.contenu ->> 'agregats', '.', '')::bigint, 0),
  ('K3.tied', e.sorte = 'TONNAGE', e.contenu ->> 'tiedes' <> '0.00', replace(e.contenu ->> 'tiedes', '.', '')::bigint, 0)
) AS lu (code, concerne, compte, quantite, biens)
WHERE e.territoire_code = $1 AND ($2::uuid[] IS NULL OR e.collectivite_id = ANY ($2)) AND e.contenu IS NOT NULL AND lu.concerne AND e.jour BETWEEN make_date($3, 1, 1) AND make_date($3, 12, 31)
GROUP BY e.collectivite_id, lu.code`;

/** Per collectivité, the answers to sourcings of the year, whatever the year of the sourcing, and the enterprises of the ESS among them, each once (U2). */
export const REPONSES_SOURCING = `WITH ${QUALIFICATION}
SELECT e.collectivite_id AS id, count(*) AS reponses, count(DISTINCT left(r ->> 'operateur', 9)) FILTER (WHERE EXISTS (
    SELECT FROM qualification q WHERE (q.collectivite_id = e.collectivite_id OR q.partagee) AND q.sorte = 'ESS'
      AND q.operateur IN (r ->> 'operateur', left(r ->> 'operateur', 9)) AND (r ->> 'date')::date BETWEEN q.du AND q.au
  )) AS entreprises
FROM ecriture e CROSS JOIN LATERAL jsonb_path_query(e.contenu, '$.repondants[*]') r
WHERE e.territoire_code = $1 AND ($2::uuid[] IS NULL OR e.collectivite_id = ANY ($2)) AND e.sorte = 'SOURCING' AND e.contenu IS NOT NULL AND left(r ->> 'date', 4)::integer = $3
GROUP BY e.collectivite_id`;
