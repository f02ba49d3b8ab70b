import { PROFILS, type Genre } from './genre';

const times = (fois: number): Genre['profils'] => Object.fromEntries(PROFILS.map((profil) => [profil, fois]));

/** Services: about a third of the contracts. */
export const SERVICES: readonly Genre[] = [
  {
    metier: 'PROPRETE', codeCPV: '90911200-8', plancher: 12_000, coefficient: 0.8, durees: [12, 24, 36, 48], insertion: 8,
    reservable: true, accordCadre: true,
    profils: { ...times(3), HOPITAL: 5, HABITAT: 7 },
    objets: ['Nettoyage des locaux', 'Entretien et nettoyage des bâtiments et de la vitrerie'],
    lots: [
      ['bâtiments administratifs', '90911200-8'], ['équipements sportifs et culturels', '90911200-8'],
      ['écoles et accueils de loisirs', '90911200-8'], ['vitrerie', '90910000-9'],
    ],
  },
  {
    metier: 'PAYSAGE', codeCPV: '77310000-6', plancher: 10_000, coefficient: 0.7, durees: [12, 24, 36, 48], insertion: 8, reservable: true,
    accordCadre: true,
    profils: { COMMUNE: 7, EPCI: 7, DEPARTEMENT: 3, HABITAT: 6, HOPITAL: 2 },
    objets: [
      'Entretien des espaces verts {de}',
      'Tonte, taille et débroussaillage des espaces publics',
      'Fauchage des accotements de voirie, campagne {annee}',
    ],
    lots: [['tonte et fauchage', '77310000-6'], ['élagage et taille', '77340000-5'], ['entretien des zones d’activités', '77310000-6']],
  },
  {
    metier: 'PAYSAGE', codeCPV: '77200000-2', plancher: 10_000, coefficient: 0.6, durees: [3, 6, 12, 36], insertion: 6, reservable: true,
    profils: { COMMUNE: 4, EPCI: 3, DEPARTEMENT: 3, RIVIERES: 6 },
    objets: [
      'Travaux sylvicoles et replantation en forêt communale {de}',
      'Entretien des pistes de défense de la forêt contre l’incendie',
      'Obligations légales de débroussaillement {a}',
    ],
    lots: [],
  },
  {
    metier: 'PROPRETE', codeCPV: '90680000-7', plancher: 30_000, coefficient: 1, durees: [12, 24, 36, 48], insertion: 7, reservable: true,
    littoral: true,
    profils: { EPCI: 5, DEPARTEMENT: 2 },
    objets: ['Nettoyage des plages du littoral', 'Entretien des plages et des plans plages'],
    lots: [['nettoyage mécanique', '90680000-7'], ['nettoyage manuel différencié', '90680000-7']],
  },
  {
    metier: 'RESTAURATION', codeCPV: '55524000-9', plancher: 30_000, coefficient: 1.2, durees: [12, 24, 36, 48], insertion: 2,
    accordCadre: true,
    profils: { COMMUNE: 4, EPCI: 2, ECOLES: 8, SOCIAL: 10 },
    objets: [
      'Préparation et livraison de repas en liaison froide pour la restauration scolaire',
      'Fourniture et livraison de repas pour les écoles et le portage à domicile',
    ],
    lots: [],
  },
  {
    metier: 'ETUDES', codeCPV: '71200000-0', plancher: 8_000, coefficient: 0.45, durees: [12, 18, 24, 30, 36], insertion: 0,
    profils: { ...times(7), HABITAT: 10 },
    objets: [
      'Mission de maîtrise d’œuvre pour la rénovation énergétique de bâtiments {a}',
      'Mission de maîtrise d’œuvre pour l’extension d’un équipement public {a}',
      'Mission de programmation et d’assistance à maîtrise d’ouvrage {a}',
    ],
    lots: [],
  },
  {
    metier: 'ETUDES', codeCPV: '71300000-1', plancher: 8_000, coefficient: 0.5, durees: [6, 12, 18, 24], insertion: 0,
    profils: { ...times(3), EAU: 14, RIVIERES: 14 },
    objets: [
      'Schéma directeur d’assainissement et d’eaux pluviales {a}',
      'Étude de faisabilité pour l’aménagement du centre-bourg {de}',
      'Étude hydraulique et levés topographiques {a}',
    ],
    lots: [],
  },
  {
    metier: 'ETUDES', codeCPV: '71300000-1', plancher: 6_000, coefficient: 0.35, durees: [6, 12, 18, 24, 36], insertion: 0,
    profils: times(4),
    objets: [
      'Missions d’études et de contrôle pour la rénovation d’un équipement public {a}',
      'Missions de contrôle pour une opération de construction {a}',
    ],
    lots: [
      ['contrôle technique', '71356100-9'], ['coordination en matière de sécurité et de protection de la santé', '71317200-5'],
      ['études géotechniques', '71351500-8'],
    ],
  },
  {
    metier: 'ETUDES', codeCPV: '71410000-5', plancher: 15_000, coefficient: 0.6, durees: [18, 24, 36, 48], insertion: 0,
    profils: { COMMUNE: 2, EPCI: 6 },
    objets: [
      'Élaboration du plan local d’urbanisme intercommunal',
      'Révision du plan local d’urbanisme {de}',
      'Étude pré-opérationnelle d’amélioration de l’habitat',
    ],
    lots: [],
  },
  {
    metier: 'DECHETS', codeCPV: '90511000-2', plancher: 25_000, coefficient: 1.5, durees: [12, 24, 36, 48, 60], insertion: 5,
    accordCadre: true,
    profils: { EPCI: 7, DECHETS: 30 },
    objets: ['Collecte et traitement des déchets ménagers et assimilés', 'Gestion des déchets ménagers et des déchèteries'],
    lots: [
      ['collecte des ordures ménagères', '90511000-2'], ['exploitation des déchèteries', '90511000-2'],
      ['traitement des encombrants', '90513000-6'], ['collecte des cartons des commerces', '90511000-2'],
    ],
  },
  {
    metier: 'INSERTION', codeCPV: '90511000-2', plancher: 20_000, coefficient: 0.6, durees: [12, 24, 36], insertion: 12, reservable: true,
    profils: { EPCI: 2, DECHETS: 10, DEPARTEMENT: 1 },
    objets: [
      'Exploitation d’une ressourcerie et réemploi des objets déposés en déchèterie',
      'Tri et valorisation de textiles et de mobiliers',
    ],
    lots: [],
  },
  {
    metier: 'TRANSPORT', codeCPV: '60130000-8', plancher: 20_000, coefficient: 1, durees: [12, 24, 36, 48], insertion: 2,
    accordCadre: true,
    profils: { COMMUNE: 2, EPCI: 6, DEPARTEMENT: 4, ECOLES: 8 },
    objets: ['Transports scolaires et périscolaires', 'Transport d’élèves et de groupes'],
    lots: [
      ['circuits du nord du territoire', '60130000-8'], ['circuits du sud du territoire', '60130000-8'],
      ['sorties scolaires et périscolaires', '60172000-4'],
    ],
  },
  {
    metier: 'NUMERIQUE', codeCPV: '72267000-4', plancher: 10_000, coefficient: 0.5, durees: [12, 24, 36, 48], insertion: 0,
    profils: { ...times(4), HOPITAL: 8 },
    objets: [
      'Maintenance et évolution de logiciels de gestion',
      'Acquisition et maintenance d’un système d’information',
      'Hébergement et infogérance de serveurs',
      'Services de télécommunications',
    ],
    lots: [],
  },
  {
    metier: 'ASSURANCE', codeCPV: '66510000-8', plancher: 5_000, coefficient: 0.3, durees: [36, 48, 48, 60], insertion: 0,
    profils: times(4),
    objets: ['Services d’assurances', 'Assurances de la collectivité et de ses agents'],
    lots: [
      ['dommages aux biens', '66515200-5'], ['responsabilité civile', '66510000-8'], ['flotte automobile', '66514110-0'],
      ['risques statutaires', '66510000-8'],
    ],
  },
  {
    metier: 'MAINTENANCE', codeCPV: '50720000-8', plancher: 10_000, coefficient: 0.7, durees: [12, 36, 48, 60], insertion: 3,
    profils: { ...times(4), HOPITAL: 9, HABITAT: 9 },
    objets: ['Maintenance des installations techniques des bâtiments', 'Entretien et dépannage des équipements des bâtiments publics'],
    lots: [
      ['chauffage et ventilation', '50720000-8'], ['ascenseurs et portes automatiques', '50750000-7'],
      ['installations électriques', '50710000-5'],
    ],
  },
  {
    metier: 'COMMUNICATION', codeCPV: '79800000-2', plancher: 6_000, coefficient: 0.3, durees: [12, 24, 36, 48], insertion: 3,
    reservable: true, accordCadre: true,
    profils: { COMMUNE: 2, EPCI: 3, DEPARTEMENT: 4, TOURISME: 25 },
    objets: [
      'Impression et distribution du bulletin municipal et de supports de communication',
      'Routage et mise sous pli de documents',
      'Création graphique et campagnes de promotion du territoire',
    ],
    lots: [],
  },
  {
    metier: 'PROPRETE', codeCPV: '79710000-4', plancher: 10_000, coefficient: 0.5, durees: [12, 24, 36, 48], insertion: 3,
    profils: { COMMUNE: 2, EPCI: 2, HOPITAL: 3, TOURISME: 4 },
    objets: ['Gardiennage et surveillance de sites et de manifestations', 'Accueil et sécurité des équipements publics'],
    lots: [],
  },
  {
    metier: 'INSERTION', codeCPV: '79620000-6', plancher: 15_000, coefficient: 0.6, durees: [12, 24, 36, 48], insertion: 14,
    reservable: true, accordCadre: true,
    profils: { COMMUNE: 1, EPCI: 3, DEPARTEMENT: 5, SOCIAL: 3 },
    objets: [
      'Mise à disposition de personnel en parcours d’insertion',
      'Chantier d’insertion pour l’entretien des espaces naturels',
      'Action de qualification et d’insertion professionnelle',
    ],
    lots: [],
  },
  {
    metier: 'ETUDES', codeCPV: '80500000-9', plancher: 8_000, coefficient: 0.4, durees: [12, 24, 36, 48], insertion: 0, accordCadre: true,
    profils: { EPCI: 2, DEPARTEMENT: 6, SECOURS: 5, HOPITAL: 3 },
    objets: ['Formation professionnelle des agents', 'Formations réglementaires et accompagnement des équipes'],
    lots: [
      ['sécurité et prévention', '80500000-9'], ['bureautique et numérique', '80500000-9'], ['accompagnement managérial', '79411000-8'],
    ],
  },
];
