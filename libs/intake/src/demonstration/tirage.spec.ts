import { Tirage } from './tirage';

const suite = (tirage: Tirage): number[] => Array.from({ length: 2_000 }, () => tirage.uniform());
const moyenne = (valeurs: readonly number[]): number => valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length;

describe('seeded draws', () => {
  it('give the same sequence for the same name, another one for another name', () => {
    expect(suite(new Tirage('40'))).toEqual(suite(new Tirage('40')));
    expect(suite(new Tirage('40'))).not.toEqual(suite(new Tirage('41')));
  });

  it('give branches that do not depend on what the trunk has drawn', () => {
    const tronc = new Tirage('40');
    const avant = suite(tronc.fork('volumes'));
    tronc.uniform();
    expect(suite(tronc.fork('volumes'))).toEqual(avant);
  });

  it('are uniform in [0, 1)', () => {
    const valeurs = suite(new Tirage('uniforme'));
    expect(Math.min(...valeurs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...valeurs)).toBeLessThan(1);
    expect(moyenne(valeurs)).toBeCloseTo(0.5, 1);
    expect(new Set(valeurs).size).toBe(valeurs.length);
  });

  it('keep integers within both bounds and reach them', () => {
    const tirage = new Tirage('entiers');
    const tires = new Set(Array.from({ length: 500 }, () => tirage.integer(2, 5)));
    expect([...tires].sort()).toEqual([2, 3, 4, 5]);
  });

  it.each([0.12, 3.5, 60])('follow a Poisson law of mean %d', (attendue) => {
    const tirage = new Tirage('poisson');
    const tires = Array.from({ length: 4_000 }, () => tirage.poisson(attendue));
    expect(moyenne(tires) / attendue).toBeGreaterThan(0.85);
    expect(moyenne(tires) / attendue).toBeLessThan(1.15);
  });

  it('follow a log-normal law of the given median', () => {
    const tirage = new Tirage('montants');
    const tires = Array.from({ length: 4_001 }, () => tirage.logNormal(100, 1.4)).sort((a, b) => a - b);
    expect(tires[2_000]).toBeGreaterThan(90);
    expect(tires[2_000]).toBeLessThan(110);
  });

  it('pick by weight, and never what weighs nothing', () => {
    const tirage = new Tirage('poids');
    const tires = Array.from({ length: 1_000 }, () => tirage.pickWeighted([['a', 9], ['b', 1], ['c', 0]] as const, ([, poids]) => poids)[0]);
    expect(tires.filter((tire) => tire === 'a').length).toBeGreaterThan(850);
    expect(tires).toContain('b');
    expect(tires).not.toContain('c');
  });

  it('shuffle without losing anyone, heavy items first more often', () => {
    const liste = Array.from({ length: 50 }, (_, rang) => rang);
    const melangee = new Tirage('ordre').shuffle(liste, (rang) => (rang === 7 ? 1e6 : 1));
    expect([...melangee].sort((a, b) => a - b)).toEqual(liste);
    expect(melangee).not.toEqual(liste);
    expect(melangee[0]).toBe(7);
  });

  it('say so when there is nothing to pick', () => {
    expect(() => new Tirage('vide').pick([])).toThrow('nothing to pick from');
  });
});
