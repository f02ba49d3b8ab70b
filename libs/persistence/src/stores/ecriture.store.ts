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

  /** What is stated of some contracts, deleted or not. */
  async listOfMarches(collectiviteId: string, marcheIds: readonly string[]): Promise<readonly EcritureConnue[]> {
    const rows: EcritureRow[] = await this.manager.query(`SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = $1 AND marche_id = ANY ($2::uuid[]) AND sorte = 'MARCHE'`, [collectiviteId, marcheIds]);
    return rows.map(toEcriture);
  }

  /** Some records, deleted or not. */
  async listOf(collectiviteId: string, ids: readonly string[]): Promise<readonly EcritureConnue[]> {
    const rows: EcritureRow[] = await this.manager.query(`SELECT ${COLONNES} FROM ecriture WHERE collectivite_id = $1 AND id = ANY ($2::uuid[])`, [collectiviteId, ids]);
    return rows.map(toEcriture);
  }

  /** What some records said at one of their versions each; a version that does not exist is left out. */
  async listAtVersions(collectiviteId: string, versions: readonly { readonly id: string; readonly version: number }[]): Promise<ReadonlyMap<string, ContenuEcrit | null>> {
    const rows: { id: string; contenu: ContenuEcrit | null }[] = await this.manager.query(
      `SELECT v.ecriture_id AS id, v.contenu FROM ecriture_version v JOIN jsonb_to_recordset($2::jsonb) AS w(id uuid, version integer) ON w.id = v.ecriture_id AND w.version = v.version
       WHERE v.collectivite_id = $1`,
      [collectiviteId, JSON.stringify(versions)],
    );
    return new Map(rows.map(({ id, contenu }) => [id, contenu]));
  }

  /** Oldest first. */
  async listVersions(collectiviteId: string, id: string): Promise<readonly VersionEcriture[]> {
    const rows: (Omit<EcritureRow, 'id' | 'sorte' | 'marche_id'> & { acte: ActeEcriture })[] = await this.manager.query(
      'SELECT version, acte, contenu, source, auteur_id, ecrit_le FROM ecriture_version WHERE collectivite_id = $1 AND ecriture_id = $2 ORDER BY version',
      [collectiviteId, id],
    );
    return rows.map((row) => ({ version: row.version, acte: row.acte, contenu: row.contenu, source: row.source, auteurId: row.auteur_id, ecritLe: row.ecrit_le }));
  }

  /** Writes the next version of some records. @throws DomainError REVISION_PERIMEE when someone has written one of them since `lue`. */
  async writeAll(collectiviteId: string, ecritures: readonly EcritureAEcrire[]): Promise<void> {
    if (ecritures.length === 0) return;
    const rows = ecritures.map(({ lue, ...ecriture }) => ({ ...ecriture, version: lue + 1, jour: jourOf(ecriture) }));
    const json = JSON.stringify(rows);
    const territoire = this.perimetre.territoireCode;
    const creees: unknown[] = await this.manager.query(
      `INSERT INTO ecriture (collectivite_id, id, territoire_code, sorte, marche_id, jour, version, contenu, source, auteur_id)
       SELECT $1, id, $2, sorte, "marcheId", jour, 1, contenu, source, "auteurId" FROM jsonb_to_recordset($3::jsonb) AS e(${COLONNES_LOT}) WHERE version = 1
       ON CONFLICT DO NOTHING RETURNING 1`,
      [collectiviteId, territoire, json],
    );
    const changees: unknown = await this.manager.query(
      `WITH ecrite AS (UPDATE ecriture d SET jour = coalesce(e.jour, d.jour), version = e.version, contenu = e.contenu, source = e.source, auteur_id = e."auteurId", marche_id = e."marcheId", ecrit_le = now()
         FROM jsonb_to_recordset($2::jsonb) AS e(${COLONNES_LOT}) WHERE d.collectivite_id = $1 AND d.id = e.id AND e.version > 1 AND d.version = e.version - 1 RETURNING 1) SELECT 1 FROM ecrite`,
      [collectiviteId, json],
    );
    if (creees.length + (changees as unknown[]).length !== ecritures.length) throw new DomainError('REVISION_PERIMEE');
    await this.manager.query(
      `INSERT INTO ecriture_version (collectivite_id, ecriture_id, version, territoire_code, acte, contenu, source, auteur_id)
       SELECT $1, id, version, $2, acte, contenu, source, "auteurId" FROM jsonb_to_recordset($3::jsonb) AS e(${COLONNES_LOT})`,
      [collectiviteId, territoire, json],
    );
  }
}

/** The day that places a record in a year; a deleted one keeps the day that it had. */
function jourOf({ sorte, contenu }: Pick<EcritureAEcrire, 'sorte' | 'contenu'>): unknown {
  const cle = describeSorte(sorte).jour;
  return contenu === null || cle === null ? null : (contenu[cle] ?? null);
}

const COLONNES_LOT = 'id uuid, sorte text, "marcheId" uuid, jour date, version integer, contenu jsonb, source text, "auteurId" uuid, acte text';
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
