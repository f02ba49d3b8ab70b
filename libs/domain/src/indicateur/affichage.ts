import { addPart, comparePart, isAtLeast, type Part } from '../quantite/part';

/** Hours of work in a year of one full-time equivalent (decision D-06). */
export const HEURES_PAR_ETP = 1607n;

const MOINS = '\u2212';

/** A number in French digits, rounded half away from zero: { 15278, 1607 } and 1 → « 9,5 ». Thousands are grouped by U+00A0. */
export function formatDecimal(nombre: Part, decimales: number): string {
  const { valeur, echelle } = round(nombre, decimales);
  const absolu = valeur < 0n ? -valeur : valeur;
  const entiers = String(absolu / echelle).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const fraction = decimales === 0 ? '' : `,${String(absolu % echelle).padStart(decimales, '0')}`;
  return `${valeur < 0n ? MOINS : ''}${entiers}${fraction}`;
}

/** A quantity to read: without decimals when it is whole, with two otherwise. */
export function formatQuantite(nombre: Part): string {
  return formatDecimal(nombre, nombre.numerateur % nombre.denominateur === 0n ? 0 : 2);
}

/**
 * The quantities of a list, each rounded to the hundredth so that what is shown adds up to the rounded total to the cent: three thirds of
 * 100 € are 33,33, 33,34 and 33,33. None is more than a hundredth away from its own number.
 */
export function apportionCentiemes(quantites: readonly Part[]): readonly Part[] {
  let exacte: Part = { numerateur: 0n, denominateur: 1n };
  let montree = 0n;
  return quantites.map((quantite) => {
    exacte = addPart(exacte, quantite);
    const { valeur } = round(exacte, 2);
    const part = { numerateur: valeur - montree, denominateur: 100n };
    montree = valeur;
    return part;
  });
}

/** Full-time equivalents of a number of hours, one decimal: 15 278 h → « 9,5 ». Always computed, never read from the source (N2). */
export function formatEtp(heures: Part): string {
  return formatDecimal({ numerateur: heures.numerateur, denominateur: heures.denominateur * HEURES_PAR_ETP }, 1);
}

/**
 * A percentage with one decimal that never contradicts the verdict: when rounding would carry it across the target,
 * the first writing precise enough to stay on its side follows in brackets: « 20,0 % (19,96) ».
 */
export function formatPourcentHonnete(valeur: Part, cible: Part | null): string {
  const points = { numerateur: valeur.numerateur * 100n, denominateur: valeur.denominateur };
  const affiche = `${formatDecimal(points, 1)}\u00a0%`;
  if (cible === null) return affiche;
  const seuil = { numerateur: cible.numerateur * 100n, denominateur: cible.denominateur };
  const decimales = countDecimalesHonnetes(points, seuil);
  return decimales === 1 ? affiche : `${affiche} (${formatDecimal(points, decimales)})`;
}

/** Fewest decimals whose rounding is on the same side of the threshold as the exact number. It ends: the gap is not zero. */
function countDecimalesHonnetes(nombre: Part, seuil: Part): number {
  if (comparePart(nombre, seuil) === 0) return 1;
  let decimales = 1;
  while (isAtLeast(toPart(round(nombre, decimales)), seuil) !== isAtLeast(nombre, seuil)) decimales += 1;
  return decimales;
}

interface Arrondi {
  readonly valeur: bigint;
  readonly echelle: bigint;
}

function round({ numerateur, denominateur }: Part, decimales: number): Arrondi {
  const echelle = 10n ** BigInt(decimales);
  const absolu = numerateur < 0n ? -numerateur : numerateur;
  const arrondi = (2n * absolu * echelle + denominateur) / (2n * denominateur);
  return { valeur: numerateur < 0n ? -arrondi : arrondi, echelle };
}

function toPart({ valeur, echelle }: Arrondi): Part {
  return { numerateur: valeur, denominateur: echelle };
}
