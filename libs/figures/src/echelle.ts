/** A linear scale from [d0, d1] to [r0, r1]; a domain of one point lands in the middle of the range. */
export function echelle(d0: number, d1: number, r0: number, r1: number): (valeur: number) => number {
  if (d0 === d1) return () => (r0 + r1) / 2;
  return (valeur) => r0 + ((valeur - d0) / (d1 - d0)) * (r1 - r0);
}

/** Round graduations (1-2-5 steps) from 0 to `maximum`, about `nombre` of them. */
export function listGraduations(maximum: number, nombre: number): { readonly pas: number; readonly valeurs: readonly number[] } {
  const brut = maximum / nombre;
  const puissance = 10 ** Math.floor(Math.log10(brut));
  const rapport = brut / puissance;
  const pas = (rapport >= 7.5 ? 10 : rapport >= 3.5 ? 5 : rapport >= 1.5 ? 2 : 1) * puissance;
  const compte = Math.floor(maximum / pas + 1e-9);
  return { pas, valeurs: Array.from({ length: compte + 1 }, (_, rang) => rang * pas) };
}
