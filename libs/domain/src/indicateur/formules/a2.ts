import { anneeOf } from '../../quantite/date-civile';
import { contratsDeLAnnee, savoirOf } from './base';
import { centiemes, toMesure, type Apport, type Formule, type Mesure } from './mesure';

/** A2: hours contracted by the clauses of the year, plus or minus what the avenants of the year change (decision D-06). */
export const computeA2: Formule = (registre) => {
  const { annee, contrats } = registre;
  const base = contratsDeLAnnee(registre);
  const deLAnnee = new Set(base.retenus.map(({ id }) => id));
  const comptes: Apport[] = [];
  const ecartes: Mesure['ecartes'][number][] = [...base.ecartes];
  let dits = 0;
  for (const { id, clauses } of contrats) {
    if (clauses === null) {
      if (deLAnnee.has(id)) ecartes.push({ id, motif: 'NON_PRECISE' });
      continue;
    }
    const nees = clauses.filter(({ dateEffet }) => (dateEffet === null ? deLAnnee.has(id) : anneeOf(dateEffet) === annee));
    const variations = clauses.flatMap((clause) => clause.variations).filter(({ date }) => anneeOf(date) === annee);
    const inconnues = nees.some(({ heures }) => heures === null);
    if (inconnues) ecartes.push({ id, motif: 'HEURES_INCONNUES' });
    if (deLAnnee.has(id) && !inconnues) dits += 1;
    const heures = [...nees.map((clause) => clause.heures ?? 0n), ...variations.map((variation) => variation.heures)];
    if ((nees.length > 0 && !inconnues) || variations.length > 0) comptes.push({ id, quantite: centiemes(heures.reduce((somme, une) => somme + une, 0n)) });
  }
  const savoir = comptes.length > 0 ? 'CONNU' : savoirOf(registre, base, dits);
  return toMesure('A2', registre, { comptes, ecartes, savoir, connus: dits });
};
