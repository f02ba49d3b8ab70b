import type { ParamsErreur } from '../params-erreur';

export const PHRASES_EXERCICE = {
  EXERCICE_TRANSITION_REFUSEE: (p: ParamsErreur) => `L’année ${p['annee']} est ${p['statut']}\u00a0: cette étape n’est pas possible maintenant. Rechargez la page pour voir où elle en est.`,
  EXERCICE_FERME: (p: ParamsErreur) => `L’année ${p['annee']} est ${p['statut']}. Rouvrez-la ou reprenez sa déclaration, puis enregistrez votre changement.`,
  EXERCICE_A_CORRIGER: (p: ParamsErreur) => `L’année ne peut pas être déclarée\u00a0: ${p['detail']}`,
  EXERCICE_EN_COURS: (p: ParamsErreur) => `L’année ${p['annee']} n’est pas terminée. Vous pourrez la déclarer à partir du 1er janvier suivant.`,
  VOLUME_NUL: () => 'Total de vos achats\u00a0: un total nul ou négatif n’est pas possible. Laissez vide si vous ne le connaissez pas.',
  RESERVABLES_INCOHERENTS: () => 'Les projets réservés ne peuvent pas être plus nombreux que les projets réservables attribués. Vérifiez ces deux nombres.',
  MOTIF_MANQUANT: () => 'Dites en une phrase pourquoi vous rouvrez cette année\u00a0: le motif reste dans l’histoire.',
  ECRITURE_A_CORRIGER: (p: ParamsErreur) => `Cette information ne peut pas être enregistrée\u00a0: ${p['detail']}`,
  MARCHE_REQUIS: () => 'Dites de quel marché il s’agit\u00a0: choisissez-le dans la liste de vos marchés.',
  ECRITURE_DEJA_SUPPRIMEE: () => 'Cette ligne est déjà supprimée. Rétablissez-la avant de la modifier.',
};
