import type { CodeSousMesure } from './code-indicateur';

/** What happens in a year (FLUX), what stands at its end (STOCK), or a breakdown that is not one number (REPARTITION). */
export type NatureIndicateur = 'FLUX' | 'STOCK' | 'REPARTITION';

/**
 * Where the facts come from: contracts, payments and the referential (CALCULE), what a person counts and records
 * (DECLARE), or both (MIXTE). The figure itself is always summed from facts that can be opened.
 */
export type ModeIndicateur = 'CALCULE' | 'DECLARE' | 'MIXTE';

/** Unit of the indicator's own figure, singular; a target may bear on a share of it (`ObjectifChiffre.unite`). */
export type UniteIndicateur =
  | 'marché' | 'heure' | 'personne' | 'acheteur' | '€' | 'utilisation' | 'document' | 'année' | 'achat' | 'véhicule' | 'tonne' | 'démarche' | 'entreprise';

/** One of several measures under one label: each is read alone, they are never added. */
export interface SousMesure {
  readonly code: CodeSousMesure;
  readonly libelle: string;
  readonly unite: UniteIndicateur;
}

/** What an indicator is, apart from the label that a scheme prints and from the decisions that its computation follows. */
export interface DefinitionIndicateur {
  readonly unite: UniteIndicateur;
  readonly nature: NatureIndicateur;
  readonly mode: ModeIndicateur;
  readonly sousMesures: readonly SousMesure[];
  /** One plain sentence, for someone who has never bought anything for a town hall. */
  readonly definition: string;
}
