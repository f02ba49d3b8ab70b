import type { ParamsErreur } from '../params-erreur';

export const PHRASES_SPASER = {
  SCHEMA_INCONNU: (p: ParamsErreur) => `Le territoire ${p['territoire']} n’a pas encore de schéma dans cette instance.`,
  INDICATEUR_INCONNU: (p: ParamsErreur) => `L’indicateur «\u00a0${p['code']}\u00a0» n’existe pas dans ce schéma.`,
  MODELE_INCONNU: () => 'Aucun modèle de schéma n’est publié pour ce territoire. Le Département peut en publier un.',
  MODELE_INVALIDE: (p: ParamsErreur) => `Le modèle n’est pas lisible\u00a0: ${p['detail']}`,
  VARIANTE_INCONNUE: (p: ParamsErreur) => `La formule «\u00a0${p['code']}\u00a0» n’existe pas dans ce modèle. Choisissez une de celles qui sont proposées.`,
  REVISION_PERIMEE: () => 'Quelqu’un d’autre a enregistré ce document entre-temps. Relisez sa version, puis enregistrez la vôtre.',
  TRANSITION_REFUSEE: (p: ParamsErreur) => `Ce schéma est «\u00a0${p['statut']}\u00a0»\u00a0: cette étape n’est pas possible maintenant. Rechargez la page pour voir où il en est.`,
  SCHEMA_INCOMPLET: (p: ParamsErreur) => `Le schéma n’est pas prêt\u00a0: ${p['detail']}`,
  SCHEMA_DEJA_EN_COURS: () => 'Un schéma est déjà en préparation. Reprenez-le, ou supprimez-le pour en commencer un autre.',
  SCHEMA_DEJA_EN_VIGUEUR: () => 'Un schéma est déjà en vigueur. Révisez-le, ou abrogez-le avant d’en adopter un autre.',
  DELIBERATION_FUTURE: (p: ParamsErreur) => `La séance du ${p['date']} n’a pas encore eu lieu. Revenez après le vote du conseil.`,
  DELIBERATION_INVALIDE: (p: ParamsErreur) => `La délibération ne peut pas être enregistrée\u00a0: ${p['detail']}`,
  SCHEMA_CONJOINT_PORTE: () => 'Ce schéma conjoint est rédigé par l’acheteur qui le porte. Demandez-lui de le modifier, ou déclinez sa proposition.',
  SCHEMA_CONJOINT_EN_REDACTION: () => 'L’acheteur qui porte ce schéma conjoint n’a pas fini de le rédiger. Attendez qu’il le propose à nouveau.',
  MODELE_DEJA_EN_REDACTION: () => 'Une version de ce modèle est déjà en cours de rédaction. Reprenez-la, ou supprimez-la pour en commencer une autre.',
  MODELE_EN_PUBLICATION: () => 'La publication de cette version est demandée\u00a0: elle ne peut plus être modifiée.',
  MODELE_A_CORRIGER: (p: ParamsErreur) => `Cette version ne peut pas être enregistrée ainsi\u00a0: ${p['detail']}`,
  SCHEMA_A_JOUR: () => 'Ce schéma suit déjà la dernière version de son modèle.',
  PIECE_REFUSEE: (p: ParamsErreur) => `Ce fichier ne peut pas être joint\u00a0: ${p['detail']}`,
};
