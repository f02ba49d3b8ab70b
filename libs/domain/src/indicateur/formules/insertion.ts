import { readQualification, STRUCTURES_INCLUSIVES } from '../../registre/qualification';
import { listFaits } from './faits';
import { centiemes, toMesure, unites, type Formule, type MotifMiseAPart } from './mesure';

/** A3: people who benefit for the first time in the year, without those that another record has counted (decision D-16). */
export const computeA3: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.releves, registre.annee);
  const comptes = faits.map(({ id, nouveauxBeneficiaires, dontDejaComptes }) => ({ id, quantite: unites(Math.max(0, nouveauxBeneficiaires - dontDejaComptes)) }));
  return toMesure('A3', registre, { comptes, ecartes: [], savoir, connus: faits.length });
};

/** C2: payments, tax excluded, to structures qualified on the day of the payment (decision D-13). */
export const computeC2: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.mandats, registre.annee);
  const lus = faits.map((mandat) => ({ mandat, qualite: readQualification(mandat.fournisseur, STRUCTURES_INCLUSIVES, mandat.date, registre.qualifications) }));
  const motifs: Partial<Record<string, MotifMiseAPart>> = { ECHUE: 'QUALIFICATION_ECHUE', SIREN_SEUL: 'SIRET_A_CONFIRMER' };
  return toMesure('C2', registre, {
    comptes: lus.filter(({ qualite }) => qualite === 'QUALIFIE').map(({ mandat: { id, montant } }) => ({ id, quantite: centiemes(montant) })),
    // A payment to anybody else was never a candidate.
    ecartes: lus.flatMap(({ mandat: { id }, qualite }) => { const motif = motifs[qualite]; return motif ? [{ id, motif }] : []; }),
    savoir,
    connus: faits.length,
  });
};

/** D1: equality documents received, each once per candidate and consultation. */
export const computeD1: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.documentsEgalite, registre.annee);
  return toMesure('D1', registre, { comptes: faits.map(({ id, index, plans }) => ({ id, quantite: unites(index + plans) })), ecartes: [], savoir, connus: faits.length });
};
