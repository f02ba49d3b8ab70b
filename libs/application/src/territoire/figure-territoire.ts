import {
  computeB1,
  computePartInclusive,
  findModele,
  isEnVigueur,
  sumMontants,
  type Annee,
  type B1,
  type Cap,
  type Centimes,
  type MotifEcart,
  type PartInclusive,
  type TypeCollectivite,
} from '@spaser/domain';
import type { FaitsTerritoire, Stores } from '@spaser/persistence';

/** An adopted scheme says more than a clause, and a clause more than a preparation, which engages to nothing yet (D-10). */
export const ETATS_ENGAGEMENT_ACHETEUR = ['SPASER_ADOPTE', 'CLAUSES_INSEREES', 'EN_PREPARATION', 'PAS_ENGAGEE'] as const;
export type EtatEngagementAcheteur = (typeof ETATS_ENGAGEMENT_ACHETEUR)[number];

/** What one buyer weighs in a figure. */
export interface PoidsAcheteur {
  readonly collectiviteId: string;
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly epciSiren: string | null;
  readonly montantInclusif: Centimes;
  readonly volume: Centimes | null;
  readonly engage: boolean;
  /** What the engagement comes from, or what is under way. */
  readonly etat: EtatEngagementAcheteur;
  readonly actif: boolean;
}

/** The territory's figures of a year, summed at reading from the facts of each buyer, with what was set aside. */
export interface FigureTerritoire {
  readonly annee: Annee;
  readonly cap: Cap | null;
  readonly inclusif: PartInclusive;
  readonly b1: B1;
  readonly marchesComptes: number;
  readonly ecartes: readonly { readonly motif: MotifEcart; readonly nombre: number; readonly montant: Centimes | null }[];
  readonly acheteurs: readonly PoidsAcheteur[];
}

/** Reads and sums one year, inside the caller's transaction. */
export async function readFigure(stores: Stores, territoireCode: string, annee: Annee): Promise<FigureTerritoire> {
  return toFigure(await stores.faits.readTerritoire(annee), findModele(territoireCode)?.capTerritorial ?? null, annee);
}

function toFigure(faits: FaitsTerritoire, cap: Cap | null, annee: Annee): FigureTerritoire {
  const b1 = computeB1(faits.lignes, annee);
  const engages = new Set(b1.engages);
  return {
    annee,
    cap,
    inclusif: computePartInclusive(faits.lignes, cap),
    b1,
    marchesComptes: faits.marchesComptes,
    ecartes: faits.ecartes.map((ecart) => ({ ...ecart, motif: ecart.motif as MotifEcart })),
    acheteurs: faits.lignes.map((ligne) => ({
      collectiviteId: ligne.collectiviteId,
      siren: ligne.siren,
      nom: ligne.nom,
      type: ligne.type,
      epciSiren: ligne.epciSiren,
      montantInclusif: ligne.montantInclusif,
      volume: ligne.volume,
      engage: engages.has(ligne.collectiviteId),
      etat: etatOf(ligne, engages.has(ligne.collectiviteId)),
      actif: ligne.anneesAvecClause.includes(annee),
    })),
  };
}

/** The buyers engaged on 31 December of a year up to that of the facts, from the same reading (decision D-10). */
export function engagementsOf({ lignes }: Pick<FaitsTerritoire, 'lignes'>, annee: Annee): { readonly b1: B1; readonly engages: readonly { readonly siren: string; readonly nom: string; readonly type: TypeCollectivite }[] } {
  const b1 = computeB1(lignes.map((ligne) => ({ ...ligne, spaserEnVigueur: ligne.adoptions.some((periode) => isEnVigueur(periode, annee)) })), annee);
  const engages = new Set(b1.engages);
  return { b1, engages: lignes.filter(({ collectiviteId }) => engages.has(collectiviteId)).map(({ siren, nom, type }) => ({ siren, nom, type })) };
}

function etatOf({ spaserEnVigueur, enPreparation }: FaitsTerritoire['lignes'][number], engage: boolean): EtatEngagementAcheteur {
  if (spaserEnVigueur) return 'SPASER_ADOPTE';
  if (engage) return 'CLAUSES_INSEREES';
  return enPreparation ? 'EN_PREPARATION' : 'PAS_ENGAGEE';
}

/** Amount of the contracts set aside for an implausible amount, and how many they are. */
export function montantInvraisemblable(figure: Pick<FigureTerritoire, 'ecartes'>): { readonly nombre: number; readonly montant: Centimes } {
  const ecartes = figure.ecartes.filter((ecart) => ecart.motif === 'MONTANT_INVRAISEMBLABLE');
  return { nombre: ecartes.reduce((somme, ecart) => somme + ecart.nombre, 0), montant: sumMontants(ecartes.map((ecart) => ecart.montant ?? 0n)) };
}
