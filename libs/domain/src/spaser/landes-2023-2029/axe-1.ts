import type { Axe } from '../modele';

/** Axe 1, verbatim: typography and slips of the adopted text are kept (`anomalies.ts`). */
export const AXE_1: Axe = {
  niveau: 'axe',
  code: '1',
  numero: 1,
  titre: 'Une commande publique socialement responsable',
  champs: {},
  indicateurs: [],
  enfants: [
    {
      niveau: 'mission',
      code: '1.1',
      numero: 1,
      titre: "Renforcement de l'insertion des personnes éloignées de l'emploi",
      champs: {
        objectifStrategique: "Augmentation du nombre d'heures d'insertion et des marchés bénéficiant d'une clause sociale ainsi que des marchés réservés",
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '1.1.1',
          numero: 1,
          titre:
            "Identifier en amont lors du recensement des projets d'achats de l'année N+1 avec l'ensemble des directions, les marchés pouvant intégrer "
            + "des dispositifs et des clauses d'insertion par l'activité économique en les définissant quantitativement et qualitativement et en "
            + 'mobilisant tous les acteurs concernés.',
          champs: {
            pilotage:
              'Direction de la Commande publique, direction générale adjointe des Solidarités (Pôle Action sociale et Insertion), les référents achats '
              + 'des directions opérationnelles.',
            objectifOperationnel: "Mesurer le nombre de marchés clausés, le nombre d'heures réalisées et les personnes concernées.",
          },
          indicateurs: [
            { code: 'A1', libelle: 'Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT' },
            { code: 'A2', libelle: "Volume d'heures d'insertion contractualisées" },
            { code: 'A3', libelle: 'Nombre de personnes bénéficiaires.' },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '1.1.2',
          numero: 2,
          titre:
            "Poursuivre et accompagner le développement des clauses sociales auprès d'autres donneurs d'ordre publics ou privés intervenant dans le "
            + 'département des Landes',
          champs: {
            pilotage: 'Direction de la Commande publique, direction générale adjointe des Solidarités (Pôle Action sociale et Insertion).',
            objectifOperationnel:
              "Inciter d'autres donneurs d'ordre publics ou privés à intégrer des clauses sur leur marché et à adopter un SPASER. Cap vers 10% de "
              + 'commande publique inclusive sur le territoire en 2027.',
          },
          indicateurs: [
            {
              code: 'B1',
              libelle:
                "Nombre de collectivités et autres donneurs d'ordres publics ayant adopté un SPASER et/ou ayant inséré des clauses sociales dans leurs "
                + 'marchés.',
            },
          ],
          enfants: [],
        },
      ],
    },
    {
      niveau: 'mission',
      code: '1.2',
      numero: 2,
      titre: "Renforcement de l'insertion des personnes en situation de handicap",
      champs: {
        objectifStrategique: "Promotion de l'insertion ou de la réinsertion des personnes en situation de handicap dans le marché du travail",
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '1.2.1',
          numero: null,
          titre:
            "Lors du recensement des achats de la collectivité pour l'année N+1, la direction de la Commande publique, les référents achats de chaque "
            + "direction et les facilitateurs des clauses sociales s'interrogent pour chaque projet d'achat sur la possibilité d'intégrer des dispositifs "
            + 'de marchés réservés.',
          champs: {
            pilotage:
              'Direction de la Commande publique, direction générale adjointe des Solidarités (Pôle Action sociale et Insertion), et directions '
              + 'opérationnelles.',
            objectifOperationnel: null,
          },
          indicateurs: [
            { code: 'C1', libelle: "Nombre de marchés réservés aux structures d'insertion (EA, ESAT, SIAE)" },
            { code: 'C2', libelle: 'Montants mandatés aux structures des ESAT, EA, SIAE' },
            { code: 'C3', libelle: "Nombre d'utilisation de la plateforme de l'inclusion (sourcing inversé)" },
          ],
          enfants: [],
        },
      ],
    },
    {
      niveau: 'mission',
      code: '1.3',
      numero: 3,
      titre: "Incitation à développer l'empreinte sociale des acteurs économiques",
      champs: {
        objectifStrategique: 'Promotion de la responsabilité sociale et économique et soutien des entreprises qualifiantes',
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '1.3.1',
          numero: null,
          titre:
            "Systématiser le plus possible les critères sociaux en rapport avec l'exécution des marchés parmi les critères d'attribution (critères sur "
            + "la formation des agents, sur la sécurité, sur l'égalité des chances, sur la parité, sur les actions d'insertion, etc.)",
          champs: {
            pilotage: 'Direction de la Commande publique et directions opérationnelles',
            objectifOperationnel: null,
          },
          indicateurs: [
            { code: 'C4', libelle: "Nombre de marchés intégrant des critères sociaux (hors clauses d'insertion et lots réservés)" },
          ],
          enfants: [],
        },
      ],
    },
    {
      niveau: 'mission',
      code: '1.4',
      numero: 4,
      titre: "Développement de l'égalité femmes-hommes",
      champs: {
        objectifStrategique: "Promotion de l'égalité femmes-hommes dans le marché du travail",
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '1.4.1',
          numero: null,
          titre:
            "Proposer aux candidats répondant aux marchés de joindre à leurs candidatures des documents non obligatoires tels que l'Index salarial et/ou "
            + "le Plan pour l'égalité professionnelle, dès lors qu'ils sont concernés par le dispositif",
          champs: {
            pilotage: 'Direction de la Commande publique, Référent égalité femmes-hommes.',
            objectifOperationnel:
              'Intégrer par le Référent égalité femmes-hommes de la collectivité les données collectées de manière volontaire, au rapport annuel relatif '
              + "à la promotion de l'égalité femmes-hommes présenté à l'Assemblée départementale, afin d'avoir une vision plus claire sur ce volet au sein "
              + 'de la collectivité et du territoire.',
          },
          indicateurs: [
            { code: 'D1', libelle: "Nombre de documents de type Index salarial ou Plan pour l'égalité professionnelle reçus." },
          ],
          enfants: [],
        },
      ],
    },
  ],
};
