import type { EntityManager } from 'typeorm';
import { isEnVigueur, type Annee, type Centimes, type FaitsExercice, type LigneB1, type LigneTerritoire, type PeriodeAdoption, type TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { toCentimes, toJson } from '../rows/json-exact';

/** What a territory's figures of a year read: one line per public buyer, then what was set aside. */
export interface FaitsTerritoire {
  readonly lignes: readonly (LigneTerritoire & LigneB1 & { readonly nom: string; readonly siren: string; readonly epciSiren: string | null; readonly enPreparation: boolean; readonly adoptions: readonly PeriodeAdoption[] })[];
  readonly ecartes: readonly { readonly motif: string; readonly nombre: number; readonly montant: Centimes | null }[];
  readonly marchesComptes: number;
}

/** Consolidated facts, one row per (collectivité, exercice), each with the contracts behind it. */
export class FaitStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Serialises the recomputations of one buyer until the end of the transaction. */
  async lockCollectivite(collectiviteId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('faits:' || $1, 0))`, [collectiviteId]);
  }

  /** Replaces the facts of one (collectivité, exercice) by a full recomputation. */
  async replace(collectiviteId: string, faits: FaitsExercice, methodeVersion: number): Promise<void> {
    const territoire = this.perimetre.territoireCode;
    await this.manager.query('DELETE FROM valeur_annuelle WHERE collectivite_id = $1 AND annee = $2', [collectiviteId, faits.annee]);
    if (faits.contributions.length > 0) {
      await this.manager.query(
        `INSERT INTO valeur_annuelle (collectivite_id, annee, marche_id, territoire_code, valeur, motif, montant, jours, jours_total, voies)
         SELECT $1, $2, marche_id, $3, valeur, motif, montant, jours, jours_total, voies FROM jsonb_to_recordset($4::jsonb)
           AS v(marche_id uuid, valeur bigint, motif text, montant bigint, jours integer, jours_total integer, voies text[])`,
        [collectiviteId, faits.annee, territoire, toJson(faits.contributions.map(toValeurRow))],
      );
    }
    await this.manager.query(
      `INSERT INTO fait_exercice (collectivite_id, annee, territoire_code, montant_inclusif, marches_inclusifs, clauses_notifiees, dispositions_notifiees, methode_version, calcule_le)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())
       ON CONFLICT (collectivite_id, annee) DO UPDATE SET montant_inclusif = excluded.montant_inclusif, marches_inclusifs = excluded.marches_inclusifs,
         clauses_notifiees = excluded.clauses_notifiees, dispositions_notifiees = excluded.dispositions_notifiees, methode_version = excluded.methode_version, calcule_le = excluded.calcule_le`,
      [
        collectiviteId, faits.annee, territoire, faits.montantInclusif.toString(),
        faits.contributions.filter((contribution) => contribution.sorte === 'COMPTE').length, faits.clausesNotifiees.length, faits.dispositionsNotifiees.length,
        methodeVersion,
      ],
    );
  }

  /** Facts of one buyer for a year; `null` when nothing was ever computed for it. */
  async findExercice(collectiviteId: string, annee: Annee): Promise<{ readonly montantInclusif: Centimes; readonly marchesInclusifs: number } | null> {
    const rows: { montant_inclusif: string; marches_inclusifs: number }[] = await this.manager.query(
      'SELECT montant_inclusif, marches_inclusifs FROM fait_exercice WHERE collectivite_id = $1 AND annee = $2',
      [collectiviteId, annee],
    );
    return rows[0] ? { montantInclusif: BigInt(rows[0].montant_inclusif), marchesInclusifs: rows[0].marches_inclusifs } : null;
  }

  /** Facts of the territory that a later formula needs and that were computed before it. */
  async listIncomplets(): Promise<readonly { readonly collectiviteId: string; readonly annee: Annee }[]> {
    return this.manager.query(
      `SELECT collectivite_id AS "collectiviteId", annee FROM fait_exercice WHERE territoire_code = $1 AND dispositions_notifiees IS NULL ORDER BY 1, 2`,
      [this.perimetre.territoireCode],
    );
  }

  /** Facts of every public buyer of the territory for a year, whether or not it has any; summed by the domain. */
  async readTerritoire(annee: Annee): Promise<FaitsTerritoire> {
    const territoire = this.perimetre.territoireCode;
    const lignes: LigneRow[] = await this.manager.query(
      `SELECT c.id, c.nom, c.siren, c.type, c.epci_siren, coalesce(f.montant_inclusif, 0) AS montant_inclusif, f.marches_inclusifs, x.volume_achats,
              coalesce(k.clauses, '{}') AS annees_clause, CASE WHEN k.collectivite_id IS NULL THEN '{}' ELSE k.elargies END AS annees_elargies, coalesce(s.adoptions, '[]') AS adoptions, coalesce(s.en_preparation, false) AS en_preparation
       FROM collectivite c
       LEFT JOIN (SELECT collectivite_id, array_agg(annee ORDER BY annee) FILTER (WHERE clauses_notifiees > 0) AS clauses,
                    CASE WHEN bool_and(dispositions_notifiees IS NOT NULL) THEN coalesce(array_agg(annee ORDER BY annee) FILTER (WHERE dispositions_notifiees > 0), '{}') END AS elargies
                  FROM fait_exercice WHERE territoire_code = $1 AND annee <= $2 GROUP BY collectivite_id) k ON k.collectivite_id = c.id
       LEFT JOIN fait_exercice f ON f.territoire_code = $1 AND f.collectivite_id = c.id AND f.annee = $2
       LEFT JOIN exercice x ON x.territoire_code = $1 AND x.collectivite_id = c.id AND x.annee = $2
       LEFT JOIN (SELECT p.collectivite_id,
                    bool_or(p.statut IN ('BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION') AND p.decline_le IS NULL AND extract(year FROM p.cree_le) <= $2) AS en_preparation,
                    jsonb_agg(jsonb_build_object('adopteLe', d.seance_le, 'abrogeLe', least(a.seance_le, n.seance_le), 'fin', p.fin)) FILTER (WHERE d.id IS NOT NULL) AS adoptions
                  FROM spaser p
                  LEFT JOIN deliberation d ON d.collectivite_id = p.collectivite_id AND d.spaser_id = p.id AND d.objet IN ('ADOPTION', 'REVISION')
                  LEFT JOIN deliberation a ON a.collectivite_id = p.collectivite_id AND a.spaser_id = p.id AND a.objet = 'ABROGATION'
                  LEFT JOIN spaser r ON r.collectivite_id = p.collectivite_id AND r.remplace_id = p.id
                  LEFT JOIN deliberation n ON n.collectivite_id = r.collectivite_id AND n.spaser_id = r.id AND n.objet = 'REVISION'
                  WHERE p.territoire_code = $1 GROUP BY p.collectivite_id) s ON s.collectivite_id = c.id
       WHERE c.territoire_code = $1 AND c.rattachement = 'TERRITOIRE' AND c.type <> 'PRIVE' ORDER BY c.siren`,
      [territoire, annee],
    );
    const ecartes: { motif: string; nombre: string; montant: string | null }[] = await this.manager.query(
      `SELECT v.motif, count(*) AS nombre, sum(v.montant) AS montant FROM valeur_annuelle v JOIN collectivite c ON c.id = v.collectivite_id
       WHERE v.territoire_code = $1 AND v.annee = $2 AND v.motif IS NOT NULL AND c.rattachement = 'TERRITOIRE' AND c.type <> 'PRIVE'
       GROUP BY v.motif ORDER BY v.motif`,
      [territoire, annee],
    );
    return {
      lignes: lignes.map((ligne) => toLigne(ligne, annee)),
      ecartes: ecartes.map((ecart) => ({ motif: ecart.motif, nombre: Number(ecart.nombre), montant: toCentimes(ecart.montant) })),
      marchesComptes: lignes.reduce((somme, ligne) => somme + (ligne.marches_inclusifs ?? 0), 0),
    };
  }
}

interface LigneRow {
  id: string;
  nom: string;
  siren: string;
  type: string;
  epci_siren: string | null;
  montant_inclusif: string;
  marches_inclusifs: number | null;
  volume_achats: string | null;
  annees_clause: number[];
  annees_elargies: number[] | null;
  adoptions: PeriodeAdoption[];
  en_preparation: boolean;
}

function toLigne(row: LigneRow, annee: Annee): FaitsTerritoire['lignes'][number] {
  return {
    collectiviteId: row.id,
    nom: row.nom,
    siren: row.siren,
    epciSiren: row.epci_siren,
    type: row.type as TypeCollectivite,
    montantInclusif: BigInt(row.montant_inclusif),
    volume: toCentimes(row.volume_achats),
    spaserEnVigueur: row.adoptions.some((periode) => isEnVigueur(periode, annee)),
    enPreparation: row.en_preparation,
    adoptions: row.adoptions,
    anneesAvecClause: row.annees_clause,
    anneesElargies: row.annees_elargies,
  };
}

function toValeurRow(contribution: FaitsExercice['contributions'][number]): Record<string, unknown> {
  const commun = { marche_id: contribution.marcheId, voies: contribution.voies, montant: contribution.montant };
  if (contribution.sorte === 'ECARTE') return { ...commun, motif: contribution.motif };
  const { valeur, montant, jours, joursTotal } = contribution.valeur;
  return { ...commun, valeur, montant, jours, jours_total: joursTotal };
}
