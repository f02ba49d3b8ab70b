import type { EntityManager } from 'typeorm';

/** Addresses of the people whom the worker writes to. */
export class DestinataireStore {
  constructor(private readonly manager: EntityManager) {}

  /** Members of a collectivité who hold one of these roles. */
  async listMembres(collectiviteId: string, roles: readonly string[]): Promise<readonly string[]> {
    const rows: { courriel: string }[] = await this.manager.query(
      `SELECT DISTINCT u.courriel FROM adhesion a JOIN utilisateur u ON u.territoire_code = a.territoire_code AND u.id = a.utilisateur_id
       WHERE a.collectivite_id = $1 AND a.roles && $2::text[] AND a.suspendue_le IS NULL AND u.efface_le IS NULL ORDER BY u.courriel`,
      [collectiviteId, roles],
    );
    return rows.map(({ courriel }) => courriel);
  }

  /** One person; `null` once erased. */
  async find(utilisateurId: string): Promise<string | null> {
    const rows: { courriel: string }[] = await this.manager.query('SELECT courriel FROM utilisateur WHERE id = $1 AND efface_le IS NULL', [utilisateurId]);
    return rows[0]?.courriel ?? null;
  }
}
