import { eurosOf } from './contrats-tenus';
import type { ContratTenu } from './ecriture-demo';

/** Larger contracts hold more hours, though not in proportion. */
const EXPOSANT = 0.6;
/** What a buyer finds reasonable, in hours for 1 000 €. */
const BORNES = { min: 0.3, max: 25 } as const;
const PAS = 5;

/** Shares a number of hours among claused contracts, in round figures whose sum is exact when the bounds leave room for it. */
export function shareHeures(contrats: readonly ContratTenu[], total: number): ReadonlyMap<string, number> {
  const poids = contrats.map((contrat) => ({ contrat, poids: Math.max(eurosOf(contrat), 1) ** EXPOSANT }));
  const somme = poids.reduce((cumul, un) => cumul + un.poids, 0);
  const parts = new Map(poids.map(({ contrat, poids: un }) => [contrat.id, bound(contrat, (total * un) / somme)]));
  const ecart = total - [...parts.values()].reduce((cumul, heures) => cumul + heures, 0);
  // The remainder goes where there is room: to the contract that stays within its bounds with it.
  const preneur = [...contrats].sort((a, b) => eurosOf(b) - eurosOf(a)).find((contrat) => bound(contrat, (parts.get(contrat.id) ?? 0) + ecart) === (parts.get(contrat.id) ?? 0) + ecart);
  if (preneur) parts.set(preneur.id, (parts.get(preneur.id) ?? 0) + ecart);
  return parts;
}

function bound(contrat: ContratTenu, heures: number): number {
  const milliers = eurosOf(contrat) / 1_000;
  const borne = Math.min(Math.max(heures, BORNES.min * milliers), BORNES.max * milliers);
  return Math.max(PAS, Math.round(borne / PAS) * PAS);
}
