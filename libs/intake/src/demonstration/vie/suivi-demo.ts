import type { MesureCorrective, StatutAvancement } from '@spaser/domain';

/** A corrective measure, in the words in which a person would write it. */
type MesureDemo = Readonly<Record<keyof MesureCorrective, string>>;

/** Where an action of a scheme stands in a year, as the service in charge would write it. */
export interface SuiviDemo {
  readonly action: string;
  readonly statut: StatutAvancement;
  readonly bilan: string;
  readonly mesures: readonly MesureDemo[];
}

const mesure = (faite: 'NON' | 'OUI') => (echeance: string, responsable: string, quoi: string): MesureDemo => ({ mesure: quoi, responsable, echeance, faite });
const [faite, aFaire] = [mesure('OUI'), mesure('NON')];
const dit = (action: string, statut: StatutAvancement, bilan: string, ...mesures: readonly MesureDemo[]): SuiviDemo => ({ action, statut, bilan, mesures });

const ACHATS = 'Direction de la Commande publique';
const INSERTION = 'Pôle Action sociale et Insertion';
const ROUTES = 'Direction des Mobilités et des Infrastructures';
const EGALITE = 'Mission égalité femmes-hommes';

/**
 * The actions of the Département in the year before, of which few things are listed, and in the full one. The figures
 * quoted are those of its register that do not depend on the day on which the demonstration starts; every indicator that is late has its
 * measures, and what 2024 leaves undone is taken up in 2025.
 */
