import type { TypeCollectivite } from '../collectivite/collectivite';
import type { CodeChiffre, CodeIndicateur, CodeSousMesure } from '../indicateur/code-indicateur';
import type { Annee } from '../quantite/exercice';
import type { Centimes } from '../quantite/montant';
import type { Part } from '../quantite/part';

/** A text field of a level, named as the source names it (« Pilotage », « Objectif stratégique »). */
export interface Champ {
  readonly code: string;
  readonly libelle: string;
}

/** A level of the tree in the source's own word. A scheme has as many levels as it prints: the Landes print three. */
export interface Niveau {
  readonly code: string;
  readonly libelle: string;
  readonly champs: readonly Champ[];
}

/**
 * An indicator where the scheme prints it, under its exact label. A model that is not the Landes' may bring its own: it
 * then says what they are, for the catalogue does not know them.
 */
export interface IndicateurDuModele<Code extends string = CodeIndicateur> {
  readonly code: Code;
  readonly libelle: string;
  readonly propre?: { readonly unite: string; readonly definition: string };
}

/**
 * A node of a scheme at any depth. `code` is its lineage: an adopted scheme copies it, so that the copy stays
 * comparable whatever becomes of its title. `numero` is `null` where the source prints none; a field whose rubric is
 * absent from the source is `null`.
 */
export interface Noeud<Code extends string = CodeIndicateur> {
  readonly niveau: string;
  readonly code: string;
  readonly numero: number | null;
  readonly titre: string;
  readonly champs: Readonly<Record<string, string | null>>;
  readonly indicateurs: readonly IndicateurDuModele<Code>[];
  readonly enfants: readonly Noeud<Code>[];
}

export interface Action extends Noeud {
  readonly niveau: 'action';
  readonly champs: { readonly pilotage: string; readonly objectifOperationnel: string | null };
  readonly enfants: readonly [];
}

export interface Mission extends Noeud {
  readonly niveau: 'mission';
  readonly champs: { readonly objectifStrategique: string };
  readonly enfants: readonly Action[];
}

export interface Axe extends Noeud {
  readonly niveau: 'axe';
  readonly enfants: readonly Mission[];
}

/** Unit of a target, as printed: a share, hours, tonnes, or a number of things. */
export const UNITES_CIBLE = ['%', 'h', 't', 'EPCI', 'marché', 'démarche', 'achat', 'véhicule', 'personne', '€', 'ETP', 'jour', 'année'] as const;
export type UniteCible = (typeof UNITES_CIBLE)[number];

/** A value to reach in one year, or every year of the scheme (`ANNUEL`), in the unit of its objective (50 % is 50/100). */
export interface Cible {
  readonly annee: Annee | 'ANNUEL';
  readonly valeur: Part;
  /** What the source adds in brackets (« environ 9,5 ETP par an »). */
  readonly mention: string | null;
}

/** A series of targets for one measure. `VOL` has no indicator code in the source; every target is a minimum. */
export interface ObjectifChiffre<Code extends string = CodeIndicateur> {
  readonly id: string;
  readonly indicateur: Code | 'VOL';
  readonly sousMesure: (Code extends CodeIndicateur ? CodeSousMesure : string) | null;
  readonly libelle: string;
  readonly unite: UniteCible;
  readonly sens: 'MIN';
  readonly cibles: readonly Cible[];
}

/** What the whole territory aims at: a share and an amount, tested apart. */
export interface CapTerritorial {
  readonly libelle: string;
  readonly annee: Annee;
  readonly part: Part;
  readonly montant: Centimes;
  /** Yearly volume of the territory for which `part` and `montant` are equal: implied by them, printed nowhere. */
  readonly volumeReference: Centimes;
}

export type CodeAnomalieSource =
  | 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | 'N8' | 'N9' | 'N10' | 'N11'
  | 'N12' | 'N13' | 'N14' | 'N15' | 'N16' | 'N17' | 'N18' | 'N19' | 'N20' | 'N21' | 'N22';

/** A contradiction or a gap of the adopted text, shown beside it and never corrected: the text is the assembly's. */
export interface AnomalieSource {
  readonly code: CodeAnomalieSource;
  readonly enonce: string;
  readonly traitement: string;
  /** The figures whose reader must know of it; empty when it touches the text alone. */
  readonly indicateurs: readonly CodeChiffre[];
}

/** Years that a scheme covers, both included. */
export interface PeriodeSchema {
  readonly debut: Annee;
  readonly fin: Annee;
}

/** Who a variant is proposed to: kinds of buyers, from and below a number of inhabitants (`null`: no bound). */
export interface Destinataires {
  readonly types: readonly TypeCollectivite[];
  readonly populationMin: number | null;
  readonly populationSous: number | null;
}

/** A choice of indicators within a model, for a size of buyer (domain §4.13). The optional ones are offered, not retained. */
export interface Variante<Code extends string = CodeIndicateur> {
  readonly code: string;
  readonly libelle: string;
  readonly description: string;
  readonly destinataires: Destinataires;
  readonly indicateurs: readonly (Code | 'VOL')[];
  readonly facultatifs: readonly (Code | 'VOL')[];
}

/**
 * One published version of a model of scheme: immutable, a later text is another version. Without a parameter, a model
 * whose indicators are all in the catalogue; `VersionModele<string>`, any model, whatever its depth and its words.
 */
export interface VersionModele<Code extends string = CodeIndicateur> extends PeriodeSchema {
  readonly code: string;
  readonly editeur: string;
  readonly version: number;
  readonly titre: string;
  readonly source: string;
  /** The levels of the tree, outermost first. */
  readonly niveaux: readonly Niveau[];
  /** First level of the tree, whatever the scheme calls it. */
  readonly axes: readonly Noeud<Code>[];
  readonly objectifsChiffres: readonly ObjectifChiffre<Code>[];
  readonly variantes: readonly Variante<Code>[];
  readonly capTerritorial: CapTerritorial | null;
  readonly anomalies: readonly AnomalieSource[];
}

/** Every node in reading order, each before its children, whatever the depth. */
export function listNoeuds<Code extends string>(noeuds: readonly Noeud<Code>[]): readonly Noeud<Code>[] {
  return noeuds.flatMap((noeud) => [noeud, ...listNoeuds(noeud.enfants)]);
}

/** The indicators of a scheme in the order in which it prints them. */
export function listIndicateurs<Code extends string>(modele: { readonly axes: readonly Noeud<Code>[] }): readonly IndicateurDuModele<Code>[] {
  return listNoeuds(modele.axes).flatMap((noeud) => noeud.indicateurs);
}

/** The series of targets that concern an indicator: none, one, or several for its separate measures. */
export function listObjectifsOf<Code extends string>(
  modele: { readonly objectifsChiffres: readonly ObjectifChiffre<Code>[] }, code: Code | 'VOL',
): readonly ObjectifChiffre<Code>[] {
  return modele.objectifsChiffres.filter((objectif) => objectif.indicateur === code);
}
