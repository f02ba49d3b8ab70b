import type { ChampRegistre, ContenuEcrit } from '@spaser/domain';

type Liste = Extract<ChampRegistre, { type: 'LISTE' }>;

/** A list in one cell, as `readListe` reads it back; what a line does not say is left out. Empty: no cell. */
export function writeListe({ champs }: Liste, lignes: readonly ContenuEcrit[]): string | null {
  const ecrites = lignes.map((ligne) => Object.entries(champs).flatMap(([cle, { libelle }]) => (ligne[cle] == null ? [] : [`${libelle}\u00a0: ${String(ligne[cle])}`])).join(', '));
  return ecrites.filter((ecrite) => ecrite !== '').join(' ; ') || null;
}
