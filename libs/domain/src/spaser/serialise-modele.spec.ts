import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '../testing';
import { MODELE_LANDES_2023_2029 } from './modele-landes-2023-2029';
import { parseModele, serialiseModele } from './serialise-modele';

describe('a model as text', () => {
  it.each([['the Landes', MODELE_LANDES_2023_2029], ['engagements', MODELE_EN_ENGAGEMENTS], ['ambitions', MODELE_EN_AMBITIONS]])('%s comes back the same, exact integers included', (_nom, modele) => {
    expect(parseModele(serialiseModele(modele))).toEqual(modele);
    expect(parseModele(JSON.parse(serialiseModele(modele)))).toEqual(modele);
  });

  it('is canonical: the order of the fields does not matter', () => {
    const renverse = Object.fromEntries(Object.entries(MODELE_LANDES_2023_2029).reverse()) as unknown as typeof MODELE_LANDES_2023_2029;
    expect(serialiseModele(renverse)).toBe(serialiseModele(MODELE_LANDES_2023_2029));
  });

  it('is refused with a sentence when it is not one', () => {
    expect(() => parseModele('[]')).toThrow('il manque « code »');
    expect(() => parseModele('{ "code": ')).toThrow('ce n’est pas du JSON');
    expect(() => parseModele(null)).toThrow('ce n’est pas un objet');
  });
});
