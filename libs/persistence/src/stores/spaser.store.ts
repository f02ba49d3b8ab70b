import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Annee, ContenuSpaser, DateCivile, StatutSpaser } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { toJson } from '../rows/json-exact';

/** A scheme of one collectivité as its members see it. */
export interface SpaserLu {
  readonly collectiviteId: string;
  readonly id: string;
  readonly statut: StatutSpaser;
  readonly modeleCode: string;
  readonly modeleVersion: number;
  readonly variante: string;
  readonly debut: Annee;
  readonly fin: Annee;
  readonly revision: number;
  readonly conseilLe: DateCivile | null;
  readonly remplaceId: string | null;
  readonly conjointId: string | null;
  readonly porteurId: string | null;
  /** When the collectivité declined the joint scheme that was proposed to it. */
  readonly declineLe: Date | null;
  readonly creeLe: Date;
  readonly majLe: Date;
  readonly publieLe: Date | null;
}

export type SpaserANaitre = Pick<SpaserLu, 'collectiviteId' | 'modeleCode' | 'modeleVersion' | 'remplaceId' | 'conjointId' | 'porteurId'>;

interface Row {
  collectivite_id: string;
  id: string;
  statut: string;
  modele_code: string;
  modele_version: number;
  variante: string;
  debut: number;
  fin: number;
  revision: number;
  conseil_le: string | null;
  remplace_id: string | null;
  conjoint_id: string | null;
  porteur_id: string | null;
  decline_le: Date | null;
  cree_le: Date;
  maj_le: Date;
  publie_le: Date | null;
}

const COLONNES = 'collectivite_id, id, statut, modele_code, modele_version, variante, debut, fin, revision, conseil_le, remplace_id, conjoint_id, porteur_id, decline_le, cree_le, maj_le, publie_le';

