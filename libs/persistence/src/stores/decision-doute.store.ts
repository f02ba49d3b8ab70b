import type { EntityManager } from 'typeorm';
import { DomainError, type CodeAVerifier, type DecisionDoute } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** A doubt of a contract and the fingerprint of the values that it bears on. */
export interface CleDoute {
  readonly uid: string;
  readonly code: CodeAVerifier;
  readonly empreinte: string;
}

/** The last decision on a doubt. An `ECARTER` names the statement that it wrote, and its version. */
export interface DecisionConnue extends CleDoute {
  readonly version: number;
  readonly lot: string;
  readonly acte: DecisionDoute | 'ANNULATION';
  readonly ecritureId: string | null;
  readonly versionEcrite: number | null;
}

/** What collectivités have decided of the doubts of their contracts: each change is a version, none is ever rewritten. */
export class DecisionDouteStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** What stands of each doubt that was ever decided. */
  async list(collectiviteId: string): Promise<readonly DecisionConnue[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT DISTINCT ON (uid, code, empreinte) ${COLONNES} FROM decision_doute WHERE collectivite_id = $1 ORDER BY uid, code, empreinte, version DESC`,
      [collectiviteId],
    );
    return rows.map(toDecision);
  }

  /** The decisions made in one click, as they were made, undone or not. */
  async listLot(collectiviteId: string, lot: string): Promise<readonly DecisionConnue[]> {
    const rows: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM decision_doute WHERE collectivite_id = $1 AND lot = $2 AND acte <> 'ANNULATION' ORDER BY uid, code, empreinte`, [collectiviteId, lot]);
    return rows.map(toDecision);
  }

  /** Writes the next version of each. @throws DomainError REVISION_PERIMEE when another one has been written meanwhile */
  async add(collectiviteId: string, auteurId: string, decisions: readonly DecisionConnue[]): Promise<void> {
    const ecrites: unknown[] = await this.manager.query(
      `INSERT INTO decision_doute (collectivite_id, uid, code, empreinte, version, territoire_code, lot, acte, ecriture_id, version_ecrite, auteur_id)
       SELECT $1, uid, code, empreinte, version, $2, lot, acte, "ecritureId", "versionEcrite", $3
       FROM jsonb_to_recordset($4::jsonb) AS d(uid text, code text, empreinte text, version integer, lot uuid, acte text, "ecritureId" uuid, "versionEcrite" integer)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [collectiviteId, this.perimetre.territoireCode, auteurId, JSON.stringify(decisions)],
    );
    if (ecrites.length !== decisions.length) throw new DomainError('REVISION_PERIMEE');
  }
}

const COLONNES = 'uid, code, empreinte, version, lot, acte, ecriture_id, version_ecrite';

interface Row {
  uid: string;
  code: string;
  empreinte: string;
  version: number;
  lot: string;
  acte: string;
  ecriture_id: string | null;
  version_ecrite: number | null;
}

function toDecision(row: Row): DecisionConnue {
  return { uid: row.uid, code: row.code as CodeAVerifier, empreinte: row.empreinte, version: row.version, lot: row.lot, acte: row.acte as DecisionConnue['acte'], ecritureId: row.ecriture_id, versionEcrite: row.version_ecrite };
}
