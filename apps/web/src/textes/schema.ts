import { libelleStatut, type EtatSpaser } from '@spaser/domain';
import { formatJour } from '../outils/dates';
import { compte, phrase } from './phrase';

/** « 3 actions, 5 indicateurs ». */
export function bilan({ actions, indicateurs }: { readonly actions: number; readonly indicateurs: number }): string {
  return `${compte(actions, 'action')}, ${compte(indicateurs, 'indicateur')}`;
}

/** « 3 actions, 5 indicateurs, environ 20 minutes de suivi par an ». */
export function bilanComplet(lu: { readonly actions: number; readonly indicateurs: number; readonly minutes: number }): string {
  return `${bilan(lu)}, environ ${compte(lu.minutes, 'minute')} de suivi par an`;
}

export const ETAPES = ['Choisir', 'Relire', 'Documents et conseil'] as const;

export const SCHEMA = {
  etapes: phrase`Étapes de l'adoption`,
  etat: (etat: EtatSpaser): string => libelleStatut(etat),
  periode: (debut: number, fin: number): string => `${debut}-${fin}`,
  titre: {
    vide: phrase`Vous n'avez pas encore de schéma`,
    preparation: 'Votre schéma est en préparation',
    projet: 'Votre schéma attend le vote du conseil',
    vigueur: (debut: number, fin: number): string => phrase`Votre schéma ${debut}-${fin} est en vigueur`,
    adopte: 'Votre schéma est adopté',
    passe: (etat: string): string => phrase`Votre dernier schéma : ${etat.toLowerCase()}`,
  },
  vide: phrase`Un schéma dit ce que vous visez avec vos achats, et comment vous le suivez. Nous vous en proposons un à votre taille ; dix minutes suffisent pour le préparer.`,
  constat: (formule: string, resume: string): string => phrase`Formule ${formule}, ${resume}.`,
  reprendre: 'Reprendre', reviser: 'Préparer une révision', occupe: 'Préparation…', publique: 'Voir la page publique', suivre: 'Suivre nos actions', documents: 'Documents et délibération',
  modele: (titre: string, version: number, editeur: string): string => phrase`Établi sur le modèle « ${titre} », version ${version}, publié par ${editeur}.`,
  actions: 'Actions retenues',
  cibleDe: (libelle: string): string => phrase`Cible : ${libelle}`, pourquoi: (annee: string, motif: string): string => phrase`Pourquoi (${annee}) : ${motif}`,
  locaux: 'Vos propres indicateurs', signataires: 'Signataires du schéma conjoint',
  porteur: (nom: string): string => phrase`Schéma conjoint préparé par ${nom}. Chaque signataire délibère et suit ses propres indicateurs.`,
  conjoint: { decliner: 'Décliner cette proposition', accepter: 'Revenir sur ce refus' },
  suivi: { titre: 'Suivi', pilote: 'Pilote', modalites: 'Rendez-vous annuel', lieu: 'Lieu de publication', absent: 'à préciser' },
  histoire: {
    titre: 'Délibérations',
    acte: { ADOPTION: 'Adoption', REVISION: 'Révision', ABROGATION: 'Abrogation' },
    ligne: (acte: string, numero: string, effet: string | null): string => phrase`${acte}, délibération n° ${numero}${effet === null ? '' : `, exécutoire le ${formatJour(effet)}`}`,
    lire: phrase`Lire l'acte`, corriger: 'Corriger', corrigerLaquelle: (acte: string, numero: string): string => phrase`Corriger : ${acte}, n° ${numero}`,
    correction: phrase`Une faute de frappe dans le numéro, une date inexacte ? La page publique et le décompte du territoire suivent ; le journal garde les deux versions.`,
    enregistrer: 'Enregistrer la correction', corrigee: phrase`La délibération est corrigée.`,
    aucune: 'Aucune délibération enregistrée.',
  },
  miseAJour: {
    titre: (version: number): string => phrase`Le modèle a une nouvelle version (${version})`,
    phrase: phrase`Rien ne change dans votre schéma sans vous. Vous pouvez préparer une révision qui part de votre schéma et de la nouvelle version.`,
    comparer: 'Comparer les deux versions', auChoix: 'À prendre ou à laisser', texte: 'Le texte de la nouvelle version', bouton: 'Préparer la révision',
    sorte: { AJOUTE: phrase`Ajouté :`, RETIRE: phrase`Retiré :`, MODIFIE: phrase`Modifié :` },
    passage: (avant: string | null, apres: string | null): string => (avant === null ? (apres ?? '') : apres === null ? avant : `${avant} → ${apres}`),
  },
  abroger: {
    bouton: 'Enregistrer une abrogation', titre: 'Enregistrer une abrogation',
    phrase: phrase`À n'utiliser que si votre assemblée a voté la fin du schéma. L'historique reste public.`,
    valider: phrase`Enregistrer l'abrogation`,
  },
  supprimer: {
    bouton: 'Supprimer ce brouillon', titre: 'Supprimer ce brouillon ?',
    phrase: phrase`Vos choix seront effacés. Ce qui est déjà adopté ne change pas.`, valider: 'Supprimer le brouillon',
  },
  lirePublic: 'Lire le schéma publié',
} as const;
