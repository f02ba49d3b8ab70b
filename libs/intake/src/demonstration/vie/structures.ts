import type { SorteQualification } from '@spaser/domain';
import { createEntreprises, type EntrepriseDemo } from '../entreprises';
import { GRAINE } from '../graine';
import { Tirage } from '../tirage';
import { fait, type ContratTenu, type EcritureDemo } from './ecriture-demo';

/** An invented structure of insertion or of disability, and what it is. */
export interface StructureDemo extends Pick<EntrepriseDemo, 'siret' | 'nom'> {
  readonly sortes: readonly SorteQualification[];
  readonly du: string;
  /** Last day of its qualifications, when they have run out. */
  readonly au: string | null;
}

const NOMBRE = 25;
/** What each kind of name stands for, in the order in which the names are drawn. */
const SORTES: readonly (readonly SorteQualification[])[] = [['ESAT', 'ESS'], ['ACI', 'ESS'], ['EA'], ['EI', 'ESS', 'ESUS'], ['AI', 'ESS'], ['ETTI']];
const CONVENTION = ['2023-01-01', '2022-07-01', '2024-01-01'] as const;
/** The place, among those without a contract, of the one whose agreement was not renewed, and when. */
const ECHUE = { place: 4, au: '2025-06-30' } as const;

/** Enterprises of the territory, as its contracts name them. */
export function drawVivier(code: string): ReturnType<typeof createEntreprises> {
  return createEntreprises(1, new Tirage(`${GRAINE}/${code}`).fork('entreprises'));
}

/** The structures that a Département knows: those that hold its contracts, then others up to about twenty-five. */
export function drawStructures(code: string, contrats: readonly ContratTenu[]): readonly StructureDemo[] {
  const vivier = (drawVivier(code).get('INSERTION') ?? []).map((entreprise, rang) => ({ ...entreprise, rang }));
  const titulaires = new Set(contrats.flatMap(({ marche }) => marche.titulaires.map(({ id }) => id)));
  const connus = vivier.filter(({ siret }) => titulaires.has(siret));
  const autres = vivier.filter(({ siret }) => !titulaires.has(siret)).slice(0, Math.max(0, NOMBRE - connus.length));
  return [...autres, ...connus].map(({ siret, nom, rang }, place) => ({
    siret, nom, sortes: SORTES[rang % SORTES.length] ?? ['ESS'], du: CONVENTION[rang % CONVENTION.length] ?? CONVENTION[0], au: place === ECHUE.place && place < autres.length ? ECHUE.au : null,
  }));
}

/** One record for each thing that a structure is. */
export function qualificationsOf(structures: readonly StructureDemo[]): readonly EcritureDemo[] {
  return structures.flatMap(({ siret, nom, sortes, du, au }) =>
    sortes.map((sorte) => fait('QUALIFICATION', { operateur: siret, nom, sorte, du, au, source: sorte === 'ESS' || sorte === 'ESUS' ? 'liste des entreprises de l’ESS' : 'convention avec l’État' })));
}

/** A structure of one kind; `place` tells several of them apart. */
export function structureOf(structures: readonly StructureDemo[], sorte: SorteQualification, place = 0): StructureDemo {
  const possibles = structures.filter(({ sortes, au }) => au === null && sortes.includes(sorte));
  const choisie = possibles[place % Math.max(possibles.length, 1)];
  if (!choisie) throw new Error(`no structure of kind ${sorte}`);
  return choisie;
}

/** The article under which a contract was reserved to a structure. */
export function articleOf({ sortes }: StructureDemo): 'L2113-12' | 'L2113-13' {
  return sortes.some((sorte) => sorte === 'ESAT' || sorte === 'EA') ? 'L2113-12' : 'L2113-13';
}
