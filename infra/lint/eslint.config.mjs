// What the compiler cannot see and a reader should not have to look for. The walls between rooms are dependency-cruiser's.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { noSilentSkip } from './no-silent-skip.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const scripts = ['**/*.mjs', '**/*.cjs'];
const sources = ['**/*.ts', '**/*.tsx'];

/** What a person reads on a screen: a text in JSX, in an attribute that is read out, or any string that is plainly French. */
const MOT = '/\\p{L}{2}/u';
const FRANCAIS = '/[àâçèéêëîïôùûœÀÇÈÉÊ’«»…]/';
const texteEnDur = [
  `JSXText[value=${MOT}]`,
  `JSXAttribute[name.name=/^(aria-label|title|alt|placeholder|label|titre|libelle|aide|legende)$/] > Literal[value=${MOT}]`,
  `Literal[value=${FRANCAIS}]`,
  `TemplateElement[value.raw=${FRANCAIS}]`,
].join(', ');

/** In a template given to `.query(`, whatever is not made from a constant of the file (COLONNES, COLONNES.join(…)) nor escaped on the spot. */
const constant = '/^[A-Z][A-Z0-9_]*$/';
const valueInSql = `CallExpression[callee.property.name='query'] > TemplateLiteral > :not(${[
  'TemplateElement',
  `Identifier[name=${constant}]`,
  `CallExpression[callee.object.name=${constant}]`,
  `CallExpression[callee.object.callee.object.name=${constant}]`,
  'CallExpression[callee.name=/^escape(Identifier|Literal)$/]',
].join(', ')})`;

export default [
  { ignores: ['**/node_modules/**', 'dist*/**', '.data*/**', '.nx/**', 'coverage/**', 'reports/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [...sources, ...scripts],
    plugins: { spaser: { rules: { 'no-silent-skip': noSilentSkip } } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'spaser/no-silent-skip': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: valueInSql, message: 'A value written into SQL is an injection waiting for its day: pass it as a parameter ($1).' },
      ],
    },
  },
  {
    files: ['apps/web/src/**'],
    rules: {
      'no-restricted-syntax': ['error', { selector: texteEnDur, message: 'A text that a person reads lives in apps/web/src/textes, where its typography is checked.' }],
    },
  },
  { files: ['apps/web/src/textes/**'], rules: { 'no-restricted-syntax': 'off' } },
  // Written by openapi-typescript from the descriptions of the API.
  { ignores: ['apps/web/src/api/schema.d.ts'] },
  // A test writes its own SQL, its own names in it; a migration is made of statements that take no parameter.
  { files: ['**/*.spec.ts', '**/testing/**', '**/migrations/**'], rules: { 'no-restricted-syntax': 'off' } },
  // Their screen is the terminal.
  { files: ['apps/cli/**', 'infra/**'], rules: { 'no-console': 'off' } },
  {
    files: sources,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: 'tsconfig.base.json', tsconfigRootDir: root },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  { files: ['apps/web/**'], languageOptions: { parserOptions: { project: 'apps/web/tsconfig.json' } } },
];
