import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Perimetre } from '../perimetre';

/** What was done in a collectivité, by whom: ids only, no name, so that erasing a person breaks nothing. */
export interface EntreeJournal {
  readonly collectiviteId: string;
  readonly acteurId: string | null;
  readonly acte: string;
  readonly objetId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Append-only: no role may change or delete an entry. */
export class JournalStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async add({ collectiviteId, acteurId, acte, objetId, detail }: EntreeJournal): Promise<void> {
    await this.manager.query(
      'INSERT INTO journal (collectivite_id, id, territoire_code, acteur_id, acte, objet_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [collectiviteId, uuidv7(), this.perimetre.territoireCode, acteurId, acte, objetId, JSON.stringify(detail)],
    );
  }

  /** Newest first. */
  async list(collectiviteId: string, limite = 200): Promise<readonly (EntreeJournal & { readonly faitLe: Date })[]> {
    const rows: { acteur_id: string | null; acte: string; objet_id: string | null; detail: Record<string, unknown>; fait_le: Date }[] = await this.manager.query(
      'SELECT acteur_id, acte, objet_id, detail, fait_le FROM journal WHERE collectivite_id = $1 ORDER BY id DESC LIMIT $2',
      [collectiviteId, limite],
    );
    return rows.map((row) => ({ collectiviteId, acteurId: row.acteur_id, acte: row.acte, objetId: row.objet_id, detail: row.detail, faitLe: row.fait_le }));
  }
}
