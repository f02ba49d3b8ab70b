import type { Centimes } from '@spaser/domain';
import type { Jour } from './calendrier';
import type { ContratDemo, ModificationDemo } from './contrat';
import { drawDelaiPublication } from './montants';
import type { Tirage } from './tirage';

/** 12.2 % of published contracts are modified, once most often; some modifications are not published yet. */
const PART_MODIFIEE = 0.155;
const NOMBRES: readonly (readonly [number, number])[] = [[1, 66], [2, 22], [3, 20], [4, 8], [5, 3], [7, 1]];
/** Some publish the difference instead of the new total. */
const PART_EN_ECART = 0.12;
const PART_DUREE_SEULE = 0.15;
const JOURS_PAR_MOIS = 30;

type Initial = Pick<ContratDemo, 'notification' | 'publieLe' | 'montant' | 'dureeMois'>;

/** Modifications in the course of the contract, dates strictly rising. */
export function drawModifications(initial: Initial, tirage: Tirage): ModificationDemo[] {
  if (!tirage.chance(PART_MODIFIEE)) return [];
  const nombre = tirage.pickWeighted(NOMBRES, ([, poids]) => poids)[0];
  const jours = Math.max(initial.dureeMois * JOURS_PAR_MOIS, 60);
  const modifications: ModificationDemo[] = [];
  let date: Jour = initial.notification;
  let total: Centimes = initial.montant;
  let dureeMois = initial.dureeMois;
  for (let rang = 0; rang < nombre; rang += 1) {
    date += 10 + Math.floor((tirage.between(0.2, 1) * jours) / nombre);
    const publieLe = Math.max(initial.publieLe, date + drawDelaiPublication(tirage));
    const ecart = changeOf(total, tirage);
    const prolonge = tirage.chance(0.3) ? tirage.integer(1, 6) : 0;
    dureeMois += prolonge;
    if (tirage.chance(PART_DUREE_SEULE)) {
      dureeMois += prolonge === 0 ? 2 : 0;
      modifications.push({ date, publieLe, montant: null, dureeMois });
      continue;
    }
    total += ecart;
    const publie = ecart > 0n && tirage.chance(PART_EN_ECART) ? ecart : total;
    modifications.push({ date, publieLe, montant: publie, dureeMois: prolonge > 0 ? dureeMois : null });
  }
  return modifications;
}

/** Between − 8 % and + 15 % of the amount, never zero. */
function changeOf(total: Centimes, tirage: Tirage): Centimes {
  const part = tirage.chance(0.15) ? -tirage.between(0.01, 0.08) : tirage.between(0.01, 0.15);
  return BigInt(Math.round(Number(total) * part)) || 10_000n;
}
