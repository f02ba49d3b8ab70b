import { escapeLiteral } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { ROLE_OF_PERIMETRE, type Perimetre } from '../perimetre';
import type { Stores } from '../stores';
import type { UniteDeTravail } from '../unite-de-travail';

/** What one statement did: how many rows it saw or changed, or the SQLSTATE that refused it. */
export type Outcome = { readonly lignes: number } | { readonly refus: string };

/** Runs one statement under a perimeter, and undoes it. */
export type Attempt = (perimetre: Perimetre, sql: string, parameters?: unknown[]) => Promise<Outcome>;

/** Through the unit of work, as the product does. */
export function attemptThrough(unite: UniteDeTravail): Attempt {
  return async (perimetre, sql, parameters = []) => {
    let outcome: Outcome | undefined;
    const undo = new Error('undo');
    await unite
      .run(perimetre, async (stores) => {
        outcome = await observe(managerOf(stores), sql, parameters);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    if (!outcome) throw new Error('the unit of work did not run the statement');
    return outcome;
  };
}

/** Inside an open transaction of a superuser, in the role of the perimeter: sees what that transaction has changed in the schema. */
export function attemptAs(owner: QueryRunner): Attempt {
  return async (perimetre, sql, parameters = []) => {
    const collectiviteId = perimetre.sorte === 'COLLECTIVITE' ? perimetre.collectiviteId : '';
    const settings = { 'app.territoire': perimetre.territoireCode, 'app.perimetre': collectiviteId, role: ROLE_OF_PERIMETRE[perimetre.sorte] };
    const assignments = Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${escapeLiteral(value)}`);
    await owner.query(['SAVEPOINT attempt', ...assignments].join('; '));
    const outcome = await observe(owner, sql, parameters);
    await owner.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
    return outcome;
  };
}

/** The raw connection of a transaction: product code never sees it, and the isolation must hold without the stores. */
export function managerOf(stores: Stores): EntityManager {
  const manager: unknown = Reflect.get(stores.outbox, 'manager');
  if (!isManager(manager)) throw new Error('the stores no longer hold their entity manager');
  return manager;
}

const isManager = (value: unknown): value is EntityManager => typeof (value as EntityManager | undefined)?.query === 'function';

async function observe(sql: EntityManager | QueryRunner, text: string, parameters: unknown[]): Promise<Outcome> {
  try {
    const result: unknown = await sql.query(text, parameters);
    // TypeORM answers [rows, affected] to UPDATE and DELETE, and the rows to the others.
    if (Array.isArray(result) && typeof result[1] === 'number') return { lignes: result[1] };
    return { lignes: Array.isArray(result) ? result.length : 0 };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return { refus: code };
  }
}
