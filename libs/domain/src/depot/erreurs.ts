import type { ParamsErreur } from '../params-erreur';

export const PHRASES_DEPOT = {
  DEPOT_TRANSITION_REFUSEE: (p: ParamsErreur) => `Ce fichier ${p['etat']}\u00a0: cette étape n’est pas possible maintenant. Rechargez la page pour voir où il en est.`,
  DEPOT_TROP_TARD: (p: ParamsErreur) => `Cet import pouvait être annulé jusqu’au ${p['jour']}. Corrigez ou supprimez ses lignes dans le registre.`,
  DEPOT_OUBLIE: () => 'Les lignes de ce fichier sont oubliées depuis longtemps. Déposez-le de nouveau\u00a0: rien ne sera compté deux fois.',
  DEPOT_SANS_FICHIER: () => 'Aucun fichier n’a été reçu. Choisissez un fichier Excel, LibreOffice ou CSV, ou collez vos cellules.',
  DEPOT_VIDE: () => 'Aucune ligne de ce fichier n’est prête à être importée. Corrigez-en au moins une.',
  DEPOT_TROP_LOURD: (p: ParamsErreur) => `Ce fichier dépasse ${p['limite']}. Gardez la feuille utile, ou partagez-le en plusieurs fichiers.`,
  DEPOT_COLONNE_INCONNUE: () => 'Cette colonne n’existe pas dans ce fichier. Rechargez la page, puis recommencez.',
  DEPOT_COLONNE_EN_DOUBLE: (p: ParamsErreur) => `Deux colonnes du fichier disent «\u00a0${p['libelle']}\u00a0». Gardez-en une.`,
  DEPOT_COLONNES_MANQUANTES: (p: ParamsErreur) => `Dites quelle colonne du fichier donne\u00a0: ${p['libelles']}.`,
};
