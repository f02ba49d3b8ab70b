import type { ChampsRegistre, Choix } from '../champ';

const CANAUX = { SOURCING_INVERSE_PLATEFORME: 'Sourcing inversé sur la plateforme de l’inclusion', RENCONTRE: 'Rencontre', QUESTIONNAIRE: 'Questionnaire', SALON: 'Salon', AUTRE: 'Autre' } as const satisfies Choix;

const SORTES_QUALIFICATION = {
  ESAT: 'ESAT', EA: 'Entreprise adaptée (EA)', EATT: 'Entreprise adaptée de travail temporaire (EATT)', EI: 'Entreprise d’insertion (EI)', ETTI: 'Entreprise de travail temporaire d’insertion (ETTI)',
  AI: 'Association intermédiaire (AI)', ACI: 'Atelier ou chantier d’insertion (ACI)', EITI: 'Entreprise d’insertion par le travail indépendant (EITI)', ESUS: 'Entreprise solidaire d’utilité sociale (ESUS)',
  ESS: 'Entreprise de l’économie sociale et solidaire (ESS)',
} as const satisfies Choix;

const effectif = (libelle: string) => ({ type: 'ENTIER', min: 0, max: 100_000, libelle }) as const;

/** What was done under a clause in a period: counts only, and no field in which a person could be named (decision D-16). */
export const CHAMPS_RELEVE = {
  date: { type: 'DATE', requis: true, libelle: 'Fin de la période', aide: 'Par exemple le dernier jour du mois.' },
  heures: { type: 'HEURES', libelle: 'Heures d’insertion réalisées' },
  nouveauxBeneficiaires: { ...effectif('Nouvelles personnes'), requis: true, aide: 'Le nombre de personnes qui travaillent sur ce marché pour la première fois cette année.' },
  dontDejaComptes: { ...effectif('Dont déjà comptées sur un autre marché'), requis: true },
  dontFemmes: effectif('Dont femmes'),
  dontHommes: effectif('Dont hommes'),
} as const satisfies ChampsRegistre;

export const CHAMPS_MANDAT = {
  date: { type: 'DATE', requis: true, libelle: 'Date du mandat' },
  fournisseur: { type: 'OPERATEUR', requis: true, libelle: 'SIRET du fournisseur', aide: 'Les 14 chiffres de l’établissement payé.' },
  montant: { type: 'MONTANT', requis: true, libelle: 'Montant mandaté HT' },
  numero: { type: 'TEXTE', longueur: 50, libelle: 'Numéro du mandat', aide: 'Il distingue deux paiements du même jour et du même montant.' },
} as const satisfies ChampsRegistre;

export const CHAMPS_QUALIFICATION = {
  operateur: { type: 'OPERATEUR', requis: true, libelle: 'SIRET de la structure', aide: '14 chiffres\u00a0; 9 seulement si toute la structure est qualifiée.' },
  nom: { type: 'TEXTE', longueur: 200, requis: true, libelle: 'Nom de la structure' },
  sorte: { type: 'CHOIX', choix: SORTES_QUALIFICATION, requis: true, libelle: 'Qualification' },
  du: { type: 'DATE', requis: true, libelle: 'Qualifiée depuis le' },
  au: { type: 'DATE', avenir: true, libelle: 'Jusqu’au', aide: 'Vide si elle l’est encore.' },
  source: { type: 'TEXTE', longueur: 200, requis: true, libelle: 'Source', aide: 'Par exemple «\u00a0convention 2025-2027\u00a0» ou «\u00a0annuaire du Marché de l’inclusion\u00a0».' },
} as const satisfies ChampsRegistre;

export const CHAMPS_SOURCING = {
  date: { type: 'DATE', requis: true, libelle: 'Date de la démarche' },
  canal: { type: 'CHOIX', choix: CANAUX, requis: true, libelle: 'Canal' },
  objet: { type: 'TEXTE', longueur: 300, libelle: 'Achat envisagé' },
  repondants: {
    type: 'LISTE', libelle: 'Entreprises qui ont répondu', un: 'réponse',
    champs: { operateur: { type: 'OPERATEUR', requis: true, libelle: 'SIRET ou SIREN' }, date: { type: 'DATE', requis: true, libelle: 'Date de la réponse' } },
  },
} as const satisfies ChampsRegistre;

export const CHAMPS_EGALITE = {
  date: { type: 'DATE', requis: true, libelle: 'Date de réception' },
  index: { ...effectif('Index de l’égalité reçus'), requis: true },
  plans: { ...effectif('Plans pour l’égalité reçus'), requis: true },
  candidatsConcernes: { ...effectif('Candidats concernés'), aide: 'Ceux que la loi oblige à publier un index ou à négocier un plan.' },
} as const satisfies ChampsRegistre;
