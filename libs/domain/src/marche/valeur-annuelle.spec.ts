import fc from 'fast-check';
import { euros, le, unEnregistrement, unMarche } from '../testing';
import { foldMarche } from './fold-marche';
import { anneesOf, computeValeurAnnuelle } from './valeur-annuelle';

const inclusif = { considerationsSociales: ['Clause sociale'] } as const;

describe('annual value of a contract', () => {
  it('contract 36 months 360 000 € from 2025-07-01, ESTIME 2026: 360 000 × 365/1096 days = 119 890.51 €', () => {
    const marche = unMarche({ ...inclusif, dateNotification: le('2025-07-01'), montant: euros(360_000), dureeMois: 36 });
    expect(computeValeurAnnuelle(marche, 2026)).toEqual({
      sorte: 'VALEUR',
      valeur: { valeur: euros(119_890.51), montant: euros(360_000), jours: 365, joursTotal: 1096 },
    });
  });

  it('knows on 31 December only the modifications notified by then', () => {
    const marche = unMarche({
      ...inclusif,
      dateNotification: le('2025-01-01'),
      dureeMois: 24,
      modifications: [{ id: '1', date: le('2026-02-01'), montant: euros(200_000), dureeMois: null }],
    });
    const valeur = (annee: number) => {
      const resultat = computeValeurAnnuelle(marche, annee);
      return resultat.sorte === 'VALEUR' ? resultat.valeur.valeur : resultat;
    };
    expect(valeur(2025)).toBe(euros(50_000));
    expect(valeur(2026)).toBe(euros(100_000));
  });

  it('sets aside with the reason: a missing duration, amount or date is never a zero', () => {
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, dureeMois: null }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'DUREE_MANQUANTE' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, dureeMois: null }), 2026)).toEqual({ sorte: 'HORS_ANNEE' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, montant: null }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'MONTANT_MANQUANT' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, montant: 0n }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'MONTANT_MANQUANT' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, dateNotification: null }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'DATE_MANQUANTE' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, montant: euros(9_999_999) }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'MONTANT_INVRAISEMBLABLE' });
    expect(computeValeurAnnuelle(unMarche({ ...inclusif, nature: 'CONCESSION' }), 2025)).toEqual({ sorte: 'ECARTE', motif: 'CONCESSION' });
  });

  it('a subsequent contract of a framework agreement present in the register is not counted again', () => {
    const marche = unMarche({ ...inclusif, nature: 'MARCHE_SUBSEQUENT', idAccordCadre: 'AC-1' });
    expect(computeValeurAnnuelle(marche, 2025, new Set(['21400999900017AC-1']))).toEqual({ sorte: 'ECARTE', motif: 'SUBSEQUENT_COUVERT' });
    expect(computeValeurAnnuelle(marche, 2025).sorte).toBe('VALEUR');
    const accordCadre = unMarche({ ...inclusif, id: 'AC-1', nature: 'ACCORD_CADRE', idAccordCadre: 'AC-1' });
    expect(computeValeurAnnuelle(accordCadre, 2025, new Set([accordCadre.uid])).sorte).toBe('VALEUR');
  });

  it('the values of all its years make the amount, to a cent a year', () => {
    const tirage = fc.record({ jour: fc.integer({ min: 1, max: 28 }), mois: fc.integer({ min: 1, max: 12 }), duree: fc.integer({ min: 1, max: 72 }), montant: fc.integer({ min: 200, max: 5_000_000 }) });
    fc.assert(
      fc.property(tirage, ({ jour, mois, duree, montant }) => {
        fc.pre(!/^(\d)\1{4,}$/.test(String(montant)));
        const date = le(`2024-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`);
        const marche = foldMarche([unEnregistrement({ ...inclusif, dateNotification: date, dureeMois: duree, montant: euros(montant) })], 'DEPARTEMENT');
        const annees = anneesOf(marche);
        const somme = annees.reduce((total, annee) => {
          const resultat = computeValeurAnnuelle(marche, annee);
          return total + (resultat.sorte === 'VALEUR' ? resultat.valeur.valeur : 0n);
        }, 0n);
        const ecart = somme > euros(montant) ? somme - euros(montant) : euros(montant) - somme;
        expect(ecart).toBeLessThanOrEqual(BigInt(annees.length));
      }),
    );
  });
});
