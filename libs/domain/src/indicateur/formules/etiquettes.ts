import { LEVIERS_J1, type Etiquette } from '../../marche/dispositifs';
import type { ContratDuRegistre } from '../../registre/contrat';
import { contratsDeLAnnee, countContrats } from './base';
import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

const porte = (etiquette: Etiquette) => ({ etiquettes }: ContratDuRegistre): boolean | null => etiquettes && etiquettes.includes(etiquette);

/** E1: a criterion or a requirement that the resource be managed for the long term. */
export const computeE1: Formule = (registre) => countContrats('E1', registre, contratsDeLAnnee(registre), porte('E1'));

/** F2: eco-labelled, bio-sourced or certified materials. */
export const computeF2: Formule = (registre) => countContrats('F2', registre, contratsDeLAnnee(registre), porte('F2'));

/** G2: purchases that demand second-hand goods, contracts or not: none of one half says nothing of the other. */
export const computeG2: Formule = (registre) => {
  const contrats = countContrats('G2', registre, contratsDeLAnnee(registre), porte('G2'));
  const { faits } = listFaits(registre.achatsOccasion, registre.annee);
  const comptes = [...contrats.comptes, ...faits.map(({ id }) => ({ id, quantite: unites(1) }))];
  return toMesure('G2', registre, { comptes, ecartes: contrats.ecartes, savoir: comptes.length > 0 ? 'CONNU' : 'INCONNU', connus: contrats.connus ?? 0 });
};

/** H1: works with recyclable or recycled materials, by a criterion or a requirement. */
export const computeH1: Formule = (registre) => {
  const { retenus, ecartes } = contratsDeLAnnee(registre);
  return countContrats('H1', registre, { retenus: retenus.filter(({ marche }) => marche.typeMarche !== 'FOURNITURES' && marche.typeMarche !== 'SERVICES'), ecartes }, porte('H1'));
};

/** J1: criteria that value at least one of the five levers that the scheme prints (N16). */
export const computeJ1: Formule = (registre) =>
  countContrats('J1', registre, contratsDeLAnnee(registre), ({ leviers }) => {
    if (leviers === null) return null;
    if (leviers.some((levier) => (LEVIERS_J1 as readonly string[]).includes(levier))) return true;
    return leviers.length > 0 ? 'LEVIER_HORS_LISTE' : false;
  });

/** K1: road works that use asphalt aggregates again. */
export const computeK1: Formule = (registre) => countContrats('K1', registre, contratsDeLAnnee(registre), porte('K1'));

/** K2: road works with warm or low-temperature mixes. */
export const computeK2: Formule = (registre) => countContrats('K2', registre, contratsDeLAnnee(registre), porte('K2'));
