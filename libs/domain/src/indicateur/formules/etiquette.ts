import type { Etiquette } from '../../marche/dispositifs';
import type { ContratDuRegistre } from '../../registre/contrat';

/** Whether a contract bears a tag of the environment; `null`: nobody has said. */
export const porteEtiquette = (etiquette: Etiquette) => ({ etiquettes }: ContratDuRegistre): boolean | null => etiquettes && etiquettes.includes(etiquette);
