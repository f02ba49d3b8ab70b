import type { TypeCollectivite } from '../collectivite/collectivite';
import { computeB1, type LigneB1 } from './b1';

const acheteur = (type: TypeCollectivite, avec: Partial<LigneB1> = {}): LigneB1 => ({ collectiviteId: 'x', type, spaserEnVigueur: false, anneesAvecClause: [], ...avec });
const communes = (total: number, engagees: number): LigneB1[] =>
  Array.from({ length: total }, (_, rang) => acheteur('COMMUNE', { anneesAvecClause: rang < engagees ? [2024] : [] }));

describe('indicator B1', () => {
  it('communes 327: 65 engaged do not reach, 66 do, the need is 66', () => {
    expect(computeB1(communes(327, 65), 2027)).toMatchObject({ communes: 65, communesSeuil: 66, communesAtteint: false });
    expect(computeB1(communes(327, 66), 2027)).toMatchObject({ communes: 66, communesSeuil: 66, communesAtteint: true });
  });

  it('330 communes need 66, exactly 20 %, reached', () => {
    expect(computeB1(communes(330, 66), 2027)).toMatchObject({ communesSeuil: 66, communesAtteint: true });
  });

  it('commune with SPASER and clauses counts 1', () => {
    expect(computeB1([acheteur('COMMUNE', { spaserEnVigueur: true, anneesAvecClause: [2024, 2025] })], 2025)).toMatchObject({ total: 1, communes: 1 });
  });

  it('is a stock since 2023, with the buyers active in the year beside it', () => {
    const lignes = [acheteur('EPCI', { anneesAvecClause: [2023] }), acheteur('EPCI', { anneesAvecClause: [2025] }), acheteur('EPCI', { anneesAvecClause: [2022] })];
    expect(computeB1(lignes, 2025)).toMatchObject({ epci: 2, epciTotal: 3, actifs: { epci: 1 } });
    expect(computeB1(lignes, 2024)).toMatchObject({ epci: 1, actifs: { epci: 0 } });
  });

  it('leaves out the Département, which is the pilot, and private buyers', () => {
    const clause = { anneesAvecClause: [2024] };
    const b1 = computeB1([acheteur('DEPARTEMENT', clause), acheteur('PRIVE', clause), acheteur('SYNDICAT', clause), acheteur('CCAS', clause)], 2024);
    expect(b1).toMatchObject({ total: 2, autres: 2, epci: 0, communes: 0 });
  });

  it('an EPCI does not engage its communes', () => {
    expect(computeB1([acheteur('EPCI', { spaserEnVigueur: true }), acheteur('COMMUNE')], 2025)).toMatchObject({ epci: 1, communes: 0 });
  });

  it('has no share in a territory without communes', () => {
    expect(computeB1([], 2025)).toMatchObject({ communesPart: null, communesAtteint: false });
  });
});
