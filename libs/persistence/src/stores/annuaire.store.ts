import type { EntityManager } from 'typeorm';
import type { DateCivile } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** What the national directory says of a collectivité. */
export interface EntreeAnnuaire {
  readonly siren: string;
  readonly courriels: readonly string[];
  readonly telephone: string | null;
  readonly site: string | null;
}

export interface EntreeDatee extends EntreeAnnuaire {
  /** Name of the file, and the day that it describes. */
  readonly source: string;
  readonly dateAnnuaire: DateCivile;
}

interface Row {
  siren: string;
  courriels: string[];
  telephone: string | null;
  site: string | null;
  source: string;
  date_annuaire: string;
}

/** A dated snapshot of the directory of official addresses, replaced whole or not at all. */
export class AnnuaireStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async replace(entrees: readonly EntreeAnnuaire[], source: string, date: DateCivile): Promise<void> {
    await this.manager.query('DELETE FROM annuaire WHERE territoire_code = $1', [this.perimetre.territoireCode]);
    await this.manager.query(
      `INSERT INTO annuaire (territoire_code, siren, courriels, telephone, site, source, date_annuaire)
       SELECT $2, siren, courriels, telephone, site, $3, $4::date FROM jsonb_to_recordset($1::jsonb) AS e(siren text, courriels text[], telephone text, site text)`,
      [JSON.stringify(entrees), this.perimetre.territoireCode, source, date],
    );
  }

  async find(siren: string): Promise<EntreeDatee | null> {
    const [row]: Row[] = await this.manager.query(
      'SELECT siren, courriels, telephone, site, source, date_annuaire::text FROM annuaire WHERE territoire_code = $1 AND siren = $2',
      [this.perimetre.territoireCode, siren],
    );
    return row ? { ...row, dateAnnuaire: row.date_annuaire as DateCivile } : null;
  }

  /** Official addresses of everyone but one: domains that several share prove nothing. */
  async listCourrielsDesAutres(siren: string): Promise<readonly string[]> {
    const rows: { courriel: string }[] = await this.manager.query(
      'SELECT DISTINCT unnest(courriels) AS courriel FROM annuaire WHERE territoire_code = $1 AND siren <> $2',
      [this.perimetre.territoireCode, siren],
    );
    return rows.map((row) => row.courriel);
  }
}
