import type { CodeChiffre } from '../code-indicateur';
import { listReglesOf } from '../../methode/registre';
import type { RegleMethode } from '../../methode/regle';
import type { MesureMontree } from '../masquage/show-mesure';
import { writeCalcul, type ContexteCalcul } from './write-calcul';
import { writeCouverture, type CouvertureMesure } from './write-couverture';

/** What makes a figure understood: its formula with the numbers in it, how much of it is known, the rules that it follows. */
export interface Explication {
  /** One sentence for each result of the formula; empty when nothing is computed. */
  readonly calcul: readonly string[];
  readonly couverture: CouvertureMesure;
  readonly regles: readonly RegleMethode[];
}

/** Explains one measure of a buyer's year, with the rules of method that govern the last day of that year. */
export function explainMesure(mesure: MesureMontree, contexte: ContexteCalcul): Explication {
  const [chiffre = ''] = mesure.code.split('.');
  return { calcul: writeCalcul(mesure, contexte), couverture: writeCouverture(mesure), regles: listReglesOf(chiffre as CodeChiffre, contexte.registre.annee) };
}
