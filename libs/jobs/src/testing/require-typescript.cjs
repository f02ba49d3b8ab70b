// Lets a child process of a test require TypeScript: same compiler and same aliases as the build. What is compiled is
// kept for the next processes of the test, which are many.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../../../..');
const reglages = fs.readFileSync(path.join(root, '.swcrc'), 'utf8');
const cache = path.join(os.tmpdir(), 'spaser-tests-swc');
fs.mkdirSync(cache, { recursive: true });

function compile(file) {
  const source = fs.readFileSync(file, 'utf8');
  const compiled = path.join(cache, `${createHash('sha256').update(`${file}\0${reglages}\0${source}`).digest('hex')}.js`);
  if (fs.existsSync(compiled)) return fs.readFileSync(compiled, 'utf8');
  const swc = JSON.parse(reglages);
  delete swc.$schema;
  swc.jsc.baseUrl = root;
  const { code } = require('@swc/core').transformSync(source, { ...swc, filename: file, swcrc: false, sourceMaps: 'inline' });
  const draft = `${compiled}.${process.pid}`;
  fs.writeFileSync(draft, code);
  fs.renameSync(draft, compiled);
  return code;
}

require.extensions['.ts'] = (module, file) => module._compile(compile(file), file);