/** Schemes and their content, in the perimeter of their collectivité (or of the worker for joint ones). */
export class SpaserStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async create(spaser: SpaserANaitre, contenu: ContenuSpaser): Promise<string> {
    const id = uuidv7();
    const { collectiviteId, modeleCode, modeleVersion, remplaceId, conjointId, porteurId } = spaser;
    await this.manager.query(
      `INSERT INTO spaser (collectivite_id, id, territoire_code, statut, modele_code, modele_version, variante, debut, fin, remplace_id, conjoint_id, porteur_id)
       VALUES ($1, $2, $3, 'BROUILLON', $4, $5, $6, $7, $8, $9, $10, $11)`,
      [collectiviteId, id, this.perimetre.territoireCode, modeleCode, modeleVersion, contenu.variante, contenu.debut, contenu.fin, remplaceId, conjointId, porteurId],
    );
    await this.manager.query('INSERT INTO spaser_contenu (collectivite_id, spaser_id, territoire_code, contenu, prive) VALUES ($1, $2, $3, $4, true)', [
      collectiviteId, id, this.perimetre.territoireCode, toJson(contenu),
    ]);
    return id;
  }

  /** Newest first. */
  async list(collectiviteId: string): Promise<readonly SpaserLu[]> {
    const rows: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM spaser WHERE collectivite_id = $1 ORDER BY id DESC`, [collectiviteId]);
    return rows.map(toSpaser);
  }

  /** One scheme, locked until the end of a writing transaction so that two acts on it wait for one another. */
  async find(collectiviteId: string, id: string, lock = false): Promise<SpaserLu | null> {
    const sql = `SELECT ${COLONNES} FROM spaser WHERE collectivite_id = $1 AND id = $2`;
    const rows: Row[] = await this.manager.query(lock ? sql + ' FOR UPDATE' : sql, [collectiviteId, id]);
    return rows[0] ? toSpaser(rows[0]) : null;
  }

  async readContenu(collectiviteId: string, id: string): Promise<ContenuSpaser | null> {
    const rows: { contenu: ContenuSpaser }[] = await this.manager.query('SELECT contenu FROM spaser_contenu WHERE collectivite_id = $1 AND spaser_id = $2', [collectiviteId, id]);
    return rows[0]?.contenu ?? null;
  }

  /** Saves a content over the revision that its author read; the new revision, or `null` when someone saved in between. */
  async saveContenu(collectiviteId: string, id: string, revision: number, contenu: ContenuSpaser): Promise<number | null> {
    const [rows]: [{ revision: number }[], number] = await this.manager.query(
      `UPDATE spaser SET revision = revision + 1, maj_le = now(), variante = $4, debut = $5, fin = $6
       WHERE collectivite_id = $1 AND id = $2 AND revision = $3 RETURNING revision`,
      [collectiviteId, id, revision, contenu.variante, contenu.debut, contenu.fin],
    );
    if (!rows[0]) return null;
    await this.manager.query('UPDATE spaser_contenu SET contenu = $3 WHERE collectivite_id = $1 AND spaser_id = $2', [collectiviteId, id, toJson(contenu)]);
    return rows[0].revision;
  }

  async setStatut(collectiviteId: string, id: string, statut: StatutSpaser, conseilLe: DateCivile | null = null): Promise<void> {
    await this.manager.query(
      'UPDATE spaser SET statut = $3, conseil_le = coalesce($4, conseil_le), revision = revision + 1, maj_le = now() WHERE collectivite_id = $1 AND id = $2',
      [collectiviteId, id, statut, conseilLe],
    );
  }

  /** Ties a scheme to those of the other signatories. */
  async setConjoint(collectiviteId: string, id: string, conjointId: string): Promise<void> {
    await this.manager.query('UPDATE spaser SET conjoint_id = $3 WHERE collectivite_id = $1 AND id = $2 AND conjoint_id IS DISTINCT FROM $3', [collectiviteId, id, conjointId]);
  }

  /** Declines, or takes up again, a joint scheme that was proposed. */
  async decline(collectiviteId: string, id: string, decline: boolean): Promise<void> {
    await this.manager.query(
      'UPDATE spaser SET decline_le = CASE WHEN $3::boolean THEN now() END, revision = revision + 1, maj_le = now() WHERE collectivite_id = $1 AND id = $2',
      [collectiviteId, id, decline],
    );
  }

  /** Every copy of a joint scheme in the tenants of its signatories, its leader's own left out. */
  async listCopies(conjointId: string): Promise<readonly SpaserLu[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT ${COLONNES} FROM spaser WHERE territoire_code = $1 AND conjoint_id = $2 AND porteur_id IS NOT NULL ORDER BY id`,
      [this.perimetre.territoireCode, conjointId],
    );
    return rows.map(toSpaser);
  }

  /** The collectivités whose scheme in force follows a model. */
  async listAdoptants(modeleCode: string): Promise<readonly { readonly collectiviteId: string; readonly nom: string }[]> {
    return this.manager.query(
      `SELECT DISTINCT c.id AS "collectiviteId", c.nom FROM spaser s JOIN collectivite c ON c.id = s.collectivite_id
       WHERE s.territoire_code = $1 AND s.modele_code = $2 AND s.statut = 'ADOPTE' AND s.porteur_id IS NULL ORDER BY c.nom`,
      [this.perimetre.territoireCode, modeleCode],
    );
  }

  /** Makes an adopted scheme readable by everyone, content included. */
  async publish(collectiviteId: string, id: string): Promise<void> {
    await this.manager.query('UPDATE spaser SET publie_le = coalesce(publie_le, now()) WHERE collectivite_id = $1 AND id = $2', [collectiviteId, id]);
    await this.manager.query('UPDATE spaser_contenu SET prive = false WHERE collectivite_id = $1 AND spaser_id = $2', [collectiviteId, id]);
  }

  async delete(collectiviteId: string, id: string): Promise<void> {
    await this.manager.query('DELETE FROM spaser WHERE collectivite_id = $1 AND id = $2', [collectiviteId, id]);
  }
}

function toSpaser(row: Row): SpaserLu {
  return {
    collectiviteId: row.collectivite_id,
    id: row.id,
    statut: row.statut as StatutSpaser,
    modeleCode: row.modele_code,
    modeleVersion: row.modele_version,
    variante: row.variante,
    debut: row.debut,
    fin: row.fin,
    revision: row.revision,
    conseilLe: row.conseil_le as DateCivile | null,
    remplaceId: row.remplace_id,
    conjointId: row.conjoint_id,
    porteurId: row.porteur_id,
    declineLe: row.decline_le,
    creeLe: row.cree_le,
    majLe: row.maj_le,
    publieLe: row.publie_le,
  };
}
