import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

export const SORTES_JETON = ['LIEN_CONNEXION', 'PREUVE_MAIRIE', 'AVIS_MAIRIE', 'INVITATION'] as const;
export type SorteJeton = (typeof SORTES_JETON)[number];

/** What a secret link allows once, to whom it was sent, and where it leads. */
export interface Jeton {
  readonly id: string;
  readonly sorte: SorteJeton;
  readonly courriel: string;
  readonly utilisateurId: string | null;
  readonly cible: Readonly<Record<string, unknown>>;
  /** Hash of the cookie of the browser that asked; `null` when the link is for someone else. */
  readonly navigateur: string | null;
  readonly dureeSecondes: number;
}

interface Row {
  id: string;
  sorte: string;
  courriel: string;
  utilisateur_id: string | null;
  cible: Record<string, unknown>;
  navigateur: string | null;
  duree_secondes: number;
}

const COLONNES = 'id, sorte, courriel, utilisateur_id, cible, navigateur, duree_secondes';

/** Single-use secrets. The secret itself never rests in the database: it is made when its e-mail leaves, and only its SHA-256 is kept. */
export class JetonStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** A token that no secret opens yet. Those of a quarter ago are forgotten with the address that they were sent to. */
  async create({ id, sorte, courriel, utilisateurId, cible, navigateur, dureeSecondes }: Jeton): Promise<void> {
    await this.manager.query(
      `DELETE FROM jeton j WHERE territoire_code = $1 AND cree_le < now() - interval '90 days'
         AND NOT EXISTS (SELECT FROM courriel c WHERE c.territoire_code = j.territoire_code AND c.jeton_id = j.id)`,
      [this.perimetre.territoireCode],
    );
    await this.manager.query(
      `INSERT INTO jeton (territoire_code, id, sorte, courriel, utilisateur_id, cible, navigateur, duree_secondes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.perimetre.territoireCode, id, sorte, courriel, utilisateurId, JSON.stringify(cible), navigateur, dureeSecondes],
    );
  }

  /** Gives a token its secret's SHA-256 and lets its time run; the secret of an earlier sending opens nothing any more. Returns its duration. */
  async arm(id: string, empreinte: string): Promise<{ readonly dureeSecondes: number } | null> {
    const [rows]: [{ duree_secondes: number }[], number] = await this.manager.query(
      `UPDATE jeton SET empreinte = $3, expire_le = now() + duree_secondes * interval '1 second'
       WHERE territoire_code = $1 AND id = $2 AND consomme_le IS NULL RETURNING duree_secondes`,
      [this.perimetre.territoireCode, id, empreinte],
    );
    return rows[0] ? { dureeSecondes: rows[0].duree_secondes } : null;
  }

  /** A token that could be used now; it stays usable. */
  async find(empreinte: string, sorte: SorteJeton): Promise<Jeton | null> {
    const [row]: Row[] = await this.manager.query(
      `SELECT ${COLONNES} FROM jeton WHERE territoire_code = $1 AND empreinte = $2 AND sorte = $3 AND consomme_le IS NULL AND expire_le > now()`,
      [this.perimetre.territoireCode, empreinte, sorte],
    );
    return row ? toJeton(row) : null;
  }

  /** Uses a token up: of two who try at once, one receives it. */
  async consume(empreinte: string, sorte: SorteJeton): Promise<Jeton | null> {
    const [rows]: [Row[], number] = await this.manager.query(
      `UPDATE jeton SET consomme_le = now()
       WHERE territoire_code = $1 AND empreinte = $2 AND sorte = $3 AND consomme_le IS NULL AND expire_le > now() RETURNING ${COLONNES}`,
      [this.perimetre.territoireCode, empreinte, sorte],
    );
    return rows[0] ? toJeton(rows[0]) : null;
  }
}

function toJeton(row: Row): Jeton {
  return {
    id: row.id, sorte: row.sorte as SorteJeton, courriel: row.courriel, utilisateurId: row.utilisateur_id, cible: row.cible, navigateur: row.navigateur,
    dureeSecondes: row.duree_secondes,
  };
}
