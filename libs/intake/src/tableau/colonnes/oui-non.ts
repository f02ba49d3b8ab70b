import { simplify } from '../../normalise/mot';

const OUI: ReadonlySet<string> = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', '1', 'v', '✓', '✔', '☑', '☒']);
const NON: ReadonlySet<string> = new Set(['non', 'n', 'faux', 'false', 'no', '0', 'neant', 'aucun', 'aucune', 'sans', 'sans objet', 's/o', 'so', '☐']);
const MUETS: ReadonlySet<string> = new Set(['', '.', '..', '...', '…', '?', '/', '—', '–', 'nc', 'n/c', 'n.c.', 'nr', 'n/r', 'n.r.', 'n/a', 'na', 'non connu', 'inconnu', 'inconnue', 'non renseigne', 'non renseignee', 'a completer', 'non precise', 'nsp']);

/** What a cell answers to a yes-or-no question; `null`: something else. */
export function readOuiNon(texte: string): boolean | null {
  const mot = simplify(texte);
  return OUI.has(mot) ? true : NON.has(mot) ? false : null;
}

/** Whether a cell holds a sign that says nothing: « - », « NC », « ? ». */
export function isMuet(texte: string): boolean {
  return MUETS.has(simplify(texte));
}
