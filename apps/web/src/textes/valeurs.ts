import { enFrancais } from '../outils/composition';

/** « 25 % », « 2 marchés », « 1 250 h »; what is no number stays as it was written. */
export function valeurAvecUnite(valeur: string, unite: string): string {
  const nombre = Number(valeur);
  const pluriel = Number.isFinite(nombre) && nombre >= 2 && unite.length > 2 && !/[sxz]$|^[A-Z]/.test(unite);
  return `${enFrancais(valeur)}\u00a0${unite}${pluriel ? 's' : ''}`;
}

export const anneeDe = (annee: number | 'ANNUEL'): string => (annee === 'ANNUEL' ? 'chaque année' : String(annee));
export const enAnnee = (annee: number | 'ANNUEL'): string => (annee === 'ANNUEL' ? 'chaque année' : `en ${annee}`);
