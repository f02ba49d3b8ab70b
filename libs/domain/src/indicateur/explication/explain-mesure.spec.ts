import type { RegistreAcheteur } from '../../registre/registre-annee';
import { pourcent, type Part } from '../../quantite/part';
import { computeB1, type LigneB1 } from '../../territoire/b1';
import { euros, le } from '../../testing/un-marche';
import { unContrat, unRegistre } from '../../testing/un-registre';
import { CATALOGUE } from '../catalogue';
import { CODES_INDICATEUR, type CodeIndicateur } from '../code-indicateur';
import { computeMesures, computeMesuresB1, computeVol } from '../formules';
import type { CodeMesure, Mesure } from '../formules/mesure';
import { showMesure } from '../masquage/show-mesure';
import { explainMesure, type Explication } from './explain-mesure';

function explain(mesure: Mesure | undefined, registre: RegistreAcheteur, ciblePart: Part | null = null): Explication {
  if (!mesure) throw new Error('no measure');
  return explainMesure(showMesure(mesure, registre), { registre, ciblePart });
}
function expliquer(code: Exclude<CodeIndicateur, 'B1'> | 'VOL', avec: Partial<RegistreAcheteur>, { rang = 0, cible = null }: { readonly rang?: number; readonly cible?: Part | null } = {}): Explication {
  const registre = unRegistre(avec);
  return explain(code === 'VOL' ? computeVol(registre) : computeMesures(code, registre)[rang], registre, cible);
}
/** Plain spaces, to be read here. */
const lisible = (textes: readonly string[]): readonly string[] => textes.map((texte) => texte.replaceAll('\u00a0', ' '));
const calcul = (...question: Parameters<typeof expliquer>): readonly string[] => lisible(expliquer(...question).calcul);
const couverture = (...question: Parameters<typeof expliquer>): string => lisible([expliquer(...question).couverture.phrase])[0] ?? '';

const CLAUSE = { dateEffet: null, heures: 10_000n, variations: [] };
const ESAT = '11111111100011';
const fait = <T extends object>(id: string, avec: T) => ({ id, date: le('2025-06-10'), ...avec });
const contrats = (...dits: readonly Parameters<typeof unContrat>[1][]) => dits.map((dit, rang) => unContrat(`m${rang}`, dit));
const oui = { etiquettes: ['E1', 'F2', 'G2', 'H1', 'K1', 'K2'] as const, leviers: ['ECO_CONDUITE'] as const };

