import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Perimetre } from '../perimetre';

/** A file that proves a vote, without its bytes. */
export interface Piece {
  readonly id: string;
  readonly nom: string;
  readonly taille: number;
  /** SHA-256, in hexadecimal. */
  readonly empreinte: string;
  readonly prive: boolean;
}

export interface PieceLue extends Piece {
  readonly contenu: Buffer;
}

interface Row {
  id: string;
  nom: string;
  taille: number;
  empreinte: string;
  prive: boolean;
  contenu: Buffer;
}

/** Signed acts of one collectivité: its own until what they prove is public. */
export class PieceStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async add(collectiviteId: string, { nom, contenu, empreinte }: Pick<PieceLue, 'nom' | 'contenu' | 'empreinte'>): Promise<string> {
    const id = uuidv7();
    await this.manager.query(
      `INSERT INTO piece (collectivite_id, id, territoire_code, nom, type, taille, empreinte, contenu, prive) VALUES ($1, $2, $3, $4, 'application/pdf', $5, $6, $7, true)`,
      [collectiviteId, id, this.perimetre.territoireCode, nom, contenu.length, empreinte, contenu],
    );
    return id;
  }

  /** One file of a collectivité; out of its own perimeter, the row-level policy shows the published ones alone. */
  async find(collectiviteId: string, id: string): Promise<PieceLue | null> {
    const rows: Row[] = await this.manager.query(
      'SELECT id, nom, taille, empreinte, prive, contenu FROM piece WHERE territoire_code = $1 AND collectivite_id = $2 AND id = $3',
      [this.perimetre.territoireCode, collectiviteId, id],
    );
    return rows[0] ?? null;
  }

  async publish(collectiviteId: string, id: string): Promise<void> {
    await this.manager.query('UPDATE piece SET prive = false WHERE collectivite_id = $1 AND id = $2', [collectiviteId, id]);
  }
}
