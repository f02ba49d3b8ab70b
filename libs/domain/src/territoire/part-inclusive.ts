import type { TypeCollectivite } from '../collectivite/collectivite';
import { sumMontants, type Centimes } from '../quantite/montant';
import { isAtLeast, part, pourcent, type Part } from '../quantite/part';
import type { CapTerritorial } from '../spaser/modele';

/** The two tests of a territory's cap, and the volume that makes them equal (decision D-09, anomaly N13). */
export type Cap = Pick<CapTerritorial, 'annee' | 'part' | 'montant' | 'volumeReference'>;

/** Coverage thresholds (parameters of domain §4.7.6). */
export const COUVERTURE_MESURABLE = pourcent(30n);
export const COUVERTURE_SUFFISANTE = pourcent(80n);

/** One public buyer of the territory in one year. `volume`: declared annual purchases; `null` when not declared. */
export interface LigneTerritoire {
  readonly collectiviteId: string;
  readonly type: TypeCollectivite;
  readonly montantInclusif: Centimes;
  readonly volume: Centimes | null;
}

export interface CouvertureCategorie {
  readonly type: TypeCollectivite;
  readonly declares: number;
  readonly attendus: number;
}

export interface Couverture {
  readonly declares: number;
  readonly attendus: number;
  readonly parCategorie: readonly CouvertureCategorie[];
  /** Declared volume / reference volume; `null` without a cap. */
  readonly volume: Part | null;
}

export const STATUTS_CAP = ['ATTEINT', 'ATTEINT_EN_VALEUR', 'ATTEINT_EN_PART', 'NON_ATTEINT', 'NON_MESURABLE', 'SANS_CAP'] as const;
export type StatutCap = (typeof STATUTS_CAP)[number];

export interface PartInclusive {
  /** I_T: every buyer's inclusive purchases, declared volume or not. */
  readonly montantInclusif: Centimes;
  /** Σ V over the buyers that declared; `null` when none did. */
  readonly volumeDeclare: Centimes | null;
  /** Σ I over the same buyers: numerator of the declared share. */
  readonly montantDesDeclarants: Centimes;
  readonly partDeclaree: Part | null;
  readonly partReference: Part | null;
  readonly couverture: Couverture;
  readonly statut: StatutCap;
}

/**
 * Inclusive share of a territory in a year (domain §4.7.5–6). One line per expected public buyer. The declared share
 * has the same buyers above and below; a missing volume is never zero. `cap` null: the territory has set none.
 */
export function computePartInclusive(lignes: readonly LigneTerritoire[], cap: Cap | null): PartInclusive {
  const declarants = lignes.filter((ligne) => ligne.volume !== null);
  const montantInclusif = sumMontants(lignes.map((ligne) => ligne.montantInclusif));
  const volumeDeclare = declarants.length === 0 ? null : sumMontants(declarants.map((ligne) => ligne.volume ?? 0n));
  const montantDesDeclarants = sumMontants(declarants.map((ligne) => ligne.montantInclusif));
  const partDeclaree = volumeDeclare === null ? null : part(montantDesDeclarants, volumeDeclare);
  const couvertureVolume = cap ? part(volumeDeclare ?? 0n, cap.volumeReference) : null;
  return {
    montantInclusif,
    volumeDeclare,
    montantDesDeclarants,
    partDeclaree,
    partReference: cap ? part(montantInclusif, cap.volumeReference) : null,
    couverture: { declares: declarants.length, attendus: lignes.length, parCategorie: couvertureParCategorie(lignes), volume: couvertureVolume },
    statut: evaluateCap(cap, montantInclusif, partDeclaree, couvertureVolume),
  };
}

/** Both tests must hold, on enough of the territory's volume (decision D-09). */
function evaluateCap(cap: Cap | null, montantInclusif: Centimes, partDeclaree: Part | null, couverture: Part | null): StatutCap {
  if (cap === null) return 'SANS_CAP';
  if (partDeclaree === null || couverture === null || !isAtLeast(couverture, COUVERTURE_MESURABLE)) return 'NON_MESURABLE';
  const enValeur = montantInclusif >= cap.montant;
  const enPart = isAtLeast(partDeclaree, cap.part);
  if (enValeur && enPart && isAtLeast(couverture, COUVERTURE_SUFFISANTE)) return 'ATTEINT';
  if (enValeur) return 'ATTEINT_EN_VALEUR';
  return enPart ? 'ATTEINT_EN_PART' : 'NON_ATTEINT';
}

function couvertureParCategorie(lignes: readonly LigneTerritoire[]): CouvertureCategorie[] {
  const parType = new Map<TypeCollectivite, { declares: number; attendus: number }>();
  for (const ligne of lignes) {
    const compte = parType.get(ligne.type) ?? { declares: 0, attendus: 0 };
    parType.set(ligne.type, { declares: compte.declares + (ligne.volume === null ? 0 : 1), attendus: compte.attendus + 1 });
  }
  return [...parType].map(([type, compte]) => ({ type, ...compte })).sort((a, b) => (a.type < b.type ? -1 : 1));
}
