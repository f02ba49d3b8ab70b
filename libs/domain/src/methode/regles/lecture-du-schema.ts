import { DEBUT_DU_SCHEMA, type CodeDecision, type VersionsRegle } from '../regle';

/** How the adopted text is read where it is silent or contradicts itself. */
export const LECTURE_DU_SCHEMA = {
  'D-01': [{
    version: 1,
    sujet: 'Les onze objectifs chiffrés',
    enonce: 'Le schéma annonce onze objectifs chiffrés, mais n’en donne pas la liste.',
    decision: 'Les onze séries de cibles imprimées sous les actions sont retenues (O1 à O11), B1 en portant deux : les EPCI et les communes. Le cap de '
      + '10 % et 50 M€ est montré à part.',
    alternative: 'Compter B1 une seule fois et y ajouter le cap : le total est aussi de onze.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'A2', 'B1', 'C1', 'C4', 'K3', 'T1', 'U1', 'VOL', 'CAP'],
  }],
  'D-05': [{
    version: 1,
    sujet: 'Les années sans cible',
    enonce: 'Les cibles ne couvrent pas toutes les années du schéma.',
    decision: 'Une année sans cible est dite « sans cible », avec la prochaine cible. Entre deux cibles, une ligne droite peut être tracée à titre '
      + 'indicatif ; elle n’est jamais présentée comme un objectif.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'A2', 'B1', 'C1', 'C4', 'VOL', 'CAP'],
  }],
  'D-12': [{
    version: 1,
    sujet: 'De quoi C1 est la part',
    enonce: 'Les cibles de C1 sont exprimées en « % des marchés réservés », sans dire de quel ensemble.',
    decision: 'La part se calcule sur les projets reconnus réservables lors du recensement : parmi ceux attribués dans l’année, combien l’ont été par '
      + 'un marché réservé ? C’est la question que pose l’action. Le comité de suivi doit confirmer cette lecture.',
    alternative: 'La part de tous les marchés notifiés dans l’année, montrée à côté.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['C1'],
  }],
  'D-14': [{
    version: 1,
    sujet: 'Critères sociaux « hors clauses et lots réservés »',
    enonce: 'C4 compte les critères sociaux « hors clauses d’insertion et lots réservés ». Exclure les marchés clausés rendrait les cibles de 2027 '
      + 'impossibles : 65 % de marchés clausés et 50 % de marchés à critère social feraient 115 %.',
    decision: 'C’est le genre de disposition qui est exclu, pas le marché : une clause ou une réservation n’est pas un critère, mais un marché qui a '
      + 'aussi un critère social compte dans C4. La part se calcule sur les marchés de plus de 25 000 € HT.',
    alternative: 'Ne compter que les marchés sans clause ni réservation, montrés comme « dont sans clause ni réservation ».',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['C4'],
  }],
  'D-23': [{
    version: 1,
    sujet: 'La cible d’heures de 2024',
    enonce: 'Pour 2024, le schéma écrit 15 278 heures et 11,4 ETP. Les deux ne s’accordent pas : 15 278 heures font 9,5 ETP.',
    decision: 'La cible de 2024 est de 15 278 heures, le nombre adopté. L’écart est signalé et l’ETP est recalculé.',
    alternative: '18 334 heures, soit 15 278 heures augmentées d’un cinquième, qui donneraient 11,4 ETP.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A2'],
  }],
} as const satisfies Partial<Record<CodeDecision, VersionsRegle>>;
