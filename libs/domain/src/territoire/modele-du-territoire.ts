import { MODELE_LANDES_2023_2029 } from '../spaser/modele-landes-2023-2029';
import type { VersionModele } from '../spaser/modele';

/** The scheme that leads each territory, by code of département. A territory without one has figures and no cap. */
const MODELES: Readonly<Record<string, VersionModele>> = { '40': MODELE_LANDES_2023_2029 };

export function findModele(territoireCode: string): VersionModele | null {
  return MODELES[territoireCode] ?? null;
}
