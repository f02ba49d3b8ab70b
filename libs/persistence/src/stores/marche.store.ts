import type { EntityManager } from 'typeorm';
import type { Annee, Centimes, DateCivile, EnregistrementMarche, Marche, TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { reviveMontants, toJson } from '../rows/json-exact';
import { COLONNES_ECRITES, COLONNES_MARCHE, fromMarche, NOMS_ECRITS as NOMS, toMarche, type MarcheRow } from '../rows/marche.row';

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

/** What a buyer's recent contracts say of it. */
export interface ProfilMarches {
  readonly notifies: number;
  readonly plusDe25000: number;
  readonly avecClause: number;
  readonly reserves: number;
}

/** The same counts for the contracts that one buyer notified in one year. */
export interface ProfilAnnuel extends ProfilMarches {
  readonly collectiviteId: string;
  readonly annee: Annee;
}

const SOURCES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('fichier', f.nom, 'ligne', e.ligne, 'chemin', e.chemin, 'importeLe', f.commence_le)
    ORDER BY f.commence_le, e.ligne), '[]') FROM enregistrement e
    JOIN fichier_importe f ON f.territoire_code = e.territoire_code AND f.id = e.fichier_id
    WHERE e.collectivite_id = m.collectivite_id AND e.uid = m.uid) AS sources`;

/** Published, or stated by a person while nobody knows the other words. */
const AVEC_CLAUSE = `('Clause sociale' = ANY (considerations_sociales) OR saisie @? '$.clauses[*]')`;
const RESERVE = `('Marché réservé' = ANY (considerations_sociales) OR saisie @? '$.reservations[*]')`;

type SourceRow = MarcheRow & { nom: string; type: string; sources: { fichier: string; ligne: number; chemin: string; importeLe: string }[] };

/** Contracts, each in its latest state. */
export class MarcheStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Every contract of a buyer, those that it says are not its own included. */
  listOfCollectivite(collectiviteId: string): Promise<readonly MarcheConnu[]> {
    return this.listWhere(`SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id WHERE m.collectivite_id = $1`, collectiviteId);
  }

  /** The contracts that a buyer's figures may count: neither those that are not its own nor those that nobody states any more. */
  listRetenus(collectiviteId: string): Promise<readonly MarcheConnu[]> {
    return this.listWhere(`SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id WHERE m.collectivite_id = $1 AND m.retenu`, collectiviteId);
  }

  /** What a recomputation of a buyer's facts reads: its contracts that may carry a social provision, published or stated, and the framework agreements that may cover them. */
  listForFaits(collectiviteId: string): Promise<readonly MarcheConnu[]> {
    return this.listWhere(
      `SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.collectivite_id = $1 AND m.retenu AND (m.nature = 'ACCORD_CADRE' OR m.saisie IS NOT NULL OR m.considerations_sociales <> '{}')`,
      collectiviteId,
    );
  }

  /** One contract of a buyer; `null` when it is not one of its own. */
  async findOfCollectivite(collectiviteId: string, id: string): Promise<MarcheConnu | null> {
    const [row]: MarcheRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id WHERE m.collectivite_id = $1 AND m.id = $2`,
      [collectiviteId, id],
    );
    return row ? { id: row.id, collectiviteId: row.collectivite_id, marche: toMarche(row) } : null;
  }

  /** Some contracts of a buyer; those that are not its own are left out. */
  async listOf(collectiviteId: string, ids: readonly string[]): Promise<readonly MarcheConnu[]> {
    const rows: MarcheRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id WHERE m.collectivite_id = $1 AND m.id = ANY ($2::uuid[])`,
      [collectiviteId, ids],
    );
    return rows.map((row) => ({ id: row.id, collectiviteId: row.collectivite_id, marche: toMarche(row) }));
  }

  /** The published records of a contract, with where each comes from. */
  async listPublications(collectiviteId: string, uid: string): Promise<readonly { readonly enregistrement: EnregistrementMarche; readonly source: SourceMarche }[]> {
    const rows: { contenu: unknown; fichier: string; ligne: number; chemin: string; commence_le: Date }[] = await this.manager.query(
      `SELECT e.contenu, f.nom AS fichier, e.ligne, e.chemin, f.commence_le FROM enregistrement e
       JOIN fichier_importe f ON f.territoire_code = e.territoire_code AND f.id = e.fichier_id
       WHERE e.collectivite_id = $1 AND e.uid = $2 ORDER BY f.commence_le, e.ligne`,
      [collectiviteId, uid],
    );
    return rows.map(({ contenu, fichier, ligne, chemin, commence_le: importeLe }) => ({ enregistrement: reviveMontants<EnregistrementMarche>(contenu), source: { fichier, ligne, chemin, importeLe } }));
  }

  /** The published records of some contracts of a buyer, by uid; a contract that nobody publishes is left out. */
  async listPublicationsOf(collectiviteId: string, uids: readonly string[]): Promise<ReadonlyMap<string, readonly EnregistrementMarche[]>> {
    const rows: { uid: string; contenus: unknown[] }[] = await this.manager.query(
      'SELECT uid, jsonb_agg(contenu ORDER BY empreinte) AS contenus FROM enregistrement WHERE collectivite_id = $1 AND uid = ANY ($2::text[]) GROUP BY uid',
      [collectiviteId, uids],
    );
    return new Map(rows.map(({ uid, contenus }) => [uid, contenus.map((contenu) => reviveMontants<EnregistrementMarche>(contenu))]));
  }

  /** The published records of every contract of which the buyer states something, by uid. */
  async listPublicationsDites(collectiviteId: string): Promise<ReadonlyMap<string, readonly EnregistrementMarche[]>> {
    const rows: { uid: string; contenu: unknown }[] = await this.manager.query(
      `SELECT e.uid, e.contenu FROM enregistrement e JOIN marche m ON m.collectivite_id = e.collectivite_id AND m.uid = e.uid
       WHERE e.collectivite_id = $1 AND m.saisie IS NOT NULL`,
      [collectiviteId],
    );
    const parUid = new Map<string, EnregistrementMarche[]>();
    for (const { uid, contenu } of rows) parUid.set(uid, [...(parUid.get(uid) ?? []), reviveMontants<EnregistrementMarche>(contenu)]);
    return parUid;
  }

  /** Uids of the contracts of a buyer that are published somewhere: the others were entered by hand. */
  async listPublies(collectiviteId: string): Promise<ReadonlySet<string>> {
    const rows: { uid: string }[] = await this.manager.query('SELECT DISTINCT uid FROM enregistrement WHERE collectivite_id = $1', [collectiviteId]);
    return new Set(rows.map(({ uid }) => uid));
  }

  /** Writes contracts whole. `retenu` false keeps one out of every figure: it is not the buyer's, or nobody states it any more. */
  async saveAll(collectiviteId: string, marches: readonly { readonly id: string; readonly marche: Marche; readonly retenu: boolean }[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO marche (collectivite_id, id, territoire_code, ${NOMS.join(', ')})
       SELECT $1, id, $2, ${NOMS.join(', ')} FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, ${COLONNES_ECRITES.join(', ')})
       ON CONFLICT (collectivite_id, id) DO UPDATE SET ${NOMS.map((nom) => `${nom} = excluded.${nom}`).join(', ')}, maj_le = now()`,
      [collectiviteId, this.perimetre.territoireCode, toJson(marches.map(({ id, marche, retenu }) => ({ ...fromMarche(marche), retenu, id })))],
    );
  }

  async count(collectiviteId: string): Promise<number> {
    const rows: { n: string }[] = await this.manager.query('SELECT count(*) AS n FROM marche WHERE collectivite_id = $1 AND retenu', [collectiviteId]);
    return Number(rows[0]?.n ?? 0);
  }

  /** Published contracts that a buyer notified in a year, and how many of them nobody has said to be its own or not. */
  async countPublies(collectiviteId: string, annee: Annee): Promise<{ readonly publies: number; readonly aConfirmer: number }> {
    const [row]: { publies: string; a_confirmer: string }[] = await this.manager.query(
      `SELECT count(*) AS publies, count(*) FILTER (WHERE m.saisie->>'appartenance' IS NULL) AS a_confirmer
       FROM marche m WHERE m.collectivite_id = $1 AND m.retenu AND m.date_notification BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)
         AND EXISTS (SELECT 1 FROM enregistrement e WHERE e.collectivite_id = m.collectivite_id AND e.uid = m.uid)`,
      [collectiviteId, annee],
    );
    return { publies: Number(row?.publies ?? 0), aConfirmer: Number(row?.a_confirmer ?? 0) };
  }

  /** How many contracts a buyer has notified since a day, and how many of them are socially responsible; concessions and orders under a framework are left out (D-03). */
  async countProfil(collectiviteId: string, depuis: DateCivile, seuil: Centimes): Promise<ProfilMarches> {
    const [row]: { [cle in keyof ProfilMarches]: string }[] = await this.manager.query(
      `SELECT count(*) AS notifies, count(*) FILTER (WHERE montant_initial > $3) AS "plusDe25000",
              count(*) FILTER (WHERE montant_initial > $3 AND ${AVEC_CLAUSE}) AS "avecClause",
              count(*) FILTER (WHERE ${RESERVE}) AS reserves
       FROM marche WHERE collectivite_id = $1 AND retenu AND date_notification >= $2 AND nature NOT IN ('CONCESSION', 'MARCHE_SUBSEQUENT')`,
      [collectiviteId, depuis, seuil.toString()],
    );
    return { notifies: Number(row?.notifies ?? 0), plusDe25000: Number(row?.plusDe25000 ?? 0), avecClause: Number(row?.avecClause ?? 0), reserves: Number(row?.reserves ?? 0) };
  }

  /** The counts of `countProfil` by buyer and year of notification, both bounds included; a year without contract is left out. */
  async listProfils(collectiviteIds: readonly string[], depuis: Annee, jusqua: Annee, seuil: Centimes): Promise<readonly ProfilAnnuel[]> {
    const rows: ({ id: string; annee: number } & { [cle in keyof ProfilMarches]: string })[] = await this.manager.query(
      `SELECT collectivite_id AS id, extract(year FROM date_notification)::integer AS annee, count(*) AS notifies,
              count(*) FILTER (WHERE montant_initial > $4) AS "plusDe25000",
              count(*) FILTER (WHERE montant_initial > $4 AND ${AVEC_CLAUSE}) AS "avecClause",
              count(*) FILTER (WHERE ${RESERVE}) AS reserves
       FROM marche WHERE collectivite_id = ANY ($1::uuid[]) AND retenu AND date_notification BETWEEN make_date($2, 1, 1) AND make_date($3, 12, 31)
         AND nature NOT IN ('CONCESSION', 'MARCHE_SUBSEQUENT')
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [collectiviteIds, depuis, jusqua, seuil.toString()],
    );
    return rows.map(({ id, annee, notifies, plusDe25000, avecClause, reserves }) => ({
      collectiviteId: id, annee, notifies: Number(notifies), plusDe25000: Number(plusDe25000), avecClause: Number(avecClause), reserves: Number(reserves),
    }));
  }

  private async listWhere(sql: string, collectiviteId: string): Promise<readonly MarcheConnu[]> {
    const rows: MarcheRow[] = await this.manager.query(sql, [collectiviteId]);
    return rows.map((row) => ({ id: row.id, collectiviteId: row.collectivite_id, marche: toMarche(row) }));
  }

  /** Contracts of a buyer with their sources, by notification date; `annee` keeps those notified in that year. */
  async listWithSources(collectiviteId: string, annee: Annee | null): Promise<readonly MarcheSource[]> {
    const rows: SourceRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE}, c.nom, c.type, ${SOURCES} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.collectivite_id = $1 AND m.retenu AND ($2::integer IS NULL OR extract(year FROM m.date_notification) = $2)
       ORDER BY m.date_notification NULLS FIRST, m.uid`,
      [collectiviteId, annee],
    );
    return rows.map(toMarcheSource);
  }

  /** The contracts of a buyer that carry a doubt, with their sources, the latest first. */
  async listDouteux(collectiviteId: string): Promise<readonly MarcheSource[]> {
    const rows: SourceRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE}, c.nom, c.type, ${SOURCES} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.collectivite_id = $1 AND m.retenu AND m.a_verifier <> '{}' ORDER BY m.date_notification DESC NULLS FIRST, m.uid`,
      [collectiviteId],
    );
    return rows.map(toMarcheSource);
  }

  /** One contract of the territory by its id; `null` when it does not exist there, or when nobody publishes nor states it any more. */
  async find(id: string): Promise<MarcheSource | null> {
    const rows: SourceRow[] = await this.manager.query(
      `SELECT ${COLONNES_MARCHE}, c.nom, c.type, ${SOURCES} FROM marche m JOIN collectivite c ON c.id = m.collectivite_id
       WHERE m.territoire_code = $2 AND m.id = $1
         AND (m.retenu OR EXISTS (SELECT FROM enregistrement e WHERE e.collectivite_id = m.collectivite_id AND e.uid = m.uid))`,
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
      `SELECT DISTINCT unnest(annees) AS annee FROM marche WHERE territoire_code = $1 AND retenu AND inclusif IS NOT NULL ORDER BY annee`,
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
