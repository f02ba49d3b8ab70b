import { parseJour } from './calendrier';
import { computeValeurDemo, isInvraisemblable, latestMontant, type ContratPublie } from './valeur';

const unContrat = (changements: Partial<ContratPublie> = {}): ContratPublie => ({
  nature: 'MARCHE',
  idAccordCadre: null,
  type: 'EPCI',
  notification: parseJour('2025-07-01'),
  etats: [{ date: parseJour('2025-07-01'), montant: 36_000_000n, dureeMois: 36 }],
  ...changements,
});

describe('worth of a contract in a year, as the register works it out', () => {
  it('is the share of its days: 360 000 € over 36 months from 1 July 2025 give 119 890.51 € in 2026', () => {
    expect(computeValeurDemo(unContrat(), 2026)).toEqual({ valeur: 11_989_051n, motif: null });
  });

  it('is nothing before its notification and after its end', () => {
    expect(computeValeurDemo(unContrat(), 2024)).toBeNull();
    expect(computeValeurDemo(unContrat(), 2029)).toBeNull();
  });

  it('follows the latest amount known on 31 December', () => {
    const modifie = unContrat({
      etats: [
        { date: parseJour('2025-07-01'), montant: 36_000_000n, dureeMois: 36 },
        { date: parseJour('2026-02-01'), montant: 72_000_000n, dureeMois: null },
      ],
    });
    expect(computeValeurDemo(modifie, 2025)?.valeur).toBe(computeValeurDemo(unContrat(), 2025)?.valeur);
    expect(computeValeurDemo(modifie, 2026)).toEqual({ valeur: 23_978_102n, motif: null });
    expect(latestMontant(modifie)).toBe(72_000_000n);
  });

  it('has none, and says why', () => {
    const sansMontant = [{ date: parseJour('2025-07-01'), montant: null, dureeMois: 36 }];
    const sansDuree = [{ date: parseJour('2025-07-01'), montant: 36_000_000n, dureeMois: null }];
    const unEuro = [{ date: parseJour('2025-07-01'), montant: 100n, dureeMois: 36 }];
    expect(computeValeurDemo(unContrat({ etats: sansMontant }), 2025)?.motif).toBe('MONTANT_MANQUANT');
    expect(computeValeurDemo(unContrat({ etats: sansDuree }), 2025)?.motif).toBe('DUREE_MANQUANTE');
    expect(computeValeurDemo(unContrat({ etats: sansDuree }), 2026)).toBeNull();
    expect(computeValeurDemo(unContrat({ etats: unEuro }), 2026)?.motif).toBe('MONTANT_INVRAISEMBLABLE');
    expect(computeValeurDemo(unContrat({ nature: 'CONCESSION' }), 2026)?.motif).toBe('CONCESSION');
    expect(computeValeurDemo(unContrat({ nature: 'SUBSEQUENT', idAccordCadre: '2024-0001' }), 2026)?.motif).toBe('SUBSEQUENT_COUVERT');
    expect(computeValeurDemo(unContrat({ notification: null }), 2026)).toBeNull();
  });

  it.each([
    [10_000_000_000n, 'EPCI', true],
    [9_999_999_800n, 'EPCI', false],
    [5_000_000_000n, 'COMMUNE', true],
    [5_000_000_000n, 'EPCI', false],
    [3_333_333n, 'EPCI', true],
    [3_333_400n, 'EPCI', false],
    [19_999n, 'EPCI', true],
    [20_000n, 'EPCI', false],
    [0n, 'EPCI', false],
  ] as const)('%d cents for a buyer of type %s: implausible, %s', (montant, type, attendu) => {
    expect(isInvraisemblable(montant, type)).toBe(attendu);
  });
});
