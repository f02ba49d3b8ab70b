import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import type { Formule } from './mesure';

/** K1: road works that use asphalt aggregates again. */
export const computeK1: Formule = (registre) => countContrats('K1', registre, contratsDeLAnnee(registre), porteEtiquette('K1'));
