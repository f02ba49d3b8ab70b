const { projects } = require('./jest.config.cjs');

const { displayName: _name, roots: _roots, testMatch: _match, ...shared } = projects[0];

/** Browser tests: the whole product started as a newcomer would, in a real Chromium (Debian's, or CHROMIUM_PATH). */
module.exports = {
  ...shared,
  displayName: 'e2e',
  roots: ['<rootDir>/apps/e2e'],
  testMatch: ['**/*.e2e.ts'],
  globalSetup: '<rootDir>/apps/e2e/src/prepare-demonstration.ts',
  globalTeardown: '<rootDir>/apps/e2e/src/remove-demonstration.ts',
  testTimeout: 120_000,
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/infra/jest/closing-line-reporter.cjs'],
};
