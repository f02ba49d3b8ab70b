import type { ChampsRegistre } from '../registre/champ';
import type { ContenuEcrit } from '../registre/write-champ';
import { simplifyValeur } from './cles-naturelles';

type Ligne = Readonly<Record<string, unknown>>;

/**
 * What a line of a file changes in a record: the fields that it gives and that say something else than `base`. A field that the file leaves
 * empty is not a field that it empties. In a list, an element that is already there changes nothing, one in the same place is completed,
 * another is added; « none » (an empty list) empties.
 */
export function listChangements(champs: ChampsRegistre, base: ContenuEcrit, fournis: ContenuEcrit): ContenuEcrit {
  return Object.fromEntries(Object.entries(fournis).flatMap(([cle, fourni]) => {
    const champ = champs[cle];
    if (champ === undefined || fourni === null || fourni === undefined) return [];
    const avant = base[cle] ?? null;
    const apres = champ.type === 'LISTE' ? mergeListe(lignesOf(avant), fourni as readonly Ligne[]) : champ.type === 'CHOIX_MULTIPLE' ? mergeChoix(avant, fourni as readonly string[]) : fourni;
    // Case and spaces are not a correction: an object typed again is the same object.
    return isEgal(simplifyValeur(avant), simplifyValeur(apres)) ? [] : [[cle, apres]];
  }));
}

const lignesOf = (valeur: unknown): readonly Ligne[] | null => (Array.isArray(valeur) ? (valeur as Ligne[]) : null);

function mergeListe(avant: readonly Ligne[] | null, fournies: readonly Ligne[]): readonly Ligne[] {
  if (avant === null || fournies.length === 0) return fournies;
  const resultat = [...avant];
  const prises = new Set<number>();
  const nouvelles = fournies.map((fournie, rang) => ({ fournie, rang })).filter(({ fournie }) => {
    const deja = avant.findIndex((ligne, place) => !prises.has(place) && Object.entries(fournie).every(([cle, valeur]) => valeur === null || isEgal(ligne[cle] ?? null, valeur)));
    if (deja >= 0) prises.add(deja);
    return deja < 0;
  });
  for (const { fournie, rang } of nouvelles) {
    const place = rang < avant.length && !prises.has(rang) ? rang : resultat.length;
    prises.add(place);
    const completee = resultat[place];
    resultat[place] = completee === undefined ? fournie : { ...completee, ...Object.fromEntries(Object.entries(fournie).filter(([, valeur]) => valeur !== null)) };
  }
  return resultat;
}

function mergeChoix(avant: unknown, fournis: readonly string[]): readonly string[] {
  return fournis.length === 0 || !Array.isArray(avant) ? fournis : [...new Set([...(avant as string[]), ...fournis])].sort();
}

function isEgal(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

/** The same value whatever the order in which its fields were written. */
function sortKeys(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(sortKeys);
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1)).map(([cle, une]) => [cle, sortKeys(une)]));
}
