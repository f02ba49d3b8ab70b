import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Annee, ContenuSpaser, DateCivile, ObjetDeliberation, StatutSpaser } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** A vote on a scheme, as recorded: public by nature. */
export interface Deliberation {
  readonly id: string;
  readonly spaserId: string;
  readonly objet: ObjetDeliberation;
  readonly numero: string;
  readonly seanceLe: DateCivile;
  readonly executoireLe: DateCivile | null;
  readonly url: string | null;
  readonly pieceId: string | null;
  readonly enregistreeLe: Date;
}

export interface DeliberationAEcrire extends Omit<Deliberation, 'id' | 'enregistreeLe'> {
  readonly collectiviteId: string;
  readonly enregistreePar: string | null;
}

/** One buyer of a joint scheme, and where its own copy stands. */
export interface SignataireLu {
  readonly siren: string;
  readonly nom: string;
  readonly statut: StatutSpaser;
  readonly porteur: boolean;
  readonly decline: boolean;
}

/** A scheme that was voted, as everyone may read it. */
export interface SpaserPublic {
  readonly id: string;
  readonly statut: StatutSpaser;
  readonly modeleCode: string;
  readonly modeleVersion: number;
  readonly debut: Annee;
  readonly fin: Annee;
  /** The scheme that this one has replaced, or will. */
  readonly remplaceId: string | null;
  readonly conjointId: string | null;
  /** The buyer that leads a joint scheme, on the copies of the others. */
  readonly porteurId: string | null;
  readonly publieLe: Date | null;
  /** `null` while it is in preparation: the content is then its tenant's alone. */
  readonly contenu: ContenuSpaser | null;
}

interface Row {
  id: string;
  spaser_id: string;
  objet: string;
  numero: string;
  seance_le: string;
  executoire_le: string | null;
  url: string | null;
  piece_id: string | null;
  enregistree_le: Date;
}

const COLONNES = 'id, spaser_id, objet, numero, seance_le, executoire_le, url, piece_id, enregistree_le';

/** Délibérations of one collectivité, and what the public reads of its schemes. */
export class DeliberationStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async add(deliberation: DeliberationAEcrire): Promise<string> {
    const id = uuidv7();
    const { collectiviteId, spaserId, objet, numero, seanceLe, executoireLe, url, pieceId, enregistreePar } = deliberation;
    await this.manager.query(
      `INSERT INTO deliberation (collectivite_id, id, territoire_code, spaser_id, objet, numero, seance_le, executoire_le, url, piece_id, enregistree_par)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [collectiviteId, id, this.perimetre.territoireCode, spaserId, objet, numero.trim(), seanceLe, executoireLe, url, pieceId, enregistreePar],
    );
    return id;
  }

  /** Writes again what was mistyped; the scheme and the object of a vote never change. */
  async correct(collectiviteId: string, id: string, { numero, seanceLe, executoireLe, url, pieceId }: Pick<Deliberation, 'numero' | 'seanceLe' | 'executoireLe' | 'url' | 'pieceId'>): Promise<void> {
    await this.manager.query('UPDATE deliberation SET numero = $3, seance_le = $4, executoire_le = $5, url = $6, piece_id = $7 WHERE collectivite_id = $1 AND id = $2', [
      collectiviteId, id, numero, seanceLe, executoireLe, url, pieceId,
    ]);
  }

  /** Ties a file to a vote that has none yet; `false` when it had one. */
  async attach(collectiviteId: string, id: string, pieceId: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      'UPDATE deliberation SET piece_id = $3 WHERE collectivite_id = $1 AND id = $2 AND piece_id IS NULL RETURNING 1',
      [collectiviteId, id, pieceId],
    );
    return rows.length > 0;
  }

  /** Every vote of a collectivité, oldest first: the history. */
  async list(collectiviteId: string): Promise<readonly Deliberation[]> {
    const rows: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM deliberation WHERE collectivite_id = $1 ORDER BY seance_le, id`, [collectiviteId]);
    return rows.map((row) => ({
      id: row.id,
      spaserId: row.spaser_id,
      objet: row.objet as ObjetDeliberation,
      numero: row.numero,
      seanceLe: row.seance_le as DateCivile,
      executoireLe: row.executoire_le as DateCivile | null,
      url: row.url,
      pieceId: row.piece_id,
      enregistreeLe: row.enregistree_le,
    }));
  }

  /** Who recorded the vote that adopted a scheme: known to its collectivité and to the worker alone. */
  async findAuteur(collectiviteId: string, spaserId: string): Promise<string | null> {
    const rows: { enregistree_par: string | null }[] = await this.manager.query(
      `SELECT enregistree_par FROM deliberation WHERE collectivite_id = $1 AND spaser_id = $2 AND objet <> 'ABROGATION'`,
      [collectiviteId, spaserId],
    );
    return rows[0]?.enregistree_par ?? null;
  }

  /** Schemes of a collectivité as the public may see them, newest first: the row-level policy hides the content of drafts. */
  async listPublic(collectiviteId: string): Promise<readonly SpaserPublic[]> {
    const rows: PublicRow[] = await this.manager.query(
      `SELECT s.id, s.statut, s.modele_code, s.modele_version, s.debut, s.fin, s.remplace_id, s.conjoint_id, s.porteur_id, s.publie_le, k.contenu
       FROM spaser s LEFT JOIN spaser_contenu k ON k.collectivite_id = s.collectivite_id AND k.spaser_id = s.id AND NOT k.prive
       WHERE s.territoire_code = $1 AND s.collectivite_id = $2 ORDER BY s.id DESC`,
      [this.perimetre.territoireCode, collectiviteId],
    );
    return rows.map((row) => ({
      id: row.id,
      statut: row.statut as StatutSpaser,
      modeleCode: row.modele_code,
      modeleVersion: row.modele_version,
      debut: row.debut,
      fin: row.fin,
      remplaceId: row.remplace_id,
      conjointId: row.conjoint_id,
      porteurId: row.porteur_id,
      publieLe: row.publie_le,
      contenu: row.contenu,
    }));
  }

  /** The collectivités of a joint scheme, its leader included, with the state of each. */
  async listSignataires(conjointId: string): Promise<readonly SignataireLu[]> {
    return this.manager.query(
      `SELECT c.siren, c.nom, s.statut, s.porteur_id IS NULL AS porteur, s.decline_le IS NOT NULL AS decline FROM spaser s JOIN collectivite c ON c.id = s.collectivite_id
       WHERE s.territoire_code = $1 AND s.conjoint_id = $2 ORDER BY c.nom`,
      [this.perimetre.territoireCode, conjointId],
    );
  }

  /** Years in which a vote took place, so that the figures of a year without contracts follow it too. */
  async listAnnees(): Promise<readonly Annee[]> {
    const rows: { annee: number }[] = await this.manager.query(
      'SELECT DISTINCT extract(year FROM seance_le)::integer AS annee FROM deliberation WHERE territoire_code = $1 ORDER BY annee',
      [this.perimetre.territoireCode],
    );
    return rows.map(({ annee }) => annee);
  }
}

interface PublicRow {
  id: string;
  statut: string;
  modele_code: string;
  modele_version: number;
  debut: number;
  fin: number;
  remplace_id: string | null;
  conjoint_id: string | null;
  porteur_id: string | null;
  publie_le: Date | null;
  contenu: ContenuSpaser | null;
}
