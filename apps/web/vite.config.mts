import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import engine from './engine.cjs';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * The signed-in space, served under /app by the API. Vite and its oxc do the JSX themselves: no plugin. Nothing is
 * inlined, for the content security policy allows no `data:` script nor style. The two pure libraries are read from source.
 */
export default {
  root: here('.'),
  base: '/app/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { ...engine.resolve.alias, '@spaser/domain': here('../../libs/domain/src/index.ts'), '@spaser/figures': here('../../libs/figures/src/index.ts') } },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    // Importing a function of a library must not carry the whole scheme along: its modules only declare.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !/\/libs\/(domain|figures)\//.test(id) } },
  },
  // Directives meant for a rendering server, and the font whose address is the API's: known, and no concern of ours.
  logLevel: 'error',
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/statique': 'http://127.0.0.1:3000' } },
} satisfies UserConfig;
