import type { ParamsErreur } from '../params-erreur';

export const PHRASES_MARCHE = {
  QUOTE_PARTS_INCOHERENTES: (p: ParamsErreur) => `Les quotes-parts du groupement font ${p['somme']} au lieu de 1. Corrigez-les pour que leur somme fasse 1.`,
  DOUTE_CHANGE: () => 'Ce qui est publié a changé depuis que vous l’avez lu. Rechargez la liste, puis décidez de nouveau.',
  DECISION_DEJA_ANNULEE: () => 'Cette décision est déjà annulée, ou une autre l’a remplacée.',
  MARCHE_INCONNU: () => 'Ce marché n’existe pas.',
};