const DEPARTEMENT: Readonly<Record<number, readonly SuiviDemo[]>> = {
  2024: [
    dit('1.1.1', 'EN_COURS', 'La part des marchés clausés reste loin des 30\u00a0% visés, alors que les 15\u00a0660 heures contractualisées dépassent l’objectif. Les clauses sont pensées trop tard, quand le cahier des charges est écrit.',
      faite('2025-01-31', ACHATS, 'Poser la question de la clause dans la fiche de recensement des projets d’achats'), faite('2025-02-28', INSERTION, 'Proposer un rendez-vous à chaque direction qui recense un marché de travaux')),
    dit('1.1.2', 'EN_COURS', 'Les premières intercommunalités ont voté leur schéma, moins vite qu’espéré.', faite('2025-02-15', ACHATS, 'Présenter le schéma type aux directions générales des intercommunalités')),
    dit('1.2.1', 'EN_COURS', 'Les premiers marchés réservés sont notifiés. Le recensement ne distingue pas encore les projets réservables.', faite('2025-01-31', ACHATS, 'Relever les projets réservables dans le recensement')),
    dit('1.3.1', 'EN_COURS', 'Peu de marchés ont un critère social, pour 30\u00a0% visés. Chaque direction cherche seule ce qu’elle peut demander.', faite('2025-02-28', ACHATS, 'Mettre à disposition une grille de critères sociaux par famille d’achats')),
    dit('1.4.1', 'NON_COMMENCEE', 'Les documents ne sont pas encore demandés aux candidats.', faite('2025-01-15', EGALITE, 'Ajouter la demande au règlement de consultation type')),
    dit('2.1.1', 'NON_COMMENCEE', 'Aucun critère n’est encore écrit.'),
    dit('2.1.2', 'EN_COURS', 'Des labels sont demandés en nettoyage et en papeterie, sans être relevés marché par marché.'),
    dit('2.1.3', 'EN_COURS', 'Le mobilier des collèges est réparé avant d’être remplacé. Les sorties du parc ne sont pas encore notées.'),
    dit('2.1.4', 'EN_COURS', 'Pratique courante sur les routes, rare dans le bâtiment.'),
    dit('2.2.1', 'EN_COURS', 'Le renouvellement des véhicules légers est engagé.'),
    dit('2.2.2', 'NON_COMMENCEE', 'Les critères sont à l’étude avec deux directions.'),
    dit('2.2.3', 'EN_COURS', '27\u00a0050 tonnes d’agrégats, proches des 30\u00a0000 visées. Les enrobés tièdes restent à 11\u00a0500 tonnes\u00a0: peu de centrales en produisent.',
      aFaire('2025-12-31', ROUTES, 'Prescrire les enrobés tièdes dans l’accord-cadre de renforcement de chaussées')),
    dit('3.1.1', 'REALISEE', 'Les 5 marchés visés sont notifiés à l’économie sociale et solidaire, et d’autres encore.'),
    dit('3.1.2', 'EN_COURS', '2 démarches de sourcing, pour 3 visées. Les services manquent d’un mode d’emploi.', faite('2025-01-31', ACHATS, 'Diffuser un mode d’emploi du sourcing et un calendrier de l’année')),
  ],
  2025: [
    dit('1.1.1', 'EN_COURS', '34\u00a0% des marchés supérieurs à 25\u00a0000\u00a0€ HT ont une clause, bien plus qu’en 2024, mais 50\u00a0% étaient visés. Avec 28\u00a0400 heures contractualisées, la cible de 30\u00a0556 est proche. Les services et les fournitures restent à la traîne.',
      faite('2026-02-27', INSERTION, 'Rencontrer les directions dont moins d’un marché sur cinq est clausé'), aFaire('2026-12-31', ACHATS, 'Rendre l’avis de la facilitatrice obligatoire avant de publier un marché de services'),
      aFaire('2027-03-31', ACHATS, 'Fixer avec chaque direction le nombre de marchés à clauser dans l’année')),
    dit('1.1.2', 'EN_COURS', 'D’autres intercommunalités et communes ont voté leur schéma. Les clauses sont suivies avec les bailleurs et deux hôpitaux.'),
    dit('1.2.1', 'EN_COURS', 'Les 50\u00a0% de projets réservés sont presque atteints. La plateforme de l’inclusion a servi 2 fois.'),
    dit('1.3.1', 'REALISEE', 'Plus de 41\u00a0% des marchés ont un critère social, au-delà des 40\u00a0% visés. La grille par famille d’achats a été adoptée par toutes les directions.'),
    dit('1.4.1', 'EN_COURS', '26 documents reçus. Ils sont repris dans le rapport annuel sur l’égalité femmes-hommes.'),
    dit('2.1.1', 'REPORTEE', 'Aucun marché de l’année n’a demandé une ressource gérée durablement\u00a0: la clause type n’était pas prête. L’action est reportée à 2026.', aFaire('2026-12-31', ACHATS, 'Écrire la clause type et l’essayer sur les marchés de bois et de papier')),
    dit('2.1.2', 'EN_COURS', 'Les labels et les certifications sont relevés marché par marché. Les matériaux biosourcés restent rares.'),
    dit('2.1.3', 'EN_COURS', 'L’achat d’occasion est entré dans les habitudes. Les postes informatiques sortent du parc après 7 ans en moyenne, le mobilier après 15.'),
    dit('2.1.4', 'EN_COURS', 'Les marchés de routes demandent des matériaux recyclés ou recyclables. Reste à le faire dans le bâtiment.'),
    dit('2.2.1', 'REALISEE', '25 véhicules alternatifs achetés, dont 12 vélos.'),
    dit('2.2.2', 'EN_COURS', 'Le critère est proposé dans les règlements de consultation types. Les prestataires y répondent surtout par l’entretien de leurs véhicules.'),
    dit('2.2.3', 'EN_COURS', '31\u00a0596 tonnes d’agrégats d’enrobés, au-delà des 30\u00a0000 visées. Les enrobés tièdes progressent à 18\u00a0400,5\u00a0tonnes, encore loin de leur cible\u00a0: l’accord-cadre les admet sans les prescrire.',
      aFaire('2026-12-31', ROUTES, 'Prescrire les enrobés tièdes dans l’accord-cadre de renforcement de chaussées'), aFaire('2027-06-30', ROUTES, 'Convenir avec les centrales d’un volume annuel d’enrobés tièdes')),
    dit('3.1.1', 'REALISEE', 'Plus de marchés que les 5 visés sont notifiés à l’économie sociale et solidaire.'),
    dit('3.1.2', 'REALISEE', '5 démarches de sourcing, pour 3 visées\u00a0; 7 entreprises de l’économie sociale et solidaire y ont répondu.'),
  ],
};

/** What the Département says of its actions in a year. */
export function suiviDuDepartement(annee: number): readonly SuiviDemo[] {
  return DEPARTEMENT[annee] ?? [];
}

/** What a small commune, which has just voted its scheme, says of two of its actions: the others wait for the visitor. */
export const SUIVI_DE_LA_COMMUNE: readonly SuiviDemo[] = [
  dit('2.1.3', 'EN_COURS', 'Les tables de la salle des fêtes ont été réparées plutôt que remplacées.', aFaire('2027-01-31', 'Secrétariat de mairie', 'Demander à l’intercommunalité un achat groupé de matériel reconditionné')),
  dit('2.1.4', 'NON_COMMENCEE', 'Aucun chantier de démolition dans l’année.'),
];
