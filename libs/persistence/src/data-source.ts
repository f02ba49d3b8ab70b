import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITES } from './rows/entites';
import { MIGRATIONS } from './migrations';

// Civil dates stay the text that they are: the driver would turn them into instants of the local time zone.
types.setTypeParser(types.builtins.DATE, (texte) => texte);

/** A TypeORM data source on PostgreSQL. Dates are read as civil text, bigint as text: conversions live in `rows`. */
export function createDataSource(url: string, options: { readonly max?: number; readonly applicationName?: string; readonly statementTimeoutMs?: number } = {}): DataSource {
  const settings: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: [...ENTITES],
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    applicationName: options.applicationName ?? 'spaser',
    extra: { max: options.max ?? 10, statement_timeout: options.statementTimeoutMs ?? 0 },
  };
  return new DataSource(settings);
}

/** Applies the pending migrations as the owner of the schema. Returns their names. */
export async function runMigrations(ownerUrl: string): Promise<readonly string[]> {
  const source = await createDataSource(ownerUrl, { max: 1, applicationName: 'spaser-migrations' }).initialize();
  try {
    await source.query(`SET lock_timeout = '2s'`);
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
