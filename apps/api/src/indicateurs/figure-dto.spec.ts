import type { MesureEvaluee, Sujets } from '@spaser/application';
import { CHIFFRE_VOL, computeMesures, computeVol, explainMesure, getIndicateur, showMesure, type Mesure, type RegistreAcheteur } from '@spaser/domain';
import { le, unContrat, unRegistre } from '@spaser/domain/testing';
import { toMesureDto } from './to-mesure-dto';

const SUJETS: Sujets = new Map([
  ['m', { reference: '21400999900017m', libelle: 'Préau', sorte: 'MARCHE', saisi: false }], ['r', { reference: 'RELEVE', libelle: 'Relevé du 30/06/2025', sorte: 'ECRITURE', saisi: true }],
]);

function evaluer(mesure: Mesure | undefined, registre: RegistreAcheteur): MesureEvaluee {
  if (!mesure) throw new Error('no measure');
  const montree = showMesure(mesure, registre);
  const annuelle = { annee: 2025, mesure: montree, statut: 'SANS_CIBLE', evaluation: null } as const;
  return { ...annuelle, explication: explainMesure(montree, { registre, ciblePart: null }), annees: [annuelle], cibles: [] };
}

describe('a figure as the API gives it', () => {
  it('shows no small count of people anywhere: neither the value, nor a record, nor the formula', () => {
    const registre = unRegistre({ releves: [{ id: 'r', date: le('2025-06-30'), heures: null, marcheId: 'm', nouveauxBeneficiaires: 4, dontDejaComptes: 0, dontFemmes: 4, dontHommes: 0 }] });
    const dto = toMesureDto(evaluer(computeMesures('A3', registre)[0], registre), getIndicateur('A3'), { annee: 2025, sujets: SUJETS });
    expect([dto.chiffre, dto.valeur, dto.masque, dto.comptes.map(({ quantite }) => quantite)]).toEqual(['<\u00a05', null, 'PETIT', ['<\u00a05']]);
    expect(JSON.stringify(dto)).not.toMatch(/(?<![\d-])4(?![\d-])/);
    expect(dto.source).toBe('1\u00a0écriture du registre');
  });

  it('gives contributors whose sum is the figure, to the cent, thirds of a cent included', () => {
    const tiers = ['a', 'b', 'c'].map((id) => unContrat(id, {
      quotePart: { numerateur: 1n, denominateur: 3n }, marche: { montant: 10_000_100n, dateNotification: le('2025-01-01'), dureeMois: 12, considerationsSociales: ['Clause sociale'] },
    }));
    const registre = unRegistre({ contrats: tiers });
    const { chiffre, comptes, calcul } = toMesureDto(evaluer(computeVol(registre), registre), CHIFFRE_VOL, { annee: 2025, sujets: SUJETS });
    const centimes = (texte: string): number => Number(texte.replace(/[^\d]/g, ''));
    expect(comptes.map(({ quantite }) => quantite)).toEqual(['33\u00a0333,67', '33\u00a0333,66', '33\u00a0333,67']);
    expect(comptes.reduce((somme, { quantite }) => somme + centimes(quantite), 0)).toBe(centimes(chiffre ?? ''));
    expect(calcul[0]).toContain('33\u00a0333,67 + 33\u00a0333,66 + 33\u00a0333,67 = 100\u00a0001,00\u00a0€');
  });

  it('opens a contract by its public page, and an entry of the register by no page that does not exist', () => {
    const registre = unRegistre({ contrats: [unContrat('m', { clauses: [{ dateEffet: null, heures: 100n, variations: [] }] })] });
    const { comptes } = toMesureDto(evaluer(computeMesures('A1', registre)[0], registre), getIndicateur('A1'), { annee: 2025, sujets: SUJETS });
    expect(comptes).toEqual([{ id: 'm', sorte: 'MARCHE', libelle: 'Préau', reference: '21400999900017m', page: '/marches/m', quantite: '1' }]);
  });
});
