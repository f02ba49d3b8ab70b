import type { ChampRegistre } from '@spaser/domain';
import { findCode } from './read-valeur';

type Liste = Extract<ChampRegistre, { type: 'LISTE' }>;

/**
 * Reads back a list as our exports write it: « SIRET du titulaire : 90000000100017, Nom de l’entreprise : Ateliers ; SIRET… ». A label that comes
 * again begins the next line. `null`: the text is no such list.
 */
export function readListe({ champs }: Liste, texte: string): readonly Readonly<Record<string, unknown>>[] | null {
  const reperes = listReperes(champs, texte);
  if (reperes[0]?.debut !== 0) return null;
  const lignes: Record<string, unknown>[] = [];
  let ligne: Record<string, unknown> | null = null;
  for (const [rang, { cle, fin }] of reperes.entries()) {
    if (ligne === null || Object.hasOwn(ligne, cle)) lignes.push((ligne = {}));
    const valeur = trimSeparateurs(texte.slice(fin, reperes[rang + 1]?.debut));
    const champ = champs[cle] as ChampRegistre;
    ligne[cle] = champ.type === 'LISTE' ? (readListe(champ, valeur) ?? valeur) : champ.type === 'CHOIX' ? (findCode({ choix: champ.choix }, valeur) ?? valeur) : valeur;
  }
  return lignes;
}

function listReperes(champs: Liste['champs'], texte: string): readonly { readonly cle: string; readonly debut: number; readonly fin: number }[] {
  return Object.entries(champs).flatMap(([cle, { libelle }]) => {
    const motif = new RegExp(`${libelle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}\\s*:\\s*`, 'gu');
    return [...texte.matchAll(motif)].filter(({ index }) => beginsAt(texte, index)).map((trouve) => ({ cle, debut: trouve.index, fin: trouve.index + trouve[0].length }));
  }).toSorted((a, b) => a.debut - b.debut);
}

/** Whether a field may begin there: at the start, or after a comma or a semicolon. */
function beginsAt(texte: string, index: number): boolean {
  let avant = index - 1;
  while (avant >= 0 && /\s/.test(texte[avant] ?? '')) avant -= 1;
  return avant < 0 || texte[avant] === ',' || texte[avant] === ';';
}

/** Without the comma or semicolon before the next field, in one pass: a cell may be long. */
function trimSeparateurs(texte: string): string {
  let fin = texte.length;
  while (fin > 0 && /[\s,;]/.test(texte[fin - 1] ?? '')) fin -= 1;
  return texte.slice(0, fin);
}
