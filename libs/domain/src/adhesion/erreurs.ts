import type { ParamsErreur } from '../params-erreur';

export const PHRASES_ADHESION = {
  INTROUVABLE: () => 'Cette page n’existe pas, ou elle n’est pas à vous.',
  DROIT_MANQUANT: () => 'Votre rôle ne permet pas cette action. Demandez à une personne qui administre la collectivité.',
  COLLECTIVITE_GELEE: () => 'La mairie a signalé un accès qu’elle ne reconnaît pas\u00a0: rien ne peut être modifié tant que le Département n’a pas vérifié.',
  DEMANDE_DEJA_FAITE: () => 'Vous avez déjà demandé l’accès à cette collectivité. Votre demande est en cours.',
  DEJA_MEMBRE: () => 'Cette personne est déjà membre de la collectivité.',
  TROP_DE_DEMANDES: (p: ParamsErreur) => `Trop de demandes sont en attente (${p['nombre']}). Attendez une réponse, ou retirez-en une.`,
  TROP_DE_DEMANDES_ICI: () => 'Cette collectivité a reçu trop de demandes cette semaine. Réessayez dans quelques jours, ou prenez contact avec le Département.',
  DEMANDE_AUX_ADMINISTRATEURS: (p: ParamsErreur) =>
    `Cette collectivité a des administrateurs\u00a0: ils ont ${p['jours']} jours pour répondre. Le Département ne décide qu’ensuite.`,
  DEMANDE_CLOSE: () => 'Cette demande a déjà reçu une réponse, ou elle a été retirée.',
  PREUVE_INSUFFISANTE: (p: ParamsErreur) => `La preuve ne suffit pas\u00a0: ${p['detail']}`,
  DERNIER_ADMINISTRATEUR: () => 'La collectivité n’aurait plus d’administrateur. Nommez-en un autre avant de partir.',
  ADRESSE_JETABLE: () => 'Les adresses jetables ne sont pas acceptées. Utilisez l’adresse de votre mairie, ou la vôtre.',
  COLLECTIVITE_FERMEE: () => 'Cette collectivité n’existe plus, ou elle n’est pas dans le territoire. Cherchez celle qui l’a remplacée.',
  COLLECTIVITE_NON_GELEE: () => 'Cette collectivité n’est pas bloquée\u00a0: il n’y a rien à lever.',
  RENVOIS_EPUISES: () => 'Le message a déjà été envoyé trois fois à la mairie. Appelez-la, ou demandez au Département de vérifier.',
  SANS_ADRESSE_OFFICIELLE: () => 'L’annuaire ne donne pas d’adresse électronique pour cette collectivité. Le Département vérifie votre demande.',
  TROP_D_INVITATIONS: (p: ParamsErreur) => `${p['nombre']} invitations attendent déjà une réponse. Retirez-en avant d’en envoyer d’autres.`,
  INVITATION_CLOSE: () => 'Cette invitation a expiré, a déjà servi ou a été retirée. Demandez-en une autre.',
  ROLE_MANQUANT: () => 'Choisissez au moins un rôle.',
  MEMBRE_ABSENT: () => 'Cette personne n’est pas membre de la collectivité.',
  ANNUAIRE_REFUSE: (p: ParamsErreur) => `L’annuaire n’est pas remplacé\u00a0: ${p['detail']}`,
  ROLE_IMPOSSIBLE: (p: ParamsErreur) => `Le rôle «\u00a0${p['role']}\u00a0» n’existe pas dans cette collectivité.`,
  INVITATION_POUR_UN_AUTRE: () => 'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle qui l’a reçue, ou demandez une nouvelle invitation.',
};
