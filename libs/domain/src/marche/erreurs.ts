import type { ParamsErreur } from '../params-erreur';

export const PHRASES_MARCHE = {
  QUOTE_PARTS_INCOHERENTES: (p: ParamsErreur) => `Les quotes-parts du groupement font ${p['somme']} au lieu de 1. Corrigez-les pour que leur somme fasse 1.`,
  MARCHE_INCONNU: () => 'Ce marché n’existe pas.',
};
