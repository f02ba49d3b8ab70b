import type { Axe } from '../modele';

/** Axe 3, verbatim: typography and slips of the adopted text are kept (`anomalies.ts`). */
export const AXE_3: Axe = {
  niveau: 'axe',
  code: '3',
  numero: 3,
  titre: "La promotion d'un écosystème économique, social et solidaire",
  champs: {},
  indicateurs: [],
  enfants: [
    {
      niveau: 'mission',
      code: '3.1',
      numero: 1,
      titre: "Faciliter l'accès à la commande publique pour les entreprises de l'Economie Sociale et Solidaire du territoire",
      champs: {
        objectifStrategique: "Promouvoir et développer l'achat auprès des entreprises de l'ESS",
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '3.1.1',
          numero: 1,
          titre: "Développer le volume d'achats auprès d'entreprises de l'Economie sociale et Solidaire",
          champs: {
            pilotage:
              "Direction de la Commande publique, direction de l'Education, de la jeunesse et des sports, les référents achats des directions "
              + 'opérationnelles.',
            objectifOperationnel:
              "Pour chaque opération, étudier la possibilité de recourir à des marchés réservés (un ou plusieurs lots) à une entreprise de l'ESS "
              + '(coopérative, fondation, mutuelle, association).',
          },
          indicateurs: [
            { code: 'T1', libelle: "Nombre de marchés notifiés à l'ESS" },
            { code: 'T2', libelle: "Domaine d'activité des marchés réservés à l'ESS" },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '3.1.2',
          numero: 2,
          titre: 'Recourir au sourcing',
          champs: {
            pilotage: 'Direction de la Commande publique, les référents achats des directions opérationnelles.',
            objectifOperationnel:
              "Communiquer sur la stratégie départementale en matière d'achat afin d'informer les entreprises sur les besoins pré-identifiés et "
              + 'permettre aux entreprises de mieux faire connaître leurs solutions et leur existence.',
          },
          indicateurs: [
            { code: 'U1', libelle: 'Nombre de démarches « sourcing » entreprises par les services' },
            { code: 'U2', libelle: "Nombre d'entreprises de l'ESS ayant répondu au sourcing" },
          ],
          enfants: [],
        },
      ],
    },
  ],
};
