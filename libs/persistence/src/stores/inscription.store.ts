import type { EntityManager } from 'typeorm';

/** Whether a collectivité works in the product, and whether its mairie has frozen it (« ce n’est pas nous »). */
export class InscriptionStore {
  constructor(private readonly manager: EntityManager) {}

  async isGelee(collectiviteId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT 1 FROM inscription WHERE collectivite_id = $1 AND gelee_le IS NOT NULL', [collectiviteId]);
    return rows.length > 0;
  }
}
