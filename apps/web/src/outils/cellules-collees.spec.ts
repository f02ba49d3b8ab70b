import { readCellulesCollees } from './cellules-collees';

describe('ce qu’un tableur met dans le presse-papiers', () => {
  it('se lit par lignes et par tabulations, quelle que soit la fin de ligne', () => {
    expect(readCellulesCollees('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readCellulesCollees('a\tb\nc\td')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readCellulesCollees('seule')).toEqual([['seule']]);
  });

  it('garde les cellules vides à leur place, et n’invente pas de ligne', () => {
    expect(readCellulesCollees('\tb\t\n\n')).toEqual([['', 'b', ''], ['']]);
    expect(readCellulesCollees('')).toEqual([]);
  });

  it('lit une cellule entre guillemets, avec ses sauts de ligne et ses guillemets doublés', () => {
    expect(readCellulesCollees('"deux\nlignes"\t"un ""mot"""\nfin\t3')).toEqual([['deux\nlignes', 'un "mot"'], ['fin', '3']]);
    expect(readCellulesCollees('5" de tuyau\tx')).toEqual([['5" de tuyau', 'x']]);
  });
});
