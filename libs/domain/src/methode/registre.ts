import type { CodeChiffre } from '../indicateur/code-indicateur';
import { dernierJour, type DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';
import type { CodeDecision, RegleMethode, VersionsRegle } from './regle';
import { ACHATS_INCLUSIFS } from './regles/achats-inclusifs';
import { ACHETEURS } from './regles/acheteurs';
import { CONTRATS } from './regles/contrats';
import { LECTURE_DU_SCHEMA } from './regles/lecture-du-schema';
import { MESURES } from './regles/mesures';

/**
 * Version of the whole method, written with every computed figure. It rises by one whenever a rule is added or gets a
 * new version, so that a figure can always be traced to the sentences that made it.
 */
export const METHODE_VERSION = 1;

/** A decision without a rule does not compile. */
const REGISTRE: Readonly<Record<CodeDecision, VersionsRegle>> = {
  ...LECTURE_DU_SCHEMA, ...CONTRATS, ...ACHATS_INCLUSIFS, ...ACHETEURS, ...MESURES,
};

export const CODES_DECISION = (Object.keys(REGISTRE) as CodeDecision[]).sort();

/** Every version of a rule, oldest first. */
export function listVersionsRegle(code: CodeDecision): readonly RegleMethode[] {
  return REGISTRE[code].map((version) => ({ code, ...version }));
}

/** The version that governs purchases on a date; `null` before the rule applied at all. */
export function getRegle(code: CodeDecision, le: DateCivile): RegleMethode | null {
  return listVersionsRegle(code).findLast((regle) => regle.applicableDu <= le) ?? null;
}

/** The whole method that governs purchases on a date, in the order of the codes. */
export function listRegles(le: DateCivile): readonly RegleMethode[] {
  return CODES_DECISION.flatMap((code) => getRegle(code, le) ?? []);
}

/** The rules of method that a figure of a year follows: those that govern its last day. */
export function listReglesOf(chiffre: CodeChiffre, annee: Annee): readonly RegleMethode[] {
  return listRegles(dernierJour(annee)).filter(({ indicateurs }) => indicateurs.includes(chiffre));
}

/** The decisions that the latest method applies to a figure, in the order of the codes. */
export function listDecisionsOf(chiffre: CodeChiffre): readonly CodeDecision[] {
  return CODES_DECISION.filter((code) => REGISTRE[code].at(-1)?.indicateurs.includes(chiffre));
}