describe('the formula of each figure, with its numbers', () => {
  it('A1: 8 contracts of 16, and the digits that the target of 50 % asks for', () => {
    const seize = contrats(...Array.from({ length: 16 }, (_, rang) => ({ clauses: rang < 8 ? [CLAUSE] : [] })), { clauses: null }, { clauses: null }, { clauses: null });
    expect(calcul('A1', { contrats: seize })).toEqual(['8 marchés clausés ÷ 16 marchés de plus de 25 000 € HT = 50,0 %']);
    expect(couverture('A1', { contrats: seize })).toBe('16 marchés de plus de 25 000 € HT sur 19 dont on sait s’ils ont une clause d’insertion');
    expect(calcul('A1', { contrats: contrats({ marche: { montant: euros(25_000) } }) })).toEqual(['0 marché clausé, et aucun marché de plus de 25 000 € HT : la part ne se calcule pas']);
    expect(calcul('A1', { contrats: contrats({ clauses: [CLAUSE] }, {}, {}) })).toEqual(['1 marché clausé ÷ 3 marchés de plus de 25 000 € HT = 33,3 %']);
  });

  it('A2: hours of the year, what an avenant takes away written as such, and its ETP', () => {
    const deux = [
      unContrat('a', { clauses: [{ ...CLAUSE, heures: 120_050n }] }),
      unContrat('b', { marche: { dateNotification: le('2024-03-01') }, clauses: [{ ...CLAUSE, heures: 30_000n, variations: [{ date: le('2025-11-02'), heures: -5_000n }] }] }),
    ];
    expect(calcul('A2', { contrats: deux })).toEqual(['Somme de 2 marchés : 1 200,50 − 50 = 1 150,50 heures, soit 0,7 ETP de 1 607 heures']);
    expect(couverture('A2', { contrats: [...deux, unContrat('c', { clauses: [{ ...CLAUSE, heures: null }] })] })).toBe('1 marché notifié dans l’année sur 2 dont on sait s’il engage des heures d’insertion, et combien');
  });

  it('A3: records, many or few, and what is hidden is said without its number', () => {
    const releve = (id: string, nouveauxBeneficiaires: number) => fait(id, { heures: null, marcheId: null, nouveauxBeneficiaires, dontDejaComptes: 0 });
    const douze = Array.from({ length: 12 }, (_, rang) => releve(`r${rang}`, rang === 0 ? 33 : 10));
    expect(calcul('A3', { releves: douze })).toEqual(['Somme de 12 relevés = 143 personnes']);
    expect(couverture('A3', { releves: douze })).toBe('12 relevés dans l’année ; rien ne dit s’il en manque');
    expect(calcul('A3', { releves: [releve('a', 8), releve('b', 9)] })).toEqual(['Somme de 2 relevés : 8 + 9 = 17 personnes']);
    expect(calcul('A3', { releves: [releve('a', 2), releve('b', 9), releve('c', 20)] })).toEqual(['Somme de 3 relevés = 31 personnes']);
    expect(calcul('A3', { releves: [releve('a', 3)] })).toEqual(['Somme de 1 relevé = moins de 5 personnes, qui n’est pas publié']);
  });

  it('B1: engaged buyers of the territory', () => {
    const ligne = (type: LigneB1['type'], rang: number, engage: boolean): LigneB1 => ({ collectiviteId: `${type}${rang}`, type, spaserEnVigueur: engage, anneesAvecClause: [], anneesElargies: [] });
    const lignes = [...Array.from({ length: 18 }, (_, rang) => ligne('EPCI', rang, rang > 0)), ...Array.from({ length: 327 }, (_, rang) => ligne('COMMUNE', rang, rang < 65))];
    const [epci, communes] = computeMesuresB1(computeB1(lignes, 2025), lignes.filter(({ spaserEnVigueur }) => spaserEnVigueur).map(({ type, collectiviteId: siren }) => ({ type, siren })));
    const lues = [explain(epci, unRegistre()), explain(communes, unRegistre(), pourcent(20n))];
    expect(lues.map(({ calcul: phrases }) => lisible(phrases))).toEqual([['17 EPCI engagés sur 18 EPCI du territoire'], ['65 communes engagées ÷ 327 communes du territoire = 19,9 %']]);
    expect(lisible(lues.map(({ couverture: { phrase } }) => phrase))).toEqual(['Tous les acheteurs publics du territoire sont lus : 18 EPCI du territoire', 'Tous les acheteurs publics du territoire sont lus : 327 communes du territoire']);
    expect(computeMesuresB1(null, []).map((mesure) => explain(mesure, unRegistre()))).toMatchObject([{ calcul: [] }, { calcul: [], couverture: { phrase: 'La collectivité n’est pas concernée' } }]);
  });

  it('C1: reserved contracts, then the share of the reservable projects', () => {
    const lus = { contrats: contrats({ reservations: [{ article: 'L2113-12', domaine: null }] }, {}, { reservations: null }), projetsReservables: { attribues: 8, reserves: 4 } };
    expect(calcul('C1', lus)).toEqual(['1 marché réservé parmi 2 marchés notifiés dans l’année dont on le sait', '4 projets réservés ÷ 8 projets réservables attribués = 50,0 %']);
    expect(couverture('C1', lus)).toBe('2 marchés notifiés dans l’année sur 3 dont on sait s’ils sont réservés');
  });

  it('C2: payments, to the cent', () => {
    const mandat = (id: string, montant: number) => fait(id, { fournisseur: ESAT, montant: euros(montant), marcheId: null });
    const qualifications = [{ operateur: ESAT, sorte: 'ESAT' as const, du: le('2020-01-01'), au: null }];
    expect(calcul('C2', { mandats: [mandat('a', 20_000), mandat('b', 1_300.5)], qualifications })).toEqual(['Somme de 2 mandats à des structures inclusives : 20 000,00 + 1 300,50 = 21 300,50 € HT']);
  });

  it('C3, U1 and U2: sourcings, and the enterprises that answered', () => {
    const sourcings = [
      fait('a', { canal: 'SOURCING_INVERSE_PLATEFORME' as const, repondants: [{ operateur: ESAT, date: le('2025-07-01') }, { operateur: '222222222', date: le('2025-07-01') }] }),
      fait('b', { canal: 'SALON' as const, repondants: [{ operateur: ESAT, date: le('2025-08-01') }] }),
    ];
    const qualifications = [{ operateur: '111111111', sorte: 'ESS' as const, du: le('2020-01-01'), au: null }];
    expect([calcul('C3', { sourcings }), calcul('U1', { sourcings }), calcul('U2', { sourcings, qualifications })]).toEqual([
      ['1 sourcing inversé parmi 2 démarches de sourcing'], ['Nombre de démarches de sourcing de l’année = 2'], ['1 entreprise de l’ESS parmi 3 réponses à une démarche, chacune comptée une seule fois'],
    ]);
  });

  it('C4: a share, as A1', () => {
    expect(calcul('C4', { contrats: contrats({ criteresSociaux: ['PARITE'] }, {}) })).toEqual(['1 marché à critère social ÷ 2 marchés de plus de 25 000 € HT = 50,0 %']);
  });

  it('D1: indexes and plans', () => {
    expect(calcul('D1', { documentsEgalite: [fait('a', { index: 9, plans: 4, candidatsConcernes: null }), fait('b', { index: 3, plans: 1, candidatsConcernes: 5 })] })).toEqual(['12 index + 5 plans = 17 documents']);
  });

  it.each([
    ['E1', '1 marché qui demande une ressource gérée durablement'], ['F2', '1 marché à matériaux labellisés, biosourcés ou certifiés'], ['J1', '1 marché qui récompense l’un des cinq leviers'],
    ['K1', '1 marché qui réutilise des agrégats d’enrobés'], ['K2', '1 marché à enrobés tièdes ou à basse température'],
  ] as const)('%s: contracts, among those of which it is known', (code, debut) => {
    expect(calcul(code, { contrats: contrats(oui, {}, { etiquettes: null, leviers: null }) })).toEqual([`${debut} parmi 2 marchés notifiés dans l’année dont on le sait`]);
  });

  it('H1: works', () => {
    expect(calcul('H1', { contrats: contrats(oui, {}, { ...oui, marche: { typeMarche: 'SERVICES' } }) })).toEqual(['1 marché à matériaux recyclés ou recyclables parmi 2 marchés de travaux de l’année dont on le sait']);
  });

  it('G1: the years of all the assets over their number', () => {
    const bien = (id: string, famille: 'INFORMATIQUE' | 'MOBILIER', quantite: number) => fait(id, { famille, miseEnService: le('2021-06-10'), quantite });
    const biensRetires = [bien('a', 'INFORMATIQUE', 2), bien('b', 'MOBILIER', 1)];
    expect(calcul('G1', { biensRetires })).toEqual(['8,00 années d’âge cumulé ÷ 2 ordinateurs retirés = 4,0 années']);
    expect(calcul('G1', { biensRetires }, { rang: 1 })).toEqual(['4,00 années d’âge cumulé ÷ 1 meuble retiré = 4,0 années']);
  });

  it('G2: contracts and purchases without one', () => {
    expect(calcul('G2', { contrats: contrats(oui, oui), achatsOccasion: [fait('x', {})] })).toEqual(['2 marchés + 1 achat hors marché = 3 achats']);
  });

  it('I1 and K3: vehicles, tonnes', () => {
    const vehicule = (id: string, quantite: number) => fait(id, { energie: 'VELO' as const, quantite, mode: 'ACHAT' as const });
    expect(calcul('I1', { vehicules: [vehicule('a', 4), vehicule('b', 8)] })).toEqual(['Somme de 2 achats : 4 + 8 = 12 véhicules']);
    const tonnages = [fait('a', { agregats: 3_000_000n, tiedes: 1_200_000n }), fait('b', { agregats: 100_050n, tiedes: 0n })];
    expect(calcul('K3', { tonnages })).toEqual(['Somme de 2 chantiers : 30 000 + 1 000,50 = 31 000,50 tonnes']);
    expect(calcul('K3', { tonnages }, { rang: 1 })).toEqual(['Somme de 1 chantier = 12 000 tonnes']);
  });

  it('T1 and T2: the ESS, and its domains', () => {
    const qualifications = [{ operateur: '99999999900013', sorte: 'ESS' as const, du: le('2020-01-01'), au: null }];
    expect(calcul('T1', { contrats: contrats({}), qualifications })).toEqual(['1 marché notifié à l’ESS parmi 1 marché notifié dans l’année dont on le sait']);
    expect(calcul('T2', { contrats: contrats({ reservations: [{ article: 'L2113-15', domaine: 'SOINS_DE_SANTE' }] }, { reservations: [{ article: 'L2113-15', domaine: null }] }, {}) })).toEqual([
      '2 marchés réservés à l’ESS parmi 3 marchés notifiés dans l’année dont on le sait : soins de santé, formation comprise, 1 ; domaine non précisé, 1',
    ]);
  });

  it('VOL: the inclusive purchases over the declared ones, on their basis; without a total, why there is no share', () => {
    const lus = { contrats: contrats({ marche: { dateNotification: le('2025-01-01'), dureeMois: 12, considerationsSociales: ['Clause sociale'] } }, { marche: { considerationsSociales: null } }) };
    const inclusif = 'Somme de 1 marché inclusif = 100 000,00 € HT (montants estimés au prorata des jours d’exécution)';
    expect(calcul('VOL', lus)).toEqual([inclusif, 'Le total des achats de l’année n’est pas déclaré : la part ne se calcule pas']);
    expect(calcul('VOL', { ...lus, volume: { montant: euros(2_004_008), base: 'ESTIME' } }, { cible: pourcent(5n) })).toEqual([inclusif, '100 000,00 € d’achats inclusifs ÷ 2 004 008,00 € d’achats déclarés = 5,0 % (4,99)']);
    // The declared basis serves once payments are recorded; until then the amounts are estimated, and said to be.
    const volume = { montant: euros(2_000_000), base: 'MANDATE' as const };
    expect(calcul('VOL', { ...lus, volume })[0]).toBe(inclusif);
    expect(calcul('VOL', { ...lus, volume, mandats: [fait('p', { fournisseur: ESAT, montant: euros(40_000), marcheId: 'm0' })] })).toEqual([
      'Somme de 1 marché inclusif = 40 000,00 € HT (sommes mandatées)', '40 000,00 € d’achats inclusifs ÷ 2 000 000,00 € d’achats déclarés = 2,0 %',
    ]);
    expect(couverture('VOL', lus)).toBe('1 marché en cours dans l’année sur 2 dont on sait s’il est inclusif, et pour combien');
  });
});

