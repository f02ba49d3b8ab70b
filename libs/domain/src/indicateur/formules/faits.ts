import { anneeOf, type DateCivile } from '../../quantite/date-civile';
import type { Annee } from '../../quantite/exercice';
import type { FaitsLus } from './mesure';

/** The facts of a year among those recorded. None recorded is not « none »: only a declaration says it (decision D-22). */
export function listFaits<T extends { readonly date: DateCivile }>(faits: readonly T[], annee: Annee): { readonly faits: readonly T[]; readonly savoir: FaitsLus['savoir'] } {
  const deLAnnee = faits.filter(({ date }) => anneeOf(date) === annee);
  return { faits: deLAnnee, savoir: deLAnnee.length > 0 ? 'CONNU' : 'INCONNU' };
}
