import { isNir } from './nir';

/** What a datum says of a person. */
export type SorteDonneePersonnelle = 'NIR' | 'COURRIEL' | 'TELEPHONE' | 'NOM' | 'PRENOM' | 'NAISSANCE' | 'ADRESSE';

const COURRIEL = /[^\s@,;<>()]@[^\s@,;<>()]+\.[a-z]{2,}/i;
const CIVILITE = /(?<![\p{L}\p{N}])(?:M\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle)\s+\p{Lu}/u;
/** « Mr Bricolage »: a trade name. */
const ENSEIGNE = /\b(?:Mr|Monsieur)\.?\s+(?:Bricolage|Meuble|Store)/i;
const SEPARATEUR = '[ .\\-\\u00a0\\u202f]';
/** Digits as people group them, taken whole: a telephone is never looked for inside a SIRET. */
const SUITE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:\\+|00)33${SEPARATEUR}?\\(0\\)${SEPARATEUR}?|\\+)?\\d(?:${SEPARATEUR}?(?:2[AB](?=${SEPARATEUR}?\\d)|\\d)){8,40}(?![\\p{L}\\p{N}])`, 'gu');
/** All together, or parted two by two: « 01 2025 0001 » is a reference. */
const NUMERO = `0[1-9](?:\\d{8}|(?:${SEPARATEUR}\\d{2}){4})`;
const TELEPHONE = new RegExp(`^${NUMERO}(?:${SEPARATEUR}${NUMERO}){0,2}$`);
const TELEPHONE_INTERNATIONAL = new RegExp(`^(?:\\+|00)33${SEPARATEUR}?(?:\\(0\\)|0)?${SEPARATEUR}?[1-9](?:${SEPARATEUR}?\\d{2}){4}$`);
/** A NIR written in its own groups needs no key to be known. */
const NIR_GROUPE = /(?<!\d)[12][ .]\d{2}[ .](?:0[1-9]|1[0-2])[ .](?:\d{2}|2[AB])[ .]\d{3}[ .]\d{3}(?!\d)/;

/** What a text plainly says of a person; `null`: nothing. Identifiers of enterprises, CPV codes and amounts say nothing. */
export function findMarque(texte: string): SorteDonneePersonnelle | null {
  if (texte.includes('@') && COURRIEL.test(texte)) return 'COURRIEL';
  if (/[Mm]/.test(texte) && CIVILITE.test(texte) && !ENSEIGNE.test(texte)) return 'NOM';
  if (!/\d/.test(texte)) return null;
  if (NIR_GROUPE.test(texte)) return 'NIR';
  for (const [suite] of texte.matchAll(SUITE)) {
    if (isNir(compactSuite(suite))) return 'NIR';
    if (TELEPHONE.test(suite) || TELEPHONE_INTERNATIONAL.test(suite)) return 'TELEPHONE';
  }
  return null;
}

export function compactSuite(texte: string): string {
  return texte.replace(/[ .\-\u00a0\u202f]/g, '');
}
