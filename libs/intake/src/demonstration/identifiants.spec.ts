import { hasValidSirenKey, hasValidSiretKey, isSiren, isSiret, type Siret } from '@spaser/domain';
import { createSirenFictif, createSiret, ENTREPRISES_MAX, PREFIXE_FICTIF, spoilKey } from './identifiants';

describe('invented identifiers', () => {
  it('have valid keys, and a prefix that belongs to nobody', () => {
    for (const rang of [1, 42, ENTREPRISES_MAX - 1]) {
      const siren = createSirenFictif('ENTREPRISE', rang);
      expect(isSiren(siren) && hasValidSirenKey(siren)).toBe(true);
      expect(siren.startsWith(PREFIXE_FICTIF)).toBe(true);
      const siret = createSiret(siren, 3);
      expect(isSiret(siret) && hasValidSiretKey(siret)).toBe(true);
    }
  });

  it('never mix enterprises, buyers of the territory and buyers from elsewhere', () => {
    const sirens = [
      createSirenFictif('HORS_TERRITOIRE', 999),
      createSirenFictif('ENTREPRISE', 1),
      createSirenFictif('ENTREPRISE', ENTREPRISES_MAX - 1),
      createSirenFictif('ACHETEUR', 1),
    ];
    expect(new Set(sirens).size).toBe(4);
    expect(sirens.map((siren) => siren[4])).toEqual(['0', '1', '8', '9']);
  });

  it('give a real buyer the SIRET that it truly has', () => {
    expect(createSiret('224000018')).toBe('22400001800016');
  });

  it('can be spoilt', () => {
    const siret = createSiret('224000018');
    expect(hasValidSiretKey(spoilKey(siret) as Siret)).toBe(false);
    expect(spoilKey(siret).slice(0, -1)).toBe(siret.slice(0, -1));
  });
});
