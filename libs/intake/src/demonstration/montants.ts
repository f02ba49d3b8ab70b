import type { Centimes } from '@spaser/domain';
import type { AcheteurDemo } from './acheteur';
import type { Genre } from './catalogue/genre';
import type { Tirage } from './tirage';

/** Spread of the log-normal law of amounts (measured: 1.2 to 1.6 according to the source). */
const SIGMA = 1.45;
const ESPERANCE_SUR_MEDIANE = Math.exp(SIGMA ** 2 / 2);
/** Share of a buyer's purchases that published contracts explain. */
const PART_PUBLIEE = 1;
const MOYENNE = { min: 70_000, max: 900_000 } as const;
const PLAFOND = { min: 60_000, max: 24_000_000, partDuVolume: 0.32 } as const;

/** An amount for a contract of this kind and length: log-normal around the buyer's size, floored by kind, never above its means. */
export function drawMontant(acheteur: AcheteurDemo, genre: Genre, dureeMois: number, tirage: Tirage): Centimes {
  const volume = Number(acheteur.volume2025 / 100n);
  const moyenne = Math.min(Math.max((PART_PUBLIEE * volume) / Math.max(acheteur.rythme, 0.3), MOYENNE.min), MOYENNE.max);
  const plafond = Math.min(Math.max(volume * PLAFOND.partDuVolume * Math.max(1, dureeMois / 12), PLAFOND.min), PLAFOND.max);
  const tire = tirage.logNormal((moyenne / ESPERANCE_SUR_MEDIANE) * genre.coefficient, SIGMA);
  const plancher = genre.plancher * tirage.between(1, 1.6);
  const borne = Math.max(tire, plancher);
  return round(borne > plafond ? plafond * tirage.between(0.5, 1) : borne, genre, tirage);
}

/** Maximums are round numbers, prices are not. */
function round(euros: number, genre: Genre, tirage: Tirage): Centimes {
  const pas = genre.accordCadre || tirage.chance(0.1) ? 100_000 : tirage.chance(0.3) ? 10_000 : tirage.chance(0.3) ? 100 : 1;
  return BigInt(Math.max(1, Math.round((euros * 100) / pas))) * BigInt(pas);
}

/** Share of the year's notifications by month (measured on 10 000 contracts). */
const MOIS: readonly number[] = [11.3, 4.1, 3.8, 4.2, 3.7, 4.9, 7, 4.1, 10.8, 10.9, 13.9, 21.3];
const RANGS_DES_MOIS = MOIS.map((_, rang) => rang);

/** Month of notification, 1 to 12. */
export function drawMois(tirage: Tirage): number {
  return tirage.pickWeighted(RANGS_DES_MOIS, (rang) => MOIS[rang] ?? 0) + 1;
}

/** Days from notification to publication: median 24, nine in ten under 318. */
export function drawDelaiPublication(tirage: Tirage): number {
  return Math.min(Math.floor(tirage.logNormal(24, 2)), 1_200);
}

/** Enterprises of one contract: 94.5 % have one. */
const GROUPEMENTS: readonly (readonly [number, number])[] = [[1, 945], [2, 25], [3, 10], [4, 9], [5, 6], [6, 2], [8, 2], [13, 1]];

export function drawNombreTitulaires(tirage: Tirage): number {
  return tirage.pickWeighted(GROUPEMENTS, ([, poids]) => poids)[0];
}

const OFFRES: readonly (readonly [number, number])[] = [[1, 27], [2, 17], [3, 19], [4, 14], [5, 9], [6, 6], [7, 3], [9, 3], [14, 2]];

export function drawOffresRecues(tirage: Tirage): number {
  return tirage.pickWeighted(OFFRES, ([, poids]) => poids)[0];
}

const SEUIL_TRAVAUX: Centimes = 540_400_000n;
const SEUIL_SERVICES: Centimes = 21_600_000n;

export function drawProcedure(montant: Centimes, codeCPV: string, tirage: Tirage): string {
  const formalise = montant >= (codeCPV.startsWith('45') ? SEUIL_TRAVAUX : SEUIL_SERVICES);
  if (formalise && tirage.chance(0.85)) return tirage.chance(0.92) ? 'Appel d\'offres ouvert' : 'Procédure avec négociation';
  return tirage.chance(0.975) ? 'Procédure adaptée' : 'Marché passé sans publicité ni mise en concurrence préalable';
}
