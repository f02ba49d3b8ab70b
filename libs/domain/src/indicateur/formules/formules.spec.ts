import { listObjectifsOf } from '../../spaser/modele';
import { MODELE_LANDES_2023_2029 as MODELE } from '../../spaser/modele-landes-2023-2029';
import type { ClauseInsertion } from '../../marche/dispositifs';
import { toContrat } from '../../registre/contrat';
import type { Qualification, RegistreAcheteur } from '../../registre/registre-annee';
import { euros, le, unMarche } from '../../testing/un-marche';
import { unContrat, unRegistre } from '../../testing/un-registre';
import { CODES_INDICATEUR, type CodeIndicateur } from '../code-indicateur';
import { computeEvaluation } from '../evaluation';
import { computeMesures } from './index';
import type { Mesure } from './mesure';

type Code = Exclude<CodeIndicateur, 'B1'>;
const mesure = (code: Code, avec: Partial<RegistreAcheteur>, rang = 0): Mesure => {
  const lue = computeMesures(code, unRegistre(avec))[rang];
  if (!lue) throw new Error(`no measure ${rang} of ${code}`);
  return lue;
};
/** Value of a measure as a number: exact for what these tests count. */
const valeur = ({ valeur: part }: Mesure): number | null => (part === null ? null : Number(part.numerateur) / Number(part.denominateur));
const ratio = ({ part }: Mesure): string | null => (part === null ? null : `${part.numerateur}/${part.denominateur}`);
const motifs = ({ ecartes }: Mesure): readonly string[] => ecartes.map(({ id, motif }) => `${id} ${motif}`);
const clause = (heures: number | null, avec: Partial<ClauseInsertion> = {}): ClauseInsertion => ({ dateEffet: null, heures: heures === null ? null : BigInt(Math.round(heures * 100)), variations: [], ...avec });
const ESAT = '11111111100011';
const qualification = (avec: Partial<Qualification>): Qualification => ({ operateur: ESAT, sorte: 'ESAT', du: le('2020-01-01'), au: null, ...avec });
const statut = (objectif: string, lue: Mesure, annee = 2025): string => {
  const connu = listObjectifsOf(MODELE, lue.code.split('.')[0] as CodeIndicateur).find(({ id }) => id === objectif);
  if (!connu) throw new Error(objectif);
  return computeEvaluation(connu, annee, { etat: lue.etat, valeur: connu.unite === '%' ? lue.part : lue.valeur }, MODELE).statut;
};

describe('A1, contracts with an insertion clause above 25 000 €', () => {
  it('8 of 16 in 2025 are 50 %: reached; the same in 2026 has no target', () => {
    const contrats = Array.from({ length: 16 }, (_, rang) => unContrat(`m${rang}`, { clauses: rang < 8 ? [clause(100)] : [] }));
    const lue = mesure('A1', { contrats });
    expect([valeur(lue), ratio(lue), statut('O1', lue)]).toEqual([8, '8/16', 'ATTEINT']);
    expect(statut('O1', lue, 2026)).toBe('SANS_CIBLE');
  });

  it('without a contract above the threshold has no share: neither 0 % nor 100 %', () => {
    const lue = mesure('A1', { contrats: [unContrat('m', { marche: { montant: euros(25_000) } })] });
    expect([lue.etat, valeur(lue), lue.part, motifs(lue)]).toEqual(['RENSEIGNE', 0, null, ['m SOUS_LE_SEUIL']]);
    expect(statut('O1', lue)).toBe('NON_MESURABLE');
    expect(valeur(mesure('A1', { contrats: [unContrat('m', { clauses: [clause(1)], marche: { montant: euros(25_000.01) } })] }))).toBe(1);
  });

  it('leaves a clause of a later avenant apart, and out of both sides what nobody has said', () => {
    const lue = mesure('A1', {
      contrats: [
        unContrat('oui', { clauses: [clause(null)] }), unContrat('meme-annee', { clauses: [clause(10, { dateEffet: le('2025-12-31') })] }),
        unContrat('avenant', { clauses: [clause(10, { dateEffet: le('2026-01-01') })] }), unContrat('inconnu', { clauses: null }), unContrat('non'),
      ],
    });
    expect([ratio(lue), motifs(lue)]).toEqual(['2/3', ['avenant CLAUSE_PAR_AVENANT', 'inconnu NON_PRECISE']]);
  });

  it('counts a framework agreement once and not its subsequent contracts, and no concession', () => {
    const lue = mesure('A1', {
      contrats: [
        unContrat('AC1', { clauses: [clause(1)], marche: { nature: 'ACCORD_CADRE' } }), unContrat('MS1', { clauses: [clause(1)], marche: { nature: 'MARCHE_SUBSEQUENT', idAccordCadre: 'AC1' } }),
        unContrat('MS2', { clauses: [clause(1)], marche: { nature: 'MARCHE_SUBSEQUENT', idAccordCadre: 'ailleurs' } }), unContrat('CO', { marche: { nature: 'CONCESSION' } }),
      ],
    });
    expect([ratio(lue), motifs(lue)]).toEqual(['2/2', ['MS1 SUBSEQUENT_COUVERT', 'CO CONCESSION']]);
  });
});

