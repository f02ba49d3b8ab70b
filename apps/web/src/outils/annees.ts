/** The last complete year: the one that is declared. */
export const derniereAnnee = (): number => new Date().getFullYear() - 1;
/** First year of the scheme of the territory. */
const PREMIERE = 2023;

/** The years that a screen may show, latest first. */
export function anneesPossibles(): readonly number[] {
  const courante = new Date().getFullYear();
  return Array.from({ length: Math.max(courante - PREMIERE + 1, 1) }, (_, rang) => courante - rang);
}
