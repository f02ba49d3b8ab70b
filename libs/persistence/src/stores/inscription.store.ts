import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

/** Since when a collectivité works in the product, and since when its mairie has frozen it. */
export interface InscriptionLue {
  readonly activeLe: Date;
  readonly geleeLe: Date | null;
  readonly motifGel: string | null;
}

/** Whether a collectivité works in the product, and whether its mairie has frozen it (« ce n’est pas nous »). */
export class InscriptionStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async isGelee(collectiviteId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT 1 FROM inscription WHERE collectivite_id = $1 AND gelee_le IS NOT NULL', [collectiviteId]);
    return rows.length > 0;
  }

  async find(collectiviteId: string): Promise<InscriptionLue | null> {
    const [row]: InscriptionLue[] = await this.manager.query(
      'SELECT active_le AS "activeLe", gelee_le AS "geleeLe", motif_gel AS "motifGel" FROM inscription WHERE collectivite_id = $1',
      [collectiviteId],
    );
    return row ?? null;
  }

  /** Those of these collectivités that work in the product: public, unlike the rest. */
  async listInscrites(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { collectivite_id: string }[] = await this.manager.query('SELECT collectivite_id FROM inscription WHERE territoire_code = $1 AND collectivite_id = ANY ($2::uuid[])', [
      this.perimetre.territoireCode, ids,
    ]);
    return new Set(rows.map((row) => row.collectivite_id));
  }

  /** The first right given: from then on the collectivité works here. */
  async activate(collectiviteId: string): Promise<void> {
    await this.manager.query('INSERT INTO inscription (collectivite_id, territoire_code) VALUES ($1, $2) ON CONFLICT (collectivite_id) DO NOTHING', [
      collectiviteId, this.perimetre.territoireCode,
    ]);
  }

  async freeze(collectiviteId: string, motif: string, instant: Date): Promise<void> {
    await this.manager.query('UPDATE inscription SET gelee_le = coalesce(gelee_le, $3), motif_gel = $2 WHERE collectivite_id = $1', [collectiviteId, motif, instant]);
  }

  async unfreeze(collectiviteId: string): Promise<void> {
    await this.manager.query('UPDATE inscription SET gelee_le = NULL, motif_gel = NULL WHERE collectivite_id = $1', [collectiviteId]);
  }
}
