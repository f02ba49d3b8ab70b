import { DEBUT_DU_SCHEMA, type CodeDecision, type VersionsRegle } from '../regle';

/** What is inclusive, for how much, and out of what. */
export const ACHATS_INCLUSIFS = {
  'D-07': [{
    version: 1,
    sujet: 'Ce qui est un achat inclusif',
    enonce: 'Le schéma vise 10 % de « commande publique inclusive », sans définir ce mot. Pour le Département, il précise « en lots réservés ou avec '
      + 'clauses sociales ».',
    decision: 'Est inclusif un marché réservé au titre des articles L. 2113-12 ou L. 2113-13, ou qui porte une clause d’insertion. Un marché à la fois '
      + 'réservé et clausé compte une seule fois. Un critère social seul ne suffit pas.',
    alternative: 'Une lecture large : y ajouter les marchés réservés aux établissements pénitentiaires ou à l’ESS, et les achats hors marché aux '
      + 'structures inclusives.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['VOL', 'CAP'],
  }],
  'D-08': [{
    version: 1,
    sujet: 'La valeur d’un marché clausé',
    enonce: 'La clause d’insertion ne porte souvent que sur une petite part du travail. Le schéma ne dit pas s’il faut compter tout le marché ou cette '
      + 'seule part.',
    decision: 'Le marché ou le lot compte pour sa valeur entière : le texte parle de lots, pas d’une part de lot.',
    alternative: 'La valeur d’insertion, plus prudente : heures réalisées multipliées par un coût horaire conventionnel, plus les achats aux '
      + 'structures inclusives. Elle est montrée à côté, jamais comparée au cap.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['VOL', 'CAP'],
  }],
  'D-09': [{
    version: 1,
    sujet: 'La base des montants et des parts',
    enonce: 'Le schéma donne un cap de 10 % et de 50 M€, sans dire si les montants sont payés ou engagés, ni sur quel total se calcule la part.',
    decision: 'Une seule base par acheteur et par année, toujours affichée : les sommes mandatées (MANDATE) ; tant qu’aucun mandat n’est connu, une '
      + 'estimation au prorata des jours d’exécution dans l’année (ESTIME). La part se calcule sur les achats annuels hors taxes déclarés par les '
      + 'acheteurs, jamais sur la somme des marchés connus, et avec les mêmes acheteurs au-dessus et au-dessous du trait. Le cap n’est atteint que si '
      + 'les 10 % et les 50 M€ le sont l’un et l’autre, et si les achats déclarés couvrent au moins 80 % de la référence de 500 M€ ; sous 30 %, il '
      + 'n’est pas mesurable.',
    alternative: 'La part d’une référence de 500 M€, volume que les 10 % et les 50 M€ supposent.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['VOL', 'CAP'],
  }],
  'D-13': [{
    version: 1,
    sujet: 'Les structures inclusives payées',
    enonce: 'Le schéma cite les ESAT, les EA et les SIAE, sans liste ni date.',
    decision: 'Comptent les ESAT, les entreprises adaptées (EA, EATT) et les structures d’insertion (EI, ETTI, AI, ACI, EITI), reconnues à la date du '
      + 'mandat, en montants hors taxes. Les GEIQ, les SEP et les ESUS n’y entrent pas.',
    alternative: 'Le montant toutes taxes comprises quand le hors taxes est inconnu, signalé comme tel.',
    applicableDu: DEBUT_DU_SCHEMA,
    indicateurs: ['C2'],
  }],
} as const satisfies Partial<Record<CodeDecision, VersionsRegle>>;
