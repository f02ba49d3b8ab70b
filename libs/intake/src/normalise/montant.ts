import { montantFromNumber, parseMontant, type Centimes } from '@spaser/domain';
import type { Doutes } from './doutes';
import { isAbsent, toText } from './scalaire';

const DECIMAL = /^[+-]?\d+(?:[.,](\d+))?$/;
/** « 1,234,567.89 »: commas before a final point part thousands. */
const A_L_ANGLAISE = /^[^.]*,\d{3}(?:,\d{3})*\.\d+[^.,]*$/;
/** Beyond, no eight-byte integer holds the cents, and no contract is worth it. */
const LIMITE: Centimes = 10n ** 18n;
const CHIFFRES_MAX = 40;

/**
 * Euros excluding tax, as a number or as text, in integer cents; `null` when missing or unreadable, which is said.
 * `texteAttendu`: in XML and CSV every amount is text, so only an unusual writing (« 12 345,67 € ») is a doubt.
 */
export function normaliseMontant(valeur: unknown, champ: string, texteAttendu: boolean, doutes: Doutes): Centimes | null {
  if (isAbsent(valeur)) return null;
  const montant = read(valeur);
  if (montant === null) {
    doutes.add('MONTANT_ILLISIBLE', champ, valeur, null);
    return null;
  }
  const retenu = String(montant);
  const texte = toText(valeur)?.trim() ?? '';
  const decimales = DECIMAL.exec(texte)?.[1] ?? (typeof valeur === 'number' ? '' : (/[.,](\d+)\D*$/.exec(texte)?.[1] ?? ''));
  if (typeof valeur === 'string' && !(texteAttendu && DECIMAL.test(texte))) doutes.add('MONTANT_ECRIT_EN_TEXTE', champ, valeur, retenu);
  if (/[1-9]/.test(decimales.slice(2))) doutes.add('MONTANT_ARRONDI', champ, valeur, retenu);
  return montant;
}

function read(valeur: unknown): Centimes | null {
  const texte = toText(valeur);
  if (texte === null || texte.length > CHIFFRES_MAX) return null;
  try {
    const montant = typeof valeur === 'number' ? montantFromNumber(valeur) : parseMontant(A_L_ANGLAISE.test(texte) ? texte.replace(/,/g, '') : texte);
    return montant !== null && montant < LIMITE && montant > -LIMITE ? montant : null;
  } catch {
    return null;
  }
}
