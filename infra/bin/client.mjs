#!/usr/bin/env node
// `npm run client`: writes the types of the API that the signed-in space uses, from the controllers themselves. No database.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));

if (!ensureBuilt(root)) process.exit(1);
const { describeApi } = require(path.join(root, 'dist/apps/api/src/openapi.js'));
const folder = mkdtempSync(path.join(os.tmpdir(), 'spaser-client-'));
const description = path.join(folder, 'openapi.json');
writeFileSync(description, JSON.stringify(await describeApi()));
const target = path.join(root, 'apps/web/src/api/schema.d.ts');
const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/openapi-typescript/bin/cli.js'), description, '-o', target], { stdio: ['ignore', 'ignore', 'inherit'] });
rmSync(folder, { recursive: true });
if (status === 0) console.log(`${path.relative(root, target)} est à jour.`);
process.exit(status ?? 1);
