// Nest 12 and a few others ship pure ESM, which Jest's module system cannot require before Node 24.9:
// SWC turns those packages into CommonJS for the tests (cached after the first run).
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const { paths } = JSON.parse(fs.readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const swc = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
delete swc.$schema;
delete swc.jsc.baseUrl;
delete swc.jsc.paths;
swc.swcrc = false;
swc.module.ignoreDynamic = false;

const esmOnly = ['@otplib', '@scure', '@noble', 'openid-client', 'oauth4webapi', 'jose', '@nestjs', 'file-type', 'load-esm', 'uuid', 'temporal-polyfill', 'temporal-utils', 'parse5', 'entities', 'preact'];

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  moduleNameMapper: Object.fromEntries(Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, `<rootDir>/${file}`])),
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

const project = (name, folder) => ({ ...shared, displayName: name, roots: [`<rootDir>/${folder}`], testMatch: ['**/*.spec.ts'] });

/** The signed-in space is TSX. No DOM is simulated: its logic is pure functions, browsers do the rest. */
const tsx = structuredClone(swc);
tsx.jsc.parser.tsx = true;
tsx.jsc.transform.react = { runtime: 'automatic', importSource: 'preact' };
const engine = Object.entries(require(path.join(root, 'apps/web/engine.cjs')).resolve.alias);
const web = {
  ...project('web', 'apps/web'),
  moduleNameMapper: { ...shared.moduleNameMapper, ...Object.fromEntries(engine.map(([name, preact]) => [`^${name}(/.*)?$`, `${preact}$1`])), '[.]css$': '<rootDir>/infra/jest/empty-module.cjs' },
  transform: { '^.+\\.tsx$': ['@swc/jest', tsx], ...shared.transform },
};

module.exports = {
  rootDir: root,
  globalSetup: '<rootDir>/infra/jest/start-postgres.cjs',
  globalTeardown: '<rootDir>/infra/jest/stop-postgres.cjs',
  maxWorkers: 2,
  // A test that dies may leave a process that holds the run's output: the verdict is then given all the same.
  forceExit: true,
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/infra/jest/closing-line-reporter.cjs'],
  projects: [
    ...['domain', 'intake', 'figures', 'views', 'persistence', 'jobs', 'application'].map((lib) => project(lib, `libs/${lib}`)),
    ...['api', 'worker', 'cli'].map((app) => project(app, `apps/${app}`)),
    web,
    project('infra', 'infra'),
  ],
};
