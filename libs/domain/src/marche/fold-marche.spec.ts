import fc from 'fast-check';
import { euros, le, unEnregistrement } from '../testing';
import { foldMarche } from './fold-marche';

const modification = (date: string, montant: number | null, dureeMois: number | null = null) => ({
  id: null,
  date: le(date),
  montant: montant === null ? null : euros(montant),
  dureeMois,
});

describe('one contract is one contract', () => {
  it('makes one contract of one row per titulaire, with every titulaire', () => {
    const lignes = ['99999999900013', '99999999900021', '99999999900039'].map((id) =>
      unEnregistrement({ titulaires: [{ id, typeIdentifiant: 'SIRET', denominationSociale: null }] }),
    );
    const marche = foldMarche(lignes, 'COMMUNE');
    expect(marche.montantCourant).toBe(euros(100_000));
    expect(marche.titulaires).toHaveLength(3);
    expect(marche.etats).toHaveLength(1);
  });

  it('keeps the latest state, greatest date first, and the notification of the first', () => {
    const marche = foldMarche(
      [
        unEnregistrement({ dateNotification: le('2024-12-05'), montant: euros(139_839.92) }),
        unEnregistrement({ dateNotification: le('2024-12-31'), montant: euros(133_622.01) }),
        unEnregistrement({ dateNotification: le('2024-11-15'), montant: euros(132_753.91) }),
      ],
      'COMMUNE',
    );
    expect(marche.montantCourant).toBe(euros(133_622.01));
    expect(marche.montantInitial).toBe(euros(132_753.91));
    expect(marche.dateNotification).toBe('2024-11-15');
    expect(marche.dateEtat).toBe('2024-12-31');
    expect(marche.aVerifier).toEqual([]);
  });

  it('breaks a tie of dates by the greatest amount, and says so', () => {
    const marche = foldMarche([unEnregistrement({ montant: euros(90_000) }), unEnregistrement({ montant: euros(80_000) })], 'COMMUNE');
    expect(marche.montantCourant).toBe(euros(90_000));
    expect(marche.aVerifier).toContain('ETAT_AMBIGU');
  });

  it('takes modifications as new totals, and flags one that looks like a difference', () => {
    const marche = foldMarche([unEnregistrement({ montant: euros(13_552_295), modifications: [modification('2025-09-01', 36_855)] })], 'DEPARTEMENT');
    expect(marche.montantCourant).toBe(euros(36_855));
    expect(marche.aVerifier).toContain('MODIFICATION_EN_ECART');
  });

  it('a modification of the duration alone leaves the amount', () => {
    const marche = foldMarche([unEnregistrement({ modifications: [modification('2025-06-01', null, 18)] })], 'COMMUNE');
    expect(marche.montantCourant).toBe(euros(100_000));
    expect(marche.dureeMois).toBe(18);
  });

  it('keeps what one source says when the other cannot say it', () => {
    const marche = foldMarche(
      [unEnregistrement({ considerationsSociales: ['Clause sociale'], dureeMois: 24 }), unEnregistrement({ considerationsSociales: null, dureeMois: null })],
      'COMMUNE',
    );
    expect(marche.considerationsSociales).toEqual(['Clause sociale']);
    expect(marche.dureeMois).toBe(24);
  });

  it('does not invent: no source says a consideration, none is known', () => {
    expect(foldMarche([unEnregistrement()], 'COMMUNE').considerationsSociales).toBeNull();
    expect(foldMarche([unEnregistrement({ considerationsSociales: [] })], 'COMMUNE').considerationsSociales).toEqual([]);
  });

  it('forgets the doubt on a missing amount once another record gives it', () => {
    const manquant = { code: 'MONTANT_MANQUANT', champ: 'montant', brut: null, retenu: null } as const;
    const seul = unEnregistrement({ montant: null, anomalies: [manquant] });
    expect(foldMarche([seul], 'COMMUNE').aVerifier).toEqual(['MONTANT_MANQUANT']);
    expect(foldMarche([seul, unEnregistrement()], 'COMMUNE').aVerifier).toEqual([]);
  });

  it.each([
    [1, 'MONTANT_TRES_FAIBLE'],
    [999_999, 'MONTANT_INVRAISEMBLABLE'],
    [60_000_000, 'MONTANT_INVRAISEMBLABLE'],
    [-5_000, 'MONTANT_NEGATIF'],
    [0, 'MONTANT_NUL'],
  ])('flags an amount of %d € of a commune', (montant, code) => {
    expect(foldMarche([unEnregistrement({ montant: euros(montant) })], 'COMMUNE').aVerifier).toContain(code);
  });

  it('60 M€ is plausible for a Département', () => {
    expect(foldMarche([unEnregistrement({ montant: euros(60_000_000) })], 'DEPARTEMENT').aVerifier).toEqual([]);
  });

  it('gives the same contract whatever the order and the repetition of the records', () => {
    const enregistrement = fc.record({
      jour: fc.constantFrom('2025-01-05', '2025-03-09', '2025-03-10', null),
      montant: fc.constantFrom(null, 10_000, 20_000, 30_000),
      duree: fc.constantFrom(null, 6, 12),
      sociales: fc.constantFrom(null, [], ['Clause sociale' as const], ['Marché réservé' as const]),
      objet: fc.constantFrom(null, 'Toiture', 'Préau'),
    });
    const ordre = fc.array(enregistrement, { minLength: 1, maxLength: 6 }).chain((tires) => {
      const lus = tires.map((tire) =>
        unEnregistrement({
          dateNotification: tire.jour === null ? null : le(tire.jour),
          montant: tire.montant === null ? null : euros(tire.montant),
          dureeMois: tire.duree,
          considerationsSociales: tire.sociales,
          objet: tire.objet,
        }),
      );
      return fc.tuple(fc.constant(lus), fc.shuffledSubarray([...lus, ...lus], { minLength: lus.length * 2, maxLength: lus.length * 2 }));
    });
    fc.assert(fc.property(ordre, ([lus, melange]) => expect(foldMarche(melange, 'COMMUNE')).toEqual(foldMarche(lus, 'COMMUNE'))));
  });
});
