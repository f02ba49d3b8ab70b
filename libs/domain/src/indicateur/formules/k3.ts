import type { RegistreAcheteur } from '../../registre/registre-annee';
import { listFaits } from './faits';
import { centiemes, toMesure, type CodeMesure, type Formule, type Mesure } from './mesure';

/** K3.agr and K3.tied: tonnes of the year. They are never added: a warm mix with aggregates is in both (N15). */
export const computeK3Agr: Formule = (registre) => computeK3('K3.agr', 'agregats', registre);
export const computeK3Tied: Formule = (registre) => computeK3('K3.tied', 'tiedes', registre);

function computeK3(code: CodeMesure, matiere: 'agregats' | 'tiedes', registre: RegistreAcheteur): Mesure {
  const { faits, savoir } = listFaits(registre.tonnages, registre.annee);
  return toMesure(code, registre, { comptes: faits.filter((chantier) => chantier[matiere] !== 0n).map((chantier) => ({ id: chantier.id, quantite: centiemes(chantier[matiere]) })), ecartes: [], savoir, connus: faits.length });
}
