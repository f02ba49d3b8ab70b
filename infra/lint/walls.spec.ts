import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = path.join(root, '.dependency-cruiser.cjs');
const rules = (require(config) as { forbidden: { name: string; comment: string }[] }).forbidden;

/** One breach of each wall: the rule that must bite, the file that imports, what it imports. */
const BREACHES: [rule: string, file: string, specifier: string][] = [
  ['layer-domain', 'libs/domain/src/a.ts', '@spaser/figures'],
  ['layer-domain-tests', 'libs/domain/src/b.spec.ts', '@spaser/persistence'],
  ['layer-intake', 'libs/intake/src/a.ts', '@spaser/persistence'],
  ['layer-intake-tests', 'libs/intake/src/b.spec.ts', '@spaser/application'],
  ['layer-figures', 'libs/figures/src/a.ts', '@spaser/views'],
  ['layer-figures-tests', 'libs/figures/src/b.spec.ts', '@spaser/views'],
  ['layer-persistence', 'libs/persistence/src/a.ts', '@spaser/intake'],
  ['layer-persistence-tests', 'libs/persistence/src/b.db.spec.ts', '@spaser/application'],
  ['layer-views', 'libs/views/src/a.ts', '@spaser/persistence'],
  ['layer-views-tests', 'libs/views/src/b.spec.ts', '@spaser/application'],
  ['layer-application', 'libs/application/src/a.ts', '@spaser/jobs'],
  ['layer-application-tests', 'libs/application/src/b.db.spec.ts', '@spaser/jobs'],
  ['layer-jobs', 'libs/jobs/src/a.ts', '@spaser/persistence'],
  ['layer-jobs-tests', 'libs/jobs/src/testing/b.ts', '@spaser/views'],
  ['layer-apps', 'apps/api/src/a.ts', '@spaser/intake'],
  ['layer-apps-tests', 'apps/worker/src/b.spec.ts', '@spaser/figures'],
  ['layer-apps-tests', 'apps/e2e/src/c.ts', '@spaser/intake'],
  ['layer-web', 'apps/web/src/a.ts', '@spaser/application'],
  ['layer-web', 'apps/web/src/c.tsx', '@spaser/views'],
  ['layer-web-tests', 'apps/web/src/b.spec.ts', '@spaser/persistence'],
  ['door-typeorm', 'libs/application/src/c.ts', 'typeorm'],
  ['door-pg', 'libs/application/src/d.ts', 'pg'],
  ['door-pg', 'libs/jobs/src/e.ts', 'pg-cursor'],
  ['door-pg', 'apps/cli/src/f.ts', 'pg-copy-streams'],
  ['door-bullmq', 'apps/worker/src/c.ts', 'bullmq'],
  ['door-bullmq', 'libs/persistence/src/c.ts', 'ioredis'],
  ['door-handlebars', 'apps/api/src/c.ts', 'handlebars'],
  ['door-documents', 'libs/application/src/j.ts', 'docx'],
  ['door-documents', 'libs/views/src/d.ts', 'parse5'],
  ['door-documents', 'apps/worker/src/d.ts', '@myriaddreamin/typst-ts-node-compiler'],
  ['door-nestjs', 'libs/application/src/e.ts', '@nestjs/common'],
  ['door-courriels', 'libs/application/src/courriels/j.ts', 'nodemailer'],
  ['door-courriels', 'apps/api/src/d.ts', 'nodemailer'],
  ['door-foreign-formats', 'libs/application/src/f.ts', 'csv-parse/sync'],
  ['door-foreign-formats', 'libs/views/src/c.ts', 'saxes'],
  ['door-foreign-formats', 'libs/persistence/src/d.ts', 'yauzl'],
  ['door-foreign-formats', 'libs/views/src/classeurs/l.ts', '@e965/xlsx'],
  ['door-foreign-formats', 'libs/views/src/classeurs/k.spec.ts', 'read-excel-file'],
  ['door-archives', 'libs/application/src/k.ts', 'yazl'],
  ['door-archives', 'libs/views/src/e.ts', 'yazl'],
  ['door-foreign-formats', 'apps/cli/src/g.ts', 'iconv-lite'],
  ['domain-is-pure', 'libs/domain/src/c.ts', 'uuid'],
  ['domain-is-pure', 'libs/domain/src/d.ts', 'node:fs'],
  ['apps-open-the-database-at-their-root', 'apps/api/src/marches/marches.controller.ts', '@spaser/persistence'],
  ['no-way-in-but-the-index', 'libs/application/src/g.ts', '../../persistence/src/stores/marche.store'],
  ['no-way-in-but-the-index', 'apps/cli/src/h.ts', '../../../infra/embedded/src/ports'],
  ['testing-entries-are-for-tests', 'libs/application/src/h.ts', '@spaser/domain/testing'],
  ['testing-entries-are-for-tests', 'libs/domain/src/e.ts', './testing'],
  ['apps-stand-alone', 'apps/cli/src/i.ts', '../../api/src/index'],
  ['apps-stand-alone', 'libs/jobs/src/f.ts', '../../../apps/api/src/index'],
  ['infra-stands-alone', 'infra/embedded/src/a.ts', '@spaser/domain'],
  ['infra-stands-alone', 'libs/persistence/src/e.ts', '@spaser/embedded'],
  ['no-circular', 'libs/domain/src/f-bis.ts', './f'],
  ['no-unresolvable', 'libs/domain/src/g.ts', './absent'],
  ['no-development-package-in-the-product', 'libs/application/src/i.ts', 'fast-check'],
];

