import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import type { Formule } from './mesure';

/** H1: works with recyclable or recycled materials, by a criterion or a requirement. */
export const computeH1: Formule = (registre) => {
  const { retenus, ecartes } = contratsDeLAnnee(registre);
  return countContrats('H1', registre, { retenus: retenus.filter(({ marche }) => marche.typeMarche !== 'FOURNITURES' && marche.typeMarche !== 'SERVICES'), ecartes }, porteEtiquette('H1'));
};
