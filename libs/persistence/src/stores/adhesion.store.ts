import type { EntityManager } from 'typeorm';
import type { Role, TypeCollectivite, VoiePreuve } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** How someone became a member. */
export type VoieAdhesion = VoiePreuve | 'INVITATION';

/** One member of a collectivité: an id and what it may do there, never who it is. */
export interface MembreLu {
  readonly utilisateurId: string;
  readonly roles: readonly Role[];
  readonly voie: VoieAdhesion;
  readonly membreDepuis: Date;
  /** Contested by the mairie: the rights wait for the Département. */
  readonly suspendueLe: Date | null;
}

/** A collectivité that a person may work in. */
export interface AdhesionLue {
  readonly collectiviteId: string;
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly roles: readonly Role[];
}

/** Who a person is, as her account says. */
export interface IdentiteLue {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  /** `null` while nobody has opened a link sent to this address. */
  readonly courrielVerifieLe: Date | null;
}

interface MembreRow {
  utilisateur_id: string;
  roles: Role[];
  voie: VoieAdhesion;
  membre_depuis: Date;
  suspendue_le: Date | null;
}

/** Memberships. Members read those of their collectivité; only the accounts' role writes them and knows who is who. */
export class AdhesionStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Makes two decisions on the rights of a collectivité wait for one another, until the end of the transaction. */
  async lock(collectiviteId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('droits:' || $1, 0))`, [collectiviteId]);
  }

  /** Oldest first, suspended ones included. */
  async listMembres(collectiviteId: string): Promise<readonly MembreLu[]> {
    const rows: MembreRow[] = await this.manager.query(
      'SELECT utilisateur_id, roles, voie, membre_depuis, suspendue_le FROM adhesion WHERE collectivite_id = $1 ORDER BY membre_depuis, utilisateur_id',
      [collectiviteId],
    );
    return rows.map((row) => ({ utilisateurId: row.utilisateur_id, roles: row.roles, voie: row.voie, membreDepuis: row.membre_depuis, suspendueLe: row.suspendue_le }));
  }

  /** The collectivités that a person may work in now. */
  async listOf(utilisateurId: string): Promise<readonly AdhesionLue[]> {
    const rows: { collectivite_id: string; siren: string; nom: string; type: TypeCollectivite; roles: Role[] }[] = await this.manager.query(
      `SELECT a.collectivite_id, c.siren, c.nom, c.type, a.roles FROM adhesion a JOIN collectivite c ON c.id = a.collectivite_id AND c.territoire_code = $1
       WHERE a.territoire_code = $1 AND a.utilisateur_id = $2 AND a.suspendue_le IS NULL ORDER BY c.nom, c.siren`,
      [this.perimetre.territoireCode, utilisateurId],
    );
    return rows.map((row) => ({ collectiviteId: row.collectivite_id, siren: row.siren, nom: row.nom, type: row.type, roles: row.roles }));
  }

  async grant(collectiviteId: string, utilisateurId: string, roles: readonly Role[], voie: VoieAdhesion): Promise<void> {
    await this.manager.query('INSERT INTO adhesion (collectivite_id, utilisateur_id, territoire_code, roles, voie) VALUES ($1, $2, $3, $4, $5)', [
      collectiviteId, utilisateurId, this.perimetre.territoireCode, roles, voie,
    ]);
  }

  async setRoles(collectiviteId: string, utilisateurId: string, roles: readonly Role[]): Promise<void> {
    await this.manager.query('UPDATE adhesion SET roles = $3 WHERE collectivite_id = $1 AND utilisateur_id = $2', [collectiviteId, utilisateurId, roles]);
  }

  async remove(collectiviteId: string, utilisateurId: string): Promise<void> {
    await this.manager.query('DELETE FROM adhesion WHERE collectivite_id = $1 AND utilisateur_id = $2', [collectiviteId, utilisateurId]);
  }

  async suspend(collectiviteId: string, utilisateurId: string): Promise<void> {
    await this.manager.query('UPDATE adhesion SET suspendue_le = now() WHERE collectivite_id = $1 AND utilisateur_id = $2', [collectiviteId, utilisateurId]);
  }

  async restore(collectiviteId: string, utilisateurId: string): Promise<void> {
    await this.manager.query('UPDATE adhesion SET suspendue_le = NULL WHERE collectivite_id = $1 AND utilisateur_id = $2', [collectiviteId, utilisateurId]);
  }

  /** Who these people are. An account that was erased is nobody. */
  async listIdentites(ids: readonly string[]): Promise<ReadonlyMap<string, IdentiteLue>> {
    const rows: IdentiteLue[] = await this.manager.query(
      `SELECT id, nom, courriel, courriel_verifie_le AS "courrielVerifieLe" FROM utilisateur WHERE territoire_code = $1 AND id = ANY ($2::uuid[]) AND efface_le IS NULL`,
      [this.perimetre.territoireCode, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One person, whose address cannot change before the end of the transaction. */
  async lockIdentite(id: string): Promise<IdentiteLue | null> {
    const [row]: IdentiteLue[] = await this.manager.query(
      `SELECT id, nom, courriel, courriel_verifie_le AS "courrielVerifieLe" FROM utilisateur WHERE territoire_code = $1 AND id = $2 AND efface_le IS NULL FOR UPDATE`,
      [this.perimetre.territoireCode, id],
    );
    return row ?? null;
  }

  /** People of the Département who have one of these roles, in the order of the roles, then of arrival. */
  async listAgents(roles: readonly Role[]): Promise<readonly IdentiteLue[]> {
    return this.manager.query(
      `SELECT u.id, u.nom, u.courriel, u.courriel_verifie_le AS "courrielVerifieLe"
       FROM adhesion a JOIN collectivite c ON c.id = a.collectivite_id AND c.territoire_code = $1 AND c.type = 'DEPARTEMENT'
       JOIN utilisateur u ON u.territoire_code = $1 AND u.id = a.utilisateur_id AND u.efface_le IS NULL
       WHERE a.territoire_code = $1 AND a.suspendue_le IS NULL AND a.roles && $2::text[]
       ORDER BY (SELECT min(array_position($2::text[], role)) FROM unnest(a.roles) AS role), a.membre_depuis, u.id`,
      [this.perimetre.territoireCode, roles],
    );
  }
}