describe('A2, hours contracted', () => {
  it('sums the clauses of the year and the avenants of the year, less included; a clause without hours is set aside', () => {
    const lue = mesure('A2', {
      contrats: [
        unContrat('a', { clauses: [clause(1_200.5)] }), unContrat('b', { clauses: [clause(300, { variations: [{ date: le('2025-11-02'), heures: -5_000n }, { date: le('2026-02-01'), heures: 99_900n }] })] }),
        unContrat('ancien', { marche: { dateNotification: le('2024-05-01') }, clauses: [clause(5_000, { variations: [{ date: le('2025-06-01'), heures: 20_000n }] })] }),
        unContrat('tard', { marche: { dateNotification: le('2024-05-01') }, clauses: [clause(70, { dateEffet: le('2025-09-01') })] }), unContrat('decp', { clauses: [clause(null)] }),
      ],
    });
    expect([valeur(lue), motifs(lue)]).toEqual([1_200.5 + 250 + 200 + 70, ['decp HEURES_INCONNUES']]);
    expect(lue.comptes.map(({ id, quantite }) => [id, Number(quantite.numerateur) / 100])).toEqual([['a', 1200.5], ['b', 250], ['ancien', 200], ['tard', 70]]);
  });

  it('is unknown when the only clause has no hours, and a known zero when no contract has a clause', () => {
    expect(mesure('A2', { contrats: [unContrat('decp', { clauses: [clause(null)] })] })).toMatchObject({ etat: 'NON_RENSEIGNE', valeur: null });
    expect(mesure('A2', { contrats: [unContrat('decp', { clauses: [clause(null)] }), unContrat('sans')] })).toMatchObject({ etat: 'NON_RENSEIGNE', valeur: null });
    expect(valeur(mesure('A2', { contrats: [unContrat('sans')] }))).toBe(0);
  });
});

describe('C1 and C4', () => {
  it('C1 counts L. 2113-12 and 13 only, without a floor; its share is that of the reservable projects', () => {
    const reserve = (article: 'L2113-12' | 'L2113-13' | 'L2113-12+13' | 'L2113-13-1' | 'L2113-15' | null) => ({ reservations: [{ article, domaine: null }] });
    const contrats = [
      unContrat('12', { ...reserve('L2113-12'), marche: { montant: euros(900) } }), unContrat('13', reserve('L2113-13')), unContrat('deux', reserve('L2113-12+13')), unContrat('decp', reserve(null)),
      unContrat('prison', reserve('L2113-13-1')), unContrat('ess', reserve('L2113-15')), unContrat('rien'),
    ];
    expect([valeur(mesure('C1', { contrats })), ratio(mesure('C1', { contrats }))]).toEqual([4, null]);
    const lue = mesure('C1', { contrats, projetsReservables: { attribues: 8, reserves: 4 } });
    expect([ratio(lue), statut('O5', lue)]).toEqual(['4/8', 'ATTEINT']);
  });

  it('a contract with a criterion and a clause is counted in both C4 and A1; a clause alone is no criterion', () => {
    const contrats = [unContrat('deux', { clauses: [clause(10)], criteresSociaux: ['FORMATION'] }), unContrat('clause', { clauses: [clause(10)] })];
    expect([ratio(mesure('C4', { contrats })), ratio(mesure('A1', { contrats }))]).toEqual(['1/2', '2/2']);
  });
});

