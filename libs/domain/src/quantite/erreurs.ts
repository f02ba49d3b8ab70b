import type { ParamsErreur } from '../params-erreur';

export const PHRASES_QUANTITE = {
  MONTANT_ILLISIBLE: (p: ParamsErreur) => `«\u00a0${p['valeur']}\u00a0» n’est pas un montant. Écrivez par exemple 12 000 ou 12 000,50.`,
  DATE_ILLISIBLE: (p: ParamsErreur) => `«\u00a0${p['valeur']}\u00a0» n’est pas une date. Écrivez par exemple 2025-03-14 ou 14/03/2025.`,
  PART_SANS_DENOMINATEUR: () => 'Une part ne se calcule pas quand son dénominateur est nul.',
  EXERCICE_INVALIDE: (p: ParamsErreur) => `«\u00a0${p['valeur']}\u00a0» n’est pas une année d’exercice. Donnez une année entre 2000 et 2100.`,
};
