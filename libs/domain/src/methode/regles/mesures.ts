import { CODES_INDICATEUR, type CodeChiffre } from '../../indicateur/code-indicateur';
import { DEBUT_DU_SCHEMA, type CodeDecision, type VersionsRegle } from '../regle';

const TOUS: readonly CodeChiffre[] = [...CODES_INDICATEUR, 'VOL', 'CAP'];

/** What is measured for the other indicators, and what a missing figure means for all of them. */
export const MESURES = {
  'D-15': [{
    version: 1,
    sujet: 'Sourcing inversé et sourcing',
    enonce: 'Le sourcing inversé sur la plateforme de l’inclusion (C3) est aussi une démarche de sourcing (U1).',
    decision: 'Une même démarche, saisie une fois, compte une fois dans C3 et une fois dans U1.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['C3', 'U1'],
  }],
  'D-16': [{
    version: 1,
    sujet: 'Compter les personnes sans les nommer',
    enonce: 'Une même personne peut travailler sur plusieurs chantiers. La reconnaître supposerait de la nommer.',
    decision: 'Chaque relevé donne le nombre de nouvelles personnes et, parmi elles, de personnes déjà comptées ailleurs ; la différence est retenue. '
      + 'Aucune donnée personnelle n’est enregistrée, et un effectif inférieur à 5 n’est pas publié.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A3'],
  }],
  'D-18': [{
    version: 1,
    sujet: 'La durée de vie d’un parc',
    enonce: 'Le schéma parle de la « durée de vie » du parc informatique et du mobilier, sans méthode.',
    decision: 'C’est l’âge moyen des biens retirés du parc dans l’année, avec leur nombre. Sans bien retiré, la durée n’est pas mesurable.',
    alternative: 'L’âge moyen des biens encore en service.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['G1'],
  }],
  'D-19': [{
    version: 1,
    sujet: 'Les véhicules achetés',
    enonce: 'Un véhicule peut être commandé une année, reçu la suivante, ou loué.',
    decision: 'Un véhicule compte l’année où il est reçu, s’il est acheté.',
    alternative: 'Y ajouter les véhicules loués, listés à part.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['I1'],
  }],
  'D-20': [{
    version: 1,
    sujet: 'Les marchés notifiés à l’ESS',
    enonce: 'Une entreprise de l’ESS peut gagner un marché ordinaire, un marché réservé, ou faire partie d’un groupement.',
    decision: 'Le marché compte quelle que soit la procédure, dès qu’un titulaire, mandataire ou cotraitant, est de l’ESS à la date de notification.',
    alternative: 'Les seuls marchés réservés à l’ESS, montrés à côté.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['T1'],
  }],
  'D-22': [{
    version: 1,
    sujet: 'Zéro n’est pas une absence',
    enonce: 'Une case vide peut vouloir dire zéro, inconnu ou sans objet.',
    decision: 'Quatre états sont distingués : renseigné, zéro déclaré, non renseigné, non concerné. Un total n’ajoute jamais zéro à la place d’un '
      + 'chiffre manquant : il dit combien manquent. Une part dont le total est nul ou inconnu n’est pas mesurable ; elle ne vaut ni 0 % ni 100 %.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: TOUS,
  }],
  'D-26': [{
    version: 1,
    sujet: 'Corriger une année close',
    enonce: 'Une erreur peut être découverte après la clôture d’une année, voire après sa présentation au comité de suivi.',
    decision: 'L’année est rouverte avec un motif, corrigée, puis close de nouveau. Les chiffres déjà arrêtés ne changent pas ; un arrêté rectificatif '
      + 'donne les nouveaux et l’écart.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: TOUS,
  }],
} as const satisfies Partial<Record<CodeDecision, VersionsRegle>>;
