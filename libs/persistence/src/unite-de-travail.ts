import type { DataSource, EntityManager } from 'typeorm';
import { ROLE_OF_PERIMETRE, type Perimetre, type RoleApplicatif } from './perimetre';
import { createStores, type Stores } from './stores';

/**
 * The only way to obtain stores: one transaction, on the pool of the perimeter's role, with the settings that the
 * row-level policies read. They are local to the transaction: nothing survives it in the pool.
 */
export class UniteDeTravail {
  constructor(private readonly sources: Partial<Record<RoleApplicatif, DataSource>>) {}

  /** Read and write. Commits when `fn` resolves, rolls back when it throws. */
  run<T>(perimetre: Perimetre, fn: (stores: Stores) => Promise<T>): Promise<T> {
    return this.transact(perimetre, perimetre.sorte === 'TERRITOIRE', fn);
  }

  /** Read only, refused by the database itself: what GET requests use. */
  read<T>(perimetre: Perimetre, fn: (stores: Stores) => Promise<T>): Promise<T> {
    return this.transact(perimetre, true, fn);
  }

  /** Codes of the territories of the instance: the one question that has no perimeter. */
  async listTerritoireCodes(): Promise<readonly string[]> {
    const source = Object.values(this.sources)[0];
    if (!source) return [];
    const rows: { code: string }[] = await source.query('SELECT code FROM territoire ORDER BY code');
    return rows.map((row) => row.code);
  }

  async close(): Promise<void> {
    const open = Object.values(this.sources).filter((source) => source.isInitialized);
    await Promise.all(open.map((source) => source.destroy()));
  }

  private async transact<T>(perimetre: Perimetre, readOnly: boolean, fn: (stores: Stores) => Promise<T>): Promise<T> {
    const source = this.sources[ROLE_OF_PERIMETRE[perimetre.sorte]];
    if (!source) throw new Error(`this process has no access as ${ROLE_OF_PERIMETRE[perimetre.sorte]}`);
    return source.transaction(async (manager) => {
      await enterPerimetre(manager, perimetre, readOnly);
      return fn(createStores(manager, perimetre));
    });
  }
}

async function enterPerimetre(manager: EntityManager, perimetre: Perimetre, readOnly: boolean): Promise<void> {
  const collectivite = perimetre.sorte === 'COLLECTIVITE' ? perimetre.collectiviteId : '';
  await manager.query(
    `SELECT set_config('app.territoire', $1, true), set_config('app.perimetre', $2, true), set_config('transaction_read_only', $3, true)`,
    [perimetre.territoireCode, collectivite, readOnly ? 'on' : 'off'],
  );
}
