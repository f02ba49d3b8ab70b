import { dansLaPhrase, deNom, nomComplet, votre } from './collectivite';

describe('le nom d’une collectivité', () => {
  it.each([['Amou', 'd’Amou'], ['Brassempouy', 'de Brassempouy'], ['Le Houga', 'du Houga'], ['Les Forges', 'des Forges'], ['La Teste', 'de La Teste'], ['Yzosse', 'd’Yzosse'], ['Hagetmau', 'de Hagetmau']])('%s : %s', (nom, attendu) => {
    expect(deNom(nom)).toBe(attendu);
  });

  it('dit sa sorte pour une commune seulement', () => {
    expect(nomComplet({ nom: 'Amou', type: 'COMMUNE' })).toBe('Commune d’Amou');
    expect(nomComplet({ nom: 'CC Chalosse Tursan', type: 'EPCI' })).toBe('CC Chalosse Tursan');
    expect([dansLaPhrase({ nom: 'Amou', type: 'COMMUNE' }), dansLaPhrase({ nom: 'Département des Landes', type: 'DEPARTEMENT' }), dansLaPhrase({ nom: 'CC du Marais', type: 'EPCI' })]).toEqual(['la commune d’Amou', 'le Département des Landes', 'CC du Marais']);
    expect([votre('COMMUNE'), votre('EPCI'), votre('SYNDICAT')]).toEqual(['votre commune', 'votre intercommunalité', 'votre structure']);
  });
});
