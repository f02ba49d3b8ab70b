import fc from 'fast-check';
import { formatEuros, montantFromNumber, parseMontant, prorata } from './montant';

describe('amounts', () => {
  it.each([
    ['12 345,67 €', 1234567n],
    ['12345.67', 1234567n],
    ['12\u202f345,67', 1234567n],
    ['1.234.567,8', 123456780n],
    ['1,234.56', 123456n],
    ['1,234,567.8', 123456780n],
    ['40000.0000', 4000000n],
    ['-1 200', -120000n],
    ['0.005', 1n],
    ['0.004', 0n],
    ['1.2e+21', 120000000000000000000000n],
    ['3e-7', 0n],
    ['', null],
  ])('reads « %s » exactly', (texte, centimes) => {
    expect(parseMontant(texte)).toBe(centimes);
  });

  it.each(['douze mille', 'NC', '12,34,56', '1 200 000 FCFA', 'Infinity', 'NaN', '0x10'])('refuses « %s » with what to write', (texte) => {
    expect(() => parseMontant(texte)).toThrow('Écrivez par exemple 12 000 ou 12 000,50.');
  });

  it('reads a JSON number without any float product', () => {
    expect(montantFromNumber(1.005)).toBe(101n);
    expect(montantFromNumber(13552295.87)).toBe(1355229587n);
    expect(() => montantFromNumber(Number.NaN)).toThrow('n’est pas un montant');
  });

  it('writes then reads any amount back', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (centimes) => parseMontant(formatEuros(centimes)) === centimes));
  });

  it('rounds a share of an amount half up to the cent', () => {
    expect(prorata(36_000_000n, 365n, 1096n)).toBe(11_989_051n);
    expect(prorata(1n, 1n, 2n)).toBe(1n);
    expect(() => prorata(1n, 1n, 0n)).toThrow('dénominateur');
  });
});
