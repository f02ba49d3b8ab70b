import type { CodeIndicateur } from '../code-indicateur';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { computeA1 } from './a1';
import { computeA2 } from './a2';
import { computeC1 } from './c1';
import { computeC4 } from './c4';
import { computeT1, computeT2 } from './ess';
import { computeE1, computeF2, computeG2, computeH1, computeJ1, computeK1, computeK2 } from './etiquettes';
import { computeA3, computeC2, computeD1 } from './insertion';
import type { Formule, Mesure } from './mesure';
import { computeG1Info, computeG1Mob, computeI1, computeK3Agr, computeK3Tied } from './parc';
import { computeC3, computeU1, computeU2 } from './sourcing';
export { SEUIL_MONTANT, type TailleBase } from './base';
export * from './sommes';
export { computeMesuresB1, computeSeriesB1 } from './b1';
export { CODES_COMPLEMENTAIRES, computeComplementaires, type CodeComplementaire, type MesureComplementaire } from './complementaires';
export { computeVol, paiementsOf } from './vol';
export { computeSeries, type SerieInformative, type CodeSerie } from './series';

/** The formulas of one buyer. B1 is the territory's: it counts buyers, not records of one of them. */
const FORMULES: Readonly<Record<Exclude<CodeIndicateur, 'B1'>, readonly Formule[]>> = {
  A1: [computeA1], A2: [computeA2], A3: [computeA3], C1: [computeC1], C2: [computeC2], C3: [computeC3], C4: [computeC4], D1: [computeD1], E1: [computeE1], F2: [computeF2],
  G1: [computeG1Info, computeG1Mob], G2: [computeG2], H1: [computeH1], I1: [computeI1], J1: [computeJ1], K1: [computeK1], K2: [computeK2], K3: [computeK3Agr, computeK3Tied],
  T1: [computeT1], T2: [computeT2], U1: [computeU1], U2: [computeU2],
};

/** Every measure of an indicator: one, or those that one label holds together and that are never added. */
export function computeMesures(code: Exclude<CodeIndicateur, 'B1'>, registre: RegistreAcheteur): readonly Mesure[] {
  return FORMULES[code].map((formule) => formule(registre));
}
