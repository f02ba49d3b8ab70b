import type { CibleRetenue } from '../spaser/contenu-spaser';
import { evaluateMesure, listCibles } from './evaluate-mesure';

const cible = (annee: CibleRetenue['annee'], valeur: string, avec: Partial<CibleRetenue> = {}): CibleRetenue => ({ indicateur: 'A1', sousMesure: null, libelle: 'clausés', unite: '%', annee, valeur, valeurModele: null, motif: null, ...avec });
const a1 = { code: 'A1', etat: 'RENSEIGNE', valeur: { numerateur: 1996n, denominateur: 1n }, part: { numerateur: 1996n, denominateur: 10_000n } } as const;

describe('a measure against the targets of its buyer’s scheme', () => {
  it('compares exactly: 19.96 % does not reach 20 %', () => {
    expect(evaluateMesure(a1, { cibles: [cible(2025, '20')], debut: 2025, fin: 2028 }, 2025)).toMatchObject({ statut: 'PROCHE', unite: '%', cible: { numerateur: 20n, denominateur: 100n } });
    expect(evaluateMesure(a1, { cibles: [cible(2025, '19.96')], debut: 2025, fin: 2028 }, 2025)?.statut).toBe('ATTEINT');
  });

  it('compares a number with the value and a sub-measure with its own targets', () => {
    const k3 = { code: 'K3.agr', etat: 'RENSEIGNE', valeur: { numerateur: 3_100_000n, denominateur: 100n }, part: null } as const;
    const cibles = [cible('ANNUEL', '30000', { indicateur: 'K3', sousMesure: 'K3.agr', unite: 't' }), cible('ANNUEL', '99999', { indicateur: 'K3', sousMesure: 'K3.tied', unite: 't' })];
    expect(evaluateMesure(k3, { cibles, debut: 2025, fin: 2028 }, 2026)?.statut).toBe('ATTEINT');
    expect(evaluateMesure(k3, { cibles, debut: 2027, fin: 2028 }, 2026)?.statut).toBe('SANS_CIBLE');
  });

  it('lists its targets year by year, a yearly one in the years that are read and that the scheme covers', () => {
    const dates = { cibles: [cible(2027, '65'), cible(2025, '50')], debut: 2023, fin: 2029 };
    expect(listCibles('A1', dates, [2024, 2025]).map(({ annee, valeur }) => [annee, Number(valeur.numerateur)])).toEqual([[2025, 50], [2027, 65]]);
    const annuelle = { cibles: [cible('ANNUEL', '30000', { indicateur: 'K3', sousMesure: 'K3.agr', unite: 't' })], debut: 2024, fin: 2029 };
    expect(listCibles('K3.agr', annuelle, [2023, 2024, 2025]).map(({ annee }) => annee)).toEqual([2024, 2025]);
    expect(listCibles('K3.tied', annuelle, [2024])).toEqual([]);
  });

  it('says nothing of what the scheme does not aim at', () => {
    expect(evaluateMesure(a1, { cibles: [cible(2025, '20', { indicateur: 'C1' })], debut: 2025, fin: 2028 }, 2025)).toBeNull();
  });
});
