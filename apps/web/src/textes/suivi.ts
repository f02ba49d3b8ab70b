import { libelleAvancement, libelleStatutExercice, type StatutAvancement, type StatutExercice } from '@spaser/domain';
import type { VersionSuivi } from '../api/suivi';
import { formatJour } from '../outils/dates';
import type { EtatMesure } from '../outils/suivi';
import { compte, phrase } from './phrase';

const ACTES: Readonly<Record<VersionSuivi['acte'], string>> = { CREATION: 'Première saisie', CORRECTION: 'Correction', SUPPRESSION: 'Retrait', RETABLISSEMENT: 'Rétablissement' };
const MESURES: Readonly<Record<EtatMesure, string>> = { FAITE: 'Faite', A_FAIRE: 'À faire', DEPASSEE: 'En retard' };

const BREF = 80;

/** The beginning of a title, for the name of a button: cut at a word. */
export function enBref(titre: string): string {
  return titre.length <= BREF ? titre : `${titre.slice(0, titre.lastIndexOf(' ', BREF))}…`;
}

export const SUIVI = {
  cible: (cible: string): string => phrase`Cible : ${cible}`,
  titre: (annee: number): string => phrase`Suivi de nos actions en ${annee}`,
  constat: (dites: number, total: number): string => (dites === 0
    ? phrase`Personne n'a encore dit où en sont ${total < 2 ? phrase`l'action` : `les ${total} actions`} de votre schéma.`
    : dites === total ? phrase`Vous avez dit où en ${total < 2 ? phrase`est votre action` : `sont vos ${total} actions`}.` : phrase`Vous avez dit où en ${dites < 2 ? 'est une action' : `sont ${dites} actions`} sur ${total}.`),
  lecture: 'Lecture…', imprimer: 'Imprimer',
  etats: 'Où en sont les actions', etat: (statut: StatutAvancement | null): string => (statut === null ? 'Pas encore dit' : libelleAvancement(statut)),
  niveau: (libelle: string, numero: number | null): string => (numero === null ? libelle : `${libelle}\u00a0${numero}`),
  bilan: 'Ce qui a été fait', maj: (jour: string): string => phrase`Mis à jour le ${formatJour(jour)}.`,
  indicateurs: phrase`Ses indicateurs dans l'année`, voirIndicateurs: 'Tous les indicateurs',
  mesures: 'Mesures correctives', sansMesure: 'Aucune mesure corrective.',
  etatMesure: (etat: EtatMesure): string => MESURES[etat],
  mesure: (responsable: string, echeance: string): string => phrase`${responsable}, avant le ${formatJour(echeance)}`,
  restantes: (nombre: number, annee: number): string => phrase`${compte(nombre, 'mesure laissée', 'mesures laissées')} à faire en ${annee}`,
  dire: 'Dire où elle en est', modifier: 'Modifier', duquel: (acte: string, titre: string): string => phrase`${acte} : ${titre}`,
  ferme: (annee: number, statut: StatutExercice): string => phrase`L'année ${annee} est ${libelleStatutExercice(statut)} : son suivi ne change plus. Pour le corriger, reprenez sa déclaration ou rouvrez-la.`, voirAnnee: (annee: number): string => phrase`Voir l'année ${annee}`,
  vide: {
    titre: (annee: number): string => phrase`Aucun schéma n'était en vigueur en ${annee}`,
    phrase: phrase`Le suivi porte sur les actions d'un schéma que votre assemblée a voté. Choisissez une autre année, ou préparez votre schéma.`,
    bouton: 'Voir notre schéma',
  },
  horsSchema: { titre: 'Actions qui ne sont plus au schéma', phrase: phrase`Une révision ou une abrogation les a laissées. Ce qui en a été dit reste lisible.` },
  formulaire: {
    etat: phrase`Où en est l'action`, bilan: 'Ce qui a été fait', aideBilan: phrase`Quelques phrases, sans nom de personne. Pour une action abandonnée ou reportée, dites pourquoi.`,
    mesures: 'Mesures correctives', aideMesures: phrase`Ce que vous ferez pour que l'action avance : quoi, qui, pour quand.`,
    mesure: (rang: number): string => `Mesure ${rang}`, quoi: 'Que faut-il faire', qui: 'Responsable', aideQui: 'Une fonction ou un service, jamais un nom.', quand: 'Échéance', faite: phrase`C'est fait`,
    ajouter: 'Ajouter une mesure', retirer: (rang: number): string => `Retirer la mesure ${rang}`,
    reprendre: (nombre: number, annee: number): string => phrase`Reprendre ${nombre < 2 ? 'la mesure laissée' : `les ${nombre} mesures laissées`} en ${annee}`,
    enregistrer: 'Enregistrer', occupe: 'Enregistrement…',
  },
  enregistre: phrase`Le suivi de l'action est enregistré.`, remis: 'La version précédente est remise.',
  histoire: {
    bouton: 'Historique', titre: phrase`Historique de l'action`,
    ligne: (acte: VersionSuivi['acte'], parMoi: boolean): string => `${ACTES[acte]}, par ${parMoi ? 'vous' : 'un autre membre'}`,
    remettre: 'Remettre cette version', remettreLaquelle: (version: number): string => `Remettre cette version (${version})`, actuelle: 'Version actuelle',
  },
} as const;
