import { createDataSource, runMigrations } from './data-source';
import { createBase, type BaseDeTest } from './testing';

describe('migrations', () => {
  let base: BaseDeTest;
  beforeAll(async () => {
    base = await createBase();
  });
  afterAll(() => base.close());

  it('are applied once', async () => {
    expect(await runMigrations(base.ownerUrl)).toEqual([]);
  });

  it('give every column that the entities expect, with its type', async () => {
    const source = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      const columns = upQueries.map(({ query }) => query).filter((query) => /(ADD|DROP|ALTER) COLUMN|ADD "|DROP "|CREATE TABLE/.test(query));
      expect(columns).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('can be taken back and applied again', async () => {
    const source = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
    try {
      for (let reste = source.migrations.length; reste > 0; reste -= 1) await source.undoLastMigration();
      expect(await source.query(`SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND relkind = 'r' AND relname <> 'migrations'`)).toEqual([]);
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  });
});
