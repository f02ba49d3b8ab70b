import { ENTREES, entreeCourante, entreesFor } from './entrees';

describe('la navigation d’un membre', () => {
  it('allume l’entrée dont l’adresse est la plus longue', () => {
    const lue = (adresse: string) => entreeCourante(adresse, '/c/1', ENTREES)?.suffixe;
    expect([lue('/c/1'), lue('/c/1/schema'), lue('/c/1/schema/adopter'), lue('/c/1/autre'), lue('/c/12')]).toEqual(['', '/schema', '/schema', undefined, undefined]);
  });

  it('ne montre que ce que le rôle ouvre', () => {
    const entrees = [{ suffixe: '', libelle: 'a' }, { suffixe: '/membres', libelle: 'b', roles: ['ADMIN_COLLECTIVITE'] as const }];
    expect(entreesFor(['LECTEUR'], entrees).map(({ libelle }) => libelle)).toEqual(['a']);
    expect(entreesFor(['LECTEUR', 'ADMIN_COLLECTIVITE'], entrees).map(({ libelle }) => libelle)).toEqual(['a', 'b']);
  });
});
