import type { EntityManager } from 'typeorm';
import type { Role } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** An invitation to join a collectivité, bound to the address that it was sent to. */
export interface InvitationLue {
  readonly collectiviteId: string;
  readonly id: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  /** The administrator who invites; `OPERATEUR` when the operator of the instance does. */
  readonly invitePar: string;
  readonly creeLe: Date;
  readonly accepteeLe: Date | null;
  readonly retireeLe: Date | null;
}

/** Stands where nobody’s account invites: the operator installs the first administrator of the Département. */
export const OPERATEUR = '00000000-0000-0000-0000-000000000000';

interface Row {
  collectivite_id: string;
  id: string;
  courriel: string;
  roles: Role[];
  invite_par: string;
  cree_le: Date;
  acceptee_le: Date | null;
  retiree_le: Date | null;
}

const COLONNES = 'collectivite_id, id, courriel, roles, invite_par, cree_le, acceptee_le, retiree_le';

export class InvitationStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async create({ collectiviteId, id, courriel, roles, invitePar, creeLe }: Omit<InvitationLue, 'accepteeLe' | 'retireeLe'>): Promise<void> {
    await this.manager.query('INSERT INTO invitation (collectivite_id, id, territoire_code, courriel, roles, invite_par, cree_le) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      collectiviteId, id, this.perimetre.territoireCode, courriel, roles, invitePar, creeLe,
    ]);
  }

  /** One invitation of the territory, whatever has become of it. */
  async find(id: string): Promise<InvitationLue | null> {
    const [row]: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM invitation WHERE territoire_code = $1 AND id = $2`, [this.perimetre.territoireCode, id]);
    return row ? toInvitation(row) : null;
  }

  /** Those that may still be accepted, newest first. */
  async listOuvertes(collectiviteId: string, depuis: Date): Promise<readonly InvitationLue[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT ${COLONNES} FROM invitation WHERE collectivite_id = $1 AND acceptee_le IS NULL AND retiree_le IS NULL AND cree_le > $2 ORDER BY id DESC`,
      [collectiviteId, depuis],
    );
    return rows.map(toInvitation);
  }

  /** Those that wait for an address, whoever sent them. */
  async listForCourriel(courriel: string, depuis: Date): Promise<readonly InvitationLue[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT ${COLONNES} FROM invitation WHERE territoire_code = $1 AND courriel = $2 AND acceptee_le IS NULL AND retiree_le IS NULL AND cree_le > $3 ORDER BY id DESC`,
      [this.perimetre.territoireCode, courriel, depuis],
    );
    return rows.map(toInvitation);
  }

  /** `false` when it has been accepted or withdrawn in between. */
  async accept(collectiviteId: string, id: string, instant: Date): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      'UPDATE invitation SET acceptee_le = $3 WHERE collectivite_id = $1 AND id = $2 AND acceptee_le IS NULL AND retiree_le IS NULL RETURNING 1',
      [collectiviteId, id, instant],
    );
    return rows.length > 0;
  }

  /** `false` when there is no such open invitation. */
  async withdraw(collectiviteId: string, id: string, instant: Date): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      'UPDATE invitation SET retiree_le = $3 WHERE collectivite_id = $1 AND id = $2 AND acceptee_le IS NULL AND retiree_le IS NULL RETURNING 1',
      [collectiviteId, id, instant],
    );
    return rows.length > 0;
  }

  /** Withdraws what someone who may no longer invite has sent. */
  async withdrawAllBy(collectiviteId: string, invitePar: string, instant: Date): Promise<void> {
    await this.manager.query(
      'UPDATE invitation SET retiree_le = $3 WHERE collectivite_id = $1 AND invite_par = $2 AND acceptee_le IS NULL AND retiree_le IS NULL',
      [collectiviteId, invitePar, instant],
    );
  }
}

function toInvitation(row: Row): InvitationLue {
  return {
    collectiviteId: row.collectivite_id, id: row.id, courriel: row.courriel, roles: row.roles, invitePar: row.invite_par, creeLe: row.cree_le,
    accepteeLe: row.acceptee_le, retireeLe: row.retiree_le,
  };
}
