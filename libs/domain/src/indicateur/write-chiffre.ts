import type { Part } from '../quantite/part';
import { motUnite } from '../spaser/unite-cible';
import { formatDecimal, formatPourcentHonnete, formatQuantite } from './affichage';
import { CHIFFRE_VOL, getIndicateur, type Indicateur } from './catalogue';
import type { CodeIndicateur } from './code-indicateur';
import type { CodeMesure } from './formules/mesure';

/** The words of a measure: those of its own line when its indicator holds several together, else those of the indicator. */
export function describeMesure(code: CodeMesure): Pick<Indicateur, 'libelle' | 'unite'> {
  const [racine = ''] = code.split('.');
  const chiffre = code === 'VOL' ? CHIFFRE_VOL : getIndicateur(racine as CodeIndicateur);
  return (chiffre.sousMesures as Indicateur['sousMesures']).find((sous) => sous.code === code) ?? chiffre;
}

/** « 12 marchés », « 1 200,50 € », « 4,0 années ». */
export function formatAvecUnite(valeur: Part, unite: string, code?: CodeMesure): string {
  if (unite === '%') return formatPourcentHonnete(valeur, null);
  if (unite === '€') return `${formatDecimal(valeur, 2)}\u00a0€`;
  const nombre = code?.startsWith('G1') ? formatDecimal(valeur, 1) : formatQuantite(valeur);
  return `${nombre}\u00a0${motUnite(unite, Number(valeur.numerateur) / Number(valeur.denominateur))}`;
}
