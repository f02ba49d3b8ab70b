import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CODES_DECISION } from './registre';

const RACINE = join(__dirname, '../../../..');
const CODE = /\bD-\d{2}\b/g;

/** Texts of the product (sources, templates, documentation), without what is built or installed. */
function listTextes(dossier: string): string[] {
  return readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' })
    .filter((chemin) => /\.(ts|tsx|hbs|md)$/.test(chemin) && !/(^|\/)(node_modules|dist)\//.test(chemin))
    .map((chemin) => join(dossier, chemin));
}

describe('Décisions citées', () => {
  const citations = ['libs', 'apps', 'docs'].flatMap(listTextes).flatMap((chemin) => {
    const codes = readFileSync(join(RACINE, chemin), 'utf8').match(CODE) ?? [];
    return codes.map((code) => ({ chemin, code }));
  });

  it('existent toutes dans le registre', () => {
    const connues: readonly string[] = CODES_DECISION;
    expect(citations.filter(({ code }) => !connues.includes(code))).toEqual([]);
    expect(citations.length).toBeGreaterThan(CODES_DECISION.length);
  });
});
