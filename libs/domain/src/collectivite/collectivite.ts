import type { Siren } from './siren';

/** Kinds of buyers (domain §4.1). The first three come from the referential, the others from the operator's CSV. */
export const TYPES_COLLECTIVITE = [
  'COMMUNE', 'EPCI', 'DEPARTEMENT', 'SYNDICAT', 'CCAS', 'ETABLISSEMENT_PUBLIC', 'OFFICE_HABITAT', 'HOPITAL', 'SDIS', 'AUTRE_PUBLIC', 'PRIVE',
] as const;
export type TypeCollectivite = (typeof TYPES_COLLECTIVITE)[number];

/**
 * Whether a buyer belongs to the territory's denominators. `HORS_TERRITOIRE` rows exist only when an operator
 * asked to keep every buyer of a file; they enter no figure of the territory.
 */
export type Rattachement = 'TERRITOIRE' | 'HORS_TERRITOIRE';

/** A buyer, and a tenant of the product: it exists in the referential before anyone signs up. */
export interface Collectivite {
  readonly id: string;
  readonly territoireCode: string;
  readonly siren: Siren;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly codeInsee: string | null;
  readonly epciSiren: Siren | null;
  readonly population: number | null;
  readonly rattachement: Rattachement;
}

/** The public buyers whose purchases make the territory's figures (decisions D-10 and D-24: private buyers stay outside). */
export function isAcheteurDuTerritoire(collectivite: Pick<Collectivite, 'type' | 'rattachement'>): boolean {
  return collectivite.rattachement === 'TERRITOIRE' && collectivite.type !== 'PRIVE';
}
