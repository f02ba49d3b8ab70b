import { CHAMPS_MARCHE, describeSorte } from '@spaser/domain';
import { enSaisie, idDeChamp, saisieVide } from './saisie';

describe('what is kept, as a person writes it', () => {
  it('goes into the form, lists included, and leaves unsaid what is unsaid', () => {
    const saisie = enSaisie(CHAMPS_MARCHE, { montant: '45000.50', dureeMois: 12, clauses: [{ heures: '350.00', dateEffet: null, variations: [] }], reservations: [] });
    expect(saisie).toMatchObject({ montant: '45\u00a0000,50', dureeMois: '12', clauses: [{ heures: '350', variations: [] }], reservations: [], criteresSociaux: null });
    expect(Object.values(saisieVide(describeSorte('VEHICULE').champs))).toEqual([null, null, null, null]);
  });

  it('has an address for each of its fields', () => expect(idDeChamp('clauses[1].variations[0].heures')).toBe('champ-clauses-1-variations-0-heures'));
});