/** What the walls must let through. */
const PASSAGES: [file: string, specifier: string][] = [
  ['libs/domain/src/ok-a.ts', 'temporal-polyfill'],
  ['libs/domain/src/ok-b.spec.ts', 'fast-check'],
  ['libs/intake/src/ok-a.ts', 'csv-parse/sync'],
  ['libs/persistence/src/ok-a.ts', 'typeorm'],
  ['libs/application/src/ok-a.ts', '@spaser/persistence'],
  ['libs/application/src/courriels/transports/ok-c.ts', 'nodemailer'],
  ['libs/application/src/ok-b.db.spec.ts', '@spaser/persistence/testing'],
  ['libs/jobs/src/ok-a.ts', '@spaser/application'],
  ['libs/jobs/src/queue/ok-b.ts', 'pg'],
  ['libs/jobs/src/ok-c.db.spec.ts', '@spaser/persistence/testing'],
  ['libs/views/src/ok-a.ts', '@spaser/figures'],
  ['libs/views/src/documents/ok-b.ts', 'docx'],
  ['libs/views/src/classeurs/ok-c.ts', 'yazl'],
  ['libs/views/src/testing/ok-d.ts', 'saxes'],
  ['apps/api/src/ok.module.ts', '@spaser/persistence'],
  ['apps/api/src/marches/ok.controller.ts', '@nestjs/common'],
  ['apps/web/src/ok-a.tsx', '@spaser/figures'],
  ['apps/web/src/ok-b.tsx', 'react'],
  ['apps/cli/src/ok-a.ts', '@spaser/embedded'],
  ['apps/cli/src/commandes/bench.ts', '@spaser/domain/testing'],
  ['apps/e2e/src/ok.ts', 'playwright-core'],
  ['infra/embedded/src/ok.spec.ts', 'pg'],
];

const ENTRIES = [
  ...['domain', 'intake', 'figures', 'persistence', 'views', 'application', 'jobs'].map((lib) => `libs/${lib}/src/index.ts`),
  'libs/domain/src/testing/index.ts',
  'libs/persistence/src/testing/index.ts',
  'libs/persistence/src/stores/marche.store.ts',
  'infra/embedded/src/index.ts',
  'infra/embedded/src/ports.ts',
  'apps/api/src/index.ts',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function cruise(folder: string): Violation[] {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  // It ends with the number of errors.
  const { stdout, stderr } = spawnSync(process.execPath, [cli, '--config', config, '--output-type', 'json', 'apps', 'libs', 'infra'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Each of them as a value and as a type: a type drags its package along just as well. */
const importOf = (specifier: string): string =>
  `import * as valeur from '${specifier}';\nimport type * as type from '${specifier}';\nexport { valeur, type };\n`;

describe('walls', () => {
  let violations: Violation[];

  beforeAll(() => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'spaser-murs-'));
    for (const name of ['package.json', 'tsconfig.base.json']) cpSync(path.join(root, name), path.join(folder, name));
    for (const entry of ENTRIES) write(folder, entry, 'export const un = 1;\n');
    for (const [file, specifier] of [...BREACHES.map(([, file, specifier]) => [file, specifier] as const), ...PASSAGES]) {
      write(folder, file, importOf(specifier));
      if (/^(@nestjs|[a-z])[^:]*$/.test(specifier)) write(folder, `node_modules/${specifier}/index.js`, '');
    }
    // Where apps/web/engine.cjs leads « react ».
    write(folder, 'node_modules/preact/compat/index.js', '');
    write(folder, 'libs/domain/src/f.ts', importOf('./f-bis'));
    violations = cruise(folder);
    rmSync(folder, { recursive: true });
  });

  it.each(BREACHES)('%s bites when %s imports %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
  });

  it.each(PASSAGES)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('each wall has a name, a sentence and a breach above', () => {
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
    expect(rules.filter(({ comment }) => !/^\S.*[.]$/.test(comment))).toEqual([]);
  });

  it('the repository keeps within its walls', () => {
    expect(cruise(root).map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  });
});
