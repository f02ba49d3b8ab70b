import { CHAMPS_MARCHE, describeSorte } from '@spaser/domain';
import { decimalEnFrancais, enMots, enSaisie, idDeChamp, saisieVide } from './saisie';

describe('what is kept, as a person reads it', () => {
  it.each([['1234.50', '1\u00a0234,50'], ['1200.00', '1\u00a0200'], ['-50.00', '-50'], ['0.05', '0,05'], ['0.00', '0']])('« %s » is « %s »', (kept, lu) => expect(decimalEnFrancais(kept)).toBe(lu));

  it('goes into the form, lists included, and leaves unsaid what is unsaid', () => {
    const saisie = enSaisie(CHAMPS_MARCHE, { montant: '45000.50', dureeMois: 12, clauses: [{ heures: '350.00', dateEffet: null, variations: [] }], reservations: [] });
    expect(saisie).toMatchObject({ montant: '45\u00a0000,50', dureeMois: '12', clauses: [{ heures: '350', variations: [] }], reservations: [], criteresSociaux: null });
    expect(Object.values(saisieVide(describeSorte('VEHICULE').champs))).toEqual([null, null, null, null]);
  });

  it('is said in words', () => {
    expect(enMots(CHAMPS_MARCHE.montant, '45000.50')).toBe('45\u00a0000,50\u00a0€');
    expect(enMots(CHAMPS_MARCHE.clauses, [])).toBe('aucun');
    expect(enMots(CHAMPS_MARCHE.clauses, [{ heures: '350.00', dateEffet: null, variations: [] }])).toBe('heures d’insertion contractualisées 350\u00a0h');
    expect(enMots(CHAMPS_MARCHE.criteresSociaux, ['PARITE', 'FORMATION'])).toBe('Parité, Formation des agents');
    expect([enMots(CHAMPS_MARCHE.dateNotification, '2025-03-14'), enMots(CHAMPS_MARCHE.objet, null)]).toEqual(['14/03/2025', 'non dit']);
  });

  it('has an address for each of its fields', () => expect(idDeChamp('clauses[1].variations[0].heures')).toBe('champ-clauses-1-variations-0-heures'));
});
