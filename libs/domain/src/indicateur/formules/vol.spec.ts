import type { RegistreAcheteur } from '../../registre/registre-annee';
import { euros, le } from '../../testing/un-marche';
import { unContrat, unRegistre } from '../../testing/un-registre';
import { computeSeries, computeVol, type CodeSerie } from './index';
import type { Mesure } from './mesure';

const CLAUSE = { dateEffet: null, heures: 10_000n, variations: [] };
const inclusif = (id: string, avec: Parameters<typeof unContrat>[1] = {}) =>
  unContrat(id, { ...avec, marche: { dateNotification: le('2025-01-01'), dureeMois: 12, considerationsSociales: ['Clause sociale'], ...avec.marche } });
const vol = (avec: Partial<RegistreAcheteur>): Mesure => computeVol(unRegistre(avec));
const montant = ({ valeur }: Mesure): number | null => (valeur === null ? null : Number(valeur.numerateur) / Number(valeur.denominateur));
const taux = ({ part }: Mesure): number | null => (part === null ? null : Number(part.numerateur) / Number(part.denominateur));
const serie = (code: CodeSerie, avec: Partial<RegistreAcheteur>): number | null => {
  const lue = computeSeries(unRegistre(avec)).find((candidate) => candidate.code === code);
  return lue?.valeur ? Number(lue.valeur.numerateur) / Number(lue.valeur.denominateur) : null;
};

describe('VOL, the inclusive share of the purchases of a buyer', () => {
  it('is over the declared purchases only, and its amount is known without them', () => {
    const contrats = [inclusif('a'), unContrat('sans', { marche: { considerationsSociales: [] } })];
    expect([montant(vol({ contrats })), taux(vol({ contrats }))]).toEqual([100_000, null]);
    expect(taux(vol({ contrats, volume: { montant: euros(2_000_000), base: 'ESTIME' } }))).toBe(0.05);
    expect(taux(vol({ contrats, volume: { montant: 0n, base: 'ESTIME' } }))).toBeNull();
  });

  it('a lot that is reserved and claused counts once', () => {
    expect(montant(vol({ contrats: [inclusif('deux', { marche: { considerationsSociales: ['Clause sociale', 'Marché réservé'] } })] }))).toBe(100_000);
  });

  it('a group contract of 900 000 €, one third each, brings 300 000 € to each member', () => {
    const tiers = { numerateur: 1n, denominateur: 3n };
    expect(montant(vol({ contrats: [inclusif('groupe', { quotePart: tiers, marche: { montant: euros(900_000) } })] }))).toBe(300_000);
  });

  it('on payments, counts what was paid in the year and nothing else', () => {
    const paye = (id: string, date: string, euro: number, marcheId: string | null) => ({ id, fournisseur: '11111111100011', date: le(date), montant: euros(euro), marcheId });
    const contrats = [inclusif('a'), inclusif('b')];
    const mandats = [paye('1', '2025-02-01', 1_000, 'a'), paye('2', '2025-12-31', 500, 'a'), paye('3', '2024-12-31', 9_000, 'a'), paye('4', '2025-03-01', 7_000, null)];
    const mandate = vol({ contrats, mandats, volume: { montant: euros(30_000), base: 'MANDATE' } });
    expect([montant(mandate), taux(mandate), mandate.comptes.map(({ id }) => id)]).toEqual([1_500, 0.05, ['a']]);
    // Without a payment on a contract there is nothing to value by: the amounts over the days stay.
    expect(montant(vol({ contrats, mandats: mandats.slice(3), volume: { montant: euros(30_000), base: 'MANDATE' } }))).toBe(200_000);
  });

  it('is unknown as long as nobody has said of the only contract whether it is inclusive, and a declared zero without contract', () => {
    expect(vol({ contrats: [unContrat('muet')] })).toMatchObject({ etat: 'NON_RENSEIGNE', valeur: null, ecartes: [{ motif: 'NON_PRECISE' }] });
    expect(vol({ aucunMarche: true })).toMatchObject({ etat: 'ZERO_DECLARE', part: null });
    expect(vol({})).toMatchObject({ etat: 'NON_RENSEIGNE' });
    expect(montant(vol({ contrats: [unContrat('non', { marche: { considerationsSociales: [] } })] }))).toBe(0);
  });

  it('sets aside, with the reason, what cannot be valued', () => {
    const contrats = [inclusif('sans-duree', { marche: { dureeMois: null } }), inclusif('sans-montant', { marche: { montant: null } }), inclusif('enorme', { marche: { montant: euros(90_000_000) } })];
    expect(vol({ contrats }).ecartes.map(({ motif }) => motif).sort()).toEqual(['DUREE_MANQUANTE', 'MONTANT_INVRAISEMBLABLE', 'VALEUR_INCONNUE']);
  });
});

