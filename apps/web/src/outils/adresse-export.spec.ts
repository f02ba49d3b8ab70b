import { adresseExport } from './adresse-export';

describe('l’adresse d’un export', () => {
  it('garde les filtres de l’écran, et laisse ce qui est vide', () => {
    expect(adresseExport('214000028', 'contrats', 'ods', { annee: 2025, recherche: 'école & voirie', etat: 'AJOUTE' })).toBe('/api/espace/214000028/exports/contrats?format=ods&annee=2025&recherche=%C3%A9cole+%26+voirie&etat=AJOUTE');
    expect(adresseExport('214000028', 'releves', 'csv', { recherche: '' })).toBe('/api/espace/214000028/exports/releves?format=csv');
  });
});
