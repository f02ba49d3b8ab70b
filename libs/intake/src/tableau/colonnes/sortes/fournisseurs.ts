import { SORTES_DECRITES } from '@spaser/domain';
import { toColonne, toColonneRare, type ColonneDepot } from '../colonne-depot';

const Q = SORTES_DECRITES.QUALIFICATION.champs;
/** The inclusive structures, and since when they are. */
export const COLONNES_QUALIFICATION: readonly ColonneDepot[] = [
  toColonne('operateur', Q.operateur.libelle, ['operateur'], 'OPERATEUR', ['90000003500015', '90000005000014'], ['SIRET structure', 'N° SIRET', 'SIRET de l’établissement', 'SIRET du fournisseur', 'SIRET fournisseur', 'SIRET', 'SIRET/SIREN', 'SIREN de la structure', 'SIREN'], { requis: true, aide: Q.operateur.aide }),
  toColonne('nom', Q.nom.libelle, ['nom'], 'TEXTE', ['ESAT des Pins inventés', 'Chantier des Dunes inventé'], ['Nom structure', 'Structure', 'Raison sociale', 'Dénomination', 'Dénomination sociale', 'Nom de l’établissement', 'Nom de l’entreprise', 'Nom du fournisseur', 'Entreprise', 'Établissement', 'Fournisseur', 'Société', 'Nom'], { requis: true }),
  toColonne('sorte', Q.sorte.libelle, ['sorte'], 'CHOIX', ['ESAT', 'Atelier ou chantier d’insertion (ACI)'], ['Type de structure', 'Type structure', 'Catégorie de structure', 'Statut', 'Type de SIAE', 'Type SIAE', 'Catégorie', 'Type'], {
    requis: true, choix: Q.sorte.choix,
    valeurs: {
      ESAT: ['Établissement et service d’aide par le travail', 'Établissement ou service d’aide par le travail', 'Établissement et service d’accompagnement par le travail', 'CAT'], EA: ['Entreprise adaptée', 'Entreprises adaptées'], EATT: ['Entreprise adaptée de travail temporaire'], EI: ['Entreprise d’insertion'],
      ETTI: ['Entreprise de travail temporaire d’insertion', 'ETT d’insertion', 'Intérim d’insertion'], AI: ['Association intermédiaire'], ACI: ['Atelier et chantier d’insertion', 'Chantier d’insertion', 'Ateliers et chantiers d’insertion', 'Atelier chantier d’insertion', 'Atelier ou chantier d’insertion'],
      EITI: ['Entreprise d’insertion par le travail indépendant'], ESUS: ['Entreprise solidaire d’utilité sociale', 'Agrément ESUS'], ESS: ['Entreprise de l’ESS', 'Économie sociale et solidaire', 'Entreprise de l’économie sociale et solidaire'],
    },
  }),
  toColonne('du', Q.du.libelle, ['du'], 'DATE', ['01/01/2025', '01/01/2024'], ['Qualifiée depuis', 'Depuis le', 'Depuis', 'Date de début', 'Date de conventionnement', 'Début de convention', 'Début de la convention', 'Date de début de convention', 'Date d’agrément', 'Début agrément', 'Du', 'Début'], { requis: true }),
  toColonne('au', Q.au.libelle, ['au'], 'DATE', ['', '31/12/2026'], ['Jusqu’à', 'Date de fin', 'Fin de convention', 'Fin de la convention', 'Date de fin de convention', 'Fin agrément', 'Fin de validité', 'Au', 'Fin'], { aide: Q.au.aide }),
  toColonne('source', Q.source.libelle, ['source'], 'TEXTE', ['annuaire du Marché de l’inclusion', 'convention 2024-2026'], ['Source de l’information', 'Origine', 'Origine de l’information', 'Justificatif', 'Référence de la convention', 'N° de convention', 'Convention', 'Preuve'], { requis: true, aide: Q.source.aide }),
];

