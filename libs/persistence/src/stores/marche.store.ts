import type { EntityManager } from 'typeorm';
import type { Annee, Marche, TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { COLONNES_MARCHE, toMarche, type MarcheRow } from '../rows/marche.row';

/** Where a contract comes from: a file and the line (and path) of the record in it. */
export interface SourceMarche {
  readonly fichier: string;
  readonly ligne: number;
  readonly chemin: string;
  readonly importeLe: Date;
}

export interface MarcheConnu {
  readonly id: string;
  readonly collectiviteId: string;
  readonly marche: Marche;
}

export interface MarcheSource extends MarcheConnu {
  readonly acheteur: { readonly nom: string; readonly type: TypeCollectivite };
  readonly sources: readonly SourceMarche[];
}

const SOURCES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('fichier', f.nom, 'ligne', e.ligne, 'chemin', e.chemin, 'importeLe', f.commence_le)
    ORDER BY f.commence_le, e.ligne), '[]') FROM enregistrement e
    JOIN fichier_importe f ON f.territoire_code = e.territoire_code AND f.id = e.fichier_id
    WHERE e.collectivite_id = m.collectivite_id AND e.uid = m.uid) AS sources`;

type SourceRow = MarcheRow & { nom: string; type: string; sources: { fichier: string; ligne: number; chemin: string; importeLe: string }[] };

/** Contracts, each in its latest state. */
export class MarcheStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Every contract of a buyer. */
  listOfCollectivite(collectiviteId: string): Promise<readonly MarcheConnu[]> {
    return this.listWhere(`SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id WHERE m.collectivite_id = $1`, collectiviteId);
  }

  /** What a recomputation of a buyer's facts reads: its inclusive contracts, and the framework agreements that may cover them. */
  listForFaits(collectiviteId: string): Promise<readonly MarcheConnu[]> {
    return this.listWhere(
      `SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.collectivite_id = $1 AND (m.inclusif OR m.nature = 'ACCORD_CADRE')`,
      collectiviteId,
    );
  }

  private async listWhere(sql: string, collectiviteId: string): Promise<readonly MarcheConnu[]> {
    const rows: MarcheRow[] = await this.manager.query(sql, [collectiviteId]);
    return rows.map((row) => ({ id: row.id, collectiviteId: row.collectivite_id, marche: toMarche(row) }));
  }

  /** Contracts of a buyer with their sources, by notification date; `annee` keeps those notified in that year. */
  async listWithSources(collectiviteId: string, annee: Annee | null): Promise<readonly MarcheSource[]> {
    const rows: SourceRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE}, c.nom, c.type, ${SOURCES} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.collectivite_id = $1 AND ($2::integer IS NULL OR extract(year FROM m.date_notification) = $2)
       ORDER BY m.date_notification NULLS FIRST, m.uid`,
      [collectiviteId, annee],
    );
    return rows.map(toMarcheSource);
  }

  /** One contract of the territory by its id; `null` when it does not exist there. */
  async find(id: string): Promise<MarcheSource | null> {
    const rows: SourceRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE}, c.nom, c.type, ${SOURCES} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.territoire_code = $2 AND m.id = $1`,
      [id, this.perimetre.territoireCode],
    );
    return rows[0] ? toMarcheSource(rows[0]) : null;
  }

  /**
   * Years for which a source can say what is inclusive, oldest first. A year known only from formats without
   * considerations is left out: its amount is missing, it is not zero.
   */
  async listAnnees(): Promise<readonly Annee[]> {
    const rows: { annee: number }[] = await this.manager.query(
      `SELECT DISTINCT unnest(annees) AS annee FROM marche WHERE territoire_code = $1 AND considerations_sociales IS NOT NULL ORDER BY annee`,
      [this.perimetre.territoireCode],
    );
    return rows.map((row) => row.annee);
  }
}

function toMarcheSource(row: SourceRow): MarcheSource {
  return {
    id: row.id,
    collectiviteId: row.collectivite_id,
    marche: toMarche(row),
    acheteur: { nom: row.nom, type: row.type as TypeCollectivite },
    sources: row.sources.map((source) => ({ ...source, importeLe: new Date(source.importeLe) })),
  };
}
