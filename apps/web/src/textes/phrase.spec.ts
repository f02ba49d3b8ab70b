import { formatHeure, formatJour, jourDe } from '../outils/dates';
import { compte, enumere, formatNombre, insecables, phrase } from './phrase';

const visible = (texte: string): string => texte.replaceAll('\u00a0', '~');

describe('les phrases des écrans', () => {
  it('portent les espaces insécables et l’apostrophe du français', () => {
    expect(visible(phrase`L'action « A » : 25 % en 2027 ?`)).toBe('L’action «~A~»~: 25~% en 2027~?');
    expect(visible(insecables('Enregistré à 14 h 32'))).toBe('Enregistré à 14~h 32');
    expect(insecables(insecables('12 345 € : oui !'))).toBe(insecables('12 345 € : oui !'));
  });

  it('comptent à la française : zéro est singulier', () => {
    expect([compte(0, 'action'), compte(1, 'action'), compte(12_345, 'euro')].map(visible)).toEqual(['0~action', '1~action', '12~345~euros']);
    expect(visible(formatNombre(1234.5678))).toBe('1~234,5678');
    expect([enumere([]), enumere(['a']), enumere(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b et c']);
  });

  it('disent les jours et les heures de France', () => {
    expect([formatJour('2026-03-14'), formatJour('2026-01-01'), formatJour('2026-03-14T23:30:00Z'), formatJour('jamais')].map(visible)).toEqual([
      '14~mars 2026', '1er~janvier 2026', '15~mars 2026', 'jamais',
    ]);
    expect(visible(formatHeure(new Date('2026-07-01T12:05:00Z')))).toBe('14~h~05');
    expect([jourDe(new Date('2025-12-31T23:30:00Z')), jourDe(new Date(Number.NaN))]).toEqual(['2026-01-01', '']);
  });
});
