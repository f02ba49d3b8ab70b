const ENTREES_MAX = 20_000;
/** Longer texts hardly ever come back. */
const LONGUEUR_MAX = 64;

/**
 * The same pure function, its answers kept: sources repeat a few thousand dates and words. Emptied when full, so that
 * no file makes it grow.
 */
export function remember<T>(compute: (texte: string) => T): (texte: string) => T {
  const connus = new Map<string, T>();
  return (texte) => {
    if (connus.has(texte)) return connus.get(texte) as T;
    const valeur = compute(texte);
    if (texte.length > LONGUEUR_MAX) return valeur;
    if (connus.size >= ENTREES_MAX) connus.clear();
    connus.set(texte, valeur);
    return valeur;
  };
}
