import { FOURNITURES } from './fournitures';
import { METIERS, PROFILS, type Genre } from './genre';
import { SERVICES } from './services';
import { TRAVAUX } from './travaux';

const GENRES: readonly Genre[] = [...TRAVAUX, ...SERVICES, ...FOURNITURES];

describe('catalogue of purchases', () => {
  it.each(PROFILS)('a buyer of profile %s has several kinds of purchases, works or not', (profil) => {
    expect(GENRES.filter((genre) => (genre.profils[profil] ?? 0) > 0).length).toBeGreaterThan(4);
  });

  it.each(METIERS)('the trade %s has something to answer', (metier) => {
    expect(GENRES.some((genre) => genre.metier === metier)).toBe(true);
  });

  it('writes CPV codes of eight digits and their check digit', () => {
    for (const code of GENRES.flatMap(({ codeCPV, lots }) => [codeCPV, ...lots.map(([, cpv]) => cpv)])) expect(code).toMatch(/^\d{8}-\d$/);
  });

  it('keeps works in division 45, and everything else out of it', () => {
    expect(TRAVAUX.every(({ codeCPV }) => codeCPV.startsWith('45'))).toBe(true);
    expect([...SERVICES, ...FOURNITURES].some(({ codeCPV }) => codeCPV.startsWith('45'))).toBe(false);
  });

  it('reserves only what can bear a social clause', () => {
    expect(GENRES.filter(({ reservable, insertion }) => reservable && insertion === 0)).toEqual([]);
  });

  it('names no object twice, nor an object or a lot with a straight apostrophe', () => {
    const objets = GENRES.flatMap((genre) => genre.objets);
    expect(new Set(objets).size).toBe(objets.length);
    expect([...objets, ...GENRES.flatMap(({ lots }) => lots.map(([nom]) => nom))].filter((texte) => texte.includes('\''))).toEqual([]);
  });
});
