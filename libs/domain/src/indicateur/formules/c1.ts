import { isReserveInclusif } from '../../marche/dispositifs';
import { contratsDeLAnnee, countContrats, type Reconnaissance } from './base';
import type { Formule } from './mesure';

/**
 * C1: contracts reserved to EA, ESAT and SIAE (L. 2113-12, L. 2113-13), without any floor. Its share is that of the reservable projects
 * that were reserved (decision D-12), unknown as long as the recensement does not say which were.
 */
export const computeC1: Formule = (registre) => {
  const { projetsReservables: projets } = registre;
  const mesure = countContrats('C1', registre, contratsDeLAnnee(registre), isReserve);
  return { ...mesure, part: mesure.valeur === null || projets === null || projets.attribues === 0 ? null : { numerateur: BigInt(projets.reserves), denominateur: BigInt(projets.attribues) } };
};

const isReserve: Reconnaissance = ({ reservations }) => reservations && reservations.some(isReserveInclusif);
