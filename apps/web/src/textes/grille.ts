import type { ColonneGrille } from '../ecrans/grille/colonnes';
import { compte, phrase } from './phrase';

const COLONNES: Readonly<Record<ColonneGrille, string>> = {
  numero: 'Numéro', objet: 'Objet', dateNotification: 'Notifié le', montant: 'Montant HT', clause: 'Clause d’insertion', heures: 'Heures', reserve: 'Réservé EA, ESAT, SIAE',
};

export const GRILLE = {
  lien: 'Saisir en tableau', titre: (annee: number): string => phrase`Vos marchés de ${annee}, en tableau`, retour: phrase`Vos marchés`,
  constat: phrase`Écrivez, ou collez des cellules de votre tableur. Rien n'est enregistré avant que vous le demandiez ; ce navigateur garde votre brouillon.`,
  aide: phrase`Flèches haut et bas : d'une ligne à l'autre. Entrée : ligne suivante. Échap : rendre à la cellule ce qu'elle disait. Ctrl + Z : revenir en arrière. Ctrl + Entrée : enregistrer.`,
  rang: 'Ligne', fiche: (rang: number, objet: string): string => phrase`Ligne ${rang + 1}, ouvrir la fiche${objet === '' ? '' : ` : ${objet.slice(0, 60)}`}`,
  legende: 'Marchés et clauses', colonne: (colonne: ColonneGrille): string => COLONNES[colonne],
  cellule: (colonne: ColonneGrille, rang: number, objet: string): string => phrase`${COLONNES[colonne]}, ligne ${rang + 1}${objet === '' ? '' : `, ${objet.slice(0, 60)}`}`,
  reponse: (dite: string): string => (dite === '' ? 'Non dit' : dite === 'oui' ? 'Oui' : dite === 'non' ? 'Non' : dite),
  reponseInconnue: (dite: string): string => phrase`« ${dite} » n'est pas une réponse : choisissez Oui, Non ou Non dit.`,
  clausesDetaillees: phrase`Ce marché a plusieurs clauses ou des heures changées par avenant : ouvrez sa fiche pour les corriger.`,
  reservationDetaillee: phrase`L'article de la réservation est connu : ouvrez la fiche du marché pour la changer.`,
  lignes: 'Ajouter dix lignes', enregistrer: (nombre: number): string => phrase`Enregistrer ${compte(nombre, 'ligne')}`, enregistrement: (faites: number, total: number): string => phrase`Enregistrement : ${faites} sur ${total}…`,
  rien: phrase`Aucune ligne n'a changé.`, faites: (nombre: number): string => phrase`${compte(nombre, 'ligne enregistrée', 'lignes enregistrées')}.`,
  reste: (nombre: number): string => phrase`${compte(nombre, 'ligne est à corriger', 'lignes sont à corriger')} : les autres sont enregistrées.`,
  erreur: (rang: number, message: string): string => phrase`Ligne ${rang + 1}. ${message}`,
  brouillon: phrase`Votre brouillon est repris : ces lignes ne sont pas encore enregistrées.`, oublier: 'Oublier ce brouillon', colle: (nombre: number, entete: boolean): string => phrase`${compte(nombre, 'ligne collée', 'lignes collées')}${entete ? ', sans la ligne de titres' : ''}.`,
  tropDeLignes: (nombre: number, max: number): string => phrase`Vous collez ${compte(nombre, 'ligne')} : le tableau en prend ${max} à la fois. Importez plutôt le fichier depuis « Imports ».`,
  nonGarde: phrase`Ce navigateur ne garde pas votre brouillon : enregistrez avant de quitter la page.`,
} as const;
