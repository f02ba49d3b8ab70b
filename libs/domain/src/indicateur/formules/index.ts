import type { CodeIndicateur } from '../code-indicateur';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { computeA1 } from './a1';
import { computeA2 } from './a2';
import { computeA3 } from './a3';
import { computeC1 } from './c1';
import { computeC2 } from './c2';
import { computeC3 } from './c3';
import { computeC4 } from './c4';
import { computeD1 } from './d1';
import { computeE1 } from './e1';
import { computeF2 } from './f2';
import { computeG1Info, computeG1Mob } from './g1';
import { computeG2 } from './g2';
import { computeH1 } from './h1';
import { computeI1 } from './i1';
import { computeJ1 } from './j1';
import { computeK1 } from './k1';
import { computeK2 } from './k2';
import { computeK3Agr, computeK3Tied } from './k3';
import { computeT1 } from './t1';
import { computeT2 } from './t2';
import { computeU1 } from './u1';
import { computeU2 } from './u2';
import type { Formule, Mesure } from './mesure';
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
