import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** C3: sourcings through the platform of inclusion; each is one of U1's too (decision D-15). */
export const computeC3: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.sourcings, registre.annee);
  return toMesure('C3', registre, { comptes: faits.filter(({ canal }) => canal === 'SOURCING_INVERSE_PLATEFORME').map(({ id }) => ({ id, quantite: unites(1) })), ecartes: [], savoir, connus: faits.length });
};
