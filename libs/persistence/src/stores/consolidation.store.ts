import type { EntityManager } from 'typeorm';
import type { Annee } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { toJson } from '../rows/json-exact';

/** The last consolidation of a territory's year: when it was computed, by which version of the method. */
export interface Consolidation {
  readonly annee: Annee;
  readonly methodeVersion: number;
  readonly calculeLe: Date;
}

export class ConsolidationStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async save(annee: Annee, figures: unknown, methodeVersion: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO consolidation (territoire_code, annee, figures, methode_version, calcule_le) VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (territoire_code, annee) DO UPDATE SET figures = excluded.figures, methode_version = excluded.methode_version, calcule_le = excluded.calcule_le`,
      [this.perimetre.territoireCode, annee, toJson(figures), methodeVersion],
    );
  }

  /** Years whose figures are kept. */
  async listAnnees(): Promise<readonly Annee[]> {
    const rows: { annee: number }[] = await this.manager.query('SELECT annee FROM consolidation WHERE territoire_code = $1 ORDER BY annee', [this.perimetre.territoireCode]);
    return rows.map(({ annee }) => annee);
  }

  async find(annee: Annee): Promise<Consolidation | null> {
    const [row]: { methode_version: number; calcule_le: Date }[] = await this.manager.query(
      'SELECT methode_version, calcule_le FROM consolidation WHERE territoire_code = $1 AND annee = $2',
      [this.perimetre.territoireCode, annee],
    );
    return row ? { annee, methodeVersion: row.methode_version, calculeLe: row.calcule_le } : null;
  }
}
