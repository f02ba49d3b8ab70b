import type { ReferentielDepartement } from '../referentiel/decoupage-administratif';
import { anneeOfJour, formatJour, jourOf, parseJour, type Jour } from './calendrier';
import { Tirage } from './tirage';

/** How far an invented collectivité has come with its scheme. Dates are civil texts; a stage without a vote has none. */
export interface AdoptionDemo {
  readonly siren: string;
  readonly stade: 'BROUILLON' | 'PROJET' | 'ADOPTE' | 'ABROGE';
  readonly deliberation: { readonly numero: string; readonly seanceLe: string } | null;
  readonly abrogation: { readonly numero: string; readonly seanceLe: string } | null;
  /** The other signatories of a joint scheme, which this buyer leads. */
  readonly signataires: readonly string[];
}

/** The collectivités whose people have an account in the demonstration. */
export interface TemoinsDemo {
  /** About 500 inhabitants, no scheme yet: where a visitor tries the journey. */
  readonly aAdopter: string;
  /** Of the same EPCI, served by the same secretary, scheme adopted. */
  readonly adoptee: string;
  /** An EPCI that leads a joint scheme with one of its communes. */
  readonly epci: string;
}

export interface AdoptionsDemo {
  readonly adoptions: readonly AdoptionDemo[];
  readonly temoins: TemoinsDemo;
}

const PARTS = { communesAdoptees: 0.04, communesEnCours: 0.03, epciAdoptes: 0.45 } as const;
/** Councils that voted since the Département invited them to. */
const PREMIERE_SEANCE: Jour = jourOf(2023, 11, 15);
const PREAVIS = 20;

/** The story of the adoptions in a territory, the same at each call: votes that spread from 2023, some schemes under way, one given up. */
export function drawAdoptions(referentiel: ReferentielDepartement, jusquA: string): AdoptionsDemo {
  const tirage = new Tirage(`${referentiel.code}/adoptions`);
  const dernier = parseJour(jusquA) - PREAVIS;
  const temoins = chooseTemoins(referentiel);
  const membre = referentiel.communes.find(({ epciSiren, siren }) => epciSiren === temoins.epci && siren !== temoins.adoptee && siren !== temoins.aAdopter);
  const reserves = new Set([temoins.aAdopter, temoins.adoptee, temoins.epci, membre?.siren]);
  const libres = tirage.shuffle(referentiel.communes.filter(({ siren }) => !reserves.has(siren)), ({ population }) => Math.max(population, 1) ** 0.4);
  const epci = tirage.shuffle(referentiel.epci.filter(({ siren }) => !reserves.has(siren)), ({ population }) => population ** 0.4);
  const nombre = (total: number, part: number): number => Math.round(total * part);
  const adoptees = nombre(referentiel.communes.length, PARTS.communesAdoptees);
  const enCours = nombre(referentiel.communes.length, PARTS.communesEnCours);

  const adopte = (siren: string, signataires: readonly string[] = []): AdoptionDemo => ({
    siren, stade: 'ADOPTE', deliberation: drawDeliberation(tirage, PREMIERE_SEANCE, dernier), abrogation: null, signataires,
  });
  const sansVote = (siren: string, rang: number): AdoptionDemo => ({
    siren, stade: rang % 2 === 0 ? 'PROJET' : 'BROUILLON', deliberation: null, abrogation: null, signataires: [],
  });
  return {
    temoins,
    adoptions: [
      adopte(temoins.epci, membre ? [membre.siren] : []),
      ...(membre ? [adopte(membre.siren)] : []),
      adopte(temoins.adoptee),
      ...epci.slice(0, nombre(epci.length, PARTS.epciAdoptes)).map(({ siren }) => adopte(siren)),
      ...libres.slice(0, adoptees).map(({ siren }) => adopte(siren)),
      ...libres.slice(adoptees, adoptees + 1).map(({ siren }) => giveUp(siren, tirage, dernier)),
      ...libres.slice(adoptees + 1, adoptees + 1 + enCours).map(({ siren }, rang) => sansVote(siren, rang)),
    ],
  };
}

/** The Département voted first, and invited the others. Nothing before that day. */
const VOTE_DU_DEPARTEMENT = { numero: '2023-041', seanceLe: '2023-06-23' } as const;

/** The scheme of the Département that pilots the territory: none when the demonstration ends before its vote. */
export function adoptionDuDepartement(siren: string, jusquA: string): readonly AdoptionDemo[] {
  if (jusquA < VOTE_DU_DEPARTEMENT.seanceLe) return [];
  return [{ siren, stade: 'ADOPTE', deliberation: VOTE_DU_DEPARTEMENT, abrogation: null, signataires: [] }];
}

function giveUp(siren: string, tirage: Tirage, dernier: Jour): AdoptionDemo {
  const milieu = Math.floor((PREMIERE_SEANCE + dernier) / 2);
  return {
    siren, stade: 'ABROGE', signataires: [],
    deliberation: drawDeliberation(tirage, PREMIERE_SEANCE, milieu),
    abrogation: drawDeliberation(tirage, milieu + 1, dernier),
  };
}

function drawDeliberation(tirage: Tirage, premier: Jour, dernier: Jour): { numero: string; seanceLe: string } {
  const jour = tirage.integer(premier, Math.max(premier, dernier));
  return { numero: `${anneeOfJour(jour)}-${String(tirage.integer(3, 86)).padStart(3, '0')}`, seanceLe: formatJour(jour) };
}

/** The two communes of one EPCI whose sizes are nearest to 500 inhabitants, and the EPCI with the most communes. */
export function chooseTemoins({ communes, epci }: ReferentielDepartement): TemoinsDemo {
  const parTaille = [...communes].sort((a, b) => Math.abs(a.population - 500) - Math.abs(b.population - 500));
  const [aAdopter] = parTaille;
  const adoptee = parTaille.find((commune) => commune !== aAdopter && commune.epciSiren !== null && commune.epciSiren === aAdopter?.epciSiren);
  const nombreDeMembres = (siren: string): number => communes.filter((commune) => commune.epciSiren === siren).length;
  const porteur = [...epci].sort((a, b) => nombreDeMembres(b.siren) - nombreDeMembres(a.siren) || (a.siren < b.siren ? -1 : 1))[0];
  if (!aAdopter || !adoptee || !porteur) throw new Error('the referential is too small for a demonstration of adoptions');
  return { aAdopter: aAdopter.siren, adoptee: adoptee.siren, epci: porteur.siren };
}
