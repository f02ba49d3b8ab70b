import type { SorteDepot } from './colonne-depot';
import { SORTES_DEPOT } from './sortes-depot';

/**
 * The column where a refused field is corrected: « clauses[0].heures » → `heures`. `null`: no column holds it.
 * @param origines What `readLigne` says of the row; without it, the path alone decides.
 */
export function colonneOf(sorte: SorteDepot, champ: string, origines: Readonly<Record<string, string>> = {}): string | null {
  const { colonnes } = SORTES_DEPOT[sorte];
  const venue = Object.hasOwn(origines, champ) ? origines[champ] : undefined;
  if (venue !== undefined) return venue;
  const chemin = champ.split(/[.[\]]+/).filter(Boolean);
  const cles = colonnes.filter((colonne) => colonne.chemin.length > 0 && colonne.chemin.every((pas, rang) => String(pas) === chemin[rang])).toSorted((a, b) => b.chemin.length - a.chemin.length);
  const proche = cles[0] ?? colonnes.find((colonne) => String(colonne.chemin[0]) === chemin[0]) ?? colonnes.find(({ cle }) => cle === champ);
  return proche?.cle ?? null;
}
