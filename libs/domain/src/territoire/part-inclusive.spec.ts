import { euros, le, unMarche } from '../testing';
import { formatPourcent, pourcent } from '../quantite/part';
import { computeFaitsExercice } from './faits-exercice';
import { computePartInclusive, type LigneTerritoire } from './part-inclusive';

const CAP = { annee: 2027, part: pourcent(10n), montant: euros(50_000_000), volumeReference: euros(500_000_000) };
const M = (millions: number): bigint => euros(millions * 1_000_000);
const ligne = (montantInclusif: bigint, volume: bigint | null): LigneTerritoire => ({ collectiviteId: 'a', type: 'EPCI', montantInclusif, volume });

describe('the cap of the territory', () => {
  it('I_T 45.5 M€, V_D 455 M€ (coverage 91 %): part 10.0 %, ATTEINT_EN_PART, not ATTEINT', () => {
    const resultat = computePartInclusive([ligne(M(45.5), M(455))], CAP);
    expect(resultat.partDeclaree && formatPourcent(resultat.partDeclaree)).toBe('10.0');
    expect(resultat.couverture.volume && formatPourcent(resultat.couverture.volume)).toBe('91.0');
    expect(resultat.statut).toBe('ATTEINT_EN_PART');
  });

  it('I_T 52 M€, V_D 520 M€: ATTEINT both, part_reference 10.4 %', () => {
    const resultat = computePartInclusive([ligne(M(52), M(520))], CAP);
    expect(resultat.statut).toBe('ATTEINT');
    expect(resultat.partReference && formatPourcent(resultat.partReference)).toBe('10.4');
  });

  it('I_T 52 M€, V_D 600 M€: ATTEINT_EN_VALEUR (8.67 %)', () => {
    const resultat = computePartInclusive([ligne(M(52), M(600))], CAP);
    expect(resultat.statut).toBe('ATTEINT_EN_VALEUR');
    expect(resultat.partDeclaree && formatPourcent(resultat.partDeclaree, 2)).toBe('8.67');
  });

  it('V missing for a buyer with I = 1 M€: its 1 M€ in I_T, excluded from the declared share', () => {
    const resultat = computePartInclusive([ligne(M(10), M(200)), ligne(M(1), null)], CAP);
    expect(resultat.montantInclusif).toBe(M(11));
    expect(resultat.partDeclaree).toEqual({ numerateur: M(10), denominateur: M(200) });
    expect(resultat.couverture).toMatchObject({ declares: 1, attendus: 2, parCategorie: [{ type: 'EPCI', declares: 1, attendus: 2 }] });
  });

  it('is not measurable without a declared volume, nor under 30 % of coverage', () => {
    expect(computePartInclusive([ligne(M(60), null)], CAP)).toMatchObject({ volumeDeclare: null, partDeclaree: null, statut: 'NON_MESURABLE' });
    expect(computePartInclusive([ligne(M(60), M(149.9))], CAP).statut).toBe('NON_MESURABLE');
    expect(computePartInclusive([ligne(M(14), M(150))], CAP).statut).toBe('NON_ATTEINT');
  });

  it('a declared volume of zero is declared: it covers, and its share is not measurable', () => {
    expect(computePartInclusive([ligne(0n, 0n)], CAP)).toMatchObject({ volumeDeclare: 0n, partDeclaree: null });
  });

  it('both tests held on too little coverage is reached in value only', () => {
    expect(computePartInclusive([ligne(M(52), M(390))], CAP).statut).toBe('ATTEINT_EN_VALEUR');
  });

  it('has no status in a territory that set no cap', () => {
    expect(computePartInclusive([ligne(M(52), M(390))], null)).toMatchObject({ statut: 'SANS_CAP', partReference: null });
  });
});

describe('facts of a buyer', () => {
  it('lot reserved + claused, 100 000 € over the year: I = 100 000, not 200 000', () => {
    const marche = unMarche({ considerationsSociales: ['Clause sociale', 'Marché réservé'], dateNotification: '2025-01-01' as never, dureeMois: 12 });
    const faits = computeFaitsExercice([{ id: 'm1', marche }], 2025);
    expect(faits.montantInclusif).toBe(euros(100_000));
    expect(faits.contributions).toHaveLength(1);
    expect(faits.contributions[0]?.voies).toEqual(['RESERVE', 'CLAUSE']);
  });

  it('a social criterion alone, a silence or an environmental clause make nothing inclusive', () => {
    const marches = [unMarche({ considerationsSociales: ['Critère social'] }), unMarche({ considerationsSociales: null }), unMarche({ considerationsEnvironnementales: ['Clause environnementale'], considerationsSociales: [] })];
    expect(computeFaitsExercice(marches.map((marche, rang) => ({ id: String(rang), marche })), 2025)).toMatchObject({ montantInclusif: 0n, contributions: [] });
  });

  it('an implausible amount is set aside with its reason, and its clause still proves the engagement', () => {
    const marche = unMarche({ considerationsSociales: ['Clause sociale'], montant: euros(99_999_999) });
    const faits = computeFaitsExercice([{ id: 'm1', marche }], 2025);
    expect(faits.montantInclusif).toBe(0n);
    expect(faits.contributions).toEqual([{ marcheId: 'm1', voies: ['CLAUSE'], montant: euros(99_999_999), sorte: 'ECARTE', motif: 'MONTANT_INVRAISEMBLABLE' }]);
    expect(faits.clausesNotifiees).toEqual(['m1']);
  });

  it('notifies a social provision by a clause, a reservation under any article or a social criterion, and by nothing else', () => {
    const marches = {
      clause: unMarche({ considerationsSociales: ['Clause sociale'] }),
      critere: unMarche({ considerationsSociales: ['Critère social'] }),
      reserve: unMarche({ considerationsSociales: ['Marché réservé'] }),
      aucune: unMarche({ considerationsSociales: [] }),
      tu: unMarche({ considerationsSociales: null }),
      vert: unMarche({ considerationsSociales: [], considerationsEnvironnementales: ['Clause environnementale'] }),
      avant: unMarche({ considerationsSociales: ['Critère social'], dateNotification: le('2024-12-31'), dureeMois: 24 }),
      sansDate: unMarche({ considerationsSociales: ['Critère social'], dateNotification: null }),
      concession: unMarche({ considerationsSociales: ['Concession réservée'], nature: 'CONCESSION' }),
    };
    const faits = computeFaitsExercice(Object.entries(marches).map(([id, marche]) => ({ id, marche })), 2025);
    expect([faits.clausesNotifiees, faits.dispositionsNotifiees]).toEqual([['clause'], ['clause', 'critere', 'reserve']]);
  });
});
