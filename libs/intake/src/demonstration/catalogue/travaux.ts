import type { Genre, LotType } from './genre';

const CORPS_D_ETAT: readonly LotType[] = [
  ['démolition et désamiantage', '45111000-8'],
  ['terrassement, voirie et réseaux divers', '45112700-2'],
  ['gros œuvre', '45223220-4'],
  ['charpente et ossature bois', '45261000-4'],
  ['couverture et étanchéité', '45261210-9'],
  ['menuiseries extérieures', '45421000-4'],
  ['plâtrerie, isolation et faux plafonds', '45410000-4'],
  ['menuiseries intérieures', '45421000-4'],
  ['électricité, courants forts et faibles', '45311000-0'],
  ['chauffage, ventilation et plomberie', '45331000-6'],
  ['revêtements de sols', '45432100-5'],
  ['peinture et nettoyage de fin de chantier', '45442100-8'],
];

const VOIRIE: readonly LotType[] = [
  ['terrassements et voirie', '45233140-2'],
  ['réseaux d’eaux pluviales', '45232410-9'],
  ['éclairage public', '45316110-9'],
  ['espaces verts et mobilier urbain', '45112710-5'],
  ['signalisation', '45233290-8'],
];

/** Works: roads, buildings, networks. Four contracts in ten (division 45 of the CPV). */
export const TRAVAUX: readonly Genre[] = [
  {
    metier: 'ROUTE', codeCPV: '45233140-2', plancher: 15_000, coefficient: 1.1, durees: [2, 3, 4, 6, 12], insertion: 3,
    profils: { COMMUNE: 16, EPCI: 9 },
    objets: [
      'Travaux de réfection de la voirie communale {de}, programme {annee}',
      'Réfection de trottoirs et de caniveaux {a}, programme {annee}',
      'Curage de fossés et dérasement d’accotements {a}',
    ],
    lots: [],
  },
  {
    metier: 'ROUTE', codeCPV: '45233220-7', plancher: 25_000, coefficient: 1.4, durees: [12, 24, 36, 48], insertion: 3, accordCadre: true,
    profils: { COMMUNE: 3, EPCI: 5, DEPARTEMENT: 3 },
    objets: [
      'Accord-cadre à bons de commande pour l’entretien et la modernisation de la voirie',
      'Fourniture et mise en œuvre d’enrobés à chaud et tièdes',
    ],
    lots: [],
  },
  {
    metier: 'ROUTE', codeCPV: '45233140-2', plancher: 20_000, coefficient: 1.2, durees: [3, 4, 6, 8, 10], insertion: 4,
    profils: { COMMUNE: 9, EPCI: 5 },
    objets: [
      'Aménagement de la traverse du bourg {de}',
      'Aménagement de la place de la mairie {a}',
      'Requalification de l’entrée de ville {a}',
      'Création d’une voie verte {a}',
    ],
    lots: VOIRIE,
  },
  {
    metier: 'ROUTE', codeCPV: '45233220-7', plancher: 40_000, coefficient: 1.5, durees: [2, 3, 4, 6, 12], insertion: 4,
    profils: { DEPARTEMENT: 20 },
    objets: [
      'Routes départementales : renforcement de chaussées, campagne {annee}',
      'Aménagement d’un carrefour giratoire {a}',
      'Sécurisation d’une traversée de bourg {a}',
    ],
    lots: [
      ['couche de roulement', '45233220-7'], ['renforcement de chaussée', '45233140-2'], ['dispositifs de retenue', '45233290-8'],
      ['signalisation et marquage', '45233290-8'],
    ],
  },
  {
    metier: 'ROUTE', codeCPV: '45221119-9', plancher: 40_000, coefficient: 1.4, durees: [3, 4, 6, 8, 12], insertion: 3,
    profils: { DEPARTEMENT: 4, EPCI: 1 },
    objets: ['Réhabilitation d’un ouvrage d’art {a}', 'Reprise des joints et de l’étanchéité d’un pont {a}'],
    lots: [],
  },
  {
    metier: 'BATIMENT', codeCPV: '45214220-8', plancher: 15_000, coefficient: 1.1, durees: [8, 10, 12, 14, 18, 24], insertion: 8,
    profils: { DEPARTEMENT: 26 },
    objets: [
      'Restructuration du collège {site} {a}',
      'Rénovation énergétique du collège {site} {a}',
      'Extension de la demi-pension du collège {site} {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45214200-2', plancher: 8_000, coefficient: 0.9, durees: [6, 8, 10, 12, 14, 18], insertion: 6,
    profils: { COMMUNE: 19, EPCI: 2, ECOLES: 22 },
    objets: [
      'Rénovation énergétique de l’école {site} {a}',
      'Extension du groupe scolaire {site} {a}',
      'Construction d’un restaurant scolaire {a}',
      'Aménagement d’un accueil de loisirs {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45212330-8', plancher: 8_000, coefficient: 0.9, durees: [8, 10, 12, 14, 18], insertion: 6,
    profils: { COMMUNE: 6, EPCI: 12 },
    objets: ['Construction d’une médiathèque {a}', 'Aménagement d’une médiathèque et d’un tiers-lieu {a}'],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45212220-4', plancher: 10_000, coefficient: 1, durees: [6, 8, 10, 12, 16], insertion: 6,
    profils: { COMMUNE: 8, EPCI: 13 },
    objets: [
      'Construction d’une salle multi-activités {a}',
      'Rénovation de la salle des sports {a}',
      'Réhabilitation du centre aquatique {a}',
      'Rénovation des vestiaires du stade {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45213150-9', plancher: 8_000, coefficient: 0.8, durees: [4, 6, 8, 10, 12], insertion: 5,
    profils: { COMMUNE: 10, EPCI: 6, DEPARTEMENT: 4, SECOURS: 20, TOURISME: 12 },
    objets: [
      'Rénovation et mise en accessibilité de bâtiments publics {a}',
      'Restructuration des services techniques {a}',
      'Réhabilitation énergétique de locaux {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45215200-9', plancher: 15_000, coefficient: 1, durees: [8, 10, 12, 18, 24], insertion: 5,
    profils: { SOCIAL: 16, HOPITAL: 14, EPCI: 4 },
    objets: [
      'Restructuration d’un établissement d’hébergement pour personnes âgées {a}',
      'Construction d’une maison de santé pluridisciplinaire {a}',
      'Aménagement d’une crèche {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'BATIMENT', codeCPV: '45211340-4', plancher: 15_000, coefficient: 1.1, durees: [8, 10, 12, 14, 18, 24], insertion: 9,
    profils: { HABITAT: 50 },
    objets: [
      'Construction de logements locatifs sociaux, résidence {site} {a}',
      'Réhabilitation thermique de la résidence {site} {a}',
      'Démolition et reconstruction de la résidence {site} {a}',
    ],
    lots: CORPS_D_ETAT,
  },
  {
    metier: 'RESEAUX', codeCPV: '45232150-8', plancher: 30_000, coefficient: 1.5, durees: [3, 4, 6, 8, 12], insertion: 3,
    profils: { EPCI: 7, EAU: 42, COMMUNE: 4 },
    objets: [
      'Renouvellement de canalisations d’eau potable {a}, programme {annee}',
      'Extension du réseau d’assainissement collectif {a}',
      'Réhabilitation de postes de refoulement {a}',
    ],
    lots: [],
  },
  {
    metier: 'RESEAUX', codeCPV: '45252127-4', plancher: 60_000, coefficient: 3, durees: [12, 14, 18, 24], insertion: 3,
    profils: { EPCI: 3, EAU: 12 },
    objets: ['Construction d’une station de traitement des eaux usées {a}', 'Mise aux normes de la station d’épuration {de}'],
    lots: [['génie civil et équipements', '45252127-4'], ['réseaux de transfert', '45232400-6']],
  },
  {
    metier: 'RESEAUX', codeCPV: '45316110-9', plancher: 15_000, coefficient: 1, durees: [3, 6, 12, 24, 48], insertion: 2,
    profils: { ENERGIE: 40, COMMUNE: 5 },
    objets: [
      'Modernisation de l’éclairage public {a}',
      'Enfouissement de réseaux électriques et de télécommunications {a}',
      'Installation de bornes de recharge pour véhicules électriques',
    ],
    lots: [],
  },
  {
    metier: 'RESEAUX', codeCPV: '45246000-3', plancher: 10_000, coefficient: 1, durees: [2, 3, 4, 6, 12], insertion: 6,
    profils: { RIVIERES: 45 },
    objets: [
      'Restauration de la ripisylve et gestion des embâcles, tranche {annee}',
      'Confortement de berges {a}',
      'Restauration de la continuité écologique d’un seuil {a}',
    ],
    lots: [],
  },
];
