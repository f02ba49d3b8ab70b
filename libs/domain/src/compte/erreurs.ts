import type { ParamsErreur } from '../params-erreur';

export const PHRASES_COMPTE = {
  NON_CONNECTE: () => 'Vous n’êtes pas connecté, ou votre session a pris fin. Connectez-vous pour continuer\u00a0: vos brouillons sont conservés.',
  COURRIEL_ILLISIBLE: (p: ParamsErreur) => `«\u00a0${p['valeur']}\u00a0» n’est pas une adresse électronique. Écrivez par exemple mairie@brassempouy.fr.`,
  LIEN_INVALIDE: () => 'Ce lien n’est plus valable\u00a0: il a déjà servi, ou il a expiré. Demandez-en un autre.',
  IDENTIFIANTS_REFUSES: () => 'L’adresse ou le mot de passe ne convient pas. Vérifiez-les, ou demandez un lien de connexion.',
  CODE_REFUSE: () => 'Ce code ne convient pas. Attendez le code suivant de votre application, puis réessayez.',
  TROP_DE_TENTATIVES: (p: ParamsErreur) => `Trop de tentatives. Réessayez dans ${p['minutes']} minute${Number(p['minutes']) > 1 ? 's' : ''}.`,
  MOT_DE_PASSE_FAIBLE: (p: ParamsErreur) => `Ce mot de passe ne convient pas\u00a0: ${p['detail']}`,
  DOUBLE_FACTEUR_REQUIS: () => 'Cette page demande une double authentification. Activez-la, ou donnez le code de votre application.',
  DOUBLE_FACTEUR_OBLIGATOIRE: () => 'Vos rôles demandent une double authentification\u00a0: elle ne peut pas être désactivée.',
  COMPTE_NECESSAIRE: (p: ParamsErreur) => `Vous êtes seul à administrer ${p['collectivite']}. Nommez-y une autre personne avant de fermer votre compte, ou demandez au Département de le faire.`,
  FERMETURE_A_CONFIRMER: () => 'Cochez la case pour confirmer que vous fermez votre compte.',
  PROCONNECT_REFUSE: () => 'La connexion par ProConnect n’a pas abouti. Réessayez, ou demandez un lien de connexion.',
  ORIGINE_REFUSEE: () => 'Cette demande ne vient pas du site. Rechargez la page, puis recommencez.',
};
