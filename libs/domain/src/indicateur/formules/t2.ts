import { contratsDeLAnnee, countContrats } from './base';
import type { Formule } from './mesure';

/** T2: contracts reserved to the ESS (L. 2113-15), by domain: a breakdown, not a number. */
export const computeT2: Formule = (registre) => {
  const base = contratsDeLAnnee(registre);
  const reserves = base.retenus.flatMap(({ reservations }) => reservations?.filter(({ article }) => article === 'L2113-15').slice(0, 1) ?? []);
  const repartition: Record<string, number> = {};
  for (const { domaine } of reserves) repartition[domaine ?? 'NON_PRECISE'] = (repartition[domaine ?? 'NON_PRECISE'] ?? 0) + 1;
  return countContrats('T2', registre, base, ({ reservations }) => {
    if (reservations === null || reservations.some(({ article }) => article === null)) return null;
    return reservations.some(({ article }) => article === 'L2113-15');
  }, { repartition });
};
