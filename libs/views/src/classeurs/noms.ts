import { toTexteSansControle } from '../documents/texte-imprimable';

/** The longest name that a spreadsheet takes. */
const LONGUEUR = 31;
/** Excel keeps this name for itself. */
const RESERVE = 'history';

/**
 * Names that every spreadsheet takes, in the order given: 31 characters at most, none of \ / ? * : [ ], no apostrophe at
 * either end, all different whatever their case.
 */
export function toNomsDeFeuilles(noms: readonly string[]): readonly string[] {
  const pris = new Set([RESERVE]);
  return noms.map((brut) => {
    const nom = toNomValide(brut);
    let unique = cut(nom, LONGUEUR);
    for (let rang = 2; pris.has(unique.toLowerCase()); rang += 1) {
      const suite = ` (${rang})`;
      unique = `${cut(nom, LONGUEUR - suite.length)}${suite}`;
    }
    pris.add(unique.toLowerCase());
    return unique;
  });
}

/** « marches-publics.csv »: the name of a file in an archive, readable on any system. */
export function toNomDeFichier(nom: string, rang: number): string {
  const base = nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${String(rang).padStart(2, '0')}-${base || 'feuille'}.csv`;
}

function toNomValide(brut: string): string {
  return trim(toTexteSansControle(brut).replace(/[\\/?*:[\]]/g, '-').replace(/\s+/g, ' ')) || 'Feuille';
}

/** At most `longueur` UTF-16 units, no character cut in two. */
const cut = (nom: string, longueur: number): string => trim(nom.slice(0, longueur).replace(/[\ud800-\udbff]$/, ''));
const trim = (nom: string): string => nom.replace(/^[' ]+|[' ]+$/g, '');
