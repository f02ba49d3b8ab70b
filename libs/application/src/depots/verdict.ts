import { colonneOf, type LigneRecue } from '@spaser/intake';
import type { Annee, ChampRefuse, StatutLigne } from '@spaser/domain';
import type { LigneDepot, LigneVerifiee } from '@spaser/persistence';
import type { ContexteDepot } from './contexte-depot';

/** A line as it was read and corrected. */
export type LigneAVerifier = Pick<LigneDepot, 'rang' | 'numero' | 'cellules' | 'corrections' | 'ignoree'>;

/** What a line has written. */
export type LigneEcrite = Pick<LigneDepot, 'rang' | 'marcheId' | 'ecritureId' | 'versionEcrite'>;

/** What a line would do, and what goes with it. */
export function verdict({ rang }: Pick<LigneAVerifier, 'rang'>, statut: StatutLigne, dit: Partial<Omit<LigneVerifiee, 'rang' | 'statut'>> = {}): LigneVerifiee {
  return { rang, statut, motif: null, refus: [], changements: null, contenu: null, marcheId: null, ecritureId: null, versionLue: null, ...dit };
}

/** A refused field as the person sees it: the column of her file, and what she wrote there. */
export function toCellule({ sorte, colonnes }: ContexteDepot, { cellules, corrections }: LigneAVerifier, { origines }: LigneRecue, { champ, code, message }: ChampRefuse): LigneVerifiee['refus'][number] {
  const colonne = colonneOf(sorte, champ, origines);
  const indice = colonnes.find(({ cle }) => cle === colonne)?.indice;
  const valeur = colonne === null ? null : (corrections[colonne] ?? (indice === undefined ? null : (cellules[indice] ?? null)));
  return { colonne, code, message, valeur };
}

/** Why a line of a year that is declared or closed is left out, and what to do. */
export function sayFermeture({ annee, statut }: { readonly annee: Annee; readonly statut: string }): Pick<LigneVerifiee, 'motif' | 'refus'> {
  return { motif: 'ANNEE_FERMEE', refus: [{ colonne: null, code: 'ANNEE_FERMEE', valeur: null, message: `L’année ${annee} est ${statut}. Rouvrez-la ou reprenez sa déclaration pour y importer cette ligne.` }] };
}
