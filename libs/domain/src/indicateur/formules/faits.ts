import { anneeOf, type DateCivile } from '../../quantite/date-civile';
import type { Annee } from '../../quantite/exercice';
import type { FaitsLus } from './mesure';

/** The facts of a year among those recorded. `null`: nobody has said; a list without any is a declared zero. */
export function listFaits<T extends { readonly date: DateCivile }>(faits: readonly T[] | null, annee: Annee): { readonly faits: readonly T[]; readonly savoir: FaitsLus['savoir'] } {
  if (faits === null) return { faits: [], savoir: 'INCONNU' };
  const deLAnnee = faits.filter(({ date }) => anneeOf(date) === annee);
  return { faits: deLAnnee, savoir: deLAnnee.length > 0 ? 'CONNU' : 'AUCUN' };
}
