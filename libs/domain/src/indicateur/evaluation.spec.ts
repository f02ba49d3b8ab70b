import { partToNumber, pourcent, type Part } from '../quantite/part';
import { listObjectifsOf, type ObjectifChiffre } from '../spaser/modele';
import { MODELE_LANDES_2023_2029 as MODELE } from '../spaser/modele-landes-2023-2029';
import type { CodeSousMesure } from './code-indicateur';
import { computeEvaluation, computeTrajectoire, type Evaluation, type MesureObjectif } from './evaluation';

const entier = (nombre: bigint): Part => ({ numerateur: nombre, denominateur: 1n });
const renseigne = (valeur: Part | null): MesureObjectif => ({ etat: 'RENSEIGNE', valeur });
const statut = (objectif: ObjectifChiffre, annee: number, mesure: MesureObjectif): string => computeEvaluation(objectif, annee, mesure, MODELE).statut;

function objectifOf(code: ObjectifChiffre['indicateur'], sousMesure: CodeSousMesure | null = null): ObjectifChiffre {
  const objectif = listObjectifsOf(MODELE, code).find((candidat) => candidat.sousMesure === sousMesure);
  if (!objectif) throw new Error(`no objective for ${code}`);
  return objectif;
}

describe('Évaluation d’une cible', () => {
  const A1 = objectifOf('A1');

  it('EPCI 17/18, 18/18 for 2024', () => {
    const epci = objectifOf('B1', 'B1.epci');
    expect(statut(epci, 2024, renseigne(entier(17n)))).toBe('PROCHE');
    expect(statut(epci, 2024, renseigne(entier(18n)))).toBe('ATTEINT');
    expect(statut(epci, 2024, renseigne(entier(16n)))).toBe('EN_RETARD');
  });

  it('communes 327: 65 engaged / 66', () => {
    const communes = objectifOf('B1', 'B1.communes');
    expect(statut(communes, 2027, renseigne({ numerateur: 65n, denominateur: 327n }))).toBe('PROCHE');
    expect(statut(communes, 2027, renseigne({ numerateur: 66n, denominateur: 327n }))).toBe('ATTEINT');
    expect(statut(communes, 2027, renseigne({ numerateur: 66n, denominateur: 330n }))).toBe('ATTEINT');
  });

  it('A1 8 of 16 in 2025: 50 % ATTEINT', () => {
    const evaluation = computeEvaluation(A1, 2025, renseigne({ numerateur: 8n, denominateur: 16n }), MODELE);
    expect(evaluation).toMatchObject({ objectif: 'O1', annee: 2025, statut: 'ATTEINT', trajectoireIndicative: null });
    expect(evaluation.cible).toEqual(pourcent(50n));
  });

  it('A1 in 2026: SANS_CIBLE (trajectory 57.5), next target 65 % in 2027', () => {
    const evaluation = computeEvaluation(A1, 2026, renseigne({ numerateur: 8n, denominateur: 16n }), MODELE);
    expect(evaluation).toMatchObject({ statut: 'SANS_CIBLE', cible: null, prochaineCible: { annee: 2027, valeur: pourcent(65n) } });
    expect(evaluation.trajectoireIndicative && partToNumber(evaluation.trajectoireIndicative)).toBe(0.575);
    expect(evaluation.valeur && partToNumber(evaluation.valeur)).toBe(0.5);
  });

  it('A1: M25=0 is NON_MESURABLE (not 0 %, not 100 %)', () => {
    const evaluation = computeEvaluation(A1, 2025, { etat: 'ZERO_DECLARE', valeur: null }, MODELE);
    expect([evaluation.statut, evaluation.valeur]).toEqual(['NON_MESURABLE', null]);
    expect(statut(A1, 2025, renseigne(null))).toBe('NON_MESURABLE');
  });

  it('K3 agr 31 000, tied 12 000: O8 ATTEINT, O9 EN_RETARD, no sum', () => {
    expect(statut(objectifOf('K3', 'K3.agr'), 2025, renseigne(entier(31_000n)))).toBe('ATTEINT');
    expect(statut(objectifOf('K3', 'K3.tied'), 2025, renseigne(entier(12_000n)))).toBe('EN_RETARD');
    expect(listObjectifsOf(MODELE, 'K3').map(({ sousMesure }) => sousMesure)).toEqual(['K3.agr', 'K3.tied']);
  });

  it('situe « proche » à 90 % exactement de la cible', () => {
    expect(statut(A1, 2025, renseigne({ numerateur: 45n, denominateur: 100n }))).toBe('PROCHE');
    expect(statut(A1, 2025, renseigne({ numerateur: 44_999n, denominateur: 100_000n }))).toBe('EN_RETARD');
  });

  it('ne tient pas 19,96 % pour 20 %', () => {
    expect(statut(objectifOf('B1', 'B1.communes'), 2027, renseigne({ numerateur: 1996n, denominateur: 10_000n }))).toBe('PROCHE');
  });

  it('compte un zéro déclaré comme un zéro, jamais une absence', () => {
    expect(statut(objectifOf('A2'), 2025, { etat: 'ZERO_DECLARE', valeur: entier(0n) })).toBe('EN_RETARD');
    expect(statut(objectifOf('A2'), 2025, { etat: 'NON_RENSEIGNE', valeur: null })).toBe('NON_MESURABLE');
  });

  it('n’évalue pas une valeur laissée par un relevé devenu non renseigné ou non concerné', () => {
    const reste = entier(40_000n);
    const evaluate = (etat: MesureObjectif['etat']): Evaluation => computeEvaluation(objectifOf('A2'), 2025, { etat, valeur: reste }, MODELE);
    expect(evaluate('NON_RENSEIGNE')).toMatchObject({ statut: 'NON_MESURABLE', valeur: null });
    expect(evaluate('NON_CONCERNE')).toMatchObject({ statut: 'NON_CONCERNE', valeur: null });
  });

  it('applique une cible annuelle à chaque année du schéma, et à aucune autre', () => {
    expect([2023, 2029].map((annee) => statut(objectifOf('T1'), annee, renseigne(entier(5n))))).toEqual(['ATTEINT', 'ATTEINT']);
    expect([2022, 2030].map((annee) => statut(objectifOf('T1'), annee, renseigne(entier(1n))))).toEqual(['SANS_CIBLE', 'SANS_CIBLE']);
  });

  it('ne prolonge la trajectoire ni avant la première cible ni après la dernière', () => {
    expect(computeTrajectoire(objectifOf('VOL'), 2023)).toBeNull();
    expect(computeTrajectoire(A1, 2028)).toBeNull();
    expect(computeEvaluation(A1, 2028, renseigne(pourcent(70n)), MODELE)).toMatchObject({
      statut: 'SANS_CIBLE', prochaineCible: null, trajectoireIndicative: null,
    });
  });

  it('annonce la première cible d’une année qui n’en a pas encore', () => {
    expect(computeEvaluation(objectifOf('VOL'), 2023, renseigne(pourcent(1n)), MODELE)).toMatchObject({
      statut: 'SANS_CIBLE', prochaineCible: { annee: 2024, valeur: pourcent(3n) },
    });
  });

  it('préfère la cible d’une année à la cible annuelle', () => {
    const mixte: ObjectifChiffre = { ...objectifOf('T1'), cibles: [...objectifOf('T1').cibles, { annee: 2026, valeur: entier(8n), mention: null }] };
    expect(statut(mixte, 2026, renseigne(entier(5n)))).toBe('EN_RETARD');
    expect(statut(mixte, 2027, renseigne(entier(5n)))).toBe('ATTEINT');
  });
});
