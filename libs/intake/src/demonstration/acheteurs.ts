import type { ReferentielDepartement } from '../referentiel/decoupage-administratif';
import type { AcheteurDemo, EbaucheAcheteur, LieuDemo } from './acheteur';
import { createAutresAcheteurs } from './autres-acheteurs';
import { createSiret } from './identifiants';
import type { Tirage } from './tirage';

type Commune = ReferentielDepartement['communes'][number];
type Epci = ReferentielDepartement['epci'][number];

/** Contracts a year of a commune, by least population (laws measured on three national sources, spread ± 30 %). */
const RYTHMES: readonly (readonly [number, number])[] = [
  [100_000, 210], [50_000, 92], [20_000, 51], [10_000, 34], [5_000, 15.4], [3_500, 6.2], [2_000, 3.5], [1_000, 1.4], [500, 0.66], [0, 0.12],
];
const RYTHME_DEPARTEMENT = 182;
const RYTHME_AGGLOMERATION = 60;
const RYTHME_COMMUNAUTE = 18;
const POPULATION_COMMUNAUTE = 19_000;
/** However small, a commune buys something. */
const POPULATION_MINIMALE = 60;

/** Purchases per inhabitant, in euros: the reference volume of the Landes (500 M€) over its population. */
const EUROS_PAR_HABITANT = { COMMUNE: 310, AGGLOMERATION: 340, COMMUNAUTE: 230, DEPARTEMENT: 215, TERRITOIRE: 1_153 } as const;

/** Départements by the sea, and what the names of their EPCI by the sea say. */
const LITTORAUX = new Set(
  '06 11 13 14 17 22 29 2A 2B 30 33 34 35 40 44 50 56 59 62 64 66 76 80 83 85 971 972 973 974 976'.split(' '),
);
const BORD_DE_MER = /\b(côte|littoral|océan|mer|plages?|grands lacs|mimizan|seignanx|maremne)\b/i;

/** Every public buyer expected in the territory, largest volumes scaled to the reference of the territory. */
export function createAcheteurs(referentiel: ReferentielDepartement, departementSiren: string | null, echelle: number, tirage: Tirage): AcheteurDemo[] {
  const population = referentiel.communes.reduce((somme, commune) => somme + commune.population, 0);
  const chefsLieux = [...referentiel.communes].sort((a, b) => b.population - a.population).map(toLieu);
  const ebauches = [
    ...(departementSiren ? [createDepartement(referentiel, departementSiren, population, chefsLieux)] : []),
    ...referentiel.epci.map((epci) => createEpci(epci, referentiel, chefsLieux, tirage)),
    ...referentiel.communes.map((commune) => createCommune(commune, tirage)),
    ...createAutresAcheteurs(referentiel, population, tirage.fork('autres')),
  ];
  const euros = population * EUROS_PAR_HABITANT.TERRITOIRE * echelle;
  const total = ebauches.reduce((somme, ebauche) => somme + ebauche.poids, 0);
  return ebauches.map(({ poids, ...ebauche }) => ({
    ...ebauche,
    siret: createSiret(ebauche.siren),
    rythme: ebauche.rythme * echelle,
    volume2025: BigInt(Math.round((euros * poids) / total)) * 100n,
  }));
}

function createDepartement(referentiel: ReferentielDepartement, siren: string, population: number, lieux: readonly LieuDemo[]): EbaucheAcheteur {
  return {
    siren,
    nom: `Département (${referentiel.nom})`,
    type: 'DEPARTEMENT',
    profil: 'DEPARTEMENT',
    epciSiren: null,
    littoral: LITTORAUX.has(referentiel.code),
    lieux: lieux.slice(0, 40),
    rythme: RYTHME_DEPARTEMENT,
    poids: population * EUROS_PAR_HABITANT.DEPARTEMENT,
  };
}

function createEpci(epci: Epci, referentiel: ReferentielDepartement, chefsLieux: readonly LieuDemo[], tirage: Tirage): EbaucheAcheteur {
  const agglomeration = !epci.nom.startsWith('CC ');
  const membres = referentiel.communes.filter((commune) => commune.epciSiren === epci.siren).map(toLieu);
  const taille = (epci.population / POPULATION_COMMUNAUTE) ** 0.75;
  return {
    siren: epci.siren,
    nom: epci.nom,
    type: 'EPCI',
    profil: 'EPCI',
    epciSiren: epci.siren,
    littoral: LITTORAUX.has(referentiel.code) && BORD_DE_MER.test(epci.nom),
    lieux: membres.length > 0 ? membres : chefsLieux.slice(0, 1),
    rythme: agglomeration ? RYTHME_AGGLOMERATION : RYTHME_COMMUNAUTE * Math.min(Math.max(taille, 0.4), 3),
    poids: epci.population * (agglomeration ? EUROS_PAR_HABITANT.AGGLOMERATION : EUROS_PAR_HABITANT.COMMUNAUTE) * tirage.between(0.9, 1.1),
  };
}

function createCommune(commune: Commune, tirage: Tirage): EbaucheAcheteur {
  const rythme = RYTHMES.find(([seuil]) => commune.population >= seuil)?.[1] ?? 0;
  return {
    siren: commune.siren,
    nom: commune.nom,
    type: 'COMMUNE',
    profil: 'COMMUNE',
    epciSiren: commune.epciSiren,
    littoral: false,
    lieux: [toLieu(commune)],
    rythme: rythme * tirage.logNormal(1, 0.25),
    poids: Math.max(commune.population, POPULATION_MINIMALE) * EUROS_PAR_HABITANT.COMMUNE * tirage.between(0.75, 1.25),
  };
}

function toLieu({ nom, codeInsee }: Commune): LieuDemo {
  return { nom, codeInsee };
}
