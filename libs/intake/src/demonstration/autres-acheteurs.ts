import type { TypeCollectivite } from '@spaser/domain';
import type { ReferentielDepartement } from '../referentiel/decoupage-administratif';
import type { EbaucheAcheteur, LieuDemo } from './acheteur';
import type { Profil } from './catalogue/genre';
import { createSirenFictif } from './identifiants';
import { complementOf } from './lieux';
import type { Tirage } from './tirage';

interface Sorte {
  readonly type: TypeCollectivite;
  readonly profil: Profil;
  readonly nombre: number;
  /** « {de} »: a commune of the territory; « {pays} »: an invented country. */
  readonly nom: string;
  /** Contracts and euros a year in a territory of 430 000 inhabitants. */
  readonly rythme: number;
  readonly euros: number;
}

const POPULATION_DE_REFERENCE = 430_000;

/** About sixty public buyers that the national referential does not list. Their names and numbers are invented. */
const SORTES: readonly Sorte[] = [
  { type: 'SYNDICAT', profil: 'EAU', nombre: 7, nom: 'Syndicat des eaux {pays} (fictif)', rythme: 4, euros: 2_900_000 },
  { type: 'SYNDICAT', profil: 'DECHETS', nombre: 3, nom: 'Syndicat de traitement des déchets {pays} (fictif)', rythme: 8, euros: 6_500_000 },
  { type: 'SYNDICAT', profil: 'ENERGIE', nombre: 1, nom: 'Syndicat d’énergie et d’équipement {pays} (fictif)', rythme: 22, euros: 14_000_000 },
  { type: 'SYNDICAT', profil: 'RIVIERES', nombre: 4, nom: 'Syndicat des rivières {pays} (fictif)', rythme: 2.2, euros: 700_000 },
  { type: 'SYNDICAT', profil: 'ECOLES', nombre: 5, nom: 'Syndicat intercommunal à vocation scolaire {pays} (fictif)', rythme: 1.1, euros: 350_000 },
  { type: 'CCAS', profil: 'SOCIAL', nombre: 17, nom: 'Centre communal d’action sociale {de} (fictif)', rythme: 1.4, euros: 420_000 },
  { type: 'HOPITAL', profil: 'HOPITAL', nombre: 3, nom: 'Centre hospitalier {pays} (fictif)', rythme: 38, euros: 19_000_000 },
  { type: 'ETABLISSEMENT_PUBLIC', profil: 'SOCIAL', nombre: 7, nom: 'Maison de retraite publique {pays} (fictive)', rythme: 3, euros: 1_100_000 },
  { type: 'OFFICE_HABITAT', profil: 'HABITAT', nombre: 1, nom: 'Office public de l’habitat {pays} (fictif)', rythme: 68, euros: 42_000_000 },
  { type: 'SDIS', profil: 'SECOURS', nombre: 1, nom: 'Service départemental d’incendie et de secours (fictif)', rythme: 24, euros: 9_000_000 },
  { type: 'ETABLISSEMENT_PUBLIC', profil: 'TOURISME', nombre: 6, nom: 'Office de tourisme {pays} (fictif)', rythme: 1.6, euros: 400_000 },
  { type: 'ETABLISSEMENT_PUBLIC', profil: 'ECOLES', nombre: 3, nom: 'Caisse des écoles {de} (fictive)', rythme: 1.2, euros: 300_000 },
  { type: 'AUTRE_PUBLIC', profil: 'TOURISME', nombre: 2, nom: 'Régie culturelle {pays} (fictive)', rythme: 2, euros: 600_000 },
];

const PAYS: readonly string[] = [
  'du Val de l’Aubépine', 'des Deux Rives', 'de la Haute Clairière', 'du Vieux Port', 'des Trois Lagunes', 'du Pays des Ajoncs',
  'de la Grande Lande Bleue', 'du Bas Vallon', 'des Sept Fontaines', 'du Plateau des Genêts', 'de la Belle Rive', 'du Marais Doré',
  'des Collines Vertes', 'de l’Estey Blanc', 'du Grand Airial', 'des Quatre Cantons', 'de la Combe Claire', 'du Moulin Haut',
];

export function createAutresAcheteurs(referentiel: ReferentielDepartement, population: number, tirage: Tirage): EbaucheAcheteur[] {
  const facteur = population / POPULATION_DE_REFERENCE;
  const communes = [...referentiel.communes].sort((a, b) => b.population - a.population);
  const sieges = SORTES.flatMap((sorte) => Array.from({ length: sorte.nombre }, (_, rangDansLaSorte) => ({ sorte, rangDansLaSorte })));
  return sieges.flatMap(({ sorte, rangDansLaSorte }, rang) => {
    const pays = PAYS[rang % PAYS.length] ?? '';
    const commune = communes[(sorte.nom.includes('{de}') ? rangDansLaSorte : rang) % communes.length];
    if (!commune) return [];
    const lieu: LieuDemo = { nom: commune.nom, codeInsee: commune.codeInsee };
    return {
      siren: createSirenFictif('ACHETEUR', rang + 1),
      nom: sorte.nom.replace('{pays}', pays).replace('{de}', complementOf(lieu.nom)),
      type: sorte.type,
      profil: sorte.profil,
      epciSiren: commune.epciSiren,
      littoral: false,
      lieux: [lieu],
      rythme: sorte.rythme * Math.sqrt(facteur) * tirage.logNormal(1, 0.2),
      poids: sorte.euros * facteur * tirage.between(0.8, 1.2),
    };
  });
}
