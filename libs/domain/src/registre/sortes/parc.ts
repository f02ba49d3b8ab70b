import type { ChampsRegistre, Choix } from '../champ';

const FAMILLES = { INFORMATIQUE: 'Informatique', MOBILIER: 'Mobilier' } as const satisfies Choix;
const ENERGIES = { GPL: 'GPL', GNV: 'GNV', HYBRIDE: 'Hybride', ELECTRIQUE: 'Électrique', HYDROGENE: 'Hydrogène', VELO: 'Vélo', AUTRE: 'Autre énergie alternative', THERMIQUE: 'Thermique' } as const satisfies Choix;
const MODES = { ACHAT: 'Achat', LOCATION: 'Location' } as const satisfies Choix;

export const CHAMPS_BIEN_RETIRE = {
  date: { type: 'DATE', requis: true, libelle: 'Date de retrait du parc' },
  miseEnService: { type: 'DATE', requis: true, libelle: 'Date de mise en service' },
  famille: { type: 'CHOIX', choix: FAMILLES, requis: true, libelle: 'Parc' },
  designation: { type: 'TEXTE', longueur: 200, libelle: 'Désignation' },
  quantite: { type: 'ENTIER', min: 1, max: 100_000, requis: true, libelle: 'Nombre de biens' },
} as const satisfies ChampsRegistre;

export const CHAMPS_ACHAT_OCCASION = {
  date: { type: 'DATE', requis: true, libelle: 'Date de l’achat' },
  objet: { type: 'TEXTE', longueur: 300, requis: true, libelle: 'Objet de l’achat' },
  montant: { type: 'MONTANT', libelle: 'Montant HT' },
} as const satisfies ChampsRegistre;

export const CHAMPS_VEHICULE = {
  date: { type: 'DATE', requis: true, libelle: 'Date de réception' },
  energie: { type: 'CHOIX', choix: ENERGIES, requis: true, libelle: 'Énergie' },
  quantite: { type: 'ENTIER', min: 1, max: 10_000, requis: true, libelle: 'Nombre' },
  mode: { type: 'CHOIX', choix: MODES, requis: true, libelle: 'Achat ou location' },
} as const satisfies ChampsRegistre;

export const CHAMPS_TONNAGE = {
  date: { type: 'DATE', requis: true, libelle: 'Date du chantier' },
  chantier: { type: 'TEXTE', longueur: 300, libelle: 'Chantier' },
  agregats: { type: 'TONNES', requis: true, libelle: 'Agrégats d’enrobés réemployés, en tonnes' },
  tiedes: { type: 'TONNES', requis: true, libelle: 'Enrobés tièdes ou à basse température, en tonnes', aide: 'Un enrobé tiède qui contient des agrégats se compte dans les deux.' },
} as const satisfies ChampsRegistre;
