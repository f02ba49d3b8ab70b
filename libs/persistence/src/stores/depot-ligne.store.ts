import type { EntityManager } from 'typeorm';
import type { CelluleRefusee, ContenuEcrit, MotifIgnore, StatutLigne } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** One line of a deposited file: what was read, what a person corrected, what it would do and what it did. */
export interface LigneDepot {
  readonly rang: number;
  /** The line that the person sees in the file. */
  readonly numero: number;
  readonly cellules: readonly (string | null)[];
  /** What a person wrote over the cells, by key of column. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly ignoree: boolean;
  readonly statut: StatutLigne | null;
  readonly motif: MotifIgnore | null;
  readonly refus: readonly Omit<CelluleRefusee, 'numero'>[];
  /** The fields that it changes in a known record. */
  readonly changements: ContenuEcrit | null;
  readonly contenu: ContenuEcrit | null;
  readonly marcheId: string | null;
  readonly ecritureId: string | null;
  readonly versionLue: number | null;
  readonly versionEcrite: number | null;
}

export type LigneLueDuFichier = Pick<LigneDepot, 'rang' | 'numero' | 'cellules'>;
export type LigneVerifiee = Pick<LigneDepot, 'rang' | 'statut' | 'motif' | 'refus' | 'changements' | 'contenu' | 'marcheId' | 'ecritureId' | 'versionLue'>;

/** The lines of deposited files, written by blocks: there may be twenty thousand of them. */
export class DepotLigneStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async addAll(collectiviteId: string, depotId: string, lignes: readonly LigneLueDuFichier[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO depot_ligne (collectivite_id, depot_id, territoire_code, rang, numero, cellules)
       SELECT $1, $2, $3, rang, numero, cellules FROM jsonb_to_recordset($4::jsonb) AS l(rang integer, numero integer, cellules text[])`,
      [collectiviteId, depotId, this.perimetre.territoireCode, JSON.stringify(lignes)],
    );
  }

  /** In the order of the file; `depuis` is the first rank. */
  async list(collectiviteId: string, depotId: string, { depuis = 0, limite = 100_000, statut = null }: { readonly depuis?: number; readonly limite?: number; readonly statut?: StatutLigne | null } = {}): Promise<readonly LigneDepot[]> {
    const rows: LigneRow[] = await this.manager.query(
      `SELECT ${COLONNES} FROM depot_ligne WHERE collectivite_id = $1 AND depot_id = $2 AND rang >= $3 AND ($4::text IS NULL OR statut = $4) ORDER BY rang LIMIT $5`,
      [collectiviteId, depotId, depuis, statut, limite],
    );
    return rows.map(toLigne);
  }

  async count(collectiviteId: string, depotId: string): Promise<number> {
    const [row]: { n: string }[] = await this.manager.query('SELECT count(*) AS n FROM depot_ligne WHERE collectivite_id = $1 AND depot_id = $2', [collectiviteId, depotId]);
    return Number(row?.n ?? 0);
  }

  /** What each line would do, once verified. Lines that are already written keep what they did. */
  async verifyAll(collectiviteId: string, depotId: string, lignes: readonly LigneVerifiee[]): Promise<void> {
    await this.manager.query(
      `UPDATE depot_ligne d SET statut = l.statut, motif = l.motif, refus = l.refus, changements = l.changements, contenu = l.contenu, marche_id = l."marcheId", ecriture_id = l."ecritureId", version_lue = l."versionLue"
       FROM jsonb_to_recordset($3::jsonb) AS l(rang integer, statut text, motif text, refus jsonb, changements jsonb, contenu jsonb, "marcheId" uuid, "ecritureId" uuid, "versionLue" integer)
       WHERE d.collectivite_id = $1 AND d.depot_id = $2 AND d.rang = l.rang AND d.version_ecrite IS NULL`,
      [collectiviteId, depotId, JSON.stringify(lignes)],
    );
  }

  /** What each line has written; `versionEcrite` null: it was undone. */
  async recordAll(collectiviteId: string, depotId: string, ecrites: readonly Pick<LigneDepot, 'rang' | 'marcheId' | 'ecritureId' | 'versionEcrite'>[]): Promise<void> {
    await this.manager.query(
      `UPDATE depot_ligne d SET marche_id = l."marcheId", ecriture_id = l."ecritureId", version_ecrite = l."versionEcrite"
       FROM jsonb_to_recordset($3::jsonb) AS l(rang integer, "marcheId" uuid, "ecritureId" uuid, "versionEcrite" integer) WHERE d.collectivite_id = $1 AND d.depot_id = $2 AND d.rang = l.rang`,
      [collectiviteId, depotId, JSON.stringify(ecrites)],
    );
  }

  /** Writes a correction over one column of some lines; an empty text takes the correction back. */
  async correct(collectiviteId: string, depotId: string, rangs: readonly number[], colonne: string, texte: string | null): Promise<void> {
    await this.manager.query(
      `UPDATE depot_ligne SET corrections = CASE WHEN $5::text IS NULL THEN corrections - $4::text ELSE corrections || jsonb_build_object($4::text, $5::text) END, ignoree = false
       WHERE collectivite_id = $1 AND depot_id = $2 AND rang = ANY ($3::integer[]) AND version_ecrite IS NULL`,
      [collectiviteId, depotId, rangs, colonne, texte],
    );
  }

  async ignore(collectiviteId: string, depotId: string, rangs: readonly number[], ignoree: boolean): Promise<void> {
    await this.manager.query(
      'UPDATE depot_ligne SET ignoree = $4 WHERE collectivite_id = $1 AND depot_id = $2 AND rang = ANY ($3::integer[]) AND version_ecrite IS NULL',
      [collectiviteId, depotId, rangs, ignoree],
    );
  }

  /** Forgets what was read of a file that is given up. */
  async clear(collectiviteId: string, depotId: string): Promise<void> {
    await this.manager.query('DELETE FROM depot_ligne WHERE collectivite_id = $1 AND depot_id = $2', [collectiviteId, depotId]);
  }
}

const COLONNES = 'rang, numero, cellules, corrections, ignoree, statut, motif, refus, changements, contenu, marche_id, ecriture_id, version_lue, version_ecrite';

interface LigneRow extends Omit<LigneDepot, 'marcheId' | 'ecritureId' | 'versionLue' | 'versionEcrite'> {
  readonly marche_id: string | null;
  readonly ecriture_id: string | null;
  readonly version_lue: number | null;
  readonly version_ecrite: number | null;
}

function toLigne({ marche_id: marcheId, ecriture_id: ecritureId, version_lue: versionLue, version_ecrite: versionEcrite, ...row }: LigneRow): LigneDepot {
  return { ...row, marcheId, ecritureId, versionLue, versionEcrite };
}
