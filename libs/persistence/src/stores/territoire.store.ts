import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Collectivite, Rattachement, Siren, TypeCollectivite } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { CollectiviteRow, TerritoireRow } from '../rows/entites';

export interface Territoire {
  readonly code: string;
  readonly nom: string;
  readonly millesime: number;
  readonly demonstration: boolean;
}

export type CollectiviteAEcrire = Omit<Collectivite, 'id' | 'territoireCode'> & { readonly codesPostaux?: readonly string[]; readonly anciensNoms?: readonly string[] };

/** A collectivité with what it may be looked for by. */
export type CollectiviteDuTerritoire = Collectivite & { readonly codesPostaux: readonly string[]; readonly anciensNoms: readonly string[] };

/** The territory and its referential of buyers, which exists before anyone signs up. */
export class TerritoireStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async find(): Promise<Territoire | null> {
    const row = await this.manager.getRepository(TerritoireRow).findOneBy({ code: this.perimetre.territoireCode });
    return row && { code: row.code, nom: row.nom, millesime: row.millesime, demonstration: row.demonstration };
  }

  async save(territoire: Omit<Territoire, 'demonstration'>): Promise<void> {
    await this.manager.getRepository(TerritoireRow).upsert(territoire, ['code']);
  }

  async markDemonstration(): Promise<void> {
    await this.manager.getRepository(TerritoireRow).update({ code: this.perimetre.territoireCode }, { demonstration: true });
  }

  /** Creates or updates buyers by SIREN; returns how many are new. What a source does not give (postal codes, former names) stays. */
  async saveCollectivites(collectivites: readonly CollectiviteAEcrire[]): Promise<number> {
    const rows: { nouvelle: boolean }[] = await this.manager.query(
      `INSERT INTO collectivite (id, territoire_code, siren, nom, type, code_insee, epci_siren, population, rattachement, codes_postaux, anciens_noms)
       SELECT id, $2, siren, nom, type, "codeInsee", "epciSiren", population, rattachement, coalesce("codesPostaux", '{}'), coalesce("anciensNoms", '{}') FROM jsonb_to_recordset($1::jsonb)
         AS c(id uuid, siren text, nom text, type text, "codeInsee" text, "epciSiren" text, population integer, rattachement text, "codesPostaux" text[], "anciensNoms" text[])
       ON CONFLICT (territoire_code, siren) DO UPDATE SET nom = excluded.nom, type = excluded.type, code_insee = excluded.code_insee,
         epci_siren = excluded.epci_siren, population = excluded.population, rattachement = excluded.rattachement,
         codes_postaux = CASE WHEN excluded.codes_postaux = '{}' THEN collectivite.codes_postaux ELSE excluded.codes_postaux END,
         anciens_noms = CASE WHEN excluded.anciens_noms = '{}' THEN collectivite.anciens_noms ELSE excluded.anciens_noms END
       RETURNING (xmax = 0) AS nouvelle`,
      [JSON.stringify(collectivites.map((collectivite) => ({ id: uuidv7(), ...collectivite }))), this.perimetre.territoireCode],
    );
    return rows.filter((row) => row.nouvelle).length;
  }

  async listCollectivites(): Promise<readonly CollectiviteDuTerritoire[]> {
    const rows = await this.manager.getRepository(CollectiviteRow).find({ where: { territoireCode: this.perimetre.territoireCode }, order: { siren: 'ASC' } });
    return rows.map((row) => ({ ...toCollectivite(row), codesPostaux: row.codesPostaux, anciensNoms: row.anciensNoms }));
  }

  async findCollectivite(siren: string): Promise<Collectivite | null> {
    const row = await this.manager.getRepository(CollectiviteRow).findOneBy({ territoireCode: this.perimetre.territoireCode, siren });
    return row && toCollectivite(row);
  }
}

function toCollectivite(row: CollectiviteRow): Collectivite {
  return {
    id: row.id,
    territoireCode: row.territoireCode,
    siren: row.siren as Siren,
    nom: row.nom,
    type: row.type as TypeCollectivite,
    codeInsee: row.codeInsee,
    epciSiren: row.epciSiren as Siren | null,
    population: row.population,
    rattachement: row.rattachement as Rattachement,
  };
}
