import { CONTRAT, QUALIFICATION } from './contrat.sql';

/**
 * Per collectivité and code, the contracts of the year counted by what is known of each: « OUI » it counts, « NON » it does not, « A_PART »
 * for a motive of its own, NULL nobody has said. $4: the levers of J1; $5: the threshold of A1 and C4, in cents.
 */
export const COMPTAGES_CONTRATS = `WITH ${QUALIFICATION}, ${CONTRAT}, lu AS (
  SELECT c.collectivite_id, lecture.*
  FROM contrat c
  CROSS JOIN LATERAL (SELECT CASE WHEN c.montant_initial IS NULL THEN 'SANS_MONTANT' WHEN c.montant_initial > $5::bigint THEN 'RETENU' ELSE 'SOUS_LE_SEUIL' END AS m25) seuil
  CROSS JOIN LATERAL (VALUES
    ('A1', seuil.m25, CASE
      WHEN c.clauses IS NULL THEN NULL
      WHEN jsonb_path_exists(c.clauses, '$[*] ? (@.dateEffet == null || @.dateEffet <= $fin)', jsonb_build_object('fin', $3::text || '-12-31')) THEN 'OUI'
      WHEN c.clauses = '[]' THEN 'NON' ELSE 'A_PART' END),
    ('C1', 'RETENU', CASE
      WHEN c.reservations IS NULL THEN NULL
      WHEN jsonb_path_exists(c.reservations, '$[*].article ? (@ == "INCONNU" || @ == "L2113-12" || @ == "L2113-13" || @ == "L2113-12+13")') THEN 'OUI' ELSE 'NON' END),
    ('C4', seuil.m25, CASE WHEN c.criteres IS NULL THEN NULL WHEN c.criteres = '[]' THEN 'NON' ELSE 'OUI' END),
    ('E1', 'RETENU', CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'E1' THEN 'OUI' ELSE 'NON' END),
    ('F2', 'RETENU', CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'F2' THEN 'OUI' ELSE 'NON' END),
    ('G2', 'RETENU', CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'G2' THEN 'OUI' ELSE 'NON' END),
    ('H1', CASE WHEN c.type_marche IN ('FOURNITURES', 'SERVICES') THEN NULL ELSE 'RETENU' END, CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'H1' THEN 'OUI' ELSE 'NON' END),
    ('K1', 'RETENU', CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'K1' THEN 'OUI' ELSE 'NON' END),
    ('K2', 'RETENU', CASE WHEN c.etiquettes IS NULL THEN NULL WHEN c.etiquettes ? 'K2' THEN 'OUI' ELSE 'NON' END),
    ('J1', 'RETENU', CASE WHEN c.leviers IS NULL THEN NULL WHEN c.leviers ?| $4::text[] THEN 'OUI' WHEN c.leviers = '[]' THEN 'NON' ELSE 'A_PART' END),
    ('T1', 'RETENU', CASE
      WHEN NOT c.titulaires @? '$[*].id ? (@ != null)' OR NOT EXISTS (SELECT FROM qualification q WHERE q.collectivite_id = c.collectivite_id OR q.partagee) THEN NULL
      WHEN EXISTS (
        SELECT FROM jsonb_array_elements(c.titulaires) t
        JOIN qualification q ON q.operateur IN (t ->> 'id', left(t ->> 'id', 9)) AND (q.collectivite_id = c.collectivite_id OR q.partagee)
        WHERE q.sorte = 'ESS' AND c.date_notification BETWEEN q.du AND q.au
      ) THEN 'OUI' ELSE 'NON' END),
    ('T2', 'RETENU', CASE
      WHEN c.reservations IS NULL OR c.reservations @? '$[*].article ? (@ == "INCONNU")' THEN NULL
      WHEN c.reservations @? '$[*].article ? (@ == "L2113-15")' THEN 'OUI' ELSE 'NON' END)
  ) AS lecture (code, base, dit)
  WHERE c.de_l_annee
)
SELECT collectivite_id AS id, code,
  count(*) FILTER (WHERE base = 'RETENU') AS retenus, count(*) FILTER (WHERE base = 'SOUS_LE_SEUIL') AS sous_le_seuil, count(*) FILTER (WHERE base = 'SANS_MONTANT') AS sans_montant,
  count(*) FILTER (WHERE base = 'RETENU' AND dit = 'OUI') AS oui, count(*) FILTER (WHERE base = 'RETENU' AND dit = 'NON') AS non, count(*) FILTER (WHERE base = 'RETENU' AND dit IS NULL) AS tus
FROM lu GROUP BY collectivite_id, code`;

/** Per collectivité, the hours of A2 in hundredths: those of the clauses of the year, and what the avenants of the year change (decision D-06). */
export const SOMMES_HEURES = `WITH ${CONTRAT}, lu AS (
  SELECT c.collectivite_id, c.de_l_annee, c.clauses IS NULL AS tu, nees.nombre AS nees, coalesce(nees.inconnues, false) AS inconnues, changees.nombre AS changees,
    coalesce(nees.heures, 0) + coalesce(changees.heures, 0) AS heures
  FROM contrat c
  CROSS JOIN LATERAL (
    SELECT count(*) AS nombre, bool_or(clause ->> 'heures' IS NULL) AS inconnues, sum(replace(clause ->> 'heures', '.', '')::bigint) AS heures
    FROM jsonb_array_elements(c.clauses) clause
    WHERE CASE WHEN clause ->> 'dateEffet' IS NULL THEN c.de_l_annee ELSE left(clause ->> 'dateEffet', 4)::integer = $3 END
  ) nees
  CROSS JOIN LATERAL (
    SELECT count(*) AS nombre, sum(replace(variation ->> 'heures', '.', '')::bigint) AS heures
    FROM jsonb_path_query(c.clauses, '$[*].variations[*]') variation WHERE left(variation ->> 'date', 4)::integer = $3
  ) changees
)
SELECT collectivite_id AS id,
  count(*) FILTER (WHERE (nees > 0 AND NOT inconnues) OR changees > 0) AS nombre, coalesce(sum(heures) FILTER (WHERE (nees > 0 AND NOT inconnues) OR changees > 0), 0) AS somme,
  count(*) FILTER (WHERE de_l_annee) AS retenus, count(*) FILTER (WHERE de_l_annee AND NOT tu AND NOT inconnues) AS dits, count(*) FILTER (WHERE (tu AND de_l_annee) OR inconnues) AS doutes
FROM lu GROUP BY collectivite_id`;