describe('C2, payments to inclusive structures', () => {
  const mandat = (id: string, fournisseur: string, date = '2025-06-10', montant = 10_000) => ({ id, fournisseur, date: le(date), montant: euros(montant), marcheId: null });

  it('an ESAT paid 10 000 € the day after its qualification ended is not in it', () => {
    const lue = mesure('C2', { mandats: [mandat('m', ESAT)], qualifications: [qualification({ au: le('2025-06-09') })] });
    expect([lue.etat, valeur(lue), motifs(lue)]).toEqual(['RENSEIGNE', 0, ['m QUALIFICATION_ECHUE']]);
    expect(valeur(mesure('C2', { mandats: [mandat('m', ESAT)], qualifications: [qualification({ au: le('2025-06-10') })] }))).toBe(10_000);
  });

  it('another establishment of the same legal person is to confirm, outside the total; a qualification of the legal person holds for all', () => {
    const mandats = [mandat('ailleurs', '11111111100029')];
    expect(motifs(mesure('C2', { mandats, qualifications: [qualification({})] }))).toEqual(['ailleurs SIRET_A_CONFIRMER']);
    expect(valeur(mesure('C2', { mandats, qualifications: [qualification({ operateur: '111111111' })] }))).toBe(10_000);
  });

  it('ESS and ESUS alone, the payments of another year and everybody else are out', () => {
    const lue = mesure('C2', {
      mandats: [mandat('ess', ESAT), mandat('autre', '22222222200022'), mandat('hier', '33333333300033', '2024-12-31')],
      qualifications: [qualification({ sorte: 'ESS' }), qualification({ sorte: 'ESUS' }), qualification({ operateur: '33333333300033', sorte: 'ACI' })],
    });
    expect([valeur(lue), lue.comptes, lue.ecartes]).toEqual([0, [], []]);
  });
});

describe('the tags of the environment', () => {
  it.each(['E1', 'F2', 'H1', 'K1', 'K2'] as const)('%s counts the contracts that bear it, and leaves out those of which nobody has said', (code) => {
    const lue = mesure(code, { contrats: [unContrat('oui', { etiquettes: [code] }), unContrat('non'), unContrat('inconnu', { etiquettes: null })] });
    expect([valeur(lue), motifs(lue)]).toEqual([1, ['inconnu NON_PRECISE']]);
  });

  it('H1 is of works only', () => {
    expect(valeur(mesure('H1', { contrats: [unContrat('service', { etiquettes: ['H1'], marche: { typeMarche: 'SERVICES', codeCPV: '90900000' } }), unContrat('travaux', { etiquettes: ['H1'] })] }))).toBe(1);
  });

  it('J1 wants one of the five levers that the scheme prints', () => {
    const lue = mesure('J1', { contrats: [unContrat('un', { leviers: ['ECO_CONDUITE', 'VISIO'] }), unContrat('visio', { leviers: ['VISIO'] }), unContrat('rien')] });
    expect([valeur(lue), motifs(lue)]).toEqual([1, ['visio LEVIER_HORS_LISTE']]);
  });

  it('G2 adds the purchases made without a contract', () => {
    const lue = mesure('G2', { contrats: [unContrat('m', { etiquettes: ['G2'] })], achatsOccasion: [{ id: 'a', date: le('2025-02-01') }, { id: 'b', date: le('2024-02-01') }] });
    expect([valeur(lue), lue.comptes.map(({ id }) => id)]).toEqual([2, ['m', 'a']]);
    expect(mesure('G2', { aucuns: ['G2'], contrats: [unContrat('m')] }).etat).toBe('ZERO_DECLARE');
    // One half that nobody has told is enough for « none » not to be known.
    for (const moitie of [{}, { contrats: [unContrat('m')] }, { aucunMarche: true }]) expect(mesure('G2', moitie)).toMatchObject({ etat: 'NON_RENSEIGNE', valeur: null });
  });
});

