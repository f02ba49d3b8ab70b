import type { ParamsErreur } from '../params-erreur';

export const PHRASES_COLLECTIVITE = {
  SIREN_INVALIDE: (p: ParamsErreur) => `«\u00a0${p['valeur']}\u00a0» n’est pas un SIREN. Un SIREN compte 9 chiffres, par exemple 224000018.`,
  ACHETEUR_INCONNU: (p: ParamsErreur) =>
    `Aucun acheteur du territoire ${p['territoire']} ne porte le SIREN ${p['siren']}. Vérifiez les 9 chiffres ou ajoutez-le par « import acheteurs ».`,
  COLLECTIVITE_INCONNUE: () => 'Cette collectivité n’est pas dans le territoire. Cherchez-la par son nom ou son code postal.',
};
