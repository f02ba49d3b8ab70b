import { complementOf, fillObjet, placeOf } from './lieux';

describe('places in objects', () => {
  it.each([
    ['Dax', 'de Dax', 'à Dax'],
    ['Ondres', 'd’Ondres', 'à Ondres'],
    ['Hagetmau', 'd’Hagetmau', 'à Hagetmau'],
    ['Le Frêche', 'du Frêche', 'au Frêche'],
    ['Les Lilas', 'des Lilas', 'aux Lilas'],
    ['La Bastide', 'de La Bastide', 'à La Bastide'],
  ])('%s: « %s », « %s »', (nom, complement, lieu) => {
    expect(complementOf(nom)).toBe(complement);
    expect(placeOf(nom)).toBe(lieu);
  });

  it('fill every blank', () => {
    const objet = fillObjet('Extension de l’école {site} {a}, programme {annee}', 'Le Vignau', 2025, ([premier = '']) => premier);
    expect(objet).toBe('Extension de l’école du Bourg au Vignau, programme 2025');
  });
});