const S = SORTES_DECRITES.SOURCING.champs;
const RANGS = [0, 1, 2, 3, 4] as const;
/** What was done to know suppliers before a purchase, and who answered. */
export const COLONNES_SOURCING: readonly ColonneDepot[] = [
  toColonne('date', S.date.libelle, ['date'], 'DATE', ['12/02/2025', '08/10/2025'], ['Date du sourcing', 'Date sourcing', 'Date de la rencontre', 'Date de l’action', 'Date du salon', 'Date d’envoi', 'Date'], { requis: true }),
  toColonne('canal', S.canal.libelle, ['canal'], 'CHOIX', ['Rencontre', 'Sourcing inversé sur la plateforme de l’inclusion'], ['Canal de sourcing', 'Type de démarche', 'Type de sourcing', 'Moyen', 'Mode', 'Modalité', 'Forme', 'Type'], {
    requis: true, choix: S.canal.choix,
    valeurs: {
      SOURCING_INVERSE_PLATEFORME: ['Sourcing inversé', 'Plateforme', 'Plateforme de l’inclusion', 'Plateforme du Marché de l’inclusion', 'Marché de l’inclusion', 'Le Marché de l’inclusion'], RENCONTRE: ['Rendez-vous', 'RDV', 'Réunion', 'Visite', 'Entretien', 'Rencontres', 'Visioconférence', 'Visio'],
      QUESTIONNAIRE: ['Questionnaires', 'Enquête', 'Sondage', 'Demande d’information', 'RFI'], SALON: ['Forum', 'Salons', 'Salon professionnel', 'Salon des achats', 'Speed-dating'], AUTRE: ['Autres', 'Téléphone', 'Appel', 'Courriel', 'E-mail'],
    },
  }),
  toColonne('objet', S.objet.libelle, ['objet'], 'TEXTE', ['Entretien des espaces verts', 'Fournitures de bureau'], ['Objet', 'Achat concerné', 'Projet d’achat', 'Objet de l’achat', 'Intitulé', 'Libellé', 'Besoin', 'Objet du sourcing']),
  toColonne('repondants', S.repondants.libelle, ['repondants'], 'REPONDANTS', ['90000003500015 ; 90000005000014', ''], ['Répondants', 'SIRET des répondants', 'SIRET répondants', 'Entreprises répondantes', 'Fournisseurs répondants', 'Entreprises rencontrées', 'SIRET des entreprises', 'Réponses', 'SIRET'], { aide: 'Leurs SIRET, séparés par un point-virgule.' }),
  ...RANGS.map((rang) => toColonneRare(`repondant${rang + 1}`, `SIRET du répondant ${rang + 1}`, ['repondants', rang, 'operateur'], 'REPONDANTS', [`Répondant ${rang + 1}`, `SIRET ${rang + 1}`, `SIRET répondant ${rang + 1}`, `Entreprise ${rang + 1}`, `SIRET entreprise ${rang + 1}`, `Fournisseur ${rang + 1}`])),
  toColonne('dateReponses', 'Date des réponses', ['repondants', 0, 'date'], 'DATE', ['20/02/2025', ''], [S.repondants.champs.date.libelle, 'Date de réponse', 'Date réponse', 'Répondu le'], { aide: 'Vide\u00a0: le jour de la démarche.' }),
];

const E = SORTES_DECRITES.DOCUMENTS_EGALITE.champs;
/** Equality indexes and plans joined by candidates, as counts. */
export const COLONNES_EGALITE: readonly ColonneDepot[] = [
  toColonne('date', E.date.libelle, ['date'], 'DATE', ['14/03/2025', '02/06/2025'], ['Reçus le', 'Reçu le', 'Date de remise', 'Date de remise des offres', 'Date limite de réception', 'Date de la consultation', 'Date'], { requis: true }),
  toColonne('index', E.index.libelle, ['index'], 'ENTIER', ['2', '0'], ['Index égalité reçus', 'Nombre d’index', 'Nombre d’index reçus', 'Index reçus', 'Index salariaux', 'Index égalité', 'Index égalité professionnelle', 'Index de l’égalité', 'Index'], { requis: true }),
  toColonne('plans', E.plans.libelle, ['plans'], 'ENTIER', ['1', '0'], ['Plans égalité reçus', 'Nombre de plans', 'Nombre de plans reçus', 'Plans reçus', 'Plans d’égalité', 'Plans égalité', 'Plan d’égalité', 'Plans d’action', 'Plans'], { requis: true }),
  toColonne('candidatsConcernes', E.candidatsConcernes.libelle, ['candidatsConcernes'], 'ENTIER', ['3', ''], ['Nombre de candidats concernés', 'Nombre de candidats', 'Candidats', 'Candidats soumis à l’obligation', 'Entreprises concernées'], { aide: E.candidatsConcernes.aide }),
];
