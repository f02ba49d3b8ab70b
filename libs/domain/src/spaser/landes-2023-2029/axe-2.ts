import type { Axe } from '../modele';

/** Axe 2, verbatim: typography and slips of the adopted text are kept (`anomalies.ts`). */
export const AXE_2: Axe = {
  niveau: 'axe',
  code: '2',
  numero: 2,
  titre: "Une commande publique soucieuse de l'environnement",
  champs: {},
  indicateurs: [],
  enfants: [
    {
      niveau: 'mission',
      code: '2.1',
      numero: 1,
      titre: "Promouvoir l'économie circulaire",
      champs: {
        objectifStrategique: "Intégrer une exigence écologique à tous les niveaux de l'offre à la demande jusqu'à la gestion des déchets",
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '2.1.1',
          numero: 1,
          titre:
            "Réfléchir et privilégier l'approvisionnement durable lors de la programmation des achats (limiter la consommation et le gaspillage des "
            + 'ressources)',
          champs: {
            pilotage: 'Direction de la Commande publique, les référents achats des directions opérationnelles.',
            objectifOperationnel:
              "Privilégier les achats s'appuyant sur des ressources (énergétiques, forestières, minérales, agricoles, etc.) gérées durablement "
              + "(exploitation efficace des ressources en limitant les rejets d'exploitation et en limitant l'impact sur l'environnement).",
          },
          indicateurs: [
            {
              code: 'E1',
              libelle: "Nombre de marchés pour lesquels un critère « s'assurer que la ressource est gérée durablement » a été mis en place ou exigé",
            },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '2.1.2',
          numero: 2,
          titre: "Favoriser l'écoconception par le recours aux outils de labellisation et de certification environnementale ou aux matériaux bio-sourcés",
          champs: {
            pilotage: 'Direction de la Commande publique, les référents achats des directions opérationnelles.',
            objectifOperationnel: 'Recourir à des process et/ou des matériaux éco-labellisés ou des matériaux bio-sourcés.',
          },
          indicateurs: [
            {
              code: 'F2',
              libelle: 'Nombre de marchés faisant recours aux matériaux éco-labellisés et/ou bio-sourcés ou avec certification environnementale',
            },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '2.1.3',
          numero: 3,
          titre: "Allonger la durée d'usage des produits, des équipements",
          champs: {
            pilotage: 'Direction de la Commande publique, Pôle Moyens généraux, les référents achats des directions opérationnelles.',
            objectifOperationnel:
              "Prolongation de la durée d'usage de produit (réparation, achat d'occasion) ou vente ou don à d'autres structures après usage au sein du "
              + 'CD40.',
          },
          indicateurs: [
            { code: 'G1', libelle: 'Durée de vie du parc informatique interne ; durée de vie du mobilier interne' },
            { code: 'G2', libelle: "nombre des achats pour lesquels le recours à l'achat d'occasion est exigé." },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '2.1.4',
          numero: 4,
          titre:
            'Valoriser le réemploi des déchets et des produits de démolition ou de déconstruction du Bâtiment et des Travaux publics ainsi que des '
            + 'Travaux routiers',
          champs: {
            pilotage: 'Direction de la Commande publique, direction des mobilités et des infrastructures, Pôle Bâtiments durables.',
            objectifOperationnel:
              "Poursuivre et augmenter l'utilisation de matériaux recyclés dans les travaux routiers et développer cette pratique pour les travaux en "
              + 'bâtiments.',
          },
          indicateurs: [
            {
              code: 'H1',
              libelle: 'nombre de marchés de travaux pour lesquels un critère ou une prescription matériaux recyclables et/ou recyclés est mis en œuvre',
            },
          ],
          enfants: [],
        },
      ],
    },
    {
      niveau: 'mission',
      code: '2.2',
      numero: 2,
      titre: 'Lutter contre le réchauffement climatique',
      champs: {
        objectifStrategique: 'Diminuer les émissions de gaz à effet de serre',
      },
      indicateurs: [],
      enfants: [
        {
          niveau: 'action',
          code: '2.2.1',
          numero: 1,
          titre: "Recourir à l'achat de véhicules économes et peu ou pas polluants",
          champs: {
            pilotage: 'Direction de la Commande publique, Pôle Moyens généraux.',
            objectifOperationnel: 'Acquérir des véhicules à faibles émissions.',
          },
          indicateurs: [
            { code: 'I1', libelle: 'Nombre de véhicules alternatifs achetés (GPL, GNV, hybrides, électriques, hydrogènes, vélos, etc.)' },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '2.2.2',
          numero: 2,
          titre: "Réduire les émissions liées aux déplacements des prestataires dans le cadre d'exécution des marchés",
          champs: {
            pilotage: 'Direction de la Commande publique, les référents achats des directions opérationnelles.',
            objectifOperationnel: "Développer l'usage des critères sur la diminution de l'empreinte carbone des prestataires lors de l'exécution du marché.",
          },
          indicateurs: [
            {
              code: 'J1',
              libelle:
                "Nombre de marchés avec critères valorisant la diminution de l'impact du prestataire sur l'environnement lors de l'exécution du marché, "
                + "à l'aide d'un ou plusieurs des leviers suivants (carburant/huile non polluants, fréquence entretien de véhicules, recours aux engins "
                + "alternatifs, vétusté des parcs de matériel, formation des agents à l'éco-conduite)",
            },
          ],
          enfants: [],
        },
        {
          niveau: 'action',
          code: '2.2.3',
          numero: 3,
          titre: "Réduire la dépendance énergétique pour les travaux d'entretien, de modernisation ou de construction des réseaux routiers",
          champs: {
            pilotage: 'Direction de la Commande publique, direction des Mobilités et Infrastructures.',
            objectifOperationnel:
              "Etudier et prescrire pour les marchés de voirie les possibilités de réutilisation d'agrégats enrobés, utilisation d'enrobés tièdes et ou "
              + "à basses calories, l'utilisation et la réutilisation de matériaux sur sites, le traitement des déchets assuré sur les chantiers.",
          },
          indicateurs: [
            { code: 'K1', libelle: "Nombre de marchés intégrant la réutilisation d'agrégats enrobés" },
            { code: 'K2', libelle: "Nombre de marchés intégrant l'utilisation d'enrobés tièdes et/ou à basses températures" },
            { code: 'K3', libelle: "Tonnage d'agrégats d'enrobés réellement incorporés ainsi que d'enrobés tièdes ou à basses températures" },
          ],
          enfants: [],
        },
      ],
    },
  ],
};
