import fc from 'fast-check';
import { comparePart, type Part } from '../quantite/part';
import { computeComparaison, computeMediane, EFFECTIF_MINIMAL } from './comparaison';
import { libelleStrate, strateOf, STRATES } from './strate';

const part = (numerateur: bigint, denominateur: bigint): Part => ({ numerateur, denominateur });
const desParts = fc.array(fc.record({ numerateur: fc.bigInt({ min: -1_000n, max: 1_000n }), denominateur: fc.bigInt({ min: 1n, max: 1_000n }) }), { minLength: 1, maxLength: 15 });

describe('the median of exact shares', () => {
  it('is the middle one of an odd number, the mean of the two middle ones of an even number', () => {
    expect(computeMediane([part(3n, 4n), part(1n, 3n), part(1n, 2n)])).toEqual(part(1n, 2n));
    // (1/3 + 1/2) / 2 = 5/12, which no rounding writes.
    const paire = computeMediane([part(1n, 2n), part(9n, 10n), part(1n, 3n), part(0n, 7n)]);
    expect(paire && comparePart(paire, part(5n, 12n))).toBe(0);
    expect([computeMediane([]), computeMediane([part(2n, 7n)])]).toEqual([null, part(2n, 7n)]);
  });

  it('has as many shares on each side, whatever their order', () => {
    fc.assert(fc.property(desParts, (parts) => {
      const mediane = computeMediane(parts);
      if (!mediane) throw new Error('a median is expected');
      const cote = (signe: number): number => parts.filter((une) => comparePart(une, mediane) === signe).length;
      expect(cote(-1)).toBeLessThanOrEqual(Math.floor(parts.length / 2));
      expect(cote(1)).toBeLessThanOrEqual(Math.floor(parts.length / 2));
      const melee = computeMediane([...parts].reverse());
      expect(melee && comparePart(melee, mediane)).toBe(0);
    }));
  });
});

describe('the comparison of a collectivité with its stratum', () => {
  const strate = (nombre: number): ReadonlyMap<string, Part | null> => new Map(Array.from({ length: nombre }, (_, rang) => [`c${rang}`, part(BigInt(rang), 100n)]));

  it('gives nothing under five collectivités, and counts its own among them', () => {
    expect(EFFECTIF_MINIMAL).toBe(5);
    expect(computeComparaison('c0', strate(4))).toEqual({ valeur: part(0n, 100n), mediane: null, nombre: null });
    expect(computeComparaison('c0', strate(5))).toEqual({ valeur: part(0n, 100n), mediane: part(2n, 100n), nombre: 5 });
  });

  it('leaves out the shares that are not measurable, its own included', () => {
    const sans = new Map([...strate(5), ['muette', null], ['autre', null]]);
    expect(computeComparaison('muette', sans)).toEqual({ valeur: null, mediane: part(2n, 100n), nombre: 5 });
    expect(computeComparaison('c0', new Map([...strate(4), ['muette', null]]))).toMatchObject({ mediane: null, nombre: null });
    expect(computeComparaison('inconnue', strate(5)).valeur).toBeNull();
  });
});

describe('the stratum of a collectivité', () => {
  it.each([[0, 'COMMUNE_0'], [199, 'COMMUNE_0'], [200, 'COMMUNE_200'], [499, 'COMMUNE_200'], [500, 'COMMUNE_500'], [1_000, 'COMMUNE_1000'], [3_499, 'COMMUNE_1000'], [3_500, 'COMMUNE_3500'], [9_999, 'COMMUNE_3500'], [10_000, 'COMMUNE_10000']])(
    'of %i inhabitants is %s', (population, strate) => expect(strateOf({ type: 'COMMUNE', population })).toBe(strate),
  );

  it('is its kind when it is no commune, and none when it has no peer', () => {
    expect([strateOf({ type: 'EPCI', population: 12 }), strateOf({ type: 'CCAS', population: null }), strateOf({ type: 'DEPARTEMENT', population: 400_000 }), strateOf({ type: 'PRIVE', population: null }), strateOf({ type: 'COMMUNE', population: null })])
      .toEqual(['EPCI', 'AUTRES', null, null, null]);
    expect(new Set(STRATES.map(libelleStrate)).size).toBe(STRATES.length);
  });
});
