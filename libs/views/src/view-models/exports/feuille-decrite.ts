import { toFeuille, type Feuille } from '../../classeurs/classeur';
import { insecables } from '../../typographie';
import type { ColonneDecrite } from './colonnes-registre';

/** A sheet with the paragraphs that the notice says of it. */
export interface FeuilleDecrite {
  readonly feuille: Feuille;
  readonly notice: readonly string[];
}

/** `propos`: what the notice says of the whole sheet, before its columns. */
export function toFeuilleDecrite<L>(nom: string, lignes: readonly L[], colonnes: readonly ColonneDecrite<L>[], propos: readonly string[] = []): FeuilleDecrite {
  const decrites = colonnes.filter(({ definition }) => definition !== '').map(({ titre, definition }) => insecables(`«\u00a0${titre}\u00a0» : ${definition}`));
  return { feuille: toFeuille(nom, lignes, colonnes), notice: [`Feuille «\u00a0${nom}\u00a0»`, ...propos, ...decrites] };
}
