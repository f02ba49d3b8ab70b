import { readQualification, STRUCTURES_INCLUSIVES } from '../../registre/qualification';
import { listFaits } from './faits';
import { centiemes, toMesure, type Formule, type MotifMiseAPart } from './mesure';

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
