import type { EntityManager } from 'typeorm';
import { parseModele, serialiseModele, type ModeleLibre } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** A published version of a model, with the SHA-256 of its canonical text. */
export interface ModelePublie {
  readonly modele: ModeleLibre;
  readonly empreinte: string;
  readonly publieLe: Date;
}

interface Row {
  contenu: unknown;
  empreinte: string;
  publie_le: Date;
}

/** Published models of the territory: immutable, one row a version. */
export class ModeleStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Publishes a version; `false` when it is there already, whatever its text: nothing published is changed. */
  async publish(modele: ModeleLibre, empreinte: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO modele_version (territoire_code, code, version, contenu, empreinte) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (territoire_code, code, version) DO NOTHING RETURNING 1`,
      [this.perimetre.territoireCode, modele.code, modele.version, serialiseModele(modele), empreinte],
    );
    return rows.length > 0;
  }

  async find(code: string, version: number): Promise<ModelePublie | null> {
    const rows: Row[] = await this.manager.query(
      'SELECT contenu, empreinte, publie_le FROM modele_version WHERE territoire_code = $1 AND code = $2 AND version = $3',
      [this.perimetre.territoireCode, code, version],
    );
    return rows[0] ? toModele(rows[0]) : null;
  }

  /** Every published version, the newest first. */
  async list(): Promise<readonly ModelePublie[]> {
    const rows: Row[] = await this.manager.query('SELECT contenu, empreinte, publie_le FROM modele_version WHERE territoire_code = $1 ORDER BY publie_le DESC, version DESC', [
      this.perimetre.territoireCode,
    ]);
    return rows.map(toModele);
  }

  /** The version to adopt today: the last one published of the last model. */
  async findCurrent(): Promise<ModelePublie | null> {
    const rows: Row[] = await this.manager.query(
      'SELECT contenu, empreinte, publie_le FROM modele_version WHERE territoire_code = $1 ORDER BY publie_le DESC, version DESC LIMIT 1',
      [this.perimetre.territoireCode],
    );
    return rows[0] ? toModele(rows[0]) : null;
  }
}

function toModele(row: Row): ModelePublie {
  return { modele: parseModele(row.contenu), empreinte: row.empreinte, publieLe: row.publie_le };
}
