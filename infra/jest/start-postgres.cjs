const fs = require('node:fs');
const path = require('node:path');
const compileEmbedded = require('./compile-embedded.cjs');

const root = path.resolve(__dirname, '../..');
/** Any port, to leave the usual one to the product; no durability, which a test has no use for and pays dear. */
const settings = (home) => ({
  home,
  preferredPort: 0,
  flags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
});

/**
 * One PostgreSQL for the whole run, the one of DATABASE_URL or an embedded one; each spec file makes its own database in
 * it. Its superuser's connection string goes to SPASER_TEST_DATABASE_URL.
 */
module.exports = async function startPostgresForTests() {
  const { env } = process;
  if (env.DATABASE_URL) {
    env.SPASER_TEST_DATABASE_URL = env.DATABASE_URL;
    return;
  }
  const embedded = require(compileEmbedded());
  const home = path.join(root, '.data-test');
  removeHomesOfDeadRuns(home, embedded);
  const server = await startHere(embedded, home).catch((error) => {
    if (error.code !== 'HOME_OCCUPE') throw error;
    return startElsewhere(embedded, `${home}-${process.pid}`);
  });
  env.SPASER_TEST_DATABASE_URL = server.url;
  globalThis.stopPostgresOfTests = server.stop;
};

/** A power cut may spoil a cluster that runs without fsync; it holds nothing but tests, so it is made again. */
async function startHere({ startPostgres, removeHome }, home) {
  return startPostgres(settings(home)).catch((error) => {
    if (!['DEMARRAGE_IMPOSSIBLE', 'VERSION_DIFFERENTE'].includes(error.code)) throw error;
    removeHome(home);
    return startPostgres(settings(home));
  });
}

/** Another test run holds the usual home: this one gets its own, for its lifetime. */
async function startElsewhere({ startPostgres, removeHome }, home) {
  const server = await startPostgres(settings(home));
  return { url: server.url, stop: () => server.stop().then(() => removeHome(home)) };
}

function removeHomesOfDeadRuns(home, { removeHome }) {
  const prefix = `${path.basename(home)}-`;
  for (const name of fs.readdirSync(root)) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) removeHome(path.join(root, name));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
