import type { EntityManager } from 'typeorm';
import { describeSorte, DomainError, reviveChamps, type ContenuEcrit, type ContenuEcriture, type EcritureLue, type SorteEcriture } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

export type ActeEcriture = 'CREATION' | 'CORRECTION' | 'SUPPRESSION' | 'RETABLISSEMENT';

/** One record as it stands. `contenu` is `null` once it is deleted: its versions stay, and any of them can be restored. */
export interface EcritureConnue {
  readonly id: string;
  readonly sorte: SorteEcriture;
  readonly marcheId: string | null;
  readonly version: number;
  readonly contenu: ContenuEcrit | null;
  /** `SAISIE`, or the reference of the import that brought it. */
  readonly source: string;
  readonly auteurId: string | null;
  readonly ecritLe: Date;
}

/** What a record was at one moment, who wrote it and how. */
export interface VersionEcriture {
  readonly version: number;
  readonly acte: ActeEcriture;
  readonly contenu: ContenuEcrit | null;
  readonly source: string;
  readonly auteurId: string | null;
  readonly ecritLe: Date;
}

export interface EcritureAEcrire extends Pick<EcritureConnue, 'id' | 'sorte' | 'marcheId' | 'contenu' | 'source' | 'auteurId'> {
  readonly collectiviteId: string;
  readonly acte: ActeEcriture;
  /** The version that the writer has read; 0 for a new record. */
  readonly lue: number;
}

/** The records that a collectivité keeps, contracts' statements included; each change is a version, none is ever rewritten. */
export class EcritureStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Serialises what people and imports write in one register, until the end of the transaction. */
  async lock(collectiviteId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('registre:' || $1, 0))`, [collectiviteId]);
  }

  /** Records of a collectivité that are not deleted, newest day first; `sorte` keeps one kind. */
  async list(collectiviteId: string, sorte: SorteEcriture | null = null): Promise<readonly EcritureConnue[]> {
    const rows: EcritureRow[] = await this.manager.query(
      `SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = $1 AND contenu IS NOT NULL AND ($2::text IS NULL OR sorte = $2) ORDER BY jour DESC NULLS LAST, id`,
      [collectiviteId, sorte],
    );
    return rows.map(toEcriture);
  }

  /** Every record of a collectivité that a formula reads, contracts apart. */
  async listLues(collectiviteId: string): Promise<readonly EcritureLue[]> {
    return (await this.list(collectiviteId)).flatMap(({ id, sorte, marcheId, contenu }) =>
      contenu === null || sorte === 'MARCHE' ? [] : [{ id, sorte, marcheId, contenu: reviveChamps(describeSorte(sorte).champs, contenu) as ContenuEcriture }]);
  }

  /** The qualified structures that another register of the territory makes known: that of its Département. */
  async listQualifications(siren: string): Promise<readonly EcritureLue[]> {
    const rows: EcritureRow[] = await this.manager.query(
      `SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = (SELECT id FROM collectivite WHERE territoire_code = $1 AND siren = $2) AND sorte = 'QUALIFICATION' AND contenu IS NOT NULL`,
      [this.perimetre.territoireCode, siren],
    );
    return rows.map(toEcriture).map(({ id, sorte, marcheId, contenu }) => ({ id, sorte, marcheId, contenu: reviveChamps(describeSorte(sorte).champs, contenu ?? {}) as ContenuEcriture }));
  }

  /** One record, deleted or not. */
  async find(collectiviteId: string, id: string): Promise<EcritureConnue | null> {
    const rows: EcritureRow[] = await this.manager.query(`SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = $1 AND id = $2`, [collectiviteId, id]);
    return rows[0] ? toEcriture(rows[0]) : null;
  }

  /** What is stated of a contract. */
  async findOfMarche(collectiviteId: string, marcheId: string): Promise<EcritureConnue | null> {
    const rows: EcritureRow[] = await this.manager.query(`SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = $1 AND marche_id = $2 AND sorte = 'MARCHE'`, [collectiviteId, marcheId]);
    return rows[0] ? toEcriture(rows[0]) : null;
  }

  /** Oldest first. */
  async listVersions(collectiviteId: string, id: string): Promise<readonly VersionEcriture[]> {
    const rows: (Omit<EcritureRow, 'id' | 'sorte' | 'marche_id'> & { acte: ActeEcriture })[] = await this.manager.query(
      'SELECT version, acte, contenu, source, auteur_id, ecrit_le FROM ecriture_version WHERE collectivite_id = $1 AND ecriture_id = $2 ORDER BY version',
      [collectiviteId, id],
    );
    return rows.map((row) => ({ version: row.version, acte: row.acte, contenu: row.contenu, source: row.source, auteurId: row.auteur_id, ecritLe: row.ecrit_le }));
  }

  /** Writes the next version of a record. @throws DomainError REVISION_PERIMEE when someone has written since `lue`. */
  async write({ collectiviteId, id, sorte, marcheId, contenu, source, auteurId, acte, lue }: EcritureAEcrire): Promise<number> {
    const territoire = this.perimetre.territoireCode;
    const cle = describeSorte(sorte).jour;
    const jour = contenu === null || cle === null ? null : (contenu[cle] ?? null);
    const json = contenu === null ? null : JSON.stringify(contenu);
    const rows: unknown = lue === 0
      ? await this.manager.query(
        `INSERT INTO ecriture (collectivite_id, id, territoire_code, sorte, marche_id, jour, version, contenu, source, auteur_id) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9)
         ON CONFLICT DO NOTHING RETURNING version`,
        [collectiviteId, id, territoire, sorte, marcheId, jour, json, source, auteurId],
      )
      : await this.manager.query(
        `WITH ecrite AS (UPDATE ecriture SET jour = coalesce($3::date, jour), version = version + 1, contenu = $4, source = $5, auteur_id = $6, marche_id = $7, ecrit_le = now()
           WHERE collectivite_id = $1 AND id = $2 AND version = $8 RETURNING version) SELECT version FROM ecrite`,
        [collectiviteId, id, jour, json, source, auteurId, marcheId, lue],
      );
    const [ecrite] = rows as { version: number }[];
    if (!ecrite) throw new DomainError('REVISION_PERIMEE');
    await this.manager.query(
      'INSERT INTO ecriture_version (collectivite_id, ecriture_id, version, territoire_code, acte, contenu, source, auteur_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [collectiviteId, id, ecrite.version, territoire, acte, json, source, auteurId],
    );
    return ecrite.version;
  }
}

const COLONNES = 'id, sorte, marche_id, version, contenu, source, auteur_id, ecrit_le';

interface EcritureRow {
  id: string;
  sorte: string;
  marche_id: string | null;
  version: number;
  contenu: ContenuEcrit | null;
  source: string;
  auteur_id: string | null;
  ecrit_le: Date;
}

function toEcriture(row: EcritureRow): EcritureConnue {
  return { id: row.id, sorte: row.sorte as SorteEcriture, marcheId: row.marche_id, version: row.version, contenu: row.contenu, source: row.source, auteurId: row.auteur_id, ecritLe: row.ecrit_le };
}
