import { DomainError, FREINS, type Frein } from '@spaser/domain';
import type { Perimetre, UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';

/** Perimeter of the accounts of a territory. */
export const perimetreIdentite = (territoireCode: string): Perimetre => ({ sorte: 'IDENTITE', territoireCode });

/**
 * Counts one try in its own transaction, so that a refusal never erases it. Counted before the answer is known and whether or
 * not the account exists: what is told is the same for both.
 * @throws DomainError TROP_DE_TENTATIVES
 */
export async function freiner(unite: UniteDeTravail, horloge: Horloge, territoireCode: string, frein: Frein, sujet: string): Promise<void> {
  const { maximum, secondes } = FREINS[frein];
  const { nombre, resteSecondes } = await unite.run(perimetreIdentite(territoireCode), (stores) => stores.tentatives.count(cleOf(frein, sujet), secondes, horloge.now()));
  if (nombre > maximum) throw new DomainError('TROP_DE_TENTATIVES', { minutes: Math.max(1, Math.ceil(resteSecondes / 60)) });
}

export const cleOf = (frein: Frein, sujet: string): string => `${frein}:${sujet}`;
