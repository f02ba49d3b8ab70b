import { ceilPart, formatPourcent, isAtLeast, part, pourcent } from './part';

describe('exact shares', () => {
  it('327 communes: 65 engaged are 19,877 % and do not reach 20 %, 66 are 20,183 % and do', () => {
    const a65 = part(65n, 327n);
    const a66 = part(66n, 327n);
    expect(a65 && formatPourcent(a65, 3)).toBe('19.878');
    expect(a65 && isAtLeast(a65, pourcent(20n))).toBe(false);
    expect(a66 && formatPourcent(a66, 3)).toBe('20.183');
    expect(a66 && isAtLeast(a66, pourcent(20n))).toBe(true);
    expect(ceilPart(pourcent(20n), 327n)).toBe(66n);
  });

  it('330 communes need 66, exactly 20 %, never the 67 that floats would give', () => {
    expect(ceilPart(pourcent(20n), 330n)).toBe(66n);
    const exact = part(66n, 330n);
    expect(exact && isAtLeast(exact, pourcent(20n))).toBe(true);
  });

  it('a share of nothing is not measurable', () => {
    expect(part(0n, 0n)).toBeNull();
  });
});
