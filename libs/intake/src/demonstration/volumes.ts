import type { Centimes } from '@spaser/domain';
import type { AcheteurDemo } from './acheteur';
import { PREMIERE_ANNEE } from './periode';
import type { Tirage } from './tirage';

/** Share of the buyers that have declared their purchases, by year of the scheme: the habit spreads. */
const PARTS_DECLARANTES = [0.26, 0.44, 0.6, 0.64, 0.68] as const;
/** The year under way: a handful of buyers, none above one hundredth of the whole. */
const PART_EN_COURS = 0.06;
const PETIT = 100n;
const CROISSANCE = 0.033;
/** The larger the buyer, the sooner it declares. */
const EXPOSANT = 0.42;

export interface VolumeDemo {
  readonly siren: string;
  readonly annee: number;
  readonly volume: Centimes;
  readonly base: 'MANDATE' | 'ESTIME';
}

/** Purchases of a buyer in a year, declared or not. */
export function volumeOf(acheteur: Pick<AcheteurDemo, 'volume2025'>, annee: number): Centimes {
  return (acheteur.volume2025 * BigInt(Math.round((1 + CROISSANCE * (annee - 2025)) * 1_000))) / 1_000n;
}

/** Declared volumes, year by year: who has declared once goes on. The last year is under way. */
export function declareVolumes(acheteurs: readonly AcheteurDemo[], premiere: number, derniere: number, tirage: Tirage): VolumeDemo[] {
  const ordre = tirage.shuffle(acheteurs, ({ type, volume2025 }) => (type === 'DEPARTEMENT' ? 1e9 : Number(volume2025) ** EXPOSANT));
  const declarations: VolumeDemo[] = [];
  for (let annee = premiere; annee <= derniere; annee += 1) {
    const part = PARTS_DECLARANTES[Math.min(annee - PREMIERE_ANNEE, PARTS_DECLARANTES.length - 1)] ?? 0;
    const declarants = annee === derniere ? firstToClose(ordre, tirage) : ordre.slice(0, Math.round(part * ordre.length));
    declarations.push(...declarants.map((acheteur) => declare(acheteur, annee, tirage)));
  }
  return declarations;
}

/** Small buyers close their year early, having little left to buy. */
function firstToClose(ordre: readonly AcheteurDemo[], tirage: Tirage): AcheteurDemo[] {
  const total = ordre.reduce((somme, { volume2025 }) => somme + volume2025, 0n);
  const petits = ordre.filter(({ volume2025 }) => volume2025 * PETIT < total);
  return tirage.shuffle(petits).slice(0, Math.round(PART_EN_COURS * ordre.length));
}

function declare(acheteur: AcheteurDemo, annee: number, tirage: Tirage): VolumeDemo {
  const precis = (volumeOf(acheteur, annee) * BigInt(tirage.integer(960, 1_040))) / 1_000n;
  const estime = tirage.chance(0.3);
  return { siren: acheteur.siren, annee, volume: estime ? (precis / 100_000n) * 100_000n : precis, base: estime ? 'ESTIME' : 'MANDATE' };
}
