import type { EntityManager } from 'typeorm';
import { CHAMPS_SUIVI_ACTION, DomainError, reviveChamps, writeChamps, type Annee, type SuiviAction } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import type { ActeEcriture } from './ecriture.store';

/** What a version says of an action in a year; `null`: nothing any more. */
export interface VersionSuivi {
  readonly version: number;
  readonly acte: ActeEcriture;
  readonly suivi: SuiviAction | null;
  readonly auteurId: string | null;
  readonly ecritLe: Date;
}

/** The last version of what is said of an action; `action`: its lineage code. */
export interface SuiviConnu extends VersionSuivi {
  readonly action: string;
}

/** One action of one collectivité in one year. */
export interface CleSuivi {
  readonly collectiviteId: string;
  readonly annee: Annee;
  readonly action: string;
}

export interface SuiviAEcrire extends CleSuivi, Pick<VersionSuivi, 'acte' | 'suivi' | 'auteurId'> {
  /** The version that the writer has read; 0 when nothing was said yet. */
  readonly lue: number;
}

/** What collectivités say of the actions of their schemes: each change is a version, none is ever rewritten. */
export class SuiviActionStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** What stands of each action of a year, the withdrawn ones included (`suivi` is then `null`). */
  async list(collectiviteId: string, annee: Annee): Promise<readonly SuiviConnu[]> {
    const rows: (Row & { action: string })[] = await this.manager.query(
      `SELECT DISTINCT ON (action) action, ${COLONNES} FROM suivi_action WHERE collectivite_id = $1 AND annee = $2 ORDER BY action, version DESC`,
      [collectiviteId, annee],
    );
    return rows.map((row) => ({ action: row.action, ...toVersion(row) }));
  }

  /** Oldest first. */
  async listVersions({ collectiviteId, annee, action }: CleSuivi): Promise<readonly VersionSuivi[]> {
    const rows: Row[] = await this.manager.query(
      `SELECT ${COLONNES} FROM suivi_action WHERE collectivite_id = $1 AND annee = $2 AND action = $3 ORDER BY version`,
      [collectiviteId, annee, action],
    );
    return rows.map(toVersion);
  }

  /** Writes the next version. @throws DomainError REVISION_PERIMEE when `lue` is not the last one */
  async write({ collectiviteId, annee, action, acte, suivi, auteurId, lue }: SuiviAEcrire): Promise<number> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO suivi_action (collectivite_id, annee, action, version, territoire_code, acte, contenu, auteur_id)
       SELECT $1::uuid, $2::integer, $3, $4::integer + 1, $5, $6, $7::jsonb, $8::uuid
       WHERE $4 = (SELECT coalesce(max(version), 0) FROM suivi_action WHERE collectivite_id = $1 AND annee = $2 AND action = $3)
       ON CONFLICT DO NOTHING RETURNING version`,
      [collectiviteId, annee, action, lue, this.perimetre.territoireCode, acte, suivi && JSON.stringify(writeChamps(CHAMPS_SUIVI_ACTION, suivi)), auteurId],
    );
    if (rows.length === 0) throw new DomainError('REVISION_PERIMEE');
    return lue + 1;
  }
}

const COLONNES = 'version, acte, contenu, auteur_id, ecrit_le';

interface Row {
  version: number;
  acte: ActeEcriture;
  contenu: Record<string, unknown> | null;
  auteur_id: string | null;
  ecrit_le: Date;
}

function toVersion(row: Row): VersionSuivi {
  return { version: row.version, acte: row.acte, suivi: row.contenu && (reviveChamps(CHAMPS_SUIVI_ACTION, row.contenu) as SuiviAction), auteurId: row.auteur_id, ecritLe: row.ecrit_le };
}
