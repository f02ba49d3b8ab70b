export type Objet = Readonly<Record<string, unknown>>;

const CONTROLES = /[\u0000-\u001f]/g;
/** A string, or a thing to repair. Strings come first so that nothing inside them is touched. */
const JETONS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b|(?<![\w.])-?\d{16,}(?![\w.])/gs;

/**
 * Reads one JSON object; `null` when it is none. Two faults of common programs are read all the same: raw control
 * characters inside strings, and NaN or Infinity for a number. An identifier too long for a JavaScript number becomes
 * a string and keeps all its digits. `__proto__` is an ordinary key.
 */
export function parseObjet(texte: string): Objet | null {
  const lu = parse(texte) ?? parse(repair(texte));
  if (lu === null || typeof lu !== 'object' || Array.isArray(lu)) return null;
  const objet = lu as Objet;
  return hasLongIdentifiant(objet) ? ((parse(repair(texte)) ?? objet) as Objet) : objet;
}

function parse(texte: string): unknown {
  try {
    return JSON.parse(texte) as unknown;
  } catch {
    return null;
  }
}

function repair(texte: string): string {
  const propre = texte.replace(CONTROLES, (signe) => (/\s/.test(signe) ? ' ' : `\\u00${signe.charCodeAt(0).toString(16).padStart(2, '0')}`));
  return propre.replace(JETONS, (jeton) => (jeton.startsWith('"') ? jeton : `"${jeton}"`));
}

function hasLongIdentifiant({ id, idAccordCadre }: Objet): boolean {
  return [id, idAccordCadre].some((valeur) => typeof valeur === 'number' && !Number.isSafeInteger(valeur));
}
