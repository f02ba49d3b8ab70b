import { readQualification } from '../../registre/qualification';
import { contratsDeLAnnee, countContrats } from './base';
import type { Formule } from './mesure';

/** T1: contracts with a holder of the ESS on the day of the notification, reserved or not (decision D-20). */
export const computeT1: Formule = (registre) =>
  countContrats('T1', registre, contratsDeLAnnee(registre), ({ marche: { titulaires, dateNotification } }) => {
    const connus = titulaires.flatMap(({ id }) => (id === null ? [] : [id]));
    if (connus.length === 0 || dateNotification === null || registre.qualifications.length === 0) return null;
    return connus.some((operateur) => readQualification(operateur, ['ESS'], dateNotification, registre.qualifications) === 'QUALIFIE');
  });
