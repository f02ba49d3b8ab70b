import { listFaits } from './faits';
import { toMesure, unites, type Formule } from './mesure';

/** I1: alternative vehicles bought and received in the year; leases apart (decision D-19). */
export const computeI1: Formule = (registre) => {
  const { faits, savoir } = listFaits(registre.vehicules, registre.annee);
  const achats = faits.filter(({ mode, energie }) => mode === 'ACHAT' && energie !== 'THERMIQUE');
  return toMesure('I1', registre, {
    comptes: achats.map(({ id, quantite }) => ({ id, quantite: unites(quantite) })),
    ecartes: faits.filter((vehicule) => !achats.includes(vehicule)).map(({ id, mode }) => ({ id, motif: mode === 'LOCATION' ? ('LOCATION' as const) : ('ENERGIE_THERMIQUE' as const) })),
    savoir,
    connus: faits.length,
  });
};