describe('what every explanation holds', () => {
  it('a declared zero is said to be declared, and what is unknown has no formula', () => {
    expect(calcul('C3', { aucuns: ['C3'] })).toEqual(['L’acheteur déclare qu’il n’y a rien à compter dans l’année : 0']);
    expect(calcul('A1', { contrats: contrats({ clauses: null }) })).toEqual([]);
    expect([couverture('A1', {}), couverture('A3', {})]).toEqual(['Aucun marché de plus de 25 000 € HT n’est connu', 'Aucune donnée saisie pour l’année (relevé)']);
  });

  it.each(CODES_INDICATEUR)('%s follows the rules of the register that its page cites, each with its version and its other reading', (code) => {
    const mesures = code === 'B1' ? computeMesuresB1(null, []) : computeMesures(code, unRegistre());
    const attendues = CATALOGUE.find((indicateur) => indicateur.code === code)?.decisions;
    for (const mesure of mesures) {
      const { regles } = explain(mesure, unRegistre());
      expect(regles.map((regle) => regle.code)).toEqual(attendues);
      expect(regles.every(({ version, decision, enonce }) => version === 1 && decision !== '' && enonce !== '')).toBe(true);
    }
  });

  it('no rule governs a year before the scheme', () => {
    expect(expliquer('A1', { annee: 2022 }).regles).toEqual([]);
    const codes: readonly CodeMesure[] = ['VOL'];
    expect(codes.map((code) => expliquer(code as 'VOL', {}).regles.map((regle) => regle.code))).toEqual([['D-01', 'D-03', 'D-04', 'D-05', 'D-07', 'D-08', 'D-09', 'D-22', 'D-26', 'D-27', 'D-28', 'D-29']]);
  });
});
