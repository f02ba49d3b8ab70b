import { addMoisToJour, anneeOfJour, formatJour, jourOf, parseJour } from './calendrier';

describe('calendar of the demonstration', () => {
  it('writes and reads civil dates', () => {
    expect(formatJour(parseJour('2024-02-29'))).toBe('2024-02-29');
    expect(jourOf(1970, 1, 2)).toBe(1);
    expect(parseJour('2025-03-01') - parseJour('2024-03-01')).toBe(365);
  });

  it('knows the year of the first and last day of every year', () => {
    for (let annee = 1999; annee <= 2101; annee += 1) {
      expect(anneeOfJour(jourOf(annee, 1, 1))).toBe(annee);
      expect(anneeOfJour(jourOf(annee, 12, 31))).toBe(annee);
    }
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-07-01', 36, '2028-07-01'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2025-10-31', 13, '2026-11-30'],
  ])('%s plus %d months is %s', (depart, mois, arrivee) => {
    expect(formatJour(addMoisToJour(parseJour(depart), mois))).toBe(arrivee);
  });
});
