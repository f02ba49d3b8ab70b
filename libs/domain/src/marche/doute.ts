import type { Centimes } from '../quantite/montant';
import { CODES_DU_CHAMP, CODES_HORS_TOTAUX, type CodeAVerifier } from './anomalie';
import type { Marche } from './marche';

/** What a person may say of a doubt: what is published is right, or the contract is not hers. A corrected value is stated on the contract itself. */
export const DECISIONS_DOUTE = ['JUSTE', 'ECARTER'] as const;
export type DecisionDoute = (typeof DECISIONS_DOUTE)[number];

/**
 * One doubt of a contract, with the published values that it bears on: texts as the source wrote them, amounts in cents. `horsTotaux`: its
 * amount stays out of the consolidated figures (D-27).
 */
export interface Doute {
  readonly code: CodeAVerifier;
  readonly textes: readonly string[];
  readonly montants: readonly Centimes[];
  readonly horsTotaux: boolean;
}

/** The doubts of a contract that a decision of its buyer answers, by its uid. */
export type DoutesClos = ReadonlyMap<string, ReadonlySet<CodeAVerifier>>;

/** Every doubt of a contract, once each, in the order of their codes. */
export function listDoutes(marche: Pick<Marche, 'aVerifier' | 'anomalies' | 'etats' | 'montantCourant' | 'dateEtat'>): readonly Doute[] {
  return [...new Set(marche.aVerifier)].sort().map((code) => ({ code, ...valeursOf(code, marche), horsTotaux: CODES_HORS_TOTAUX.has(code) }));
}

/**
 * What a decision is remembered by: the doubt and the values that it bore on. The same publication gives the same words, whatever the number
 * of its records and their order; another value, others.
 */
export function writeDoute({ code, textes, montants }: Doute): string {
  return JSON.stringify([code, textes, montants.map(String)]);
}

function valeursOf(code: CodeAVerifier, { anomalies, etats, montantCourant, dateEtat }: Parameters<typeof listDoutes>[0]): Pick<Doute, 'textes' | 'montants'> {
  if (code === 'ETAT_AMBIGU') return { textes: [], montants: distincts(etats.flatMap(({ date, montant }) => (date === dateEtat && montant !== null ? [montant] : []))) };
  if (code === 'MODIFICATION_EN_ECART') return { textes: [], montants: etats.flatMap(({ montant }) => (montant === null ? [] : [montant])) };
  if (isMontant(code) && montantCourant !== null) return { textes: [], montants: [montantCourant] };
  const brutsOf = (retenu: (vu: CodeAVerifier) => boolean): readonly string[] => anomalies.flatMap(({ code: vu, brut }) => (retenu(vu) && brut !== null ? [brut] : []));
  // An amount beyond all measure is not retained: it is missing, and yet published. Doubts on plausibility are noted in cents.
  const montants = code === 'MONTANT_MANQUANT' || isMontant(code) ? distincts(brutsOf(isMontant).filter((brut) => /^-?\d+$/.test(brut)).map(BigInt)) : [];
  return { textes: isMontant(code) ? [] : [...new Set(brutsOf((vu) => vu === code))].sort(), montants };
}

const isMontant = (code: CodeAVerifier): boolean => CODES_DU_CHAMP.vraisemblanceMontant.has(code);

const distincts = (montants: readonly Centimes[]): readonly Centimes[] => [...new Set(montants)].sort((a, b) => (a < b ? -1 : 1));
