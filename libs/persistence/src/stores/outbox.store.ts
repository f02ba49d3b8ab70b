import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Perimetre } from '../perimetre';

/** What must happen after a commit. `cle` says which thing it bears on: two events of one key ask for the same recomputation. */
export interface Evenement {
  readonly type: string;
  readonly cle: string;
  readonly collectiviteId: string | null;
  readonly charge: Readonly<Record<string, unknown>>;
}

export interface EvenementEnAttente extends Evenement {
  readonly id: string;
  readonly tentatives: number;
}

interface Row {
  id: string;
  type: string;
  cle: string;
  collectivite_id: string | null;
  charge: Record<string, unknown>;
  tentatives: number;
}

/** The ledger of jobs. Rows are written in the transaction of the change they follow, and closed in that of their effect. */
export class OutboxStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async add(evenements: readonly Evenement[]): Promise<void> {
    if (evenements.length === 0) return;
    await this.manager.query(
      `INSERT INTO outbox (id, territoire_code, collectivite_id, type, cle, charge)
       SELECT id, $2, collectivite_id, type, cle, charge FROM jsonb_to_recordset($1::jsonb)
         AS e(id uuid, collectivite_id uuid, type text, cle text, charge jsonb)`,
      [
        JSON.stringify(evenements.map((evenement) => ({ ...evenement, id: uuidv7(), collectivite_id: evenement.collectiviteId }))),
        this.perimetre.territoireCode,
      ],
    );
  }

  /**
   * Marks up to `limite` due events as handed to the queue and returns one of each key, since it answers for its
   * equals; the next hand-over of what is still open backs off ×2 (5 s to 160 s). Events of the types in `sauf` are left
   * to another process.
   */
  async dispatch(limite: number, sauf: readonly string[] = []): Promise<readonly EvenementEnAttente[]> {
    const rows: [Row[], number] = await this.manager.query(
      `UPDATE outbox SET distribue_le = now(), tentatives = tentatives + 1,
              prochaine_le = now() + least(160, 5 * power(2, least(tentatives, 5))) * interval '1 second'
       WHERE id IN (SELECT id FROM outbox WHERE traite_le IS NULL AND prochaine_le <= now() AND territoire_code = $2 AND type <> ALL ($3::text[])
                    ORDER BY type, cle, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id, type, cle, collectivite_id, charge, tentatives`,
      [limite, this.perimetre.territoireCode, sauf],
    );
    return [...new Map(rows[0].map((row) => [`${row.type} ${row.cle}`, toEvenement(row)])).values()];
  }

  /**
   * Takes one unprocessed event for the current transaction; `null` when it is done already. Events of one key wait for
   * one another, so that two workers never recompute the same thing at once.
   */
  async claim(id: string): Promise<EvenementEnAttente | null> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended(type || ' ' || cle, 40)) FROM outbox WHERE id = $1`, [id]);
    // The primary key alone: with the state in the condition, a young table's statistics lead to a scan of all that waits.
    const [row]: (Row & { traite_le: Date | null })[] = await this.manager.query(
      'SELECT id, type, cle, collectivite_id, charge, tentatives, traite_le FROM outbox WHERE id = $1',
      [id],
    );
    return row && row.traite_le === null ? toEvenement(row) : null;
  }

  /**
   * Closes every event of this type and key that is visible now, the claimed one included, and returns what each asked
   * for: one full recomputation answers them all, because it reads facts committed before this statement.
   */
  async complete(evenement: Pick<EvenementEnAttente, 'type' | 'cle'>): Promise<readonly EvenementEnAttente['charge'][]> {
    const [rows]: [{ charge: Record<string, unknown> }[], number] = await this.manager.query(
      'UPDATE outbox SET traite_le = now(), erreur = NULL WHERE territoire_code = $1 AND type = $2 AND cle = $3 AND traite_le IS NULL RETURNING charge',
      [this.perimetre.territoireCode, evenement.type, evenement.cle],
    );
    return rows.map((row) => row.charge);
  }

  async recordFailure(id: string, message: string): Promise<void> {
    await this.manager.query('UPDATE outbox SET erreur = left($2, 1000) WHERE id = $1', [id, message]);
  }

  /** Unprocessed events of the territory, but those of the types in `sauf`. */
  async countPending(sauf: readonly string[] = []): Promise<number> {
    const [row]: { n: string }[] = await this.manager.query(
      'SELECT count(*) AS n FROM outbox WHERE territoire_code = $1 AND traite_le IS NULL AND type <> ALL ($2::text[])',
      [this.perimetre.territoireCode, sauf],
    );
    return Number(row?.n ?? 0);
  }

  /** Age of the oldest unprocessed event, in seconds, but for the types in `sauf`; `null` when nothing waits. */
  async oldestPendingSeconds(sauf: readonly string[] = []): Promise<number | null> {
    const [row]: { age: string | null }[] = await this.manager.query(
      'SELECT extract(epoch FROM now() - min(cree_le)) AS age FROM outbox WHERE territoire_code = $1 AND traite_le IS NULL AND type <> ALL ($2::text[])',
      [this.perimetre.territoireCode, sauf],
    );
    return row?.age == null ? null : Number(row.age);
  }
}

function toEvenement(row: Row): EvenementEnAttente {
  return { id: row.id, type: row.type, cle: row.cle, collectiviteId: row.collectivite_id, charge: row.charge, tentatives: row.tentatives };
}
