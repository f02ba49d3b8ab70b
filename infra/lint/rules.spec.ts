import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** One breach of each rule: the rule that must bite, the file, its text. */
const BREACHES: [rule: string, file: string, text: string][] = [
  ['@typescript-eslint/no-floating-promises', 'libs/domain/src/a.ts', 'export function lire(): void {\n  Promise.resolve(1);\n}\n'],
  ['@typescript-eslint/no-misused-promises', 'libs/domain/src/b.ts', '[1].forEach(async () => {\n  await Promise.resolve();\n});\n'],
  ['@typescript-eslint/await-thenable', 'libs/domain/src/c.ts', 'export const lire = async () => {\n  await 1;\n};\n'],
  ['@typescript-eslint/no-explicit-any', 'libs/domain/src/d.ts', 'export const valeur: any = 1;\n'],
  ['@typescript-eslint/no-unused-vars', 'libs/domain/src/e.ts', 'const valeur = 1;\nexport {};\n'],
  ['@typescript-eslint/consistent-type-imports', 'libs/domain/src/f.ts', "import { Stats } from 'node:fs';\nexport type Etat = Stats;\n"],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/domain/src/g.ts',
    "export function lire(etat: 'ouvert' | 'clos'): void {\n  switch (etat) {\n    case 'ouvert':\n      break;\n  }\n}\n",
  ],
  ['@typescript-eslint/ban-ts-comment', 'libs/domain/src/h.ts', '// @ts-ignore\nexport const valeur: string = 1;\n'],
  ['@typescript-eslint/only-throw-error', 'libs/domain/src/i.ts', "export function lire(): never {\n  throw 'non';\n}\n"],
  ['max-lines', 'libs/domain/src/j.ts', `export {};\n${'// une ligne de plus\n'.repeat(300)}`],
  ['no-console', 'libs/domain/src/k.ts', "console.log('bonjour');\n"],
  ['no-restricted-syntax', 'libs/domain/src/l.ts', requete('WHERE nom = ${nom}')],
  ['no-restricted-syntax', 'apps/web/src/a.tsx', 'export const Titre = () => <h1>Bonjour</h1>;\n'],
  ['no-restricted-syntax', 'apps/web/src/b.tsx', "export const Champ = () => <input aria-label='Nom' />;\n"],
  ['no-restricted-syntax', 'apps/web/src/c.ts', "export const titre = 'Enregistré';\n"],
  ['spaser/no-silent-skip', 'libs/domain/src/m.spec.ts', "it.only('seul', () => undefined);\n"],
  ['spaser/no-silent-skip', 'libs/domain/src/n.spec.ts', "it.skip('plus tard', () => undefined);\n"],
  ['spaser/no-silent-skip', 'libs/domain/src/o.spec.ts', "xit('plus tard', () => undefined);\n"],
  ['spaser/no-silent-skip', 'libs/domain/src/p.spec.ts', "const essai = process.env['REDIS_URL'] ? describe : describe.skip;\nexport { essai };\n"],
];

/** What the rules must let through. */
const PASSAGES: [file: string, text: string][] = [
  ['libs/domain/src/ok-a.ts', requete('WHERE nom = $1 AND ${COLONNES.join()} IN (${COLONNES})')],
  ['libs/domain/src/ok-b.spec.ts', "// No Redis on this machine.\nconst essai = process.env['REDIS_URL'] ? describe : describe.skip;\nexport { essai };\n"],
  ['apps/web/src/textes/ok-d.ts', "export const titre = 'Enregistré';\n"],
  ['apps/web/src/ok-e.tsx', "export const Titre = ({ texte }: { texte: string }) => <h1 className='carte forte'>{texte} · 1</h1>;\n"],
  ['apps/cli/src/ok-c.ts', "console.log('bonjour');\n"],
];

function requete(condition: string): string {
  return [
    "const COLONNES = ['nom'];",
    'export const lire = (base: { query(sql: string): void }, nom: string): string[] => {',
    `  base.query(\`SELECT nom FROM commune ${condition}\`);`,
    '  return [...COLONNES, nom];',
    '};\n',
  ].join('\n');
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('lint rules', () => {
  let folder: string;
  let results: Result[];

  beforeAll(() => {
    // A repository of its own, with the real configuration and the real packages.
    folder = mkdtempSync(path.join(os.tmpdir(), 'spaser-regles-'));
    for (const name of ['tsconfig.base.json', 'apps/web/tsconfig.json', 'infra/lint/eslint.config.mjs', 'infra/lint/no-silent-skip.mjs']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, text] of [...BREACHES.map(([, file, text]) => [file, text] as const), ...PASSAGES]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
    const options = ['--config', 'infra/lint/eslint.config.mjs', '--format', 'json', 'apps', 'libs'];
    const { stdout, stderr } = spawnSync(process.execPath, [eslint, ...options], { cwd: folder, encoding: 'utf8' });
    if (!stdout.startsWith('[')) throw new Error(stderr || stdout);
    results = JSON.parse(stdout) as Result[];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const messagesOf = (file: string) => results.find(({ filePath }) => filePath.endsWith(`/${file}`))?.messages;

  it.each(BREACHES)('%s bites in %s', (rule, file) => {
    expect(messagesOf(file)?.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });

  it.each(PASSAGES)('%s passes', (file) => {
    expect(messagesOf(file)).toEqual([]);
  });
});
