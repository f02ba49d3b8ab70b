/** What sources write for « nothing »: « NC » of the DECP, and the words that programs leave behind. */
const ABSENT = /^(?:|n\.?\s?\/?\s?c\.?|null|none|nan|undefined)$/i;
const ABSENT_LE_PLUS_LONG = 9;

/**
 * The text of a value found where one word, number or sentence is expected; `null` when it is missing (« NC »
 * included) or is no such thing. Of a list, the first value.
 */
export function toText(valeur: unknown): string | null {
  if (typeof valeur === 'string') return isMotAbsent(valeur) ? null : valeur;
  if (typeof valeur === 'number' || typeof valeur === 'boolean') return String(valeur);
  return Array.isArray(valeur) && valeur.length > 0 ? toText(valeur[0]) : null;
}

/** True when the source gives nothing at all, as opposed to something that cannot be read. */
export function isAbsent(valeur: unknown): boolean {
  if (valeur === null || valeur === undefined) return true;
  if (typeof valeur === 'string') return isMotAbsent(valeur);
  return Array.isArray(valeur) && valeur.every(isAbsent);
}

function isMotAbsent(texte: string): boolean {
  const mot = texte.trim();
  return mot.length <= ABSENT_LE_PLUS_LONG && ABSENT.test(mot);
}
