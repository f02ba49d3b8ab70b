// The walls between the rooms of the repository. Each rule bears a name and one sentence; infra/lint/walls.spec.ts breaks each of them
// on purpose and expects it to bite.

/** Which other libraries the production code of a room may import. `tests`: what its tests may import besides, to set a scene. */
const LAYERS = {
  domain: { path: '^libs/domain/', may: [] },
  intake: { path: '^libs/intake/', may: ['domain'] },
  figures: { path: '^libs/figures/', may: ['domain'] },
  persistence: { path: '^libs/persistence/', may: ['domain'] },
  views: { path: '^libs/views/', may: ['domain', 'figures'] },
  application: { path: '^libs/application/', may: ['domain', 'intake', 'persistence', 'views'] },
  jobs: { path: '^libs/jobs/', may: ['domain', 'application'], tests: ['persistence'] },
  // Persistence has its own, narrower rule: « apps-open-the-database-at-their-root ».
  apps: { path: '^apps/(?!web/)', may: ['domain', 'application', 'jobs', 'views', 'persistence'] },
  web: { path: '^apps/web/', may: ['domain', 'figures'] },
};

/** The one room that may import an engine. */
const DOORS = {
  typeorm: { packages: ['typeorm'], path: '^libs/persistence/' },
  // The two exceptions: infra proves its server with it, and the queue's PostgreSQL backend takes a connection for its own migrations.
  pg: { packages: ['pg', 'pg-cursor', 'pg-copy-streams'], path: '^(libs/persistence|libs/jobs/src/queue|infra)/' },
  bullmq: { packages: ['bullmq', 'ioredis'], path: '^libs/jobs/' },
  handlebars: { packages: ['handlebars'], path: '^libs/views/' },
  documents: { packages: ['docx', 'parse5', '@myriaddreamin'], path: '^libs/views/src/documents/' },
  nestjs: { packages: ['@nestjs'], path: '^apps/' },
  courriels: { packages: ['nodemailer'], path: '^libs/application/src/courriels/transports/' },
  // Intake's tests make the archives that they read.
  archives: { packages: ['yazl'], path: '^libs/(views/src/classeurs|intake)/' },
  // The exception: views read back, in their tests, the spreadsheets that they write.
  'foreign-formats': { packages: ['csv-parse', 'saxes', 'yauzl', 'iconv-lite', 'read-excel-file', '@e965/xlsx'], path: '^libs/(intake|views/src/testing)/' },
};

const TESTS = '[.](spec|e2e|contract)[.]ts$|\\b(testing|e2e)/';
const ACCEPTANCE = '^apps/cli/src/.*\\b(acceptance|bench)\\b';

/** The names that lead to Preact, found from any folder: walls.spec.ts cruises one of its own. */
const ENGINE = require('node:path').join(__dirname, 'apps/web/engine.cjs');

const packagePath = (names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;
const otherLibs = (allowed) => `^libs/(?!(${allowed.join('|') || 'none'})/)`;

const layerRules = Object.entries(LAYERS).flatMap(([name, { path, may, tests = [] }]) => {
  const allowed = name === 'apps' || name === 'web' ? may : [name, ...may];
  const rule = {
    name: `layer-${name}`,
    severity: 'error',
    comment: `${name} may import ${may.length > 0 ? may.join(', ') : 'no other library'}: the arrows of the architecture point one way.`,
    from: { path, pathNot: TESTS },
    to: { path: otherLibs(allowed) },
  };
  const forTests = {
    ...rule,
    name: `layer-${name}-tests`,
    comment: `The tests of ${name} may import what ${name} may, ${[...tests, 'the testing entries'].join(' and ')}, to set a scene.`,
    from: { path: `${path}.*(${TESTS})` },
    to: { path: otherLibs([...allowed, ...tests]), pathNot: '^libs/[^/]+/src/testing/' },
  };
  return [rule, forTests];
});

const doorRules = Object.entries(DOORS).map(([name, { packages, path }]) => ({
  name: `door-${name}`,
  severity: 'error',
  comment: `${packages.join(', ')} may be imported under ${path} only: each engine has exactly one door.`,
  from: { path: '^(apps|libs|infra)/', pathNot: path },
  to: { path: packagePath(packages) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...doorRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain imports temporal-polyfill and nothing else, Node included: its rules run anywhere, without a database or a disk.',
      from: { path: '^libs/domain/', pathNot: TESTS },
      to: { pathNot: ['^libs/', packagePath(['temporal-polyfill'])] },
    },
    {
      name: 'apps-open-the-database-at-their-root',
      severity: 'error',
      comment: 'Only the root of an app (its module, its main, its instance folder) imports persistence, to wire it; the rest calls use cases.',
      from: { path: '^apps/', pathNot: ['^apps/[^/]+/src/[^/]+$', '^apps/[^/]+/src/instance/', TESTS, ACCEPTANCE] },
      to: { path: '^libs/persistence/src/index[.]ts$' },
    },
    {
      name: 'no-way-in-but-the-index',
      severity: 'error',
      comment: 'A library is entered by its index or by its testing entry: what lies behind may change without asking anyone.',
      from: { path: '^((apps|libs|infra)/[^/]+)/' },
      to: {
        path: ['^libs/[^/]+/', '^infra/embedded/'],
        pathNot: ['^$1/', '/src/index[.]ts$', '^libs/[^/]+/src/testing/index[.]ts$'],
      },
    },
    {
      name: 'testing-entries-are-for-tests',
      severity: 'error',
      comment: 'Testing entries serve specs, contract suites, testing folders, acceptance and bench: no invented record may reach production code.',
      from: { path: '^(apps|libs|infra)/', pathNot: [TESTS, ACCEPTANCE] },
      to: { path: '/src/testing/' },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment: 'An app imports no other app, and nothing imports an app: what two doors share is a use case.',
      from: { path: '^((apps|libs|infra)/[^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    {
      name: 'infra-stands-alone',
      severity: 'error',
      comment: 'infra imports no library, and only apps import infra (the PostgreSQL launcher): the product runs on any PostgreSQL.',
      from: { path: '^(libs|infra)/' },
      to: { path: '^(libs|infra)/', pathNot: '^$1/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that import each other are one file, or hide a third.',
      from: { path: '^(apps|libs|infra)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that resolves to nothing would pass under every other wall.',
      from: { path: '^(apps|libs|infra)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      comment: 'A production install has no devDependencies: only tests and infra may import them, and the signed-in space under the names of its engine.',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'aliased-webpack'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: ENGINE },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
