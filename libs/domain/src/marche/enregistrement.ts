import type { Siren } from '../collectivite/siren';
import type { DateCivile } from '../quantite/date-civile';
import type { Centimes } from '../quantite/montant';
import type { Anomalie } from './anomalie';
import type { ConsiderationEnvironnementale, Considerations, ConsiderationSociale } from './consideration';

export const NATURES_CONTRAT = ['MARCHE', 'ACCORD_CADRE', 'MARCHE_SUBSEQUENT', 'MARCHE_PARTENARIAT', 'CONCESSION', 'AUTRE'] as const;
export type NatureContrat = (typeof NATURES_CONTRAT)[number];

/** Type of purchase; DECP 2022 does not say it, CPV division 45 tells works. */
export const TYPES_MARCHE = ['TRAVAUX', 'FOURNITURES', 'SERVICES'] as const;
export type TypeMarche = (typeof TYPES_MARCHE)[number];

export interface Titulaire {
  /** Identifier as retained: 14 digits when `typeIdentifiant` is SIRET. `null` when the source gives none. */
  readonly id: string | null;
  readonly typeIdentifiant: string;
  readonly denominationSociale: string | null;
}

/** An « acte modificatif »: only what it changes is not null. Amounts are new totals, never deltas (DECP). */
export interface ModificationMarche {
  readonly id: string | null;
  readonly date: DateCivile;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
}

/**
 * What a publication says of a contract and no figure is made of (techniques, kind of price, subcontracts…), under the names of its format,
 * which only `libs/intake` knows. Kept so that a corrected publication loses none of it.
 */
export type DonneesEssentielles = Readonly<Record<string, unknown>>;

/**
 * What one record of one source (a JSON object, an XML element, a CSV row) says of one contract, in the domain's
 * words. Several records may speak of the same `uid`; `foldMarche` makes one contract of them.
 */
export interface EnregistrementMarche {
  /** Buyer's identifier followed by the contract's: DECP's own key of a contract. */
  readonly uid: string;
  readonly id: string;
  /** As published: 14 digits, or 9 when that is all that the source gives. */
  readonly acheteurId: string;
  readonly acheteurSiren: Siren;
  readonly acheteurNom: string | null;
  readonly nature: NatureContrat;
  readonly typeMarche: TypeMarche | null;
  readonly objet: string | null;
  readonly codeCPV: string | null;
  readonly procedure: string | null;
  readonly idAccordCadre: string | null;
  readonly lieuExecution: { readonly code: string; readonly typeCode: string | null } | null;
  readonly dateNotification: DateCivile | null;
  readonly montant: Centimes | null;
  readonly dureeMois: number | null;
  readonly titulaires: readonly Titulaire[];
  readonly considerationsSociales: Considerations<ConsiderationSociale>;
  readonly considerationsEnvironnementales: Considerations<ConsiderationEnvironnementale>;
  readonly modifications: readonly ModificationMarche[];
  readonly anomalies: readonly Anomalie[];
  /** Absent when the source gives none of it. */
  readonly essentielles?: DonneesEssentielles;
}
