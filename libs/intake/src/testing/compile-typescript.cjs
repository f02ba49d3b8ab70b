// For a script that Node runs in a process of its own: TypeScript is compiled as it is required.
const fs = require('node:fs');
const path = require('node:path');

const racine = path.resolve(__dirname, '../../../..');
const swc = JSON.parse(fs.readFileSync(path.join(racine, '.swcrc'), 'utf8'));
delete swc.$schema;
swc.jsc.baseUrl = racine;
require.extensions['.ts'] = (module, filename) => {
  // Required when it is first needed: a process that measures its memory does not pay for it before.
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...swc, swcrc: false, filename });
  module._compile(code, filename);
};
