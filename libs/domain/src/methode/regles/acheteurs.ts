import { DEBUT_DU_SCHEMA, type CodeDecision, type VersionsRegle } from '../regle';

/** Which buyers make the territory, and when one of them is engaged. */
export const ACHETEURS = {
  'D-10': [{
    version: 1,
    sujet: 'Ce qui engage un acheteur',
    enonce: 'B1 relie deux conditions par « et/ou » et ne donne pas de période.',
    decision: 'Un acheteur est engagé au 31 décembre s’il a un SPASER en vigueur, ou s’il a notifié depuis le 1er janvier 2023 un marché portant une '
      + 'clause sociale. Une condition suffit, et les deux ne comptent qu’une fois. La preuve est une délibération ou un marché ; une simple '
      + 'déclaration compte une fois validée par le facilitateur. Dans un groupement, le coordonnateur et chaque membre nommé sont engagés. Le '
      + 'Département, pilote du schéma, n’est pas compté.',
    alternative: 'Les acheteurs actifs dans l’année seulement, et un B1 élargi aux marchés réservés et aux critères sociaux, montrés à côté.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['B1'],
  }],
  'D-21': [{
    version: 1,
    sujet: 'Les EPCI à cheval sur deux départements',
    enonce: 'Un EPCI dont le siège est dans le département peut compter des communes du département voisin.',
    decision: 'L’EPCI est rattaché en entier au département de son siège. Ses communes d’un autre département ne sont pas comptées parmi les communes.',
    alternative: 'Un prorata de la population.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['B1', 'CAP'],
  }],
  'D-24': [{
    version: 1,
    sujet: 'Les donneurs d’ordre privés',
    enonce: 'L’action veut entraîner des donneurs d’ordre « publics ou privés » ; le libellé de B1 et le cap ne parlent que d’achats publics.',
    decision: 'Les donneurs d’ordre privés sont suivis, mais n’entrent ni dans B1 ni dans le cap.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['B1', 'CAP'],
  }],
  'D-25': [{
    version: 1,
    sujet: 'Le SPASER d’un EPCI et ses communes',
    enonce: 'Un EPCI peut adopter un schéma qui parle aussi de ses communes, et plusieurs acheteurs peuvent porter un schéma commun.',
    decision: 'Le schéma d’un EPCI n’engage pas ses communes. Chaque acheteur compte quand sa propre assemblée a délibéré.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['B1'],
  }],
} as const satisfies Partial<Record<CodeDecision, VersionsRegle>>;
