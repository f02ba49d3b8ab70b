import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import type { Perimetre } from '../perimetre';
import { managerOf } from '../testing/attempts';
import { createBase, type BaseDeTest } from '../testing/create-base';
import { rowOf } from '../testing/breaches';
import { insertSql, seedTenants, type Tenants } from '../testing/seed-tenants';

const COLLECTIVITES = 200;
const MARCHES = 50;

let base: BaseDeTest;
let owner: DataSource;
let tenants: Tenants;

/** Copies of the seeded rows of `a`: many other buyers of its territory, each with its own contracts. */
beforeAll(async () => {
  base = await createBase();
  owner = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
  tenants = await seedTenants(owner);
  const { a } = tenants;
  const copies = (table: string): string => {
    const shape = tenants.tables.find(({ nom }) => nom === table);
    if (!shape) throw new Error(`no table ${table}`);
    const row = rowOf(shape, a);
    const names = Object.keys(row);
    return insertSql(table, names).replace('$1::jsonb', `$1::jsonb || s.propre`).replace('FROM jsonb', 'FROM source s, jsonb');
  };
  const rowIn = (table: string): string => JSON.stringify(a.rows.get(table));
  await owner.query(
    `WITH source AS (SELECT jsonb_build_object('id', gen_random_uuid(), 'siren', lpad(i::text, 9, '0')) AS propre
       FROM generate_series(2, $2) i) ${copies('collectivite')}`,
    [rowIn('collectivite'), COLLECTIVITES],
  );
  await owner.query(
    `WITH source AS (SELECT jsonb_build_object('id', gen_random_uuid(), 'uid', gen_random_uuid(), 'collectivite_id', c.id) AS propre
       FROM collectivite c, generate_series(1, $2) i WHERE c.territoire_code = '40') ${copies('marche')}`,
    [rowIn('marche'), MARCHES],
  );
  await owner.query('ANALYZE');
});

afterAll(async () => {
  await owner.destroy();
  await base.close();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Cond'?: string;
  readonly 'Subplan Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function explain(perimetre: Perimetre, sql: string): Promise<readonly PlanNode[]> {
  const [row] = await base.unite.read(perimetre, async (stores) => managerOf(stores).query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`));
  return nodesOf(row['QUERY PLAN'][0].Plan);
}

describe(`a read without WHERE, among ${COLLECTIVITES} collectivités of ${MARCHES} contracts each`, () => {
  it('is driven by an index on the collectivité, and reads the setting once', async () => {
    const perimetre: Perimetre = { sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: tenants.a.collectiviteId };
    const nodes = await explain(perimetre, 'SELECT count(*) FROM marche');
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(nodes.map((node) => node['Index Cond']).filter(Boolean)).toEqual([expect.stringMatching(/^\(collectivite_id = /)]);
    expect(nodes.filter((node) => node['Subplan Name']?.startsWith('InitPlan')).map((node) => node['Actual Loops'])).toEqual([1]);
  });

  it('counts the contracts of the collectivité, those of the territory, and none of the other territory', async () => {
    const { a, ailleurs } = tenants;
    const total = (perimetre: Perimetre): Promise<{ n: string }[]> =>
      base.unite.read(perimetre, (stores) => managerOf(stores).query('SELECT count(*) AS n FROM marche'));
    expect(await total({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: a.collectiviteId })).toEqual([{ n: String(MARCHES + 1) }]);
    expect(await total({ sorte: 'TERRITOIRE', territoireCode: '40' })).toEqual([{ n: String((COLLECTIVITES + 1) * MARCHES + 2) }]);
    expect(await total({ sorte: 'TERRITOIRE', territoireCode: ailleurs.territoireCode })).toEqual([{ n: '1' }]);
  });
});
