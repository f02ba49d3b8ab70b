import { STATUTS_AVANCEMENT, type StatutAvancement } from '@spaser/domain';
import type { ActionSuivie, EtatAction, MesureCorrective } from '../api/suivi';

/** What is being written of an action: nothing chosen yet is an empty text. */
export interface SuiviSaisi {
  readonly statut: StatutAvancement | '';
  readonly bilan: string;
  readonly mesures: readonly MesureCorrective[];
}

export const MESURE_VIDE: MesureCorrective = { mesure: '', responsable: '', echeance: '', faite: 'NON' };

export function saisieOf(suivi: EtatAction | null): SuiviSaisi {
  return { statut: suivi?.statut ?? '', bilan: suivi?.bilan ?? '', mesures: suivi?.mesures ?? [] };
}

/** What is sent: lines left empty are nobody's, and are not. */
export function toContenu({ statut, bilan, mesures }: SuiviSaisi): Record<string, unknown> {
  return { statut, bilan, mesures: mesures.filter(({ mesure, responsable, echeance }) => `${mesure}${responsable}${echeance}`.trim() !== '').map((mesure) => ({ ...mesure })) };
}

/** The measures of the year before that this one does not have yet. */
export function aReprendre({ mesures }: Pick<SuiviSaisi, 'mesures'>, restantes: readonly MesureCorrective[]): readonly MesureCorrective[] {
  return restantes.filter((restante) => !mesures.some(({ mesure }) => mesure.trim() === restante.mesure));
}

export type EtatMesure = 'FAITE' | 'A_FAIRE' | 'DEPASSEE';

/** Done, to do, or late: a measure is late from the day after its own. */
export function etatMesure({ faite, echeance }: Pick<MesureCorrective, 'faite' | 'echeance'>, aujourdhui: string): EtatMesure {
  if (faite === 'OUI') return 'FAITE';
  return echeance < aujourdhui ? 'DEPASSEE' : 'A_FAIRE';
}

/** How many of the retained actions are in each state, « nobody has said » last; the states that no action is in are left out. */
export function compterEtats(actions: readonly Pick<ActionSuivie, 'retenue' | 'suivi'>[]): readonly { readonly statut: StatutAvancement | null; readonly nombre: number }[] {
  const retenues = actions.filter(({ retenue }) => retenue);
  return [...STATUTS_AVANCEMENT, null].map((statut) => ({ statut, nombre: retenues.filter(({ suivi }) => (suivi?.statut ?? null) === statut).length })).filter(({ nombre }) => nombre > 0);
}
