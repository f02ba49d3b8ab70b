import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import type { Formule } from './mesure';

/** K2: road works with warm or low-temperature mixes. */
export const computeK2: Formule = (registre) => countContrats('K2', registre, contratsDeLAnnee(registre), porteEtiquette('K2'));
