import { simplify } from '../../normalise/mot';
import type { ColonneDepot } from './colonne-depot';
import { readFinDePeriode } from './periode';

/** Words around a kind of engine that say the vehicle, not its energy: « VL hybride ». */
const VEHICULES = /\b(?:vl|vul|vu|pl|voitures?|vehicules?|utilitaires?|berlines?|citadines?|fourgons?|fourgonnettes?|camions?|leger|moteur|motorisation)\b/g;
/** « Insertion 10 % », « Formation (5 points) »: the weight of a criterion. */
const POIDS = /\(?\s*\d+(?:[.,]\d+)?\s*(?:%|points?|pts?)\s*\)?/g;

type AvecChoix = Pick<ColonneDepot, 'choix' | 'valeurs'>;
/** Beyond, a cell holds no answer of a list, and comparing it would only take time. */
const LONGUEUR_REPONSE = 200;
const LONGUEUR_LISTE = 2_000;

/** One text as a choice of a closed list: its code, or `null`. */
export function findCode(colonne: AvecChoix, texte: string): string | null {
  if (texte.length > LONGUEUR_REPONSE) return null;
  const codes = indexOf(colonne);
  for (const essai of [texte, texte.replace(POIDS, ' '), simplify(texte).replace(VEHICULES, ' ')]) {
    const code = codes.get(compare(essai));
    if (code !== undefined) return code;
  }
  return null;
}

const INDEX = new WeakMap<AvecChoix, ReadonlyMap<string, string>>();

/** Every writing of every code; of two codes written alike, the first. */
function indexOf(colonne: AvecChoix): ReadonlyMap<string, string> {
  const connu = INDEX.get(colonne);
  if (connu) return connu;
  const index = new Map<string, string>();
  for (const [code, libelle] of Object.entries(colonne.choix ?? {})) {
    for (const texte of [code, libelle, ...(colonne.valeurs?.[code] ?? [])]) {
      const cle = compare(texte);
      if (cle !== '' && !index.has(cle)) index.set(cle, code);
    }
  }
  INDEX.set(colonne, index);
  return index;
}

/** Accents, case, spaces and punctuation aside; « + » tells two articles from one. */
const compare = (texte: string): string => simplify(texte.replace(/œ/gi, 'oe')).replace(/[^\p{L}\p{N}+]/gu, '');

/** The codes of a cell that lists several, as far as they are known: what is not stays as it is written, for the register to refuse it. */
export function readCodes(colonne: AvecChoix, texte: string): readonly string[] {
  if (texte.length > LONGUEUR_LISTE) return [texte];
  const entier = findCode(colonne, texte);
  if (entier !== null) return [entier];
  // A label may hold a comma: what a semicolon parts is tried before what a comma does.
  return split(texte, /[;\n|•]/).flatMap((partie) => {
    const code = findCode(colonne, partie);
    return code === null ? split(partie, /[,/]|\bet\b/).map((morceau) => findCode(colonne, morceau) ?? morceau) : [code];
  });
}

const split = (texte: string, separateur: RegExp): readonly string[] => texte.split(separateur).map((partie) => partie.trim()).filter((partie) => partie !== '');

/** The identifiers of a cell that holds several, parted by a comma, a semicolon, a slash, a line break, or a space between whole SIRETs. */
export function splitOperateurs(texte: string): readonly string[] {
  return split(texte, /[,;/\n|]|\bet\b|(?<=(?<!\d)\d{14})\s+(?=\d{14}(?!\d))/);
}

/** A cell in the words of the register: the code of a choice, the months of a length, the end of a period. What is not understood is left as it is. */
export function readValeur(colonne: ColonneDepot, texte: string): string {
  switch (colonne.format) {
    case 'CHOIX':
    case 'CHOIX_MULTIPLE':
    case 'RESERVATION': return findCode(colonne, texte) ?? texte;
    case 'DATE': return texte.replace(HEURE, '');
    case 'PERIODE': return readFinDePeriode(texte.replace(HEURE, ''));
    case 'MONTANT': return texte.replace(HORS_TAXES, '');
    case 'DUREE': return readDuree(texte);
    // Only the divisions 03 and 09 begin with a zero that a spreadsheet can lose.
    case 'CPV': return /^[39]\d{6}$/.test(texte.trim()) ? `0${texte.trim()}` : texte;
    default: return texte;
  }
}

/** The hour that software writes after a date: a date of law has none. */
const HEURE = /(?:T|\s+(?:à\s+)?)\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
/** « 60 000 € HT »: what every amount of the register is. « TTC » stays, and is refused. */
const HORS_TAXES = /\s*\bh\.?\s?t\.?\s*$/i;

/** « 12 mois », « 4 ans », « 1 an » as months. */
function readDuree(texte: string): string {
  const lue = /^(\d{1,3})(?:[.,]0+)?\s*(mois|m|ans?|annees?)?\.?$/.exec(simplify(texte));
  if (!lue) return texte;
  return lue[2]?.startsWith('a') ? String(Number(lue[1]) * 12) : String(Number(lue[1]));
}
