const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const source = path.join(root, 'infra/embedded/src');
const target = path.join(root, 'node_modules/.cache/spaser/embedded');

/**
 * Compiles the PostgreSQL launcher for what runs outside Jest's own module system (global setup, child processes), file
 * by file and only what changed. @returns the path to require
 */
module.exports = function compileEmbedded() {
  fs.mkdirSync(target, { recursive: true });
  for (const name of fs.readdirSync(source)) {
    if (name.endsWith('.ts') && !name.endsWith('.spec.ts')) compileWhenNewer(name);
  }
  return path.join(target, 'index.js');
};

function compileWhenNewer(name) {
  const from = path.join(source, name);
  const to = path.join(target, name.replace(/\.ts$/, '.js'));
  const stamp = fs.statSync(from).mtime;
  if (fs.statSync(to, { throwIfNoEntry: false })?.mtime.getTime() === stamp.getTime()) return;
  const { code } = require('@swc/core').transformFileSync(from, {
    configFile: path.join(root, '.swcrc'),
    sourceMaps: 'inline',
  });
  // Written aside and renamed, stamped with its source's time: two test runs may compile at once.
  const next = `${to}.${process.pid}`;
  fs.writeFileSync(next, code);
  fs.utimesSync(next, stamp, stamp);
  fs.renameSync(next, to);
}
