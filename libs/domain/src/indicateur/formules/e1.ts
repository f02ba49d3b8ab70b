import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import type { Formule } from './mesure';

/** E1: a criterion or a requirement that the resource be managed for the long term. */
export const computeE1: Formule = (registre) => countContrats('E1', registre, contratsDeLAnnee(registre), porteEtiquette('E1'));
