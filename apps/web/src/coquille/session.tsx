import { createContext, useContext } from 'react';
import type { Adhesion, Moi } from '../api/contrat';

/** The signed-in person; everything under the shell has one. */
export const MoiContexte = createContext<Moi | null>(null);

export function useMoi(): Moi {
  const moi = useContext(MoiContexte);
  if (moi === null) throw new Error('no signed-in person here');
  return moi;
}

/** Her membership of a collectivité; `null` when she has none there. */
export function useAdhesion(siren: string): Adhesion | null {
  return useMoi().adhesions.find((adhesion) => adhesion.siren === siren) ?? null;
}

/** Name of the territory, for the titles; empty as long as nobody is known. */
export function useTerritoire(): string {
  return useContext(MoiContexte)?.territoire.nom ?? '';
}

/** Whether she may prepare a scheme there: the others read it. */
export function useRedige(siren: string): boolean {
  return useAdhesion(siren)?.roles.some((role) => role === 'GESTIONNAIRE' || role === 'COMMANDE_PUBLIQUE') ?? false;
}
