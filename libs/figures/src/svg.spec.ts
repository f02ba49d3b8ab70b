import fc from 'fast-check';
import { computeLargeurTexte, coordonnee, escapeTexte, renderFigure, wrapTexte } from './svg';
import { listDefauts, listTitres } from './testing/lecture-svg';

describe('le balisage des figures', () => {
  it('neutralise tout ce qui sortirait du texte', () => {
    expect(escapeTexte(`<script>"l'eau" & co</script>\u0000`)).toBe('&lt;script&gt;&quot;l&#39;eau&quot; &amp; co&lt;/script&gt;');
  });

  it('rend une image nommée et décrite, quel que soit le texte reçu', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (titre, description) => {
      const svg = renderFigure({ id: 'f', titre, description }, 'figure', 10, 10, []);
      expect(listDefauts(svg)).toEqual([]);
      expect(listTitres(svg)).toHaveLength(1);
      expect(svg).toContain('role="img" aria-labelledby="f-t f-d"');
    }));
  });

  it('refuse une coordonnée qui n’est pas un nombre', () => {
    expect(() => coordonnee(Number.NaN)).toThrow(RangeError);
    expect(() => coordonnee(Infinity)).toThrow(RangeError);
    expect(coordonnee(-0.01)).toBe('0');
    expect(coordonnee(12.349)).toBe('12.3');
  });

  it('coupe un texte par mots, puis le dit abrégé', () => {
    expect(wrapTexte('CC du Pays de Villeneuve en Armagnac Landais', 14, 1000, 1)).toEqual(['CC du Pays de Villeneuve en Armagnac Landais']);
    expect(wrapTexte('CC du Pays de Villeneuve en Armagnac Landais', 14, 160, 2)).toHaveLength(2);
    expect(wrapTexte('', 14, 100, 2)).toEqual([]);
  });

  it('aucune ligne coupée ne dépasse la largeur donnée', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 40, max: 400 }), fc.integer({ min: 1, max: 3 }), (texte, largeur, lignes) => {
      const coupe = wrapTexte(texte, 14, largeur, lignes);
      expect(coupe.length).toBeLessThanOrEqual(lignes);
      for (const ligne of coupe) expect(computeLargeurTexte(ligne, 14)).toBeLessThanOrEqual(largeur);
    }));
  });
});
