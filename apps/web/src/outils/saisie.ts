import type { ChampRegistre, ChampsRegistre } from '@spaser/domain';
import { formatDecimalEcrit } from '@spaser/figures';

export type Valeurs = Readonly<Record<string, unknown>>;

/** The identifier of a field on the screen, from its path in the record: « clauses[1].heures ». */
export function idDeChamp(chemin: string): string {
  return `champ-${chemin.replaceAll('[', '-').replaceAll(']', '').replaceAll('.', '-')}`;
}

/** A record to be filled: nothing is said of any field. */
export function saisieVide(champs: ChampsRegistre): Valeurs {
  return Object.fromEntries(Object.keys(champs).map((cle) => [cle, null]));
}

/** What is kept, as a person reads and writes it: « 45 000,50 », « 14/03/2025 » stays the browser's own. */
export function enSaisie(champs: ChampsRegistre, contenu: Valeurs): Valeurs {
  return Object.fromEntries(Object.entries(champs).map(([cle, champ]) => [cle, valeurEnSaisie(champ, contenu[cle] ?? null)]));
}

function valeurEnSaisie(champ: ChampRegistre, valeur: unknown): unknown {
  if (valeur === null) return null;
  if (champ.type === 'LISTE') return (valeur as readonly Valeurs[]).map((ligne) => enSaisie(champ.champs, ligne));
  if (champ.type === 'MONTANT' || champ.type === 'HEURES' || champ.type === 'TONNES') return formatDecimalEcrit(String(valeur));
  return champ.type === 'ENTIER' ? String(valeur) : valeur;
}
