import type { DateCivile } from '../quantite/date-civile';
import { isEnVigueur, requireDeliberation } from './adoption';

const jour = (texte: string): DateCivile => texte as DateCivile;
const AUJOURDHUI = jour('2026-11-25');

describe('a scheme in force on 31 December (B1, D-10)', () => {
  const adopte = { adopteLe: jour('2024-06-12'), abrogeLe: null, fin: 2029 };

  it.each([[2023, false], [2024, true], [2026, true], [2029, true], [2030, false]])('adopted in June 2024 until 2029, in %d: %s', (annee, attendu) => {
    expect(isEnVigueur(adopte, annee)).toBe(attendu);
  });

  it('voted on 31 December counts that year, on 1 January the next', () => {
    expect(isEnVigueur({ ...adopte, adopteLe: jour('2024-12-31') }, 2024)).toBe(true);
    expect(isEnVigueur({ ...adopte, adopteLe: jour('2025-01-01') }, 2024)).toBe(false);
  });

  it('repealed in the year no longer counts at its end, and still counted the year before', () => {
    const abroge = { ...adopte, abrogeLe: jour('2026-03-02') };
    expect([2024, 2025, 2026, 2027].map((annee) => isEnVigueur(abroge, annee))).toEqual([true, true, false, false]);
  });
});

describe('a délibération', () => {
  const vote = { numero: '2026-014', seanceLe: jour('2026-03-14'), executoireLe: null };

  it('of today or of the past is accepted', () => {
    expect(() => requireDeliberation({ ...vote, seanceLe: AUJOURDHUI }, AUJOURDHUI)).not.toThrow();
    expect(() => requireDeliberation({ ...vote, executoireLe: jour('2026-03-20') }, AUJOURDHUI)).not.toThrow();
  });

  it.each([
    ['in the future', { seanceLe: jour('2026-11-26') }, null, 'La séance du 26/11/2026 n’a pas encore eu lieu. Revenez après le vote du conseil.'],
    ['without a number', { numero: '  ' }, null, /il manque son numéro/],
    ['with too long a number', { numero: '1'.repeat(61) }, null, /dépasse 60 caractères/],
    ['before the law', { seanceLe: jour('1926-03-14') }, null, /antérieure à la loi/],
    ['that repeals before the adoption', {}, jour('2026-05-01'), /précède celle du 01\/05\/2026/],
    ['that has effect before the vote', { executoireLe: jour('2026-03-13') }, null, /exécutoire avant la séance/],
  ])('%s is refused with a sentence', (_cas, changement, apres, phrase) => {
    expect(() => requireDeliberation({ ...vote, ...changement }, AUJOURDHUI, apres)).toThrow(phrase);
  });
});
