import type { Annee } from '../quantite/exercice';
import type { Part } from '../quantite/part';
import type { ContenuSpaser } from '../spaser/contenu-spaser';
import type { ObjectifChiffre, UniteCible } from '../spaser/modele';
import { parseValeurCible } from '../spaser/unite-cible';
import { computeEvaluation, getCible, type CibleDatee, type Evaluation } from './evaluation';
import type { CodeSousMesure } from './code-indicateur';
import type { CodeMesure, Mesure } from './formules/mesure';

/**
 * What a buyer's own scheme says of a measure of a year; `null` when its scheme sets no target for it, in any year. A target in percent
 * is compared with the share, any other with the value.
 */
export function evaluateMesure(mesure: Pick<Mesure, 'code' | 'etat' | 'valeur' | 'part'>, contenu: SchemaVise, annee: Annee): (Evaluation & { readonly unite: string }) | null {
  const vise = findObjectif(mesure.code, contenu);
  if (!vise) return null;
  const { objectif, unite } = vise;
  return { ...computeEvaluation(objectif, annee, { etat: mesure.etat, valeur: unite === '%' ? mesure.part : mesure.valeur }, contenu), unite };
}

/** Every target that a scheme sets for a measure, year by year; a yearly one stands in each of `annees` that the scheme covers. */
export function listCibles(code: CodeMesure, contenu: SchemaVise, annees: readonly Annee[]): readonly CibleDatee[] {
  const vise = findObjectif(code, contenu);
  if (!vise) return [];
  const toutes = new Set([...annees, ...vise.objectif.cibles.flatMap(({ annee }) => (annee === 'ANNUEL' ? [] : [annee]))]);
  return [...toutes].sort((a, b) => a - b).flatMap((annee) => {
    const valeur = getCible(vise.objectif, annee, contenu);
    return valeur === null ? [] : [{ annee, valeur }];
  });
}

type SchemaVise = Pick<ContenuSpaser, 'cibles' | 'debut' | 'fin'>;

function findObjectif(code: CodeMesure, contenu: SchemaVise): { readonly objectif: ObjectifChiffre; readonly unite: string } | null {
  const [indicateur = '', sous] = code.split('.');
  const cibles = contenu.cibles.filter((cible) => cible.indicateur === indicateur && cible.sousMesure === (sous === undefined ? null : code));
  const [premiere] = cibles;
  if (!premiere) return null;
  const { unite, libelle } = premiere;
  const objectif: ObjectifChiffre<string> = {
    id: code, indicateur, sousMesure: sous === undefined ? null : (code as CodeSousMesure), libelle, unite: unite as UniteCible, sens: 'MIN',
    cibles: cibles.map((cible) => ({ annee: cible.annee, valeur: toPart(cible.valeur, unite), mention: null })),
  };
  return { objectif: objectif as ObjectifChiffre, unite };
}

/** A canonical decimal text as an exact number: « 57.5 » in percent is 575/1000. */
function toPart(texte: string, unite: string): Part {
  const [entier = '0', decimales = ''] = (parseValeurCible(texte) ?? '0').split('.');
  return { numerateur: BigInt(`${entier}${decimales}`), denominateur: 10n ** BigInt(decimales.length) * (unite === '%' ? 100n : 1n) };
}
