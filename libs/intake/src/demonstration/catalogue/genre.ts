/** What an invented buyer is for: it decides what it buys. */
export const PROFILS = [
  'COMMUNE', 'EPCI', 'DEPARTEMENT', 'EAU', 'DECHETS', 'ENERGIE', 'RIVIERES', 'ECOLES', 'SOCIAL', 'HOPITAL', 'HABITAT', 'SECOURS', 'TOURISME',
] as const;
export type Profil = (typeof PROFILS)[number];

/** Trades of the invented enterprises. */
export const METIERS = [
  'ROUTE', 'BATIMENT', 'RESEAUX', 'ETUDES', 'PROPRETE', 'PAYSAGE', 'RESTAURATION', 'DECHETS', 'TRANSPORT', 'NUMERIQUE', 'ASSURANCE',
  'MAINTENANCE', 'COMMUNICATION', 'ALIMENTATION', 'ENERGIE', 'VEHICULES', 'EQUIPEMENT', 'SANTE', 'INSERTION',
] as const;
export type Metier = (typeof METIERS)[number];

/** A lot of an operation: its name and its own CPV. */
export type LotType = readonly [nom: string, codeCPV: string];

/**
 * A kind of purchase. In `objets`, « {a} » is the place (« à Dax », « au Frêche »), « {de} » its complement (« de Dax »,
 * « d’Ondres »), « {site} » a school or a residence, « {annee} » the year. CPV codes carry their check digit.
 */
export interface Genre {
  readonly metier: Metier;
  readonly codeCPV: string;
  /** Weight of the kind among the operations of each profile; absent: never bought. */
  readonly profils: Partial<Readonly<Record<Profil, number>>>;
  readonly objets: readonly [string, ...string[]];
  /** Empty: bought as one contract. */
  readonly lots: readonly LotType[];
  /** Least amount, in euros. */
  readonly plancher: number;
  /** Typical amount, as a multiple of the buyer's. */
  readonly coefficient: number;
  /** Usual lengths, in months. */
  readonly durees: readonly [number, ...number[]];
  /** How readily a buyer that is engaged writes a social clause in it; 0: never. */
  readonly insertion: number;
  /** Open to a reservation for structures of insertion or of disability. */
  readonly reservable?: true;
  /** Framework agreement, with orders. */
  readonly accordCadre?: true;
  /** Only for a buyer by the sea. */
  readonly littoral?: true;
}
