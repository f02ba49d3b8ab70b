import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DateCivile, IssueReleve, SuiviSource } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** What the last file that was read of a source was, as its server and its bytes say. */
export interface EmpreinteSource {
  readonly etag: string | null;
  readonly modifieLe: string | null;
  readonly empreinte: string | null;
}

/** A run begins, or there is no reason for one: another is under way, or the day's is done. */
export type OuvertureReleve = { readonly sorte: 'OUVERT'; readonly id: string; readonly connue: EmpreinteSource } | { readonly sorte: 'EN_COURS' } | { readonly sorte: 'DEJA_FAIT' };

export interface BilanReleve extends EmpreinteSource {
  readonly issue: IssueReleve;
  readonly phrase: string | null;
  readonly octets: number | null;
  readonly crees: number | null;
  readonly modifies: number | null;
}

/** How long a run may stay open before it is held to be cut short. */
const BAIL = "interval '1 hour'";
const REUSSIS = "('NOUVEAU', 'SANS_EFFET', 'INCHANGE')";

/** The runs of the scheduled sources of a territory. */
export class ReleveSourceStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /**
   * Opens a run, one at a time for each source whatever the number of processes; `unParJour` opens none once the day's has succeeded. A run
   * that was cut short is closed as a failure.
   */
  async open({ source, maintenant, jour, unParJour }: { readonly source: string; readonly maintenant: Date; readonly jour: DateCivile; readonly unParJour: boolean }): Promise<OuvertureReleve> {
    const { territoireCode } = this.perimetre;
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('source:' || $1 || ' ' || $2, 0))`, [territoireCode, source]);
    await this.manager.query(
      `UPDATE releve_source SET issue = 'ECHEC', phrase = 'La lecture a été interrompue.', termine_le = $3 WHERE territoire_code = $1 AND source = $2 AND issue = 'EN_COURS' AND commence_le < $3::timestamptz - ${BAIL}`,
      [territoireCode, source, maintenant],
    );
    const [etat]: { en_cours: boolean; fait: boolean }[] = await this.manager.query(
      `SELECT coalesce(bool_or(issue = 'EN_COURS'), false) AS en_cours, coalesce(bool_or(jour = $3 AND issue IN ${REUSSIS}), false) AS fait FROM releve_source WHERE territoire_code = $1 AND source = $2`,
      [territoireCode, source, jour],
    );
    if (etat?.en_cours) return { sorte: 'EN_COURS' };
    if (unParJour && etat?.fait) return { sorte: 'DEJA_FAIT' };
    const [connue]: { etag: string | null; modifie_le: string | null; empreinte: string | null }[] = await this.manager.query(
      `SELECT etag, modifie_le, empreinte FROM releve_source WHERE territoire_code = $1 AND source = $2 AND issue IN ${REUSSIS} ORDER BY commence_le DESC, id DESC LIMIT 1`,
      [territoireCode, source],
    );
    const id = uuidv7();
    await this.manager.query(`INSERT INTO releve_source (territoire_code, id, source, issue, jour, commence_le) VALUES ($1, $2, $3, 'EN_COURS', $4, $5)`, [territoireCode, id, source, jour, maintenant]);
    return { sorte: 'OUVERT', id, connue: { etag: connue?.etag ?? null, modifieLe: connue?.modifie_le ?? null, empreinte: connue?.empreinte ?? null } };
  }

  async close(id: string, bilan: BilanReleve, maintenant: Date): Promise<void> {
    await this.manager.query(
      `UPDATE releve_source SET issue = $3, phrase = $4, octets = $5, etag = $6, modifie_le = $7, empreinte = $8, crees = $9, modifies = $10, termine_le = $11
       WHERE territoire_code = $1 AND id = $2 AND issue = 'EN_COURS'`,
      [this.perimetre.territoireCode, id, bilan.issue, bilan.phrase, bilan.octets, bilan.etag, bilan.modifieLe, bilan.empreinte, bilan.crees, bilan.modifies, maintenant],
    );
  }

  /** What the finished runs of each source say; a source without any is left out. */
  async listSuivis(sources: readonly string[]): Promise<ReadonlyMap<string, Omit<SuiviSource, 'nom'>>> {
    const rows: { source: string; premier: DateCivile; nouveau: DateCivile | null; succes: DateCivile | null; derniere: { issue: IssueReleve; le: DateCivile; phrase: string | null } }[] = await this.manager.query(
      `SELECT source, min(jour) AS premier, max(jour) FILTER (WHERE issue = 'NOUVEAU') AS nouveau, max(jour) FILTER (WHERE issue IN ${REUSSIS}) AS succes,
              (array_agg(jsonb_build_object('issue', issue, 'le', jour, 'phrase', phrase) ORDER BY commence_le DESC, id DESC))[1] AS derniere
       FROM releve_source WHERE territoire_code = $1 AND source = ANY ($2::text[]) AND issue <> 'EN_COURS' GROUP BY source`,
      [this.perimetre.territoireCode, sources],
    );
    return new Map(rows.map(({ source, premier, nouveau, succes, derniere }) => [source, { premierLe: premier, dernierNouveauLe: nouveau, dernierSuccesLe: succes, derniere }]));
  }
}