describe('what people count and record', () => {
  it('A3 leaves out those that another record has counted, never below zero', () => {
    const releve = (id: string, nouveauxBeneficiaires: number, dontDejaComptes: number) => ({ id, date: le('2025-04-01'), heures: null, marcheId: null, nouveauxBeneficiaires, dontDejaComptes });
    expect(valeur(mesure('A3', { releves: [releve('a', 7, 2), releve('b', 1, 3)] }))).toBe(5);
  });

  it('D1 adds indexes and plans', () => expect(valeur(mesure('D1', { documentsEgalite: [{ id: 'c', date: le('2025-04-01'), index: 3, plans: 2, candidatsConcernes: null }] }))).toBe(5));

  it('G1 is a mean age, each kind alone and each asset once; without a retirement it is not known', () => {
    const bien = (id: string, famille: 'INFORMATIQUE' | 'MOBILIER', miseEnService: string, quantite: number) => ({ id, famille, date: le('2025-01-01'), miseEnService: le(miseEnService), quantite });
    const biensRetires = [bien('a', 'INFORMATIQUE', '2021-01-01', 1), bien('b', 'INFORMATIQUE', '2017-01-01', 3)];
    expect([valeur(mesure('G1', { biensRetires })), mesure('G1', { biensRetires }, 1).etat]).toEqual([7, 'NON_RENSEIGNE']);
  });

  it('I1 counts vehicles, not purchases; leases and thermal ones are apart', () => {
    const vehicule = (id: string, quantite: number, mode: 'ACHAT' | 'LOCATION', energie: 'VELO' | 'THERMIQUE') => ({ id, date: le('2025-04-01'), quantite, mode, energie });
    const lue = mesure('I1', { vehicules: [vehicule('velos', 12, 'ACHAT', 'VELO'), vehicule('loue', 1, 'LOCATION', 'VELO'), vehicule('diesel', 2, 'ACHAT', 'THERMIQUE')] });
    expect([valeur(lue), motifs(lue)]).toEqual([12, ['loue LOCATION', 'diesel ENERGIE_THERMIQUE']]);
  });

  it('K3: 31 000 t of aggregates reach their target, 12 000 t of warm mixes do not, and nothing adds them', () => {
    const tonnages = [{ id: 'x', date: le('2025-04-01'), agregats: 2_000_000n, tiedes: 1_200_000n }, { id: 'y', date: le('2025-05-01'), agregats: 1_100_000n, tiedes: 0n }];
    const mesures = computeMesures('K3', unRegistre({ tonnages }));
    expect(mesures.map((lue) => [lue.code, valeur(lue)])).toEqual([['K3.agr', 31_000], ['K3.tied', 12_000]]);
    expect([statut('O8', mesure('K3', { tonnages })), statut('O9', mesure('K3', { tonnages }, 1))]).toEqual(['ATTEINT', 'EN_RETARD']);
  });

  it('C3 is part of U1, and U2 counts an enterprise that answers two sourcings once', () => {
    const reponse = (operateur: string) => ({ operateur, date: le('2025-04-01') });
    const sourcings = [
      { id: 'a', date: le('2025-03-01'), canal: 'SOURCING_INVERSE_PLATEFORME' as const, repondants: [reponse(ESAT), reponse('22222222200022')] },
      { id: 'b', date: le('2025-03-02'), canal: 'SALON' as const, repondants: [reponse('11111111100029')] },
    ];
    const qualifications = [qualification({ sorte: 'ESS', operateur: '111111111' })];
    expect((['C3', 'U1', 'U2'] as const).map((code) => valeur(mesure(code, { sourcings, qualifications })))).toEqual([1, 2, 1]);
    expect(statut('O11', mesure('U1', { sourcings }))).toBe('EN_RETARD');
  });

  it('T1 reads the ESS on the day of the notification; T2 is a breakdown', () => {
    const titulaires = [{ id: ESAT, typeIdentifiant: 'SIRET', denominationSociale: 'Atelier' }];
    const contrats = [unContrat('ess', { marche: { titulaires } }), unContrat('autre'), unContrat('reserve', { reservations: [{ article: 'L2113-15', domaine: 'SOINS_DE_SANTE' }] })];
    expect(valeur(mesure('T1', { contrats, qualifications: [qualification({ sorte: 'ESS', du: le('2025-03-14') })] }))).toBe(1);
    expect(valeur(mesure('T1', { contrats, qualifications: [qualification({ sorte: 'ESS', du: le('2025-03-15') })] }))).toBe(0);
    expect(mesure('T1', { contrats }).etat).toBe('NON_RENSEIGNE');
    expect(mesure('T2', { contrats })).toMatchObject({ repartition: { SOINS_DE_SANTE: 1 }, comptes: [{ id: 'reserve' }] });
  });
});

