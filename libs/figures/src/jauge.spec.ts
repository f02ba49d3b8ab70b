import type { Part } from '@spaser/domain';
import fc from 'fast-check';
import { renderJauge, type Jauge } from './jauge';
import { listDefauts } from './testing/lecture-svg';
import { MONTANT, PART } from './unite';

const pourmille = (n: number): Part => ({ numerateur: BigInt(n), denominateur: 1000n });
const uneJauge = (surcharge: Partial<Jauge<Part>> = {}): Jauge<Part> => ({
  id: 'j', titre: '6,4 % sur 10 %', description: 'Part déclarée', unite: PART, valeur: pourmille(64), cible: pourmille(100), ...surcharge,
});
const remplissage = (svg: string): number => Number(/class="jauge-plein"[^>]*width="([\d.]+)%"/.exec(svg)?.[1] ?? 0);
const repere = (svg: string): number => Number(/<svg x="([\d.]+)%"/.exec(svg)?.[1]);

describe('la jauge', () => {
  it('remplit dans la proportion de la valeur à la cible', () => {
    const svg = renderJauge(uneJauge());
    expect(remplissage(svg) / repere(svg)).toBeCloseTo(0.64, 2);
  });

  it('laisse la cible visible quand la valeur la dépasse', () => {
    const svg = renderJauge(uneJauge({ valeur: pourmille(125) }));
    expect(remplissage(svg)).toBe(100);
    expect(repere(svg)).toBe(80);
  });

  it('ne dessine aucune barre pour une valeur non mesurable, ni pour zéro', () => {
    expect(renderJauge(uneJauge({ valeur: null }))).not.toContain('jauge-plein');
    expect(renderJauge(uneJauge({ valeur: pourmille(0) }))).not.toContain('jauge-plein');
  });

  it('reste dans son cadre pour tout montant et toute cible', () => {
    const centimes = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 30n });
    fc.assert(fc.property(fc.option(centimes), centimes, (valeur, cible) => {
      const svg = renderJauge({ id: 'm', titre: '', description: '', unite: MONTANT, valeur, cible });
      expect(listDefauts(svg)).toEqual([]);
      for (const part of [remplissage(svg), repere(svg)]) expect(part >= 0 && part <= 100).toBe(true);
    }));
  });
});
