import fc from 'fast-check';
import { addPart, isAtLeast, pourcent, type Part } from '../quantite/part';
import { apportionCentiemes, formatEtp, formatDecimal, formatPourcentHonnete, formatQuantite } from './affichage';

const entier = (nombre: bigint): Part => ({ numerateur: nombre, denominateur: 1n });
const vingt = pourcent(20n);

describe('Affichage d’une mesure', () => {
  it('A2 ETP: 15 278, 30 556, 49 000', () => {
    expect([15_278n, 30_556n, 49_000n].map((heures) => formatEtp(entier(heures)))).toEqual(['9,5', '19,0', '30,5']);
  });

  it('lit les heures en centièmes sans passer par un nombre flottant', () => {
    expect(formatEtp({ numerateur: 160_700n, denominateur: 100n })).toBe('1,0');
  });

  it('donne deux décimales à ce qui n’est pas entier', () => {
    expect([formatQuantite(entier(1_200n)), formatQuantite({ numerateur: 120_050n, denominateur: 100n }), formatQuantite({ numerateur: 1n, denominateur: 3n })]).toEqual(['1\u00a0200', '1\u00a0200,50', '0,33']);
  });

  it('partage les centimes d’une liste pour qu’elle redonne son total', () => {
    const tiers = { numerateur: 100n, denominateur: 3n };
    expect(apportionCentiemes([tiers, tiers, tiers]).map(formatQuantite)).toEqual(['33,33', '33,34', '33,33']);
    const quantite = fc.record({ numerateur: fc.bigInt(-(10n ** 12n), 10n ** 12n), denominateur: fc.bigInt(1n, 5_000n) });
    fc.assert(fc.property(fc.array(quantite, { minLength: 1, maxLength: 20 }), (quantites) => {
      const montrees = apportionCentiemes(quantites);
      expect(formatDecimal(montrees.reduce(addPart), 2)).toBe(formatDecimal(quantites.reduce(addPart), 2));
      montrees.forEach((montree, rang) => {
        const { numerateur, denominateur } = quantites[rang] ?? montree;
        const ecart = montree.numerateur * denominateur - numerateur * 100n;
        expect((ecart < 0n ? -ecart : ecart) <= denominateur).toBe(true);
      });
    }));
  });

  it('rend un avenant qui retire des heures', () => {
    expect(formatEtp(entier(-1607n))).toBe('\u22121,0');
    expect(formatDecimal(entier(-1_234_567n), 0)).toBe('\u22121\u00a0234\u00a0567');
  });

  it('arrondit au plus proche, la moitié vers le haut, et groupe les milliers par une espace insécable', () => {
    expect(formatDecimal({ numerateur: 12_345n, denominateur: 100n }, 1)).toBe('123,5');
    expect(formatDecimal({ numerateur: 25n, denominateur: 100n }, 1)).toBe('0,3');
    expect(formatDecimal(entier(30_000n), 0)).toBe('30\u00a0000');
  });

  it('19,96 % n’est pas 20 % : les deux se lisent', () => {
    expect(formatPourcentHonnete({ numerateur: 1996n, denominateur: 10_000n }, vingt)).toBe('20,0\u00a0% (19,96)');
    expect(formatPourcentHonnete({ numerateur: 199_996n, denominateur: 1_000_000n }, vingt)).toBe('20,0\u00a0% (19,9996)');
  });

  it('n’ajoute rien quand l’arrondi dit vrai', () => {
    expect(formatPourcentHonnete({ numerateur: 65n, denominateur: 327n }, vingt)).toBe('19,9\u00a0%');
    expect(formatPourcentHonnete({ numerateur: 66n, denominateur: 330n }, vingt)).toBe('20,0\u00a0%');
    expect(formatPourcentHonnete({ numerateur: 1996n, denominateur: 10_000n }, null)).toBe('20,0\u00a0%');
  });

  it('dit aussi une cible atteinte que l’arrondi ferait paraître manquée', () => {
    expect(formatPourcentHonnete({ numerateur: 2004n, denominateur: 10_000n }, { numerateur: 2003n, denominateur: 10_000n })).toBe('20,0\u00a0% (20,04)');
  });

  it('ne boucle pas sur une cible sans écriture décimale, atteinte exactement', () => {
    const tiers: Part = { numerateur: 1n, denominateur: 3n };
    expect(formatPourcentHonnete(tiers, tiers)).toBe('33,3\u00a0%');
  });

  it('n’écrit jamais un dernier nombre qui contredise le verdict', () => {
    const part = fc.record({ numerateur: fc.bigInt(0n, 10_000n), denominateur: fc.bigInt(1n, 10_000n) });
    fc.assert(fc.property(part, fc.bigInt(1n, 100n), (valeur, points) => {
      const cible = pourcent(points);
      const texte = formatPourcentHonnete(valeur, cible).replace(/\u00a0/g, '');
      const [, ecrit = ''] = /\(([\d,]+)\)$/.exec(texte) ?? /^([\d,]+)%$/.exec(texte) ?? [];
      const [entiers = '', decimales = ''] = ecrit.split(',');
      const lu: Part = { numerateur: BigInt(entiers + decimales), denominateur: 100n * 10n ** BigInt(decimales.length) };
      expect(isAtLeast(lu, cible)).toBe(isAtLeast(valeur, cible));
    }));
  });
});
