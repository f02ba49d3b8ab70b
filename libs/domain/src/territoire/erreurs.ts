import type { ParamsErreur } from '../params-erreur';

export const PHRASES_TERRITOIRE = {
  TERRITOIRE_INCONNU: (p: ParamsErreur) => `Le territoire «\u00a0${p['code']}\u00a0» n’existe pas encore. Créez-le par «\u00a0territoire create ${p['code']}\u00a0».`,
  DEPARTEMENT_INCONNU: (p: ParamsErreur) => `«\u00a0${p['code']}\u00a0» n’est pas un code de département. Donnez par exemple 40, 2A ou 974.`,
  BASE_NON_VIDE: () => 'Des données sont déjà là\u00a0: la démonstration ne se charge que dans une base vide.',
};
