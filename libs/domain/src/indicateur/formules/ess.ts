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

/** T2: contracts reserved to the ESS (L. 2113-15), by domain: a breakdown, not a number. */
export const computeT2: Formule = (registre) => {
  const base = contratsDeLAnnee(registre);
  const reserves = base.retenus.flatMap(({ reservations }) => reservations?.filter(({ article }) => article === 'L2113-15').slice(0, 1) ?? []);
  const repartition: Record<string, number> = {};
  for (const { domaine } of reserves) repartition[domaine ?? 'NON_PRECISE'] = (repartition[domaine ?? 'NON_PRECISE'] ?? 0) + 1;
  return countContrats('T2', registre, base, ({ reservations }) => {
    if (reservations === null || reservations.some(({ article }) => article === null)) return null;
    return reservations.some(({ article }) => article === 'L2113-15');
  }, { repartition });
};
