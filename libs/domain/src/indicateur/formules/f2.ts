import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import type { Formule } from './mesure';

/** F2: eco-labelled, bio-sourced or certified materials. */
export const computeF2: Formule = (registre) => countContrats('F2', registre, contratsDeLAnnee(registre), porteEtiquette('F2'));
