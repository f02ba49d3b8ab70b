#!/usr/bin/env node
// The one command of the product: `spaser start`, `spaser NOUN VERB`. Compiles what changed, then runs the command line
// of apps/cli in this same process, so that signals and exit codes are its own.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`SPASER demande Node.js 20.19 ou plus\u00a0; celui-ci est en version ${process.versions.node}. Installez-en un plus récent, puis relancez.`);
} else if (!existsSync(path.join(root, 'node_modules'))) {
  fail('Les dépendances ne sont pas installées\u00a0: lancez «\u00a0npm ci\u00a0», puis relancez.');
} else {
  returnToCallersFolder();
  process.setSourceMapsEnabled(true);
  const { ensureBuilt } = await import('./build.mjs');
  if (ensureBuilt(root)) await import(pathToFileURL(path.join(root, 'dist/apps/cli/src/main.js')).href);
  else fail('Le programme ne compile pas\u00a0: corrigez les erreurs ci-dessus, puis relancez.');
}

/** npm runs its scripts from the root of the repository: a file named on the command line is where the caller is. */
function returnToCallersFolder() {
  const caller = process.env.INIT_CWD;
  if (caller && process.cwd() === root && existsSync(caller)) process.chdir(caller);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
