import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

/** A session as it rests: its id is known by its SHA-256 alone. */
export interface SessionLue {
  readonly empreinte: string;
  readonly utilisateurId: string | null;
  readonly contenu: Readonly<Record<string, unknown>>;
  readonly creeLe: Date;
  readonly expireLe: Date;
}

const COLONNES = 'empreinte, utilisateur_id AS "utilisateurId", contenu, cree_le AS "creeLe", expire_le AS "expireLe"';
const MINUTE_MS = 60_000;

/** Sessions of the browsers. Instants come from the caller's clock. */
export class SessionStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async find(empreinte: string, instant: Date): Promise<SessionLue | null> {
    const [row]: SessionLue[] = await this.manager.query(`SELECT ${COLONNES} FROM session WHERE territoire_code = $1 AND empreinte = $2 AND expire_le > $3`, [
      this.perimetre.territoireCode, empreinte, instant,
    ]);
    return row ?? null;
  }

  /** Writes a new session, and sweeps those that have ended. */
  async create(session: Omit<SessionLue, 'creeLe'>, instant: Date): Promise<void> {
    await this.manager.query('DELETE FROM session WHERE territoire_code = $1 AND expire_le <= $2', [this.perimetre.territoireCode, instant]);
    await this.manager.query(
      `INSERT INTO session (territoire_code, empreinte, utilisateur_id, contenu, expire_le, cree_le) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (territoire_code, empreinte) DO UPDATE SET utilisateur_id = $3, contenu = $4, expire_le = $5`,
      [this.perimetre.territoireCode, session.empreinte, session.utilisateurId, JSON.stringify(session.contenu), session.expireLe, instant],
    );
  }

  /** Writes a session that exists; one that was ended meanwhile stays ended. */
  async update({ empreinte, utilisateurId, contenu, expireLe }: Omit<SessionLue, 'creeLe'>): Promise<void> {
    await this.manager.query('UPDATE session SET utilisateur_id = $3, contenu = $4, expire_le = $5 WHERE territoire_code = $1 AND empreinte = $2', [
      this.perimetre.territoireCode, empreinte, utilisateurId, JSON.stringify(contenu), expireLe,
    ]);
  }

  /** Lets a session last; written at most once a minute. */
  async touch(empreinte: string, expireLe: Date): Promise<void> {
    await this.manager.query('UPDATE session SET expire_le = $3 WHERE territoire_code = $1 AND empreinte = $2 AND abs(extract(epoch FROM ($3::timestamptz - expire_le))) > $4', [
      this.perimetre.territoireCode, empreinte, expireLe, MINUTE_MS / 1_000,
    ]);
  }

  async destroy(empreinte: string): Promise<void> {
    await this.manager.query('DELETE FROM session WHERE territoire_code = $1 AND empreinte = $2', [this.perimetre.territoireCode, empreinte]);
  }

  /** Ends every session of a person, but the one given. */
  async destroyOf(utilisateurId: string, sauf: string | null = null): Promise<void> {
    await this.manager.query('DELETE FROM session WHERE territoire_code = $1 AND utilisateur_id = $2 AND empreinte IS DISTINCT FROM $3', [
      this.perimetre.territoireCode, utilisateurId, sauf,
    ]);
  }

  async listOf(utilisateurId: string, instant: Date): Promise<readonly SessionLue[]> {
    return this.manager.query(`SELECT ${COLONNES} FROM session WHERE territoire_code = $1 AND utilisateur_id = $2 AND expire_le > $3 ORDER BY cree_le DESC`, [
      this.perimetre.territoireCode, utilisateurId, instant,
    ]);
  }
}
