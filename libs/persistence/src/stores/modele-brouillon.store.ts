import type { EntityManager } from 'typeorm';
import { parseModele, serialiseModele, type ModeleLibre } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** The text of a version to come, in the tenant of the Département. */
export interface ModeleBrouillon {
  readonly modele: ModeleLibre;
  readonly revision: number;
  /** Set once its publication was asked for: nothing may change it any more. */
  readonly publicationDemandeeLe: Date | null;
  readonly majLe: Date;
}

interface Row {
  contenu: unknown;
  revision: number;
  publication_demandee_le: Date | null;
  maj_le: Date;
}

const COLONNES = 'contenu, revision, publication_demandee_le, maj_le';

/** Versions of models being written by the Département. */
export class ModeleBrouillonStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** `false` when this version is being written already. */
  async create(collectiviteId: string, modele: ModeleLibre): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO modele_brouillon (collectivite_id, code, version, territoire_code, contenu) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (collectivite_id, code, version) DO NOTHING RETURNING 1`,
      [collectiviteId, modele.code, modele.version, this.perimetre.territoireCode, serialiseModele(modele)],
    );
    return rows.length > 0;
  }

  async list(collectiviteId: string): Promise<readonly ModeleBrouillon[]> {
    const rows: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM modele_brouillon WHERE collectivite_id = $1 ORDER BY code, version`, [collectiviteId]);
    return rows.map(toBrouillon);
  }

  async find(collectiviteId: string, code: string, version: number): Promise<ModeleBrouillon | null> {
    const rows: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM modele_brouillon WHERE collectivite_id = $1 AND code = $2 AND version = $3`, [
      collectiviteId, code, version,
    ]);
    return rows[0] ? toBrouillon(rows[0]) : null;
  }

  /** Saves over the revision that its author read; the new one, or `null` when someone saved, or asked to publish, in between. */
  async save(collectiviteId: string, revision: number, modele: ModeleLibre): Promise<number | null> {
    const [rows]: [{ revision: number }[], number] = await this.manager.query(
      `UPDATE modele_brouillon SET contenu = $5, revision = revision + 1, maj_le = now()
       WHERE collectivite_id = $1 AND code = $2 AND version = $3 AND revision = $4 AND publication_demandee_le IS NULL RETURNING revision`,
      [collectiviteId, modele.code, modele.version, revision, serialiseModele(modele)],
    );
    return rows[0]?.revision ?? null;
  }

  async requestPublication(collectiviteId: string, code: string, version: number): Promise<void> {
    await this.manager.query(
      'UPDATE modele_brouillon SET publication_demandee_le = coalesce(publication_demandee_le, now()) WHERE collectivite_id = $1 AND code = $2 AND version = $3',
      [collectiviteId, code, version],
    );
  }

  async delete(collectiviteId: string, code: string, version: number): Promise<void> {
    await this.manager.query('DELETE FROM modele_brouillon WHERE collectivite_id = $1 AND code = $2 AND version = $3', [collectiviteId, code, version]);
  }
}

function toBrouillon(row: Row): ModeleBrouillon {
  return { modele: parseModele(row.contenu), revision: row.revision, publicationDemandeeLe: row.publication_demandee_le, majLe: row.maj_le };
}
