import { anneeOf } from '../../quantite/date-civile';
import { readQualification } from '../../registre/qualification';
import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** C3: sourcings through the platform of inclusion; each is one of U1's too (decision D-15). */
export const computeC3: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.sourcings, registre.annee);
  return toMesure('C3', registre, { comptes: faits.filter(({ canal }) => canal === 'SOURCING_INVERSE_PLATEFORME').map(({ id }) => ({ id, quantite: unites(1) })), ecartes: [], savoir, connus: faits.length });
};

/** U1: sourcings of the services, whatever their channel. */
export const computeU1: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.sourcings, registre.annee);
  return toMesure('U1', registre, { comptes: faits.map(({ id }) => ({ id, quantite: unites(1) })), ecartes: [], savoir, connus: faits.length });
};

/** U2: enterprises of the ESS that answered a sourcing in the year, each legal person once. */
export const computeU2: Formule = (registre) => {
  const { sourcings, annee, qualifications } = registre;
  const reponses = sourcings.flatMap(({ repondants }) => repondants).filter(({ date }) => anneeOf(date) === annee);
  const ess = new Set(reponses.filter(({ operateur, date }) => readQualification(operateur, ['ESS'], date, qualifications) === 'QUALIFIE').map(({ operateur }) => operateur.slice(0, 9)));
  return toMesure('U2', registre, { comptes: [...ess].map((siren) => ({ id: siren, quantite: unites(1) })), ecartes: [], connus: reponses.length, savoir: reponses.length > 0 ? 'CONNU' : listFaits(sourcings, annee).savoir });
};
