import { A_VERIFIER } from './a-verifier';
import { insecables } from './phrase';

const textes = (valeur: unknown): readonly string[] => {
  if (typeof valeur === 'string') return [valeur];
  if (typeof valeur === 'function') return [0, 1, 12].map((nombre) => String((valeur as (...args: unknown[]) => unknown)(nombre === 0 ? ['1,00\u00a0€', '12'] : nombre, nombre)));
  return Object.values(valeur as object).flatMap(textes);
};

describe('les phrases de « À vérifier »', () => {
  const { publie, option, ...autres } = A_VERIFIER;
  const toutes = [...textes(autres), publie([]), publie(['1,00\u00a0€', '12']), option('Le montant est nul. Vérifiez-le.', 3)];

  it('portent les espaces insécables et l’apostrophe du français', () => {
    for (const texte of toutes) {
      expect(texte).toBe(insecables(texte));
      expect(texte).not.toContain("'");
    }
  });

  it('disent ce qui est publié, une valeur ou plusieurs, ou rien', () => {
    expect([publie([]), publie(['1,00\u00a0€']), publie(['1,00\u00a0€', '2,00\u00a0€'])]).toEqual(['Publié\u00a0: rien.', 'Publié\u00a0: 1,00\u00a0€.', 'Publié\u00a0: 1,00\u00a0€ et 2,00\u00a0€.']);
    expect(option('Le montant est nul. Vérifiez-le.', 3)).toBe('Le montant est nul (3)');
  });
});
