import type { ParamsErreur } from '../params-erreur';

export const PHRASES_ADHESION = {
  INTROUVABLE: () => 'Cette page n’existe pas, ou elle n’est pas à vous.',
  DROIT_MANQUANT: () => 'Votre rôle ne permet pas cette action. Demandez à une personne qui administre la collectivité.',
  COLLECTIVITE_GELEE: () => 'La mairie a signalé un accès qu’elle ne reconnaît pas\u00a0: rien ne peut être modifié tant que le Département n’a pas vérifié.',
  DEMANDE_DEJA_FAITE: () => 'Vous avez déjà demandé l’accès à cette collectivité. Votre demande est en cours.',
  DEJA_MEMBRE: () => 'Cette personne est déjà membre de la collectivité.',
  TROP_DE_DEMANDES: (p: ParamsErreur) => `Trop de demandes sont en attente (${p['nombre']}). Attendez une réponse, ou retirez-en une.`,
  DEMANDE_CLOSE: () => 'Cette demande a déjà reçu une réponse, ou elle a été retirée.',
  PREUVE_INSUFFISANTE: (p: ParamsErreur) => `La preuve ne suffit pas\u00a0: ${p['detail']}`,
  DERNIER_ADMINISTRATEUR: () => 'La collectivité n’aurait plus d’administrateur. Nommez-en un autre avant de partir.',
  ROLE_IMPOSSIBLE: (p: ParamsErreur) => `Le rôle «\u00a0${p['role']}\u00a0» n’existe pas dans cette collectivité.`,
  INVITATION_POUR_UN_AUTRE: () => 'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec celle qui l’a reçue, ou demandez une nouvelle invitation.',
};