describe('the informative series', () => {
  it('A2 realised is the sum of the hours of the records of the year', () => {
    const releve = (id: string, date: string, heures: bigint | null) => ({ id, date: le(date), heures, nouveauxBeneficiaires: 1, dontDejaComptes: 0, marcheId: 'm' });
    expect(serie('A2_REALISEES', { releves: [releve('a', '2025-01-31', 12_050n), releve('b', '2025-02-28', 950n), releve('c', '2024-12-31', 1n), releve('d', '2025-03-31', null)] })).toBe(130);
    expect(serie('A2_REALISEES', { releves: [releve('d', '2025-03-31', null)] })).toBeNull();
  });

  it('C1 literal is a share of every contract of the year', () => {
    const reserve = { reservations: [{ article: 'L2113-12' as const, domaine: null }] };
    expect(serie('C1_LITTERAL', { contrats: [unContrat('a', reserve), unContrat('b'), unContrat('c'), unContrat('d')] })).toBe(0.25);
    expect(serie('C1_LITTERAL', {})).toBeNull();
  });

  it('a clause added by an avenant after the year of the notification is shown apart', () => {
    const ancien = unContrat('ancien', { marche: { dateNotification: le('2023-05-01') }, clauses: [{ ...CLAUSE, dateEffet: le('2025-06-01') }] });
    expect(serie('A1_AVENANT', { contrats: [ancien, unContrat('neuf', { clauses: [CLAUSE] })] })).toBe(1);
  });

  it('C4 alone leaves out the contracts that have a clause or a reservation too', () => {
    expect(serie('C4_SEUL', { contrats: [unContrat('a', { criteresSociaux: ['PARITE'] }), unContrat('b', { criteresSociaux: ['PARITE'], clauses: [CLAUSE] })] })).toBe(1);
  });

  it('the value of insertion adds no payment of a contract whose hours are counted', () => {
    const qualifications = [{ operateur: '11111111100011', sorte: 'ESAT' as const, du: le('2020-01-01'), au: null }];
    const mandat = (id: string, marcheId: string | null) => ({ id, fournisseur: '11111111100011', date: le('2025-05-01'), montant: euros(1_000), marcheId });
    const releves = [{ id: 'r', date: le('2025-01-31'), heures: 10_000n, nouveauxBeneficiaires: 0, dontDejaComptes: 0, marcheId: 'm' }];
    expect(serie('VALEUR_INSERTION', { releves, qualifications, mandats: [mandat('couvert', 'm'), mandat('ailleurs', 'autre'), mandat('sans', null)] })).toBe(100 * 30 + 2_000);
    expect(serie('VALEUR_INSERTION', {})).toBeNull();
  });

  it('leases, ESS reservations and documents per candidate have their own figures', () => {
    const vehicule = (mode: 'ACHAT' | 'LOCATION', quantite: number) => ({ id: mode, date: le('2025-04-01'), energie: 'ELECTRIQUE' as const, quantite, mode });
    expect(serie('I1_LOCATIONS', { vehicules: [vehicule('ACHAT', 4), vehicule('LOCATION', 2)] })).toBe(2);
    expect(serie('T1_RESERVES', { contrats: [unContrat('a', { reservations: [{ article: 'L2113-15', domaine: null }] }), unContrat('b')] })).toBe(1);
    expect(serie('D1_CONCERNES', { documentsEgalite: [{ id: 'd', date: le('2025-04-01'), index: 3, plans: 1, candidatsConcernes: 8 }] })).toBe(0.5);
  });
});
