import { formatEuros } from '../quantite/montant';
import type { Part } from '../quantite/part';
import type { ChampRegistre, ChampsRegistre } from './champ';

/** A record as it is kept and sent: quantities are the text of their digits in euros, hours or tonnes (« 1234.50 »), shares « 1/3 ». */
export type ContenuEcrit = Readonly<Record<string, unknown>>;

/** Writes what `readChamps` has read, in the form that it reads back unchanged. */
export function writeChamps(champs: ChampsRegistre, contenu: Readonly<Record<string, unknown>>): ContenuEcrit {
  return Object.fromEntries(Object.entries(champs).map(([cle, champ]) => [cle, writeChamp(champ, contenu[cle] ?? null)]));
}

function writeChamp(champ: ChampRegistre, valeur: unknown): unknown {
  if (valeur === null) return null;
  if (champ.type === 'LISTE') return (valeur as readonly Record<string, unknown>[]).map((ligne) => writeChamps(champ.champs, ligne));
  if (champ.type === 'MONTANT' || champ.type === 'HEURES' || champ.type === 'TONNES') return formatEuros(valeur as bigint);
  if (champ.type === 'PART') return `${(valeur as Part).numerateur}/${(valeur as Part).denominateur}`;
  return valeur;
}

/** Reads back a record that the product itself wrote: its own form, without any doubt. */
export function reviveChamps(champs: ChampsRegistre, ecrit: ContenuEcrit): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(champs).map(([cle, champ]) => [cle, reviveChamp(champ, ecrit[cle] ?? null)]));
}

function reviveChamp(champ: ChampRegistre, ecrit: unknown): unknown {
  if (ecrit === null) return null;
  if (champ.type === 'LISTE') return (ecrit as readonly ContenuEcrit[]).map((ligne) => reviveChamps(champ.champs, ligne));
  if (champ.type === 'MONTANT' || champ.type === 'HEURES' || champ.type === 'TONNES') return BigInt(String(ecrit).replace('.', ''));
  if (champ.type === 'PART') {
    const [numerateur = '0', denominateur = '1'] = String(ecrit).split('/');
    return { numerateur: BigInt(numerateur), denominateur: BigInt(denominateur) };
  }
  return ecrit;
}
