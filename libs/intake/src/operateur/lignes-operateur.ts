import { createReadStream } from 'node:fs';
import { DEBUT } from '../decp/lecteur';
import { listManquantes, openCellules, readEntetes, type Cellule, type Entetes } from '../fichier/csv-entetes';
import { readLignesCsv, type LigneCsv } from '../fichier/csv-lignes';
import { refuseNonTexte } from '../fichier/detect-format';
import { toUtf8 } from '../fichier/encoding';
import { openFlux, type Flux } from '../fichier/flux';
import type { Position } from '../ligne-lue';
import { createRejet, type CodeRejet, type Params, type Rejet } from '../rejet';

/** One row of an operator's CSV: read, or rejected with its line, its column and what to do. */
export type LigneOperateur<T> =
  | { readonly sorte: 'LIGNE'; readonly position: Position; readonly valeur: T }
  | { readonly sorte: 'REJET'; readonly rejet: Rejet };

/** Why a row is rejected. */
export interface MotifLigne {
  readonly rejet: CodeRejet;
  readonly colonne: string;
  readonly valeur?: string;
  readonly params?: Params;
}

/**
 * Reads a small CSV of ours: separated by semicolons, commas or tabs, in UTF-8 or Windows-1252, its columns in any
 * order and case. A file that cannot be read at all is one rejection at line 1.
 */
export async function* readOperateur<T extends object>(
  chemin: string,
  colonnes: readonly string[],
  read: (cellule: (colonne: string) => string) => T | MotifLigne,
): AsyncGenerator<LigneOperateur<T>> {
  const ouvert = await openOperateur(chemin, colonnes);
  if ('code' in ouvert) return yield { sorte: 'REJET', rejet: ouvert };
  const cellulesOf = openCellules(ouvert.entetes);
  let entete = true;
  for await (const ligne of readLignesCsv(ouvert.flux.octets, ouvert.entetes.separateur)) {
    if (!entete) yield readLigne(ligne, ouvert.entetes, cellulesOf(ligne.cellules), read);
    entete = false;
  }
}

function readLigne<T extends object>(
  ligne: LigneCsv,
  { attendues }: Entetes,
  cellule: Cellule,
  read: (cellule: (colonne: string) => string) => T | MotifLigne,
): LigneOperateur<T> {
  const position: Position = { ligne: ligne.ligne, chemin: `ligne ${ligne.ligne}` };
  if (ligne.sorte !== 'LIGNE') {
    const params = { lues: ligne.cellules.length, attendues };
    const code = ligne.sorte === 'ECART' ? 'COLONNES_EN_ECART' : 'ENREGISTREMENT_ILLISIBLE';
    return { sorte: 'REJET', rejet: createRejet(code, position, { valeur: ligne.octets.toString('utf8', 0, 800), params }) };
  }
  const lu = read((colonne) => cellule(colonne)?.trim() ?? '');
  if (!('rejet' in lu)) return { sorte: 'LIGNE', position, valeur: lu };
  const { rejet, colonne, valeur = null, params = {} } = lu as MotifLigne;
  return { sorte: 'REJET', rejet: createRejet(rejet, position, { colonne, valeur, params }) };
}

async function openOperateur(chemin: string, colonnes: readonly string[]): Promise<{ readonly flux: Flux; readonly entetes: Entetes } | Rejet> {
  const source: AsyncIterable<Buffer> = createReadStream(chemin);
  const flux = await openFlux(toUtf8(source)).catch(() => null);
  if (!flux) return createRejet('FICHIER_INTROUVABLE', DEBUT);
  const refus = refuseNonTexte(flux.echantillon);
  const [entetes] = readEntetes(flux.echantillon).toSorted((a, b) => listManquantes(a, colonnes).length - listManquantes(b, colonnes).length);
  const manquantes = entetes ? listManquantes(entetes, colonnes) : colonnes;
  if (!refus && entetes && manquantes.length === 0) return { flux, entetes };
  await flux.close();
  const params = { attendues: colonnes.join(', '), manquantes: manquantes.join(', ') };
  return createRejet(refus === 'ZIP_IMBRIQUE' ? 'FICHIER_CLASSEUR' : (refus ?? 'COLONNE_MANQUANTE'), DEBUT, { params });
}
