import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleWeb } from './build-web.mjs';

const root = path.resolve(__dirname, '../..');

/** Budgets of what travels, in bytes of gzip: the first screen, whichever it is, and the whole space. */
const PREMIER_ECRAN = 120_000;
const TOUT = 200_000;

interface Morceau {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}

describe('the signed-in space, once bundled', () => {
  let out: string;
  let morceaux: Readonly<Record<string, Morceau>>;

  beforeAll(() => {
    out = mkdtempSync(path.join(os.tmpdir(), 'spaser-poids-'));
    expect(bundleWeb(root, out)).toBe(true);
    morceaux = JSON.parse(readFileSync(path.join(out, '.vite/manifest.json'), 'utf8')) as typeof morceaux;
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));

  /** Every file that a chunk needs before it runs. */
  function filesOf(nom: string, vus = new Set<string>()): Set<string> {
    const morceau = morceaux[nom];
    if (!morceau || vus.has(morceau.file)) return vus;
    for (const file of [morceau.file, ...(morceau.css ?? [])]) vus.add(file);
    for (const autre of morceau.imports ?? []) filesOf(autre, vus);
    return vus;
  }
  const weigh = (files: Iterable<string>): number => [...files].reduce((somme, file) => somme + gzipSync(readFileSync(path.join(out, file))).length, 0);
  const names = (sorte: 'isEntry' | 'isDynamicEntry'): string[] => Object.keys(morceaux).filter((nom) => morceaux[nom]?.[sorte] === true);

  it('carries Preact and never React beside it, which both budgets would let by', () => {
    const code = [...new Set(Object.keys(morceaux).flatMap((nom) => [...filesOf(nom)]))].filter((file) => file.endsWith('.js')).map((file) => readFileSync(path.join(out, file), 'utf8'));
    // How each engine marks its elements.
    expect(code.filter((texte) => texte.includes('react.element'))).toHaveLength(1);
    expect(code.filter((texte) => texte.includes('react.transitional.element'))).toEqual([]);
  });

  it('opens any screen first under its budget', () => {
    const [entree = ''] = names('isEntry');
    const ecrans = names('isDynamicEntry').filter((nom) => nom.includes('/ecrans/') || nom.startsWith('ecrans/'));
    expect(ecrans.length).toBeGreaterThanOrEqual(10);
    const lourds = ecrans.map((nom) => ({ nom, poids: weigh(filesOf(nom, filesOf(entree))) })).filter(({ poids }) => poids > PREMIER_ECRAN);
    expect(lourds).toEqual([]);
  });

  it('weighs no more than its budget in all', () => {
    expect(weigh(new Set(Object.keys(morceaux).flatMap((nom) => [...filesOf(nom)])))).toBeLessThanOrEqual(TOUT);
  });
});
