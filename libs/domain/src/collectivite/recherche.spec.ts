import { searchCollectivites, type CollectiviteCherchee } from './recherche';

const une = (nom: string, population: number, autres: Partial<CollectiviteCherchee> = {}): CollectiviteCherchee => ({
  siren: '214001927', nom, type: 'COMMUNE', codeInsee: '40192', population, codesPostaux: ['40000'], anciensNoms: [], ...autres,
});

const LISTE: readonly CollectiviteCherchee[] = [
  une('Amou', 1_500, { siren: '214000028', codeInsee: '40002', codesPostaux: ['40330'] }),
  une('Mont-de-Marsan', 29_000),
  une('Montfort-en-Chalosse', 1_200, { siren: '214001943', codeInsee: '40194', codesPostaux: ['40380'] }),
  une('Saint-Paul-lès-Dax', 14_000, { siren: '214002792', codeInsee: '40279', codesPostaux: ['40990'] }),
  une('Morcenx-la-Nouvelle', 4_900, { siren: '200082998', codeInsee: '40197', codesPostaux: ['40110'], anciensNoms: ['Sindères', 'Arjuzanx'] }),
  une('Bretagne-de-Marsan', 1_600, { siren: '214000556', codeInsee: '40055', codesPostaux: ['40280'] }),
  une('Saint-Pierre-du-Mont', 10_200, { siren: '214002818', codeInsee: '40281', codesPostaux: ['40280'] }),
];
const noms = (question: string, limite = 5): readonly string[] => searchCollectivites(LISTE, question, limite).map(({ collectivite }) => collectivite.nom);

describe('the search of a collectivité', () => {
  it.each<[string, readonly string[]]>([
    ['mo', ['Mont-de-Marsan', 'Morcenx-la-Nouvelle', 'Montfort-en-Chalosse', 'Saint-Pierre-du-Mont']],
    ['st paul', ['Saint-Paul-lès-Dax']],
    ['SAINT PAUL LES DAX', ['Saint-Paul-lès-Dax']],
    ['amou', ['Amou']],
    ['sinderes', ['Morcenx-la-Nouvelle']],
    ['40192', ['Mont-de-Marsan']],
    ['40280', ['Saint-Pierre-du-Mont', 'Bretagne-de-Marsan']],
    ['214001927', ['Mont-de-Marsan']],
    ['214 001 927 00017', ['Mont-de-Marsan']],
    ['Tartaz', []],
    ['', []],
    ['%', []],
    ['99999', []],
  ])('« %s » finds %j', (question, attendus) => {
    expect(noms(question)).toEqual(attendus);
  });

  it.each([['2a004', ['Commune d’une île']], ['20 000', ['Commune d’une île']]])('« %s » finds a commune of Corsica', (question, attendus) => {
    const ile = une('Commune d’une île', 70_000, { siren: '212000046', codeInsee: '2A004', codesPostaux: ['20000'] });
    expect(searchCollectivites([...LISTE, ile], question, 5).map(({ collectivite }) => collectivite.nom)).toEqual(attendus);
  });

  it('says by which former name', () => {
    expect(searchCollectivites(LISTE, 'Sindères', 5)[0]?.ancienNom).toBe('Sindères');
  });

  it('gives no more than asked', () => {
    expect(noms('mo', 1)).toEqual(['Mont-de-Marsan']);
  });
});
