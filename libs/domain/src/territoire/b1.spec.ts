import type { TypeCollectivite } from '../collectivite/collectivite';
import { computeB1, type LigneB1 } from './b1';

const acheteur = (type: TypeCollectivite, avec: Partial<LigneB1> = {}): LigneB1 => ({ collectiviteId: 'x', type, spaserEnVigueur: false, anneesAvecClause: [], anneesElargies: [], ...avec });
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

  it('in its wider reading, counts reserved contracts and social criteria since 2023 too, up to the year, and moves nothing else', () => {
    const lignes = [
      acheteur('EPCI', { spaserEnVigueur: true }),
      acheteur('EPCI', { anneesElargies: [2024] }),
      acheteur('EPCI', { anneesElargies: [2022] }),
      acheteur('COMMUNE', { anneesAvecClause: [2023], anneesElargies: [2023] }),
      acheteur('COMMUNE', { anneesElargies: [2025] }),
      acheteur('COMMUNE', { anneesElargies: [2026] }),
      acheteur('CCAS', { anneesElargies: [2023] }),
      acheteur('DEPARTEMENT', { anneesElargies: [2024] }),
      acheteur('PRIVE', { anneesElargies: [2024] }),
    ];
    expect(computeB1(lignes, 2025).elargi).toEqual({ total: 5, epci: 2, communes: 2, autres: 1 });
    expect(computeB1(lignes, 2024).elargi).toEqual({ total: 4, epci: 2, communes: 1, autres: 1 });
    expect(computeB1(lignes, 2022).elargi).toEqual({ total: 1, epci: 1, communes: 0, autres: 0 });
    expect(computeB1(lignes, 2025)).toMatchObject({ total: 2, epci: 1, communes: 1, autres: 0, actifs: { epci: 0, communes: 0, autres: 0 } });
  });

  it('in its wider reading, is never narrower than B1, and unknown as long as the facts that would tell are', () => {
    expect(computeB1([acheteur('COMMUNE', { anneesAvecClause: [2024] }), acheteur('EPCI', { spaserEnVigueur: true, anneesElargies: null })], 2024).elargi).toMatchObject({ total: 2, communes: 1, epci: 1 });
    expect(computeB1([acheteur('COMMUNE', { anneesAvecClause: [2024] }), acheteur('EPCI', { anneesElargies: null })], 2024)).toMatchObject({ total: 1, elargi: null });
    expect(computeB1([acheteur('DEPARTEMENT', { anneesElargies: null }), acheteur('PRIVE', { anneesElargies: null })], 2024).elargi).toMatchObject({ total: 0 });
  });

  it('has no share in a territory without communes', () => {
    expect(computeB1([], 2025)).toMatchObject({ communesPart: null, communesAtteint: false });
  });
});
