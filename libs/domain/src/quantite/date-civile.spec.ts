import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { le } from '../testing';
import { addMois, countJours, dateCivileInFrance, dernierJour, parseDateCivile, premierJour } from './date-civile';

describe('civil dates', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2019-03-19+01:00', '2019-03-19'],
    ['2019-03-19T23:30:00Z', '2019-03-19'],
    ['14/03/2025', '2025-03-14'],
    ['14/03/25', '2025-03-14'],
    ['0218-10-29', '0218-10-29'],
    [' ', null],
  ])('reads « %s »', (texte, date) => {
    expect(parseDateCivile(texte)).toBe(date);
  });

  it.each(['31/02/2025', '2025-13-01', 'NC', '2025', '20250314'])('refuses « %s »', (texte) => {
    expect(() => parseDateCivile(texte)).toThrow('Écrivez par exemple 2025-03-14 ou 14/03/2025.');
  });

  it('adds months as the law does and counts days across leap years', () => {
    expect(addMois(le('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMois(le('2025-07-01'), 36)).toBe('2028-07-01');
    expect(countJours(le('2025-07-01'), le('2028-07-01'))).toBe(1096);
  });

  it('adds months and counts days as the calendar does, on any two dates', () => {
    const jour = fc.record({ annee: fc.integer({ min: 1, max: 3000 }), mois: fc.integer({ min: 1, max: 12 }), jour: fc.integer({ min: 1, max: 28 }), plus: fc.integer({ min: 0, max: 3 }) })
      .map(({ annee, mois, jour: debut, plus }) => Temporal.PlainDate.from({ year: annee, month: mois, day: debut }).add({ days: plus }));
    fc.assert(fc.property(jour, jour, fc.integer({ min: 0, max: 1200 }), (a, b, mois) => {
      expect(addMois(le(a.toString()), mois)).toBe(a.add({ months: mois }).toString());
      expect(countJours(le(a.toString()), le(b.toString()))).toBe(a.until(b, { largestUnit: 'day' }).days);
    }), { numRuns: 2000 });
    expect([premierJour(2025), dernierJour(2025)]).toEqual(['2025-01-01', '2025-12-31']);
  });

  it('is the day of France, not of the server', () => {
    expect(dateCivileInFrance(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
  });
});
