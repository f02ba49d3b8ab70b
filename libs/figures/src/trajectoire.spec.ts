import type { Part } from '@spaser/domain';
import fc from 'fast-check';
import { ECART_MINIMAL } from './etiquettes';
import { formatMontantCourt } from './format';
import { listChevauchements, listDefauts, listTextes } from './testing/lecture-svg';
import { renderTrajectoire, type Trajectoire } from './trajectoire';
import { MONTANT, NOMBRE, PART } from './unite';

const dixiemes = (valeur: number): Part => ({ numerateur: BigInt(Math.round(valeur * 10)), denominateur: 1000n });
const serie = (...points: readonly (readonly [number, number])[]) => points.map(([annee, valeur]) => ({ annee, valeur: dixiemes(valeur) }));

function uneTrajectoire(surcharge: Partial<Trajectoire<Part>> = {}): Trajectoire<Part> {
  return {
    id: 'part', titre: 'La part progresse', description: 'Part par année', unite: PART, largeur: 760, libelleCible: 'cap 2027',
    realise: serie([2021, 2.1], [2022, 2.9], [2023, 3.8], [2024, 5.3], [2025, 6.4]),
    jalons: serie([2027, 10]), depart: serie([2023, 3.8])[0] ?? null, tendance: serie([2025, 6.4], [2027, 8.8]),
    ...surcharge,
  };
}

const textes = (svg: string): readonly string[] => listTextes(svg).map(({ texte }) => texte.replaceAll('\u00a0', ' '));

describe('la trajectoire', () => {
  it('imprime la dernière valeur, le cap et la tendance', () => {
    expect(textes(renderTrajectoire(uneTrajectoire()))).toEqual(expect.arrayContaining(['6,4 %', '10 %', 'cap 2027', '8,8 %', 'tendance']));
  });

  it('trace le réalisé en plein, la cible en tirets ocre, la tendance en pointillés', () => {
    const svg = renderTrajectoire(uneTrajectoire());
    expect(svg).toMatch(/<polyline[^>]* stroke="#17513F" stroke-width="3" stroke-linejoin/);
    expect(svg).toMatch(/<polyline[^>]* stroke="#A85B00"[^>]* stroke-dasharray="6 5"/);
    expect(svg).toMatch(/<polyline[^>]* stroke="#1E6650"[^>]* stroke-dasharray="0.5 6"/);
  });

  it('interrompt la ligne à une année sans donnée, sans la ramener à zéro', () => {
    const pleines = (svg: string): number => svg.match(/<polyline[^>]*stroke-width="3"/g)?.length ?? 0;
    const manquante = serie([2021, 2.1], [2022, 2.9], [2024, 5.3], [2025, 6.4]);
    expect(pleines(renderTrajectoire(uneTrajectoire()))).toBe(1);
    expect(pleines(renderTrajectoire(uneTrajectoire({ realise: manquante })))).toBe(2);
    expect(pleines(renderTrajectoire(uneTrajectoire({ realise: [...manquante, { annee: 2023, valeur: null }] })))).toBe(2);
  });

  it('dit qu’il n’y a rien à tracer plutôt que de dessiner un axe muet', () => {
    const svg = renderTrajectoire(uneTrajectoire({ realise: [{ annee: 2025, valeur: null }], jalons: [], depart: null, tendance: [] }));
    expect(textes(svg)).toContain('Aucune donnée à tracer');
    expect(listDefauts(svg)).toEqual([]);
  });

  it('redessine à 320 px sans perdre le cap, la dernière valeur ni la tendance', () => {
    const svg = renderTrajectoire(uneTrajectoire({ largeur: 320 }));
    expect(svg).toContain('viewBox="0 0 320 260"');
    expect(textes(svg)).toEqual(expect.arrayContaining(['6,4 %', '10 %', '8,8 %']));
  });

  const annee = fc.integer({ min: 2015, max: 2035 });
  const part = fc.record({ numerateur: fc.bigInt({ min: 0n, max: 10n ** 14n }), denominateur: fc.bigInt({ min: 1n, max: 10n ** 14n }) });
  const points = <V>(valeur: fc.Arbitrary<V>, maximum: number) =>
    fc.uniqueArray(fc.record({ annee, valeur }), { selector: (point) => point.annee, maxLength: maximum });
  const largeur = fc.constantFrom(320, 330, 760, 900);

  it('ne laisse jamais deux textes à moins de 14 px, ni un nombre qui n’en est pas un, pour des parts quelconques', () => {
    fc.assert(fc.property(points(fc.option(part), 12), points(part, 4), points(part, 3), largeur, (realise, jalons, tendance, large) => {
      const svg = renderTrajectoire(uneTrajectoire({ realise, jalons, tendance, depart: null, largeur: large }));
      expect(listDefauts(svg)).toEqual([]);
      expect(listChevauchements(svg, ECART_MINIMAL)).toEqual([]);
    }), { numRuns: 300, interruptAfterTimeLimit: 20_000 });
  });

  it('imprime exactement le dernier montant reçu, si grand ou si petit soit-il', () => {
    const montant = fc.bigInt({ min: 0n, max: 10n ** 17n });
    fc.assert(fc.property(points(montant, 10), points(montant, 2), largeur, (realise, jalons, large) => {
      const dernier = [...realise].sort((a, b) => a.annee - b.annee).at(-1);
      const svg = renderTrajectoire({ ...uneTrajectoire(), unite: MONTANT, realise, jalons, depart: null, tendance: [], largeur: large });
      expect(listDefauts(svg)).toEqual([]);
      expect(listChevauchements(svg, ECART_MINIMAL)).toEqual([]);
      if (dernier) expect(listTextes(svg).map(({ texte }) => texte)).toContain(formatMontantCourt(dernier.valeur));
    }), { numRuns: 300, interruptAfterTimeLimit: 20_000 });
  });

  it('place aussi des nombres : heures, tonnes, marchés', () => {
    const cibles = [{ annee: 2025, valeur: 30_556n }, { annee: 2026, valeur: 49_000n }];
    const svg = renderTrajectoire({
      ...uneTrajectoire(), unite: NOMBRE, realise: [{ annee: 2025, valeur: 38_420n }], jalons: cibles, depart: null, tendance: [],
    });
    expect(textes(svg)).toEqual(expect.arrayContaining(['38 420', '49 000', '30 556']));
  });
});
