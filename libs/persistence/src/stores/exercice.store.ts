import type { EntityManager } from 'typeorm';
import type { Annee, Centimes } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { ExerciceRow } from '../rows/entites';

export interface VolumeDeclare {
  readonly collectiviteId: string;
  readonly annee: Annee;
  readonly volumeAchats: Centimes;
  readonly base: 'MANDATE' | 'ESTIME';
  /** Where the declaration comes from: the name of the file. */
  readonly source: string;
}

/** Declared annual purchases: the denominators. A year without a row is not declared, which is not zero. */
export class ExerciceStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Returns `true` when the declaration is new or different. */
  async declare(volume: VolumeDeclare): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO exercice AS e (collectivite_id, annee, territoire_code, volume_achats, base, source) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (collectivite_id, annee) DO UPDATE SET volume_achats = excluded.volume_achats, base = excluded.base, source = excluded.source, declare_le = now()
       WHERE (e.volume_achats, e.base) IS DISTINCT FROM (excluded.volume_achats, excluded.base)
       RETURNING 1`,
      [volume.collectiviteId, volume.annee, this.perimetre.territoireCode, volume.volumeAchats.toString(), volume.base, volume.source],
    );
    return rows.length > 0;
  }

  async find(collectiviteId: string, annee: Annee): Promise<VolumeDeclare | null> {
    const row = await this.manager.getRepository(ExerciceRow).findOneBy({ collectiviteId, annee });
    return row && { collectiviteId, annee, volumeAchats: BigInt(row.volumeAchats), base: row.base as VolumeDeclare['base'], source: row.source };
  }
}
