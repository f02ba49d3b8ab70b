import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** U1: sourcings of the services, whatever their channel. */
export const computeU1: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.sourcings, registre.annee);
  return toMesure('U1', registre, { comptes: faits.map(({ id }) => ({ id, quantite: unites(1) })), ecartes: [], savoir, connus: faits.length });
};
