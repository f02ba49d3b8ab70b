import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { attemptAs } from '../testing/attempts';
import { breachesOf, listBreaches } from '../testing/breaches';
import { createBase, type BaseDeTest } from '../testing/create-base';
import { listPolicyMutants } from '../testing/policy-mutants';
import { seedTenants, type Tenants } from '../testing/seed-tenants';
import type { TableShape } from '../testing/table-shapes';
import { listFindings } from './catalogue';

let base: BaseDeTest;
let owner: DataSource;
let tenants: Tenants;

beforeAll(async () => {
  base = await createBase();
  owner = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
  tenants = await seedTenants(owner);
});

afterAll(async () => {
  await owner.destroy();
  await base.close();
});

function tableNamed(nom: string): TableShape {
  const table = tenants.tables.find((shape) => shape.nom === nom);
  if (!table) throw new Error(`${nom} has policies and no perimeter`);
  return table;
}

describe('weakening the isolation in one point', () => {
  it('is always seen, by the catalogue or by the trials', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    const attempt = attemptAs(runner);
    const mutants = await listPolicyMutants(runner);
    const killed = { byCatalogue: 0, byTrials: 0 };
    const survivors: string[] = [];
    for (const { table, geste, sql } of mutants) {
      await runner.query('SAVEPOINT mutant');
      await runner.query(sql);
      const seenByCatalogue = (await listFindings(runner)).length > 0;
      const seenByTrials = (await breachesOf(attempt, tenants, tableNamed(table)).next()).done === false;
      await runner.query('ROLLBACK TO SAVEPOINT mutant; RELEASE SAVEPOINT mutant');
      killed.byCatalogue += Number(seenByCatalogue);
      killed.byTrials += Number(seenByTrials);
      if (!seenByCatalogue && !seenByTrials) survivors.push(geste);
    }
    expect({ findings: await listFindings(runner), breaches: await listBreaches(attempt, tenants) }).toEqual({ findings: [], breaches: [] });
    await runner.rollbackTransaction();
    await runner.release();

    const counts = `seen by the catalogue: ${killed.byCatalogue}, by the trials: ${killed.byTrials}, survivors: ${survivors.length}`;
    process.stdout.write(`policy mutants: ${mutants.length}, ${counts}\n`);
    expect(survivors).toEqual([]);
    expect(mutants.length).toBeGreaterThan(100);
    expect(killed.byTrials).toBeGreaterThan(mutants.length / 3);
  }, 120_000);
});
