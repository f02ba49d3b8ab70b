import { CHAMPS_MARCHE } from '@spaser/domain';
import { formatChamp, formatDecimalEcrit } from './champ-en-mots';

describe('what a field of the register says', () => {
  it.each([['1234.50', '1\u00a0234,50'], ['1200.00', '1\u00a0200'], ['-50.00', '-50'], ['0.05', '0,05'], ['0.00', '0']])('« %s » is read « %s »', (kept, lu) => expect(formatDecimalEcrit(kept)).toBe(lu));

  it('is in words, with its unit, and tells « none » from nothing said', () => {
    expect(formatChamp(CHAMPS_MARCHE.montant, '45000.50')).toBe('45\u00a0000,50\u00a0€');
    expect([formatChamp(CHAMPS_MARCHE.clauses, []), formatChamp(CHAMPS_MARCHE.clauses, null)]).toEqual(['aucun', 'non dit']);
    expect(formatChamp(CHAMPS_MARCHE.clauses, [{ heures: '350.00', dateEffet: null, variations: [] }, { heures: null }])).toBe('heures d’insertion contractualisées 350\u00a0h\u00a0; sans précision');
    expect(formatChamp(CHAMPS_MARCHE.criteresSociaux, ['PARITE', 'FORMATION'])).toBe('Parité, Formation des agents');
    expect([formatChamp(CHAMPS_MARCHE.dateNotification, '2025-03-14'), formatChamp(CHAMPS_MARCHE.nature, 'ACCORD_CADRE')]).toEqual(['14/03/2025', 'Accord-cadre']);
  });
});
