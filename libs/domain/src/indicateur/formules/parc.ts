import { countJours } from '../../quantite/date-civile';
import type { BienRetire, RegistreAcheteur } from '../../registre/registre-annee';
import { listFaits } from './faits';
import { centiemes, toMesure, unites, type CodeMesure, type Formule, type Mesure } from './mesure';

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

/** K3.agr and K3.tied: tonnes of the year. They are never added: a warm mix with aggregates is in both (N15). */
export const computeK3Agr: Formule = (registre) => computeK3('K3.agr', 'agregats', registre);
export const computeK3Tied: Formule = (registre) => computeK3('K3.tied', 'tiedes', registre);

function computeK3(code: CodeMesure, matiere: 'agregats' | 'tiedes', registre: RegistreAcheteur): Mesure {
  const { faits, savoir } = listFaits(registre.tonnages, registre.annee);
  return toMesure(code, registre, { comptes: faits.filter((chantier) => chantier[matiere] !== 0n).map((chantier) => ({ id: chantier.id, quantite: centiemes(chantier[matiere]) })), ecartes: [], savoir, connus: faits.length });
}
