const TEXTE = /'([^'\\]*(?:\\.[^'\\]*)*)'|"([^"\\]*(?:\\.[^"\\]*)*)"|([^\s,'"[\]][^,\]]*)/gs;
const ECHAPPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gis;
const LETTRES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** « ['30259089800326', "L'EST"] », as Python prints a list, into its texts; `null` when it is no list. Bare words are taken as they are. */
export function parseListePython(texte: string): readonly string[] | null {
  const propre = texte.trim();
  if (!propre.startsWith('[') || !propre.endsWith(']')) return null;
  return [...propre.slice(1, -1).matchAll(TEXTE)].map(([, simple, double, nu]) => unescape(simple ?? double ?? nu?.trim() ?? ''));
}

function unescape(texte: string): string {
  return texte.replace(ECHAPPE, (_tout, hexa?: string, unicode?: string, signe?: string) => {
    if (signe !== undefined) return LETTRES[signe] ?? signe;
    return String.fromCharCode(Number.parseInt(hexa ?? unicode ?? '0', 16));
  });
}
