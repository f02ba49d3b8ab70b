import { contratsDeLAnnee, countContrats } from './base';
import { porteEtiquette } from './etiquette';
import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** G2: purchases that demand second-hand goods, contracts or not: none of one half says nothing of the other. */
export const computeG2: Formule = (registre) => {
  const contrats = countContrats('G2', registre, contratsDeLAnnee(registre), porteEtiquette('G2'));
  const { faits } = listFaits(registre.achatsOccasion, registre.annee);
  const comptes = [...contrats.comptes, ...faits.map(({ id }) => ({ id, quantite: unites(1) }))];
  return toMesure('G2', registre, { comptes, ecartes: contrats.ecartes, savoir: comptes.length > 0 ? 'CONNU' : 'INCONNU', connus: contrats.connus ?? 0 });
};
