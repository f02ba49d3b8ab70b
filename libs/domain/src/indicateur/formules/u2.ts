import { anneeOf } from '../../quantite/date-civile';
import { readQualification } from '../../registre/qualification';
import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** U2: enterprises of the ESS that answered a sourcing in the year, each legal person once. */
export const computeU2: Formule = (registre) => {
  const { sourcings, annee, qualifications } = registre;
  const reponses = sourcings.flatMap(({ repondants }) => repondants).filter(({ date }) => anneeOf(date) === annee);
  const ess = new Set(reponses.filter(({ operateur, date }) => readQualification(operateur, ['ESS'], date, qualifications) === 'QUALIFIE').map(({ operateur }) => operateur.slice(0, 9)));
  return toMesure('U2', registre, { comptes: [...ess].map((siren) => ({ id: siren, quantite: unites(1) })), ecartes: [], connus: reponses.length, savoir: reponses.length > 0 ? 'CONNU' : listFaits(sourcings, annee).savoir });
};
