import type { DateCivile, Part } from '@spaser/domain';
import fc from 'fast-check';
import {
  formatDate, formatDateCourte, formatEntier, formatInstant, formatMontant, formatMontantContre, formatMontantCourt,
  formatMontantRond, formatNombre, formatPart, formatPartContre, formatPartRonde,
} from './format';

const lisible = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const partOf = (numerateur: bigint, denominateur: bigint): Part => ({ numerateur, denominateur });

describe('les nombres en français', () => {
  it('groupe les chiffres par trois avec l’espace insécable, jamais avec U+202F', () => {
    expect(formatEntier(1214)).toBe('1\u00a0214');
    expect(formatEntier(-1_234_567n)).toBe('\u22121\u00a0234\u00a0567');
    expect(formatEntier(999)).toBe('999');
  });

  it('refuse un nombre qui n’est pas entier plutôt que d’écrire NaN', () => {
    expect(() => formatEntier(Number.NaN)).toThrow(RangeError);
    expect(() => formatEntier(1.5)).toThrow(RangeError);
  });

  it.each([
    [3_181_240_000n, '31 812 400,00 €', '31,8 M€'],
    [3_185_000_000n, '31 850 000,00 €', '31,9 M€'],
    [3_184_999_999n, '31 849 999,99 €', '31,8 M€'],
    [34_521_050n, '345 210,50 €', '345 211 €'],
    [0n, '0,00 €', '0 €'],
    [5n, '0,05 €', '0 €'],
    [-120_050n, '−1 200,50 €', '−1 201 €'],
    [123_456_789_012n, '1 234 567 890,12 €', '1 234,6 M€'],
  ])('écrit %s centimes au centime (%s) et en bref (%s)', (centimes, exact, court) => {
    expect(lisible(formatMontant(centimes))).toBe(exact);
    expect(lisible(formatMontantCourt(centimes))).toBe(court);
  });

  it.each([[5_000_000_000n, '50 M€'], [250_000_000n, '2,5 M€'], [225_000_000n, '2,25 M€'], [80_000_000n, '800 000 €'], [3_181_240_050n, '31,8 M€']])(
    'écrit un montant rond sans décimale inutile : %s', (centimes, attendu) => {
      expect(lisible(formatMontantRond(centimes))).toBe(attendu);
    },
  );

  it('arrondit les parts au dixième le plus proche, à la demie vers le haut, sur la fraction exacte', () => {
    expect(formatPart(partOf(3_181_240_000n, 49_706_900_000n))).toBe('6,4\u00a0%');
    expect(formatPart(partOf(645n, 10_000n))).toBe('6,5\u00a0%');
    expect(formatPart(partOf(64_499_999n, 1_000_000_000n))).toBe('6,4\u00a0%');
    expect(formatPartRonde(partOf(1n, 10n))).toBe('10\u00a0%');
    expect(formatPartRonde(partOf(575n, 1000n))).toBe('57,5\u00a0%');
  });

  it('montre qu’un seuil n’est pas atteint quand l’arrondi le cacherait', () => {
    const seuil = partOf(20n, 100n);
    expect(lisible(formatPartContre(partOf(1996n, 10_000n), seuil))).toBe('20,0 % (19,96)');
    expect(lisible(formatPartContre(partOf(1_999_999n, 10_000_000n), seuil))).toBe('20,0 % (19,99999)');
    expect(lisible(formatPartContre(partOf(66n, 327n), seuil))).toBe('20,2 %');
    expect(lisible(formatPartContre(seuil, seuil))).toBe('20,0 %');
    expect(lisible(formatPartContre(partOf(65n, 327n), seuil))).toBe('19,9 %');
  });

  it('montre qu’un montant n’est pas atteint quand l’arrondi le cacherait', () => {
    expect(lisible(formatMontantContre(4_996_000_000n, 5_000_000_000n))).toBe('50,0 M€ (49 960 000,00 €)');
    expect(lisible(formatMontantContre(5_000_000_000n, 5_000_000_000n))).toBe('50,0 M€');
    expect(lisible(formatMontantContre(3_181_240_000n, 5_000_000_000n))).toBe('31,8 M€');
  });

  it('le montant imprimé au centime redonne exactement les centimes', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (centimes) => {
      expect(BigInt(formatMontant(centimes).replace(/[\u00a0€,]/g, ''))).toBe(centimes);
    }));
  });

  it('une part imprimée s’écarte d’au plus un demi-dixième de point de la part exacte', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 15n }), (numerateur, denominateur) => {
      const dixiemes = BigInt(formatPart({ numerateur, denominateur }).replace(/[\u00a0%,]/g, ''));
      const ecart = 2n * (dixiemes * denominateur - numerateur * 1000n);
      expect(ecart <= denominateur && ecart > -denominateur).toBe(true);
    }));
  });
});

describe('les dates en français', () => {
  it('écrit le premier du mois en ordinal', () => {
    expect(lisible(formatDate('2025-01-01' as DateCivile))).toBe('1er janvier 2025');
    expect(lisible(formatDate('2025-08-14' as DateCivile))).toBe('14 août 2025');
    expect(formatDateCourte('2025-03-04' as DateCivile)).toBe('04/03/2025');
  });

  it('dit un instant à l’heure légale de France, été comme hiver', () => {
    expect(lisible(formatInstant(new Date('2026-11-12T13:32:00Z')))).toBe('12 novembre 2026 à 14 h 32');
    expect(lisible(formatInstant(new Date('2026-07-31T22:05:00Z')))).toBe('1er août 2026 à 0 h 05');
  });

  it('accorde en français : zéro est au singulier', () => {
    expect(lisible(formatNombre(0, 'marché', 'marchés'))).toBe('0 marché');
    expect(lisible(formatNombre(1, 'marché', 'marchés'))).toBe('1 marché');
    expect(lisible(formatNombre(1214n, 'marché', 'marchés'))).toBe('1 214 marchés');
  });
});
