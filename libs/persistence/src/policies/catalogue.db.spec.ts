import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '../data-source';
import { createBase, type BaseDeTest } from '../testing/create-base';
import { TRAPS } from '../testing/traps';
import { listFindings, renderFinding } from './catalogue';
import { CHECKS } from './checks';
import { EXCEPTIONS } from './exceptions';

let base: BaseDeTest;
let owner: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  base = await createBase();
  owner = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
  runner = owner.createQueryRunner();
});

afterAll(async () => {
  await runner.release();
  await owner.destroy();
  await base.close();
});

describe('the catalogue of the migrated schema', () => {
  it('has no finding', async () => {
    expect((await listFindings(runner)).map(renderFinding)).toEqual([]);
  });

  it('answers the same to a runtime role, which may then check at start', async () => {
    const source = await createDataSource(base.acces.spaser_territory, { max: 1 }).initialize();
    expect(await listFindings(source)).toEqual([]);
    expect(await listFindings(source, [])).toEqual(await listFindings(runner, []));
    await source.destroy();
  });

  it.each(EXCEPTIONS)('needs the exception $check on $objet', async ({ check, objet, raison }) => {
    const without = await listFindings(runner, EXCEPTIONS.filter((exception) => exception.check !== check || exception.objet !== objet));
    expect(without.map((finding) => [finding.check, finding.objet])).toEqual([[check, objet]]);
    expect(raison.length).toBeGreaterThan(30);
  });
});

describe('each check of the catalogue', () => {
  beforeEach(() => runner.startTransaction());
  afterEach(() => runner.rollbackTransaction());

  const cases = Object.entries(TRAPS).flatMap(([check, traps]) => traps.map((trap) => ({ check, trap })));

  it.each(cases)('$check alone finds: $trap', async ({ check, trap }) => {
    await runner.query(trap);
    const findings = await listFindings(runner);
    expect([...new Set(findings.map((finding) => finding.check))]).toEqual([check]);
  });
});

describe('the sentence of a finding', () => {
  it('says which object, what is wrong, what to do, and the fact seen', () => {
    expect(renderFinding({ check: 'PRIVILEGE_EXCESSIVE', objet: 'marche', detail: 'spaser_app TRUNCATE' })).toBe(
      'marche\u00a0: TRUNCATE, REFERENCES, TRIGGER et MAINTAIN passent à côté de la sécurité par ligne. Retirez ce droit. (spaser_app TRUNCATE)',
    );
  });

  it('exists in the security sheet, as does the reason of each exception', () => {
    const sheet = readFileSync(path.resolve(__dirname, '../../../../docs/securite/tenancy.md'), 'utf8');
    expect(Object.keys(CHECKS).filter((check) => !sheet.includes(`\`${check}\``))).toEqual([]);
    expect(EXCEPTIONS.filter(({ objet }) => !sheet.includes(`\`${objet}\``))).toEqual([]);
  });
});