describe('missing and zero, on every indicator of a buyer', () => {
  const codes = CODES_INDICATEUR.filter((code): code is Code => code !== 'B1');

  it.each(codes)('%s: nothing said is unknown, « none » is a declared zero, « not concerned » is neither', (code) => {
    for (const lue of computeMesures(code, unRegistre())) expect([lue.etat, lue.valeur, lue.part]).toEqual(['NON_RENSEIGNE', null, null]);
    // A mean of nothing is not a number: that none was retired is known all the same.
    for (const lue of computeMesures(code, unRegistre({ aucuns: [code] }))) expect([lue.etat, valeur(lue)]).toEqual(['ZERO_DECLARE', code === 'G1' ? null : 0]);
    for (const lue of computeMesures(code, unRegistre({ aucuns: [code], nonConcernes: [code] }))) expect([lue.etat, lue.valeur]).toEqual(['NON_CONCERNE', null]);
    const autre = code === 'A1' ? 'C1' : 'A1';
    for (const lue of computeMesures(code, unRegistre({ aucuns: [autre], nonConcernes: [autre] }))) expect(lue.etat).toBe('NON_RENSEIGNE');
  });

  it('« aucun marché supérieur à 25 000 € » is a zero of what is counted above it, and of nothing else', () => {
    const etats = codes.map((code) => [code, mesure(code, { aucunMarche: true }).etat]);
    expect(etats.filter(([, etat]) => etat === 'ZERO_DECLARE').map(([code]) => code)).toEqual(['A1', 'C4']);
    expect(mesure('A1', { aucunMarche: true }).part).toBeNull();
  });

  it('a fact of another year says nothing of this one', () => {
    expect(mesure('C2', { mandats: [{ id: 'm', fournisseur: ESAT, date: le('2024-05-01'), montant: 1n, marcheId: null }] }).etat).toBe('NON_RENSEIGNE');
  });

  it('« none » answers for the contracts of which nobody had spoken, and never hides those of which someone has', () => {
    const contrats = [unContrat('muet', { etiquettes: null }), unContrat('oui', { etiquettes: ['E1'] })];
    expect(mesure('E1', { contrats: contrats.slice(0, 1), aucuns: ['E1'] })).toMatchObject({ etat: 'ZERO_DECLARE', ecartes: [] });
    expect(mesure('E1', { contrats, aucuns: ['E1'] })).toMatchObject({ etat: 'RENSEIGNE', comptes: [{ id: 'oui' }] });
    expect(ratio(mesure('A1', { contrats: [unContrat('muet', { clauses: null })], aucuns: ['A1'] }))).toBe('0/1');
  });

  it.each(codes.filter((code) => code !== 'G1'))('%s: what its records bring adds up to the figure', (code) => {
    const contrats = [unContrat('a', { clauses: [clause(12.34)], reservations: [{ article: 'L2113-12', domaine: null }], criteresSociaux: ['PARITE'], etiquettes: ['E1', 'F2', 'G2', 'H1', 'K1', 'K2'], leviers: ['VETUSTE_PARC'] }), unContrat('b', { clauses: [clause(0.66)] })];
    for (const { comptes, valeur: total } of computeMesures(code, unRegistre({ aucuns: codes, contrats }))) {
      const somme = comptes.reduce((partiel, { quantite }) => partiel + Number(quantite.numerateur) / Number(quantite.denominateur), 0);
      expect(total === null ? 0 : Number(total.numerateur) / Number(total.denominateur)).toBeCloseTo(somme, 10);
    }
  });
});

describe('a count of none', () => {
  it('is a zero only when nothing is left unsaid', () => {
    const [non, inconnu, oui] = [unContrat('non'), unContrat('inconnu', { clauses: null, etiquettes: null }), unContrat('oui', { clauses: [clause(1)], etiquettes: ['E1'] })];
    for (const code of ['A1', 'E1'] as const) {
      expect(mesure(code, { contrats: [non] })).toMatchObject({ etat: 'RENSEIGNE', comptes: [] });
      expect(mesure(code, { contrats: [non, inconnu] })).toMatchObject({ etat: 'NON_RENSEIGNE', valeur: null, part: null });
      expect(valeur(mesure(code, { contrats: [non, inconnu, oui] }))).toBe(1);
    }
  });
});

describe('a contract that only DECP speaks of', () => {
  it('keeps what is published and leaves unknown what its schema cannot say', () => {
    const publie = (avec: Parameters<typeof unMarche>[0]) => toContrat('m', unMarche(avec));
    expect(publie({ considerationsSociales: ['Clause sociale', 'Critère social'] })).toMatchObject({ clauses: [{ heures: null }], criteresSociaux: ['NON_PRECISE'], reservations: [] });
    expect(publie({ considerationsSociales: ['Marché réservé'] })).toMatchObject({ reservations: [{ article: null }] });
    expect(publie({})).toMatchObject({ clauses: null, reservations: null, criteresSociaux: null, etiquettes: null });
    expect([publie({ considerationsEnvironnementales: [] }).etiquettes, publie({ considerationsEnvironnementales: ['Clause environnementale'] }).etiquettes]).toEqual([[], null]);
  });
});
