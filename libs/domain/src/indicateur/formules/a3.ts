import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** A3: people who benefit for the first time in the year, without those that another record has counted (decision D-16). */
export const computeA3: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.releves, registre.annee);
  const comptes = faits.map(({ id, nouveauxBeneficiaires, dontDejaComptes }) => ({ id, quantite: unites(Math.max(0, nouveauxBeneficiaires - dontDejaComptes)) }));
  return toMesure('A3', registre, { comptes, ecartes: [], savoir, connus: faits.length });
};
