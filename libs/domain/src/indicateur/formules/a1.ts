import { anneeOf } from '../../quantite/date-civile';
import { contratsAuDessusDuSeuil, countContrats } from './base';
import type { Formule } from './mesure';

/** A1: contracts above 25 000 € HT with an insertion clause, over those above 25 000 € HT (decisions D-02, D-11). */
export const computeA1: Formule = (registre) =>
  countContrats('A1', registre, contratsAuDessusDuSeuil(registre), ({ clauses }) => {
    if (clauses === null) return null;
    if (clauses.some(({ dateEffet }) => dateEffet === null || anneeOf(dateEffet) <= registre.annee)) return true;
    return clauses.length > 0 ? 'CLAUSE_PAR_AVENANT' : false;
  }, { enPart: true });
