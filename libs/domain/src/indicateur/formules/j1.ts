import { LEVIERS_J1 } from '../../marche/dispositifs';
import { contratsDeLAnnee, countContrats } from './base';
import type { Formule } from './mesure';

/** J1: criteria that value at least one of the five levers that the scheme prints (N16). */
export const computeJ1: Formule = (registre) =>
  countContrats('J1', registre, contratsDeLAnnee(registre), ({ leviers }) => {
    if (leviers === null) return null;
    if (leviers.some((levier) => (LEVIERS_J1 as readonly string[]).includes(levier))) return true;
    return leviers.length > 0 ? 'LEVIER_HORS_LISTE' : false;
  });
