import fc from 'fast-check';
import { maskEffectifs, PHRASES_MASQUE, SEUIL_EFFECTIF, type Effectif, type TableauEffectifs } from './mask-effectifs';

const show = ({ valeur, masque }: Effectif): string => (masque === null ? String(valeur) : PHRASES_MASQUE[masque]);
const lire = (total: number, ventilations: readonly (readonly number[])[], niveau: 'TERRITOIRE' | 'ACHETEUR' = 'ACHETEUR') => {
  const { total: vu, ventilations: vues } = maskEffectifs({ total: BigInt(total), ventilations: ventilations.map((parts) => parts.map(BigInt)) }, niveau);
  return [show(vu), ...vues.map((parts) => parts.map(show).join(' '))];
};

describe('the counts of people that are not shown', () => {
  it('4 women in a commune: « < 5 », and the men beside them are hidden too', () => {
    expect(lire(24, [[4, 20]])).toEqual(['24', '<\u00a05 masqué']);
  });

  it('hides the total as well when the two others would give it away', () => {
    // Women are 1 to 4 and men 5 or more: with a total of 6 shown, women could only be 1.
    expect(lire(6, [[1, 5]])).toEqual(['masqué', '<\u00a05 masqué']);
    // Two groups of 4 at most that make 8 are 4 and 4.
    expect(lire(8, [[4, 4]])).toEqual(['masqué', '<\u00a05 <\u00a05']);
  });

  it('hides in each division what would give the total back', () => {
    expect(lire(8, [[8], [4, 4]])).toEqual(['masqué', 'masqué', '<\u00a05 <\u00a05']);
    expect(lire(30, [[10, 18, 2]])).toEqual(['30', 'masqué 18 <\u00a05']);
  });

  it('hides a small total, shows a zero, and hides nothing when nothing is small', () => {
    expect(lire(3, [[3, 0]])).toEqual(['<\u00a05', '<\u00a05 0']);
    expect(lire(0, [[0, 0]])).toEqual(['0', '0 0']);
    expect(lire(5, [[5]])).toEqual(['5', '5']);
    expect(lire(143, [[60, 83]])).toEqual(['143', '60 83']);
  });

  it('hides every other count of a division that does not make the total', () => {
    expect(lire(20, [[4, 9]])).toEqual(['20', '<\u00a05 masqué']);
    expect(lire(20, [[6, 9]])).toEqual(['20', '6 9']);
  });

  it('hides nothing of a whole territory', () => {
    expect(lire(24, [[4, 20]], 'TERRITOIRE')).toEqual(['24', '4 20']);
  });

  it('no hidden count can be found again from what is shown', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.boolean(), (releves, coupe, avecSexe) => {
        const total = releves.reduce((somme, un) => somme + un, 0);
        const femmes = coupe % (total + 1);
        const vu = maskEffectifs({ total: BigInt(total), ventilations: [releves, ...(avecSexe ? [[femmes, total - femmes]] : [])].map((une) => une.map(BigInt)) }, 'ACHETEUR');
        expect(listDevinees(vu)).toEqual([]);
        const montrees = [vu.total, ...vu.ventilations.flat()].filter(({ masque }) => masque === null);
        expect(montrees.filter(({ valeur }) => valeur !== null && valeur > 0n && valeur < SEUIL_EFFECTIF)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Tries every table that what is shown leaves possible: the hidden cells that have one number in all of them. Written apart from the rule. */
function listDevinees({ total, ventilations }: TableauEffectifs<Effectif>): readonly string[] {
  const PLAFOND = 34;
  const possibles = ({ valeur, masque }: Effectif): readonly number[] => {
    if (masque === null) return [Number(valeur)];
    return masque === 'PETIT' ? [1, 2, 3, 4] : Array.from({ length: PLAFOND - 4 }, (_, rang) => rang + 5);
  };
  const combine = (parts: readonly Effectif[]): readonly (readonly number[])[] => parts.reduce<readonly (readonly number[])[]>((debuts, part) => debuts.flatMap((debut) => possibles(part).map((une) => [...debut, une])), [[]]);
  const parVentilation = ventilations.map(combine);
  const sommes = parVentilation.map((tables) => new Set(tables.map((table) => table.reduce((somme, une) => somme + une, 0))));
  const totaux = possibles(total).filter((un) => sommes.every((possible) => possible.has(un)));
  const devinees = total.masque !== null && totaux.length < 2 ? ['total'] : [];
  parVentilation.forEach((tables, i) => {
    const tenables = tables.filter((table) => totaux.includes(table.reduce((somme, une) => somme + une, 0)));
    ventilations[i]?.forEach(({ masque }, j) => {
      if (masque !== null && new Set(tenables.map((table) => table[j])).size < 2) devinees.push(`${i}.${j}`);
    });
  });
  return devinees;
}
