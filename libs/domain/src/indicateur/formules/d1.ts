import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** D1: equality documents received, each once per candidate and consultation. */
export const computeD1: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.documentsEgalite, registre.annee);
  return toMesure('D1', registre, { comptes: faits.map(({ id, index, plans }) => ({ id, quantite: unites(index + plans) })), ecartes: [], savoir, connus: faits.length });
};
