import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { readSaisieMarche, type ContenuEcrit, type EnregistrementMarche, type Marche, type SaisieMarche, type TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { reviveMontants, toJson } from '../rows/json-exact';
import { COLONNES_ECRITES as COLONNES, fromMarche, NOMS_ECRITS as NOMS } from '../rows/marche.row';

const LOT = 1_000;

/** One accepted record, ready to be kept with its provenance. */
export interface EnregistrementAccepte {
  readonly collectiviteId: string;
  readonly empreinte: string;
  readonly fichierId: string;
  readonly ligne: number;
  readonly chemin: string;
  readonly enregistrement: EnregistrementMarche;
}

export interface EffetSurContrats {
  readonly crees: number;
  readonly modifies: number;
  readonly inchanges: number;
}

interface RowAReplier {
  collectivite_id: string;
  uid: string;
  type: string;
  contenu: unknown;
  saisie: ContenuEcrit | null;
}

/** Makes one contract of its records and of what a person states of it. */
export type Pli = (enregistrements: readonly EnregistrementMarche[], type: TypeCollectivite, saisie: SaisieMarche | null) => Marche;

/** Bulk intake of one file in one transaction: staging, new records only, contracts folded anew, marks for recomputation. */
export class IntakeStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** One import at a time per territory: the lock falls with the transaction. */
  async lockTerritoire(): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('import:' || $1, 0))`, [this.perimetre.territoireCode]);
  }

  async openStaging(): Promise<void> {
    await this.manager.query(
      `CREATE TEMP TABLE intake_lot (collectivite_id uuid, empreinte text, uid text, fichier_id uuid, ligne integer, chemin text, contenu jsonb) ON COMMIT DROP`,
    );
    await this.manager.query(`CREATE TEMP TABLE intake_touche (collectivite_id uuid, uid text) ON COMMIT DROP`);
    await this.manager.query(`CREATE TEMP TABLE intake_calcul (collectivite_id uuid, id uuid, ${COLONNES.join(', ')}) ON COMMIT DROP`);
  }

  async stage(acceptes: readonly EnregistrementAccepte[]): Promise<void> {
    await this.manager.query(`INSERT INTO intake_lot SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::integer[], $6::text[], $7::jsonb[])`, [
      acceptes.map((accepte) => accepte.collectiviteId),
      acceptes.map((accepte) => accepte.empreinte),
      acceptes.map((accepte) => accepte.enregistrement.uid),
      acceptes.map((accepte) => accepte.fichierId),
      acceptes.map((accepte) => accepte.ligne),
      acceptes.map((accepte) => accepte.chemin),
      acceptes.map((accepte) => toJson(accepte.enregistrement)),
    ]);
  }

  /**
   * Keeps the records never seen for their buyer, folds again every contract that they touch with `fold`, writes
   * those that changed and marks their (collectivité, exercice) pairs, old and new, in the outbox.
   */
  async apply(fold: Pli): Promise<EffetSurContrats> {
    const territoire = this.perimetre.territoireCode;
    await this.manager.query('ANALYZE intake_lot');
    await this.manager.query(
      `WITH nouveaux AS (
         INSERT INTO enregistrement (collectivite_id, empreinte, territoire_code, uid, fichier_id, ligne, chemin, contenu)
         SELECT DISTINCT ON (l.collectivite_id, l.empreinte) l.collectivite_id, l.empreinte, $1, l.uid, l.fichier_id, l.ligne, l.chemin, l.contenu
         FROM intake_lot l WHERE NOT EXISTS (SELECT 1 FROM enregistrement e WHERE e.collectivite_id = l.collectivite_id AND e.empreinte = l.empreinte)
         ORDER BY l.collectivite_id, l.empreinte, l.ligne
         RETURNING collectivite_id, uid)
       INSERT INTO intake_touche SELECT DISTINCT collectivite_id, uid FROM nouveaux`,
      [territoire],
    );
    await this.manager.query('ANALYZE intake_touche');
    // What a person is stating of a contract now is read once she has finished, always in the same order.
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('registre:' || t.id, 0)) FROM (SELECT DISTINCT collectivite_id::text AS id FROM intake_touche ORDER BY 1) t`);
    await this.foldTouched(fold);
    await this.manager.query('ANALYZE intake_calcul');
    const effet = await this.writeContracts();
    const [vus]: { n: string }[] = await this.manager.query('SELECT count(*) AS n FROM (SELECT DISTINCT collectivite_id, uid FROM intake_lot) v');
    return { ...effet, inchanges: Number(vus?.n ?? 0) - effet.crees - effet.modifies };
  }

  private async foldTouched(fold: Pli): Promise<void> {
    const foldGroup = ([premier, ...suite]: readonly [RowAReplier, ...RowAReplier[]]): Record<string, unknown> => {
      const enregistrements = [premier, ...suite].map((row) => reviveMontants<EnregistrementMarche>(row.contenu));
      return { collectivite_id: premier.collectivite_id, id: uuidv7(), ...fromMarche(fold(enregistrements, premier.type as TypeCollectivite, premier.saisie && readSaisieMarche(premier.saisie))) };
    };
    let groupe: [RowAReplier, ...RowAReplier[]] | null = null;
    let plis: Record<string, unknown>[] = [];
    for await (const row of this.rowsToFold()) {
      if (groupe && groupe[0].collectivite_id === row.collectivite_id && groupe[0].uid === row.uid) {
        groupe.push(row);
        continue;
      }
      if (groupe) plis.push(foldGroup(groupe));
      groupe = [row];
      if (plis.length >= LOT) {
        await this.writeFolds(plis);
        plis = [];
      }
    }
    if (groupe) plis.push(foldGroup(groupe));
    await this.writeFolds(plis);
  }

  /** Every record of the touched contracts, contract by contract, read by a server-side cursor: memory stays flat. */
  private async *rowsToFold(): AsyncGenerator<RowAReplier> {
    await this.manager.query(
      `DECLARE a_replier NO SCROLL CURSOR FOR
       SELECT e.collectivite_id, e.uid, c.type, e.contenu, k.saisie FROM intake_touche t
       JOIN enregistrement e ON e.collectivite_id = t.collectivite_id AND e.uid = t.uid
       LEFT JOIN marche k ON k.collectivite_id = t.collectivite_id AND k.uid = t.uid
       JOIN collectivite c ON c.id = e.collectivite_id ORDER BY e.collectivite_id, e.uid`,
    );
    for (;;) {
      const rows: RowAReplier[] = await this.manager.query('FETCH 1000 FROM a_replier');
      yield* rows;
      if (rows.length < LOT) break;
    }
    await this.manager.query('CLOSE a_replier');
  }

  private async writeFolds(plis: readonly Record<string, unknown>[]): Promise<void> {
    if (plis.length === 0) return;
    await this.manager.query(
      `INSERT INTO intake_calcul SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(collectivite_id uuid, id uuid, ${COLONNES.join(', ')})`,
      [toJson(plis)],
    );
  }

  private async writeContracts(): Promise<Omit<EffetSurContrats, 'inchanges'>> {
    const [compte]: { crees: string; modifies: string }[] = await this.manager.query(
      `WITH changes AS (
         SELECT n.*, m.id AS ancien_id, m.annees AS anciennes FROM intake_calcul n
         LEFT JOIN marche m ON m.collectivite_id = n.collectivite_id AND m.uid = n.uid
         WHERE m.empreinte IS DISTINCT FROM n.empreinte),
       ecrits AS (
         INSERT INTO marche (collectivite_id, id, territoire_code, ${NOMS.join(', ')})
         SELECT collectivite_id, coalesce(ancien_id, id), $1, ${NOMS.join(', ')} FROM changes
         ON CONFLICT (collectivite_id, uid) DO UPDATE SET ${NOMS.map((nom) => `${nom} = excluded.${nom}`).join(', ')}, maj_le = now()
         RETURNING 1),
       paires AS (
         SELECT DISTINCT collectivite_id, annee FROM changes, unnest(annees || coalesce(anciennes, '{}')) AS annee),
       marques AS (
         INSERT INTO outbox (id, territoire_code, collectivite_id, type, cle, charge)
         SELECT gen_random_uuid(), $1, collectivite_id, 'recompute-exercice', collectivite_id::text, jsonb_build_object('annee', annee) FROM paires
         RETURNING 1)
       SELECT count(*) FILTER (WHERE ancien_id IS NULL) AS crees, count(*) FILTER (WHERE ancien_id IS NOT NULL) AS modifies,
              (SELECT count(*) FROM ecrits) AS ecrits, (SELECT count(*) FROM marques) AS marques FROM changes`,
      [this.perimetre.territoireCode],
    );
    return { crees: Number(compte?.crees ?? 0), modifies: Number(compte?.modifies ?? 0) };
  }
}
