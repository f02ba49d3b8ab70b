import { contratsAuDessusDuSeuil, countContrats } from './base';
import type { Formule } from './mesure';

/** C4: contracts above 25 000 € HT with a social award criterion; one that also has a clause or a reservation still counts (decision D-14). */
export const computeC4: Formule = (registre) => countContrats('C4', registre, contratsAuDessusDuSeuil(registre), ({ criteresSociaux }) => criteresSociaux && criteresSociaux.length > 0, { enPart: true });
