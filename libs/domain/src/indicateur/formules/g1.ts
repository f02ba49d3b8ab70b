import { countJours } from '../../quantite/date-civile';
import type { BienRetire, RegistreAcheteur } from '../../registre/registre-annee';
import { listFaits } from './faits';
import { toMesure, type CodeMesure, type Formule, type Mesure } from './mesure';

/** G1.info and G1.mob: mean age, in years of 365.25 days, of the assets retired in the year (decision D-18); no retirement, no mean. */
export const computeG1Info: Formule = (registre) => computeG1('G1.info', 'INFORMATIQUE', registre);
export const computeG1Mob: Formule = (registre) => computeG1('G1.mob', 'MOBILIER', registre);

function computeG1(code: CodeMesure, famille: BienRetire['famille'], registre: RegistreAcheteur): Mesure {
  const { faits, savoir } = listFaits(registre.biensRetires.filter((bien) => bien.famille === famille), registre.annee);
  const ages = faits.map(({ id, date, miseEnService, quantite }) => ({ id, quantite: { numerateur: BigInt(countJours(miseEnService, date)) * 4n * BigInt(quantite), denominateur: 1461n } }));
  const biens = faits.reduce((somme, { quantite }) => somme + quantite, 0);
  const somme = toMesure(code, registre, { comptes: ages, ecartes: [], savoir, denominateur: biens, connus: faits.length });
  // None retired is known, and a mean of nothing is not a number.
  return { ...somme, valeur: somme.part, part: null };
}
