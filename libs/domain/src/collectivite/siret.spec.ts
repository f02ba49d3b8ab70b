import { hasValidSirenKey, parseSiren } from './siren';
import { hasValidSiretKey, isSiret, sirenOf, type Siret } from './siret';

describe('SIREN and SIRET', () => {
  it('checks the key, and knows that La Poste follows its own rule', () => {
    expect(hasValidSirenKey('224000018')).toBe(true);
    expect(hasValidSirenKey('224000019')).toBe(false);
    expect(hasValidSiretKey('22400001800016' as Siret)).toBe(true);
    expect(hasValidSiretKey('22400001800017' as Siret)).toBe(false);
    expect(hasValidSiretKey('35600000000048' as Siret)).toBe(true);
  });

  it('accepts spaces and refuses anything but nine digits', () => {
    expect(parseSiren('224 000 018')).toBe('224000018');
    expect(() => parseSiren('22400001')).toThrow('Un SIREN compte 9 chiffres');
    expect(isSiret('2240000180001')).toBe(false);
    expect(sirenOf('22400001800016' as Siret)).toBe('224000018');
  });
});
