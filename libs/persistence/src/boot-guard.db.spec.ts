import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { assertRoleIsHarmless } from './boot-guard';
import { createDataSource } from './data-source';
import { ROLES_APPLICATIFS } from './roles/provision-roles';
import { createBase, type BaseDeTest } from './testing/create-base';

let base: BaseDeTest;
let owner: DataSource;
const role = `garde_${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  base = await createBase();
  owner = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
  await owner.query(`DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${role}', current_database()); END $$`);
});

afterAll(async () => {
  await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await owner.destroy();
  await base.close();
});

async function refusalOf(url: string): Promise<string | null> {
  const source = await createDataSource(url, { max: 1 }).initialize();
  try {
    await assertRoleIsHarmless(source);
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await source.destroy();
  }
}

const refusalOfRole = (): Promise<string | null> => {
  const url = new URL(base.ownerUrl);
  url.username = role;
  url.password = role;
  return refusalOf(url.toString());
};

const sentence = (name: string, danger: string): string =>
  `Le rôle PostgreSQL «\u00a0${name}\u00a0» ${danger}\u00a0: l’application refuse de démarrer avec lui. ` +
  'Retirez-lui ce pouvoir, ou utilisez les rôles spaser_app, spaser_territory, spaser_worker et spaser_identite que crée «\u00a0spaser migrate\u00a0».';

describe('the guard of the start', () => {
  it.each(ROLES_APPLICATIFS)('accepts %s', async (name) => {
    expect(await refusalOf(base.acces[name])).toBeNull();
  });

  it('accepts the role of the queue, which sees no table of the product', async () => {
    expect(await refusalOf(base.acces.spaser_queue)).toBeNull();
  });

  it('refuses the superuser that owns the schema', async () => {
    expect(await refusalOf(base.ownerUrl)).toBe(sentence(new URL(base.ownerUrl).username, 'est superutilisateur'));
  });

  const table = 'CREATE TABLE releve (note text)';
  it.each([
    ['est superutilisateur', `ALTER ROLE ${role} SUPERUSER`, `ALTER ROLE ${role} NOSUPERUSER`],
    ['contourne la sécurité par ligne', `ALTER ROLE ${role} BYPASSRLS`, `ALTER ROLE ${role} NOBYPASSRLS`],
    ['peut créer des rôles', `ALTER ROLE ${role} CREATEROLE`, `ALTER ROLE ${role} NOCREATEROLE`],
    ['peut répliquer toute la base', `ALTER ROLE ${role} REPLICATION`, `ALTER ROLE ${role} NOREPLICATION`],
    ['possède la base ou des tables', `${table}; ALTER TABLE releve OWNER TO ${role}`, 'DROP TABLE releve'],
    ['est membre d’un autre rôle', `GRANT pg_read_all_data TO ${role}`, `REVOKE pg_read_all_data FROM ${role}`],
    ['lit une table sans sécurité par ligne', `${table}; GRANT SELECT ON releve TO ${role}`, 'DROP TABLE releve'],
    ['lit une table sans sécurité par ligne', `${table}; GRANT SELECT (note) ON releve TO ${role}`, 'DROP TABLE releve'],
    ['a un périmètre hors de toute transaction', `ALTER ROLE ${role} SET app.territoire = '40'`, `ALTER ROLE ${role} RESET app.territoire`],
  ])('refuses a role that %s (%s), and accepts it again once undone', async (danger, spoil, undo) => {
    expect(await refusalOfRole()).toBeNull();
    await owner.query(spoil);
    try {
      expect(await refusalOfRole()).toBe(sentence(role, danger));
    } finally {
      await owner.query(undo);
    }
    expect(await refusalOfRole()).toBeNull();
  });

  it('is not deceived by a superuser that enters a harmless role', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SET LOCAL ROLE spaser_app');
    await expect(assertRoleIsHarmless(runner)).rejects.toThrow('est superutilisateur');
    await runner.rollbackTransaction();
    await runner.release();
  });
});
