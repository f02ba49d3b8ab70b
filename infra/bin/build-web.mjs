import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** What the signed-in space is made from: its own folder and the two pure libraries that it may import. */
export const WEB_SOURCES = ['apps/web', 'libs/domain/src', 'libs/figures/src'];

/** A repository without apps/web has no signed-in space to bundle (the tests of the command have none). */
export function hasWeb(root) {
  return existsSync(path.join(root, 'apps/web/index.html'));
}

/**
 * Bundles the signed-in space with Vite into `out`, in about a second.
 * @returns false when it does not compile; Vite has said why
 */
export function bundleWeb(root, out) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', path.join(root, 'apps/web/vite.config.mts'), '--outDir', out, '--emptyOutDir'];
  const { status } = spawnSync(process.execPath, [vite, ...options], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  return status === 0;
}
