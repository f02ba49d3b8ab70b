import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import type { Perimetre } from './perimetre';
import { attemptAs, attemptThrough, managerOf, type Attempt } from './testing/attempts';
import { listBreaches, rowOf, wherePrimaryKey } from './testing/breaches';
import { createBase, type BaseDeTest } from './testing/create-base';
import { insertSql, renewRow, seedTenants, type Tenants } from './testing/seed-tenants';
import { UniteDeTravail } from './unite-de-travail';

let base: BaseDeTest;
let owner: DataSource;
let tenants: Tenants;
let attempt: Attempt;
let perimetreDeA: Perimetre;

beforeAll(async () => {
  base = await createBase();
  owner = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
  tenants = await seedTenants(owner);
  attempt = attemptThrough(base.unite);
  perimetreDeA = { sorte: 'COLLECTIVITE', territoireCode: tenants.a.territoireCode, collectiviteId: tenants.a.collectiviteId };
});

afterAll(async () => {
  await owner.destroy();
  await base.close();
});

const tablesOfCollectivite = (): Tenants['tables'] => tenants.tables.filter((table) => table.cle === 'collectivite_id');

describe('isolation of the collectivités and of the territories', () => {
  it('holds on every table that the catalogue knows, for the three perimeters, through the unit of work', async () => {
    expect(tablesOfCollectivite().length).toBeGreaterThanOrEqual(6);
    expect(await listBreaches(attempt, tenants)).toEqual([]);
  });

  it('would see a leak: the same trials with a policy opened name the table and the perimeter', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('ALTER POLICY marche_app ON marche USING (true)');
    const breaches = await listBreaches(attemptAs(runner), tenants);
    await runner.rollbackTransaction();
    await runner.release();
    expect(breaches).toContain('COLLECTIVITE reads marche: {"lignes":1}');
  });

  it('answers a foreign id and an unknown id alike', async () => {
    // A table with one row per collectivité has no id besides the perimeter itself.
    for (const table of tenants.tables.filter(({ clePrimaire }) => clePrimaire.length > 1 || clePrimaire[0] !== 'collectivite_id')) {
      const foreign = JSON.stringify(rowOf(table, table.cle === 'territoire_code' ? tenants.ailleurs : tenants.b));
      const unknown = JSON.stringify(renewRow({ ...table, etrangeres: [] }, rowOf(table, tenants.a)));
      for (const verb of ['SELECT 1 FROM', 'DELETE FROM', `UPDATE`]) {
        const sql = `${verb} "${table.nom}" ${verb === 'UPDATE' ? `SET ${table.cle} = ${table.cle}` : ''} ${wherePrimaryKey(table)}`;
        const [toForeign, toUnknown] = [await attempt(perimetreDeA, sql, [foreign]), await attempt(perimetreDeA, sql, [unknown])];
        expect({ table: table.nom, verb, outcome: toForeign }).toEqual({ table: table.nom, verb, outcome: toUnknown });
        expect([{ lignes: 0 }, { refus: '42501' }]).toContainEqual(toForeign);
      }
    }
  });

  it('never tells by a unique key what another collectivité holds', async () => {
    for (const table of tablesOfCollectivite().filter((shape) => shape.clePrimaire[0] === 'collectivite_id')) {
      const uniques = table.colonnes.filter((colonne) => colonne.unique && !['collectivite_id', 'territoire_code'].includes(colonne.nom));
      const taken = Object.fromEntries(uniques.map(({ nom }) => [nom, rowOf(table, tenants.b)[nom]]));
      const row = { ...rowOf(table, tenants.a), ...taken };
      const outcome = await attempt(perimetreDeA, insertSql(table.nom, Object.keys(row)), [JSON.stringify(row)]);
      expect({ table: table.nom, outcome }).not.toEqual({ table: table.nom, outcome: { refus: '23505' } });
    }
  });
});

describe('the owner of the tables, when it is not a superuser', () => {
  it('sees no row either, unless the security is no longer forced', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    const role = `proprietaire_${randomBytes(4).toString('hex')}`;
    await runner.query(`CREATE ROLE ${role}`);
    for (const { nom } of tenants.tables) await runner.query(`ALTER TABLE "${nom}" OWNER TO ${role}`);
    const countAsOwner = async (nom: string): Promise<string> => {
      await runner.query(`SET LOCAL ROLE ${role}`);
      const [row] = await runner.query(`SELECT count(*) AS n FROM "${nom}"`);
      await runner.query('RESET ROLE');
      return row.n;
    };
    for (const { nom } of tenants.tables) expect([nom, await countAsOwner(nom)]).toEqual([nom, '0']);
    await runner.query('ALTER TABLE marche NO FORCE ROW LEVEL SECURITY');
    expect(await countAsOwner('marche')).toBe('3');
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('the perimeter of a territory', () => {
  const ecriture = 'UPDATE marche SET objet = objet';
  const perimetre = { sorte: 'TERRITOIRE', territoireCode: '40' } as const;

  it('is read only by its transaction', async () => {
    expect(await attempt(perimetre, ecriture)).toEqual({ refus: '25006' });
    expect(await attempt(perimetre, `SELECT set_config('transaction_read_only', 'off', true)`)).toEqual({ refus: '25001' });
  });

  it('is read only by its role too, in a transaction that is not', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    const outcome = await attemptAs(runner)(perimetre, ecriture);
    await runner.rollbackTransaction();
    await runner.release();
    expect(outcome).toEqual({ refus: '42501' });
  });

  it('leaves every read of the unit of work without a write, whatever the role', async () => {
    const write = base.unite.read(perimetreDeA, (stores) => managerOf(stores).query(ecriture));
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });
});

describe('outside a transaction of the unit of work', () => {
  it('the role of the collectivités sees no row of any table', async () => {
    const source = await createDataSource(base.acces.spaser_app, { max: 1 }).initialize();
    for (const { nom } of tenants.tables) {
      const seen = await source.query(`SELECT count(*)::integer AS n FROM "${nom}"`).catch((error: { code: string }) => [{ n: error.code }]);
      expect([0, '42501']).toContain(seen[0].n);
    }
    await source.destroy();
  });

  it('the settings are empty after COMMIT and after ROLLBACK, and the next read sees nothing without failing', async () => {
    const source = await createDataSource(base.acces.spaser_app, { max: 1 }).initialize();
    const unite = new UniteDeTravail({ spaser_app: source });
    const state = `SELECT pg_backend_pid() AS pid, current_setting('app.perimetre', true) AS p, current_setting('app.territoire', true) AS t,
      (SELECT count(*) FROM marche) AS n`;
    const [{ pid }] = await source.query(state);
    for (const end of ['commit', 'rollback']) {
      const work = unite.run(perimetreDeA, async (stores) => {
        expect(await managerOf(stores).query(state)).toEqual([{ pid, p: tenants.a.collectiviteId, t: '40', n: '1' }]);
        if (end === 'rollback') throw new Error('undone');
      });
      await (end === 'rollback' ? expect(work).rejects.toThrow('undone') : work);
      expect(await source.query(state)).toEqual([{ pid, p: '', t: '', n: '0' }]);
    }
    await unite.close();
  });

  it('stores kept after their transaction are refused, not run in that of another', async () => {
    const kept = await base.unite.read(perimetreDeA, async (stores) => stores);
    await expect(kept.outbox.countPending()).rejects.toThrow(/released/i);
  });
});
