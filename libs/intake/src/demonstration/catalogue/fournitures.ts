import type { Genre } from './genre';

const COURANTES = {
  COMMUNE: 2, EPCI: 2, DEPARTEMENT: 3, EAU: 3, DECHETS: 3, ENERGIE: 3, ECOLES: 3, SOCIAL: 3, HOPITAL: 3, HABITAT: 2, SECOURS: 6, TOURISME: 3,
};

/** Supplies: about a quarter of the contracts. Divisions 03 and 09 of the CPV begin with a zero, easily lost. */
export const FOURNITURES: readonly Genre[] = [
  {
    metier: 'ALIMENTATION', codeCPV: '15800000-6', plancher: 6_000, coefficient: 0.4, durees: [12, 12, 24, 36, 48], insertion: 1,
    accordCadre: true,
    profils: { COMMUNE: 7, EPCI: 4, DEPARTEMENT: 9, ECOLES: 16, SOCIAL: 30, HOPITAL: 12 },
    objets: [
      'Fourniture de denrées alimentaires pour la restauration collective',
      'Approvisionnement des cuisines en denrées alimentaires, année {annee}',
    ],
    lots: [
      ['fruits et légumes frais', '03221000-6'], ['fruits et légumes issus de l’agriculture biologique', '03200000-3'],
      ['viandes fraîches', '15110000-2'], ['pain', '15811000-6'], ['produits laitiers', '15500000-3'], ['œufs', '03142500-3'],
      ['surgelés', '15896000-5'], ['épicerie', '15800000-6'],
    ],
  },
  {
    metier: 'ENERGIE', codeCPV: '09310000-5', plancher: 20_000, coefficient: 1.2, durees: [12, 24, 36, 48], insertion: 0,
    accordCadre: true,
    profils: { ...COURANTES, ENERGIE: 20 },
    objets: ['Fourniture d’énergie pour les bâtiments et les équipements', 'Achat d’énergies et de combustibles'],
    lots: [['électricité', '09310000-5'], ['gaz naturel', '09123000-7'], ['granulés de bois', '09111400-4'], ['carburants', '09134100-8']],
  },
  {
    metier: 'VEHICULES', codeCPV: '34100000-8', plancher: 12_000, coefficient: 0.7, durees: [3, 4, 6, 8, 12], insertion: 0,
    profils: { ...COURANTES, DECHETS: 16, SECOURS: 30, DEPARTEMENT: 5 },
    objets: ['Acquisition de véhicules et d’engins', 'Renouvellement du parc de véhicules, programme {annee}'],
    lots: [['véhicules légers électriques', '34100000-8'], ['fourgons', '34136000-9'], ['balayeuse de voirie', '34144430-1']],
  },
  {
    metier: 'EQUIPEMENT', codeCPV: '39160000-1', plancher: 5_000, coefficient: 0.35, durees: [3, 6, 12, 24, 48], insertion: 2,
    accordCadre: true,
    profils: { COMMUNE: 3, EPCI: 2, DEPARTEMENT: 5, ECOLES: 8 },
    objets: ['Fourniture et installation de mobilier', 'Équipement des écoles et de la médiathèque'],
    lots: [
      ['mobilier scolaire', '39160000-1'], ['mobilier de bureau', '39130000-2'], ['livres et documents pour la médiathèque', '22100000-1'],
    ],
  },
  {
    metier: 'EQUIPEMENT', codeCPV: '30192000-1', plancher: 5_000, coefficient: 0.3, durees: [12, 24, 36, 48], insertion: 3,
    reservable: true, accordCadre: true,
    profils: COURANTES,
    objets: ['Fournitures courantes et petits équipements', 'Fourniture de consommables et de vêtements professionnels'],
    lots: [
      ['fournitures de bureau', '30192000-1'], ['produits d’entretien', '39830000-9'], ['papiers et essuyages', '33760000-5'],
      ['vêtements de travail', '18110000-3'],
    ],
  },
  {
    metier: 'NUMERIQUE', codeCPV: '30213000-5', plancher: 8_000, coefficient: 0.5, durees: [3, 12, 24, 36, 48], insertion: 1,
    accordCadre: true,
    profils: COURANTES,
    objets: [
      'Acquisition de matériel informatique neuf et reconditionné',
      'Équipement numérique des écoles',
      'Fourniture de postes de travail et de périphériques',
    ],
    lots: [],
  },
  {
    metier: 'SANTE', codeCPV: '33600000-6', plancher: 8_000, coefficient: 0.7, durees: [12, 24, 36, 48], insertion: 0, accordCadre: true,
    profils: { HOPITAL: 40, SOCIAL: 6 },
    objets: ['Fourniture de médicaments et de dispositifs médicaux', 'Acquisition d’équipements biomédicaux, plan {annee}'],
    lots: [
      ['médicaments', '33600000-6'], ['dispositifs médicaux stériles', '33140000-3'], ['équipements d’imagerie', '33100000-1'],
      ['consommables de laboratoire', '33140000-3'],
    ],
  },
  {
    metier: 'ROUTE', codeCPV: '44113600-1', plancher: 10_000, coefficient: 0.6, durees: [12, 24, 36, 48], insertion: 0, accordCadre: true,
    profils: { COMMUNE: 3, EPCI: 3, DEPARTEMENT: 8 },
    objets: ['Fourniture de matériaux et d’équipements de voirie'],
    lots: [
      ['émulsions et enrobés à froid', '44113600-1'], ['matériaux de carrière', '44111000-1'], ['signalisation verticale', '34990000-3'],
      ['canalisations', '44160000-9'],
    ],
  },
  {
    metier: 'EQUIPEMENT', codeCPV: '35111000-5', plancher: 10_000, coefficient: 0.8, durees: [12, 24, 36, 48], insertion: 0,
    accordCadre: true,
    profils: { SECOURS: 18 },
    objets: ['Équipements de protection et matériels d’incendie et de secours'],
    lots: [
      ['tenues de feu', '18110000-3'], ['matériels d’extinction', '35111000-5'], ['véhicules de lutte contre l’incendie', '34144210-3'],
    ],
  },
];
