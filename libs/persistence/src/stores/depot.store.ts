import type { EntityManager } from 'typeorm';
import { DomainError, type BilanDepot, type EtatDepot } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** A deposited file as it stands. */
export interface DepotConnu {
  readonly id: string;
  readonly sorte: string;
  readonly etat: EtatDepot;
  readonly revision: number;
  readonly nom: string;
  readonly octets: number;
  readonly empreinte: string;
  readonly format: string | null;
  readonly feuille: string | null;
  readonly feuilles: readonly string[];
  readonly entetes: readonly string[];
  /** For each column of the file, the key of what it gives. */
  readonly correspondance: readonly (string | null)[];
  /** What the file holds and no line of it shows. */
  readonly remarque: string | null;
  readonly bilan: BilanDepot | null;
  /** Why it is refused, or what stopped its last step. */
  readonly phrase: string | null;
  readonly reference: string | null;
  readonly auteurId: string;
  readonly deposeLe: Date;
  readonly importeLe: Date | null;
  readonly annuleLe: Date | null;
  /** When its lines were forgotten, with time. */
  readonly oublieLe: Date | null;
}

/** How far a long work is, in lines. */
export interface AvancementDepot {
  readonly faites: number;
  readonly total: number;
  readonly le: Date;
}

export type ChangementDepot = Partial<Pick<DepotConnu, 'etat' | 'format' | 'feuille' | 'feuilles' | 'entetes' | 'correspondance' | 'remarque' | 'bilan' | 'phrase' | 'reference' | 'importeLe' | 'annuleLe'>>;

