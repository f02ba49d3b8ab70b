import { METIERS, type Metier } from './catalogue/genre';
import { createSirenFictif, createSiret, ENTREPRISES_MAX } from './identifiants';
import type { Tirage } from './tirage';

/** An invented enterprise: its name says so, its SIREN belongs to nobody. */
export interface EntrepriseDemo {
  readonly siret: string;
  readonly nom: string;
  readonly metier: Metier;
  /** How often it wins. */
  readonly force: number;
}

/** Enough enterprises for a territory of 1 600 contracts a year. */
const PAR_METIER = 64;

const TETES: Readonly<Record<Metier, readonly [string, ...string[]]>> = {
  ROUTE: ['Travaux publics', 'Enrobés et voirie', 'Terrassements', 'Signalisation', 'Routes et chantiers'],
  BATIMENT: ['Constructions', 'Bâtiment et rénovation', 'Les Bâtisseurs', 'Les Compagnons', 'Entreprise générale'],
  RESEAUX: ['Canalisations', 'Réseaux et énergies', 'Hydraulique', 'Éclairage et réseaux', 'Génie civil'],
  ETUDES: ['Atelier d’architecture', 'Ingénierie', 'Bureau d’études', 'Études et conseil', 'Formation et conseil'],
  PROPRETE: ['Propreté', 'Services et nettoyage', 'Hygiène et propreté', 'Net services'],
  PAYSAGE: ['Paysages', 'Espaces verts', 'Jardins', 'Travaux forestiers', 'Pépinières'],
  RESTAURATION: ['Cuisines', 'Restauration collective', 'Les Marmites', 'Traiteur'],
  DECHETS: ['Collecte et tri', 'Valorisation', 'Recyclage', 'Environnement et déchets'],
  TRANSPORT: ['Autocars', 'Transports', 'Voyages', 'Mobilités'],
  NUMERIQUE: ['Logiciels', 'Systèmes d’information', 'Services numériques', 'Infogérance'],
  ASSURANCE: ['Mutuelle', 'Assurances', 'Courtage'],
  MAINTENANCE: ['Maintenance thermique', 'Ascenseurs', 'Exploitation technique', 'Dépannage et entretien'],
  COMMUNICATION: ['Imprimerie', 'Studio graphique', 'Reprographie', 'Agence'],
  ALIMENTATION: ['Primeurs', 'Boucherie', 'Boulangerie', 'Épicerie en gros', 'Coopérative'],
  ENERGIE: ['Énergies', 'Carburants', 'Bois énergie', 'Électricité verte'],
  VEHICULES: ['Garage', 'Véhicules industriels', 'Automobiles', 'Carrosserie'],
  EQUIPEMENT: ['Mobilier', 'Fournitures', 'Équipements', 'Librairie', 'Papeterie'],
  SANTE: ['Laboratoire', 'Pharmaceutique', 'Matériel médical', 'Imagerie'],
  INSERTION: ['Ateliers', 'Chantier d’insertion', 'Entreprise adaptée', 'Ressourcerie', 'Association intermédiaire', 'Atelier solidaire'],
};

const QUEUES: readonly [string, ...string[]] = [
  'du Marensin', 'des Trois Chênes', 'du Grand Pin', 'de la Dune', 'des Bruyères', 'du Vieux Moulin', 'de la Palombe', 'des Genêts', 'de l’Airial',
  'du Courant', 'de la Lagune', 'des Fougères', 'du Chêne-Liège', 'de la Source', 'du Lac Bleu', 'des Ajoncs', 'de la Clairière', 'du Moulin Neuf',
  'des Quatre Vents', 'de l’Estey', 'du Rivage', 'des Échassiers', 'du Pignada', 'de la Haute Lande', 'du Héron', 'des Arènes', 'du Bas Pays',
  'de la Vigne', 'des Écluses', 'du Coteau', 'de la Bastide', 'du Levant', 'de l’Océan', 'des Aulnes',
];

/** The enterprises of the territory, by trade: few win often, most win once or twice. */
export function createEntreprises(echelle: number, tirage: Tirage): ReadonlyMap<Metier, readonly EntrepriseDemo[]> {
  const parMetier = Math.min(Math.ceil(PAR_METIER * Math.max(1, echelle)), Math.floor((ENTREPRISES_MAX - 1) / METIERS.length));
  return new Map(METIERS.map((metier, place) => [metier, createMetier(metier, place * parMetier, parMetier, tirage)]));
}

function createMetier(metier: Metier, depart: number, nombre: number, tirage: Tirage): EntrepriseDemo[] {
  const tetes = TETES[metier];
  return Array.from({ length: nombre }, (_, rang) => {
    const tete = tetes[rang % tetes.length] ?? tetes[0];
    const queue = QUEUES[(rang * 7 + depart) % QUEUES.length] ?? QUEUES[0];
    const rangHomonyme = Math.floor(rang / PAR_METIER);
    return {
      siret: createSiret(createSirenFictif('ENTREPRISE', depart + rang + 1), tirage.integer(1, 3)),
      nom: `${tete} ${queue}${rangHomonyme > 0 ? ` ${rangHomonyme + 1}` : ''} (fictif)`,
      metier,
      force: tirage.logNormal(1, 1),
    };
  });
}
