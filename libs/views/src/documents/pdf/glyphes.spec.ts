import { toPdf } from './to-pdf';
import { toDessinable } from './glyphes';

const META = { titre: 't', auteur: 'a', pied: 'p', date: '2026-11-25' as never };
const PLANS = Array.from({ length: 0x2c }, (_, plan) => plan * 0x100).concat(0xfb00, 0xff00);

describe('toDessinable', () => {
  it('leaves French as it is, straight and curly apostrophes and no-break spaces included', () => {
    const texte = "L’été, l'Œuvre «\u00a0ça coûte 12\u202f000\u00a0€\u00a0» — n°\u00a03… ½ ≥ 25\u00a0% CO₂";
    expect(toDessinable(texte)).toBe(texte);
  });

  it('writes the plain form of what has one, and says « � » for the rest', () => {
    expect(toDessinable('A\u0301 ﬃ Ａ ㎡ 😀 漢')).toBe('Á ffi A m2 � �');
  });

  it.each(PLANS)('lets through nothing that the fonts cannot draw, from U+%i on', async (plan) => {
    const lettres = Array.from({ length: 0x100 }, (_, rang) => String.fromCodePoint(plan + rang)).filter((lettre) => /[^\s<&]/.test(lettre)).map(toDessinable);
    await expect(toPdf(`<main class="schema"><h1>t</h1><p>${lettres.join(' ').replaceAll('<', '&lt;').replaceAll('&', '&amp;')}</p></main>`, META)).resolves.toBeInstanceOf(Buffer);
  });
});
