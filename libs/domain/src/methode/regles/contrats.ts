import { DEBUT_DU_SCHEMA, type CodeDecision, type VersionsRegle } from '../regle';

/** Which contracts count, once, in which year, and what a published record proves. */
export const CONTRATS = {
  'D-02': [{
    version: 1,
    sujet: 'Le seuil de 25 000 € HT',
    enonce: 'Le schéma parle des marchés « supérieurs à 25 000 € HT », sans dire quel montant regarder ni que faire d’un marché d’exactement 25 000 €.',
    decision: 'Un marché entre dans la tranche quand son montant initial hors taxes dépasse 25 000,00 €. Chaque lot attribué est un marché.',
    alternative: 'Y inclure les marchés d’exactement 25 000,00 €.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'C4'],
  }],
  'D-03': [{
    version: 1,
    sujet: 'Les accords-cadres',
    enonce: 'Un accord-cadre donne lieu à des marchés subséquents ou à des bons de commande. Tout compter ferait compter plusieurs fois le même achat.',
    decision: 'L’accord-cadre compte pour un marché. Les marchés subséquents rattachés à un accord-cadre connu et les bons de commande ne s’y ajoutent '
      + 'pas. Dans les montants, c’est la dépense qui compte, mandatée ou estimée : un accord-cadre et ses commandes ne s’additionnent jamais.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'A2', 'C1', 'C4', 'E1', 'F2', 'G2', 'H1', 'J1', 'K1', 'K2', 'T1', 'T2', 'VOL', 'CAP'],
  }],
  'D-04': [{
    version: 1,
    sujet: 'Les groupements de commandes',
    enonce: 'Un marché passé à plusieurs figure chez chacun des acheteurs du groupement.',
    decision: 'Pour le territoire, le marché compte une fois, chez le coordonnateur. Dans la fiche de chaque membre, il figure avec la mention '
      + '« groupement » et, pour les montants, à hauteur de sa quote-part.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'A2', 'C1', 'C4', 'E1', 'F2', 'G2', 'H1', 'J1', 'K1', 'K2', 'T1', 'T2', 'VOL', 'CAP'],
  }],
  'D-06': [{
    version: 1,
    sujet: 'L’année des heures d’insertion',
    enonce: 'Un contrat de plusieurs années engage des heures sur toute sa durée. Le schéma ne dit pas dans quelle année les compter.',
    decision: 'Toutes les heures comptent l’année où le contrat est notifié. Un avenant ajoute ou retire les siennes l’année où il est notifié. Un ETP '
      + 'vaut 1 607 heures.',
    alternative: 'Répartir les heures sur les années du contrat, au prorata de sa durée.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A2'],
  }],
  'D-11': [{
    version: 1,
    sujet: 'Les clauses ajoutées par avenant',
    enonce: 'Une clause d’insertion peut être ajoutée à un marché déjà notifié.',
    decision: 'Elle n’entre pas dans la part des marchés clausés, ni l’année du marché ni celle de l’avenant. Ces marchés sont montrés à part, '
      + '« clausés par avenant ».',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1'],
  }],
  'D-17': [{
    version: 1,
    sujet: 'Les marchés de 25 000 à 40 000 € HT',
    enonce: 'Le schéma compte les marchés de plus de 25 000 € HT, mais la publication complète aux DECP n’est obligatoire qu’à partir de 40 000 € HT.',
    decision: 'La part se calcule sur le registre de la plateforme. Les DECP le préremplissent, l’acheteur ajoute les marchés de 25 000 à 40 000 €, '
      + 'marqués « saisie locale ».',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'C4'],
  }],
  'D-27': [{
    version: 1,
    sujet: 'Montant invraisemblable',
    enonce: 'Des montants publiés sont manifestement faux : prix unitaire, suite de 9, zéros en trop. Un seul suffit à fausser le total d’un '
      + 'territoire.',
    decision: 'Un montant est tenu pour invraisemblable s’il atteint 100 M€, ou 50 M€ pour une commune, si ses euros sont un même chiffre répété cinq '
      + 'fois ou plus (99 999, 999 999), s’il est inférieur à 200 € ou s’il est négatif. Le marché compte malgré tout comme marché, mais son montant '
      + 'reste hors des totaux tant qu’une personne ne l’a pas confirmé. Chaque total dit combien de marchés sont ainsi mis de côté, et pour quel '
      + 'montant.',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['T2', 'VOL', 'CAP'],
  }],
  'D-28': [{
    version: 1,
    sujet: 'Clause publiée aux DECP',
    enonce: 'Les DECP disent qu’un marché porte une « Clause sociale » ou qu’il est un « Marché réservé », sans préciser la nature de la clause, ses '
      + 'heures, ni l’article de loi de la réservation.',
    decision: 'Une « Clause sociale » compte comme clause d’insertion et un « Marché réservé » comme réservation, au niveau de preuve « DECP » '
      + 'toujours affiché. L’article de la réservation est noté manquant, à compléter dans le registre.',
    alternative: 'Ne compter que les clauses et les réservations confirmées dans le registre.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['A1', 'B1', 'C1', 'VOL', 'CAP'],
  }],
  'D-29': [{
    version: 1,
    sujet: 'Le dernier état d’un marché modifié',
    enonce: 'Un marché modifié est publié en plusieurs états, parfois à la même date avec des montants différents. Certaines publications donnent '
      + 'l’écart au lieu du nouveau total.',
    decision: 'Le montant retenu est celui de l’état le plus récent à la fin de l’année ; à date égale, le plus élevé. Un montant publié est lu comme '
      + 'un nouveau total. Les états ambigus et les montants qui ressemblent à un écart sont signalés « à vérifier ».',
    alternative: null,
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['T2', 'VOL', 'CAP'],
  }],
} as const satisfies Partial<Record<CodeDecision, VersionsRegle>>;
