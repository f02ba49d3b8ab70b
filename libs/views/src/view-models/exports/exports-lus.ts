import type { Annee, ContenuEcrit, DateCivile, Exercice, Indicateur, MesureCorrective, MesureMontree, Part, RegistreAcheteur, SerieInformative, StatutObjectif, SuiviAction, VoieInclusion } from '@spaser/domain';
import type { SorteListee } from './quoi-export';

/** One contract in an export: as it counts, as it is published, as its buyer states it; `null`: nobody does. */
export interface ContratExporte {
  readonly id: string;
  readonly reference: string;
  readonly etat: 'A_CONFIRMER' | 'CONFIRME' | 'AJOUTE' | 'ECARTE';
  readonly voies: readonly VoieInclusion[] | null;
  /** Hours contracted, in hundredths. */
  readonly heures: bigint | null;
  readonly retenu: ContenuEcrit;
  readonly publie: ContenuEcrit | null;
  readonly saisi: ContenuEcrit | null;
}

/** One record of a list in an export. */
export interface EcritureExportee {
  readonly id: string;
  /** The contract that it speaks of, by its object. */
  readonly marche: string | null;
  readonly contenu: ContenuEcrit;
  readonly source: string;
  readonly ecritLe: DateCivile;
}

export interface MesureExportee {
  /** As it may be shown: small counts of people are already hidden. */
  readonly mesure: MesureMontree;
  readonly statut: StatutObjectif;
  readonly evaluation: { readonly unite: string; readonly cible: Part | null; readonly prochaineCible: { readonly annee: Annee; readonly valeur: Part } | null } | null;
}

export interface IndicateursExportes {
  readonly indicateurs: readonly { readonly indicateur: Indicateur; readonly mesures: readonly MesureExportee[] }[];
  readonly vol: MesureExportee;
  readonly series: readonly SerieInformative[];
  /** What each record that a figure names is, by its id. */
  readonly sujets: ReadonlyMap<string, { readonly reference: string; readonly libelle: string }>;
  /** Indicators that the scheme in force retains; `null` without one. */
  readonly schema: { readonly indicateurs: readonly string[] } | null;
  readonly registre: Pick<RegistreAcheteur, 'volume' | 'biensRetires'>;
}

/** One action of a scheme in an export; `suivi` is `null` when nobody has spoken. */
export interface ActionExportee {
  readonly code: string;
  readonly titre: string;
  /** The branches that hold it, outermost first, in words; empty when the scheme of the year leaves it out. */
  readonly place: readonly string[];
  readonly retenue: boolean;
  readonly indicateurs: readonly string[];
  readonly suivi: SuiviAction | null;
  readonly ecritLe: DateCivile | null;
  /** Corrective measures that the year before has left undone. */
  readonly restantes: readonly MesureCorrective[];
}

/** The actions of a year, in the order of the scheme; `schema`: the one in force at its end. */
export interface SuiviExporte {
  readonly annee: Annee;
  readonly schema: { readonly titre: string; readonly debut: Annee; readonly fin: Annee } | null;
  readonly actions: readonly ActionExportee[];
}

/** What was read for an export; what it is not about is `null` or empty. */
export interface ExportLu {
  readonly quoi: string;
  readonly collectivite: { readonly nom: string; readonly siren: string };
  readonly demonstration: boolean;
  /** `null`: a list of every year. */
  readonly annee: Annee | null;
  readonly le: DateCivile;
  /** Version of the method that computes the figures. */
  readonly methode: number;
  readonly filtre: { readonly etat: ContratExporte['etat'] | null; readonly recherche: string | null };
  readonly contrats: readonly ContratExporte[] | null;
  readonly listes: readonly { readonly sorte: SorteListee; readonly ecritures: readonly EcritureExportee[] }[];
  readonly indicateurs: IndicateursExportes | null;
  readonly suivi: SuiviExporte | null;
  readonly exercice: Exercice | null;
}