/** The files that a collectivité has deposited. */
export class DepotStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async create(collectiviteId: string, { id, sorte, nom, octets, empreinte, auteurId }: Pick<DepotConnu, 'id' | 'sorte' | 'nom' | 'octets' | 'empreinte' | 'auteurId'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO depot (collectivite_id, id, territoire_code, sorte, etat, nom, octets, empreinte, auteur_id) VALUES ($1, $2, $3, $4, 'LECTURE', $5, $6, $7, $8)`,
      [collectiviteId, id, this.perimetre.territoireCode, sorte, nom, octets, empreinte, auteurId],
    );
  }

  async find(collectiviteId: string, id: string): Promise<DepotConnu | null> {
    const [row]: DepotRow[] = await this.manager.query(`SELECT ${COLONNES} FROM depot WHERE collectivite_id = $1 AND id = $2`, [collectiviteId, id]);
    return row ? toDepot(row) : null;
  }

  /** The latest first, those given up left out. */
  async list(collectiviteId: string): Promise<readonly DepotConnu[]> {
    const rows: DepotRow[] = await this.manager.query(`SELECT ${COLONNES} FROM depot WHERE collectivite_id = $1 AND etat <> 'ABANDONNE' ORDER BY depose_le DESC LIMIT 200`, [collectiviteId]);
    return rows.map(toDepot);
  }

  /** The import of the very same bytes that still counts, if any. */
  async findImporte(collectiviteId: string, empreinte: string, sauf: string): Promise<DepotConnu | null> {
    const [row]: DepotRow[] = await this.manager.query(
      `SELECT ${COLONNES} FROM depot WHERE collectivite_id = $1 AND empreinte = $2 AND id <> $3 AND etat = 'IMPORTE' ORDER BY importe_le DESC LIMIT 1`,
      [collectiviteId, empreinte, sauf],
    );
    return row ? toDepot(row) : null;
  }

  /** @throws DomainError REVISION_PERIMEE when it has changed since `revision` */
  async update(collectiviteId: string, { id, revision }: Pick<DepotConnu, 'id' | 'revision'>, changement: ChangementDepot): Promise<void> {
    const rows: unknown = await this.manager.query(
      `WITH ecrit AS (UPDATE depot d SET revision = d.revision + 1, etat = r.etat, format = r.format, feuille = r.feuille, feuilles = r.feuilles, entetes = r.entetes, correspondance = r.correspondance, remarque = r.remarque,
         bilan = r.bilan, phrase = r.phrase, reference = r.reference, importe_le = r.importe_le, annule_le = r.annule_le
       FROM depot o, jsonb_populate_record(o, $4::jsonb) r WHERE o.collectivite_id = $1 AND o.id = $2 AND d.collectivite_id = $1 AND d.id = $2 AND d.revision = $3 RETURNING d.revision) SELECT revision FROM ecrit`,
      [collectiviteId, id, revision, JSON.stringify(toRow(changement))],
    );
    if ((rows as unknown[]).length === 0) throw new DomainError('REVISION_PERIMEE');
  }

  /** Forgets the lines of every file of the territory that has not moved since `avant`; one that was never imported is given up. Returns how many. */
  async forget(avant: Date, maintenant: Date): Promise<number> {
    const [row]: { n: string }[] = await this.manager.query(
      `WITH oublie AS (UPDATE depot SET oublie_le = $3, revision = revision + 1, etat = CASE WHEN importe_le IS NULL THEN 'ABANDONNE' WHEN etat = 'APERCU' THEN 'IMPORTE' ELSE etat END
         WHERE territoire_code = $1 AND oublie_le IS NULL AND etat NOT IN ('VERIFICATION', 'ECRITURE', 'ANNULATION', 'ABANDONNE') AND greatest(depose_le, importe_le, annule_le) < $2 RETURNING collectivite_id, id),
       lignes AS (DELETE FROM depot_ligne l USING oublie o WHERE l.collectivite_id = o.collectivite_id AND l.depot_id = o.id RETURNING 1)
       SELECT count(*) AS n FROM oublie`,
      [this.perimetre.territoireCode, avant, maintenant],
    );
    return Number(row?.n ?? 0);
  }

  /** Imports that have a reference in a year, so that the next one follows. */
  async countReferences(collectiviteId: string, annee: number): Promise<number> {
    const [row]: { n: string }[] = await this.manager.query('SELECT count(*) AS n FROM depot WHERE collectivite_id = $1 AND reference LIKE $2', [collectiviteId, `IMP-${annee}-%`]);
    return Number(row?.n ?? 0);
  }

  async recordAvancement(collectiviteId: string, depotId: string, faites: number, total: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO depot_avancement (collectivite_id, depot_id, territoire_code, faites, total) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (collectivite_id, depot_id) DO UPDATE SET faites = excluded.faites, total = excluded.total, le = clock_timestamp()`,
      [collectiviteId, depotId, this.perimetre.territoireCode, faites, total],
    );
  }

  /** A new step begins: nothing of it is done. */
  async restartAvancement(collectiviteId: string, depotId: string): Promise<void> {
    await this.manager.query('UPDATE depot_avancement SET faites = 0, le = clock_timestamp() WHERE collectivite_id = $1 AND depot_id = $2', [collectiviteId, depotId]);
  }

  async findAvancement(collectiviteId: string, depotId: string): Promise<AvancementDepot | null> {
    const [row]: AvancementDepot[] = await this.manager.query('SELECT faites, total, le FROM depot_avancement WHERE collectivite_id = $1 AND depot_id = $2', [collectiviteId, depotId]);
    return row ?? null;
  }

  /** What the collectivité has said that its headers mean, by normalised header. */
  async listColonnesRetenues(collectiviteId: string, sorte: string): Promise<Readonly<Record<string, string | null>>> {
    const rows: { entete: string; cle: string | null }[] = await this.manager.query('SELECT entete, cle FROM colonne_retenue WHERE collectivite_id = $1 AND sorte = $2', [collectiviteId, sorte]);
    return Object.fromEntries(rows.map(({ entete, cle }) => [entete, cle]));
  }

  async rememberColonnes(collectiviteId: string, sorte: string, colonnes: Readonly<Record<string, string | null>>): Promise<void> {
    await this.manager.query(
      `INSERT INTO colonne_retenue (collectivite_id, sorte, entete, territoire_code, cle) SELECT $1, $2, left(key, 200), $3, value FROM jsonb_each_text($4::jsonb)
       ON CONFLICT (collectivite_id, sorte, entete) DO UPDATE SET cle = excluded.cle`,
      [collectiviteId, sorte, this.perimetre.territoireCode, JSON.stringify(colonnes)],
    );
  }
}

const COLONNES = 'id, sorte, etat, revision, nom, octets, empreinte, format, feuille, feuilles, entetes, correspondance, remarque, bilan, phrase, reference, auteur_id, depose_le, importe_le, annule_le, oublie_le';

interface DepotRow extends Omit<DepotConnu, 'octets' | 'auteurId' | 'deposeLe' | 'importeLe' | 'annuleLe' | 'oublieLe'> {
  readonly octets: string;
  readonly auteur_id: string;
  readonly depose_le: Date;
  readonly importe_le: Date | null;
  readonly annule_le: Date | null;
  readonly oublie_le: Date | null;
}

function toDepot({ octets, auteur_id: auteurId, depose_le: deposeLe, importe_le: importeLe, annule_le: annuleLe, oublie_le: oublieLe, ...row }: DepotRow): DepotConnu {
  return { ...row, octets: Number(octets), auteurId, deposeLe, importeLe, annuleLe, oublieLe };
}

function toRow({ importeLe, annuleLe, ...changement }: ChangementDepot): Readonly<Record<string, unknown>> {
  return { ...changement, ...(importeLe !== undefined && { importe_le: importeLe }), ...(annuleLe !== undefined && { annule_le: annuleLe }) };
}
