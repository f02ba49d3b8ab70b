import fc from 'fast-check';
import { renderBarres } from './barres';
import { formatMontantCourt } from './format';
import { listChevauchements, listDefauts, listTextes } from './testing/lecture-svg';
import { MONTANT } from './unite';

const legende = { id: 'b', titre: 'D’où viennent les montants', description: 'Montant par dispositif', unite: MONTANT };
const longueurs = (svg: string): readonly number[] => [...svg.matchAll(/<rect[^>]*width="([\d.]+)"/g)].map(([, largeur]) => Number(largeur));

describe('les barres', () => {
  it('partent de zéro : leurs longueurs sont dans le rapport des montants', () => {
    const svg = renderBarres({
      ...legende, largeur: 760, barres: [{ libelle: 'Clause sociale', valeur: 1_460_000_000n }, { libelle: 'Réservé', valeur: 730_000_000n }],
    });
    const [premiere = 0, seconde = 0] = longueurs(svg);
    expect(seconde / premiere).toBeCloseTo(0.5, 2);
  });

  it('disent « non transmis » sans dessiner de barre', () => {
    const svg = renderBarres({ ...legende, largeur: 760, barres: [{ libelle: 'Clause sociale', valeur: null }] });
    expect(listTextes(svg).map(({ texte }) => texte)).toContain('non transmis');
    expect(longueurs(svg)).toEqual([]);
  });

  it('impriment chaque valeur reçue, sans texte superposé, à toutes les largeurs', () => {
    const barre = fc.record({ libelle: fc.string(), valeur: fc.option(fc.bigInt({ min: 0n, max: 10n ** 16n })) });
    fc.assert(fc.property(fc.array(barre, { maxLength: 8 }), fc.constantFrom(320, 330, 760, 900), (barres, largeur) => {
      const svg = renderBarres({ ...legende, largeur, barres });
      const textes = listTextes(svg).map(({ texte }) => texte);
      expect(listDefauts(svg)).toEqual([]);
      expect(listChevauchements(svg, 14)).toEqual([]);
      for (const { valeur } of barres) expect(textes).toContain(valeur === null ? 'non transmis' : formatMontantCourt(valeur));
    }), { numRuns: 200, interruptAfterTimeLimit: 20_000 });
  });
});
