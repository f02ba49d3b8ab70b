import { le, euros } from '../testing/un-marche';
import { unContrat, unRegistre } from '../testing/un-registre';
import { applySaisie } from '../marche/apply-saisie';
import { readSaisieMarche } from '../registre/read-saisie-marche';
import { listAnneesTouchees } from './annees-touchees';
import type { CodeAVerifier } from '../marche/anomalie';
import { verifyExercice, type DossierExercice } from './controles';
import { ACTES_EXERCICE, changeExercice, exerciceVierge, isExerciceOuvert, STATUTS_EXERCICE, type StatutExercice } from './exercice';

describe('the life of a year', () => {
  const apres = (statut: StatutExercice, dejaClos = false) =>
    ACTES_EXERCICE.map((acte) => {
      try {
        return changeExercice({ ...exerciceVierge(2025), statut, dejaClos }, acte);
      } catch {
        return null;
      }
    });

  it('goes from open to declared, closed, reopened, and nowhere else', () => {
    // DECLARER, REPRENDRE, CLORE, ROUVRIR
    expect(apres('OUVERT')).toEqual(['DECLARE', null, null, null]);
    expect(apres('DECLARE')).toEqual([null, 'OUVERT', 'CLOS', null]);
    expect(apres('CLOS')).toEqual([null, null, null, 'ROUVERT']);
    expect(apres('ROUVERT')).toEqual(['DECLARE', null, null, null]);
    expect(apres('DECLARE', true)[1]).toBe('ROUVERT');
  });

  it('lets its records change only while it is open', () => expect(STATUTS_EXERCICE.filter(isExerciceOuvert)).toEqual(['OUVERT', 'ROUVERT']));
});

describe('the years that a change touches', () => {
  const marche = (contenu: Record<string, unknown> | null, jour = '2025-03-14') => ({ contenu, jour: le(jour) });
  const rien = { contenu: null, jour: null };

  it('are those of its day, before and after', () => {
    expect(listAnneesTouchees('VEHICULE', { contenu: {}, jour: le('2024-05-01') }, { contenu: {}, jour: le('2025-05-01') })).toEqual([2024, 2025]);
    expect(listAnneesTouchees('VEHICULE', { contenu: {}, jour: le('2024-05-01') }, rien)).toEqual([2024]);
    expect(listAnneesTouchees('QUALIFICATION', rien, { contenu: {}, jour: null })).toEqual([]);
  });

  it('an avenant of another year leaves that of the notification in peace', () => {
    const avenant = { modifications: [{ date: '2026-02-01', montant: '1.00', dureeMois: null }] };
    expect(listAnneesTouchees('MARCHE', marche({ montant: '1.00' }), marche({ montant: '1.00', ...avenant }))).toEqual([2026]);
    expect(listAnneesTouchees('MARCHE', marche({ montant: '1.00' }), marche({ montant: '2.00', ...avenant }))).toEqual([2025, 2026]);
  });

  it('hours changed by avenant touch the avenant’s year, a clause of the contract its own', () => {
    const clause = (dateEffet: string | null, variations: object[] = []) => ({ clauses: [{ heures: '10.00', dateEffet, variations }] });
    expect(listAnneesTouchees('MARCHE', marche(clause(null)), marche(clause(null, [{ date: '2026-05-01', heures: '5.00' }])))).toEqual([2026]);
    expect(listAnneesTouchees('MARCHE', marche({ clauses: [] }), marche(clause('2026-05-01')))).toEqual([2026]);
    expect(listAnneesTouchees('MARCHE', marche({ clauses: null }), marche({ clauses: [] }))).toEqual([2025]);
    expect(listAnneesTouchees('MARCHE', marche({ clauses: [] }), marche(clause(null)))).toEqual([2025]);
  });
});

describe('the controls of a year', () => {
  const codes = (avec: Partial<DossierExercice['registre']>, dossier: Partial<Omit<DossierExercice, 'registre'>> = {}): readonly string[] =>
    verifyExercice({ registre: unRegistre({ volume: { montant: euros(1_000_000), base: 'ESTIME' }, ...avec }), type: 'COMMUNE', publies: new Map(), volumePrecedent: null, sansReponse: [], doutesClos: new Map(), ...dossier }).map(({ code, gravite }) => `${gravite} ${code}`);
  const clause = (heures: number) => ({ clauses: [{ dateEffet: null, heures: BigInt(heures) * 100n, variations: [] }] });
  const releve = (avec: object) => ({ id: 'r', date: le('2025-06-30'), heures: 1_000n, nouveauxBeneficiaires: 1, dontDejaComptes: 0, marcheId: 'm', ...avec });

  it('find nothing to say of a year without a contract and with its volume', () => expect(codes({ aucunMarche: true })).toEqual([]));

  it('hold back « none » when something is recorded', () => {
    expect(codes({ aucunMarche: true, contrats: [unContrat('m')] })).toEqual(['BLOQUANT AUCUN_MARCHE_DEMENTI']);
    expect(codes({ aucunMarche: true, contrats: [unContrat('m', { marche: { montant: euros(25_000) } })] })).toEqual([]);
    expect(codes({ aucuns: ['A1'], contrats: [unContrat('m', clause(100))] })).toEqual(['BLOQUANT AUCUN_DEMENTI']);
  });

  it('ask no more of an unusual amount that its buyer has said to be right; an amount of zero waits for another', () => {
    const contrats = [unContrat('nul', { marche: { montant: 0n } }), unContrat('faible', { marche: { montant: 5_000n } })];
    const clos = (contrat: (typeof contrats)[number] | undefined, code: CodeAVerifier) => new Map([[contrat?.marche.uid ?? '', new Set([code])]]);
    const montants = (dossier: Parameters<typeof codes>[1]) => codes({ contrats }, dossier).filter((code) => /MONTANT/.test(code));
    expect(montants({})).toEqual(['BLOQUANT MONTANT_NUL', 'ALERTE MONTANT_INHABITUEL']);
    expect(montants({ doutesClos: clos(contrats[1], 'MONTANT_TRES_FAIBLE') })).toEqual(['BLOQUANT MONTANT_NUL']);
    expect(montants({ doutesClos: clos(contrats[0], 'MONTANT_NUL') })).toHaveLength(2);
    expect(montants({ doutesClos: clos(contrats[0], 'CPV_HORS_FORMAT') })).toHaveLength(2);
  });

  it('hold back hours on a contract that is said to have no clause', () => {
    expect(codes({ contrats: [unContrat('m')], releves: [releve({})] })).toEqual(['BLOQUANT RELEVE_SANS_CLAUSE']);
    expect(codes({ contrats: [unContrat('m', { clauses: null })], releves: [releve({})] })).toEqual([]);
  });

  it.each([
    ['a volume under the payments', { volume: { montant: euros(10), base: 'ESTIME' as const }, mandats: [{ id: 'x', date: le('2025-05-01'), fournisseur: '1', montant: euros(11), marcheId: null }] }, {}, 'VOLUME_INFERIEUR_AUX_MANDATS'],
    ['a volume that halves', {}, { volumePrecedent: euros(2_000_001) }, 'VOLUME_EN_ECART'],
    ['an indicator of the scheme that nobody has answered', {}, { sansReponse: ['C2'] }, 'SANS_REPONSE'],
    ['no volume', { volume: null }, {}, 'VOLUME_NON_DECLARE'],
    ['an unusual amount', { contrats: [unContrat('m', { marche: { montant: euros(99) } })] }, {}, 'MONTANT_INHABITUEL'],
    ['more than 60 hours for 1 000 €', { contrats: [unContrat('m', clause(6_001))] }, {}, 'HEURES_INHABITUELLES'],
    ['less than 0,2 hour for 1 000 €', { contrats: [unContrat('m', clause(19))] }, {}, 'HEURES_INHABITUELLES'],
    ['claused works of one month', { contrats: [unContrat('m', { ...clause(100), marche: { dureeMois: 1 } })] }, {}, 'TRAVAUX_COURTS'],
    ['an ESS reservation of four years', { contrats: [unContrat('m', { reservations: [{ article: 'L2113-15', domaine: null }], marche: { dureeMois: 48 } })] }, {}, 'RESERVE_ESS_LONG'],
  ] as const)('warn of %s', (_cas, registre, dossier, code) => {
    expect(codes(registre as Partial<DossierExercice['registre']>, dossier)).toEqual([`ALERTE ${code}`]);
  });

  it('warn of the published amount of an inclusive framework agreement, which is often its maximum, until the buyer states it', () => {
    const accord = unContrat('AC', { marche: { nature: 'ACCORD_CADRE', considerationsSociales: ['Clause sociale'] } });
    const publies = new Map([[accord.marche.uid, accord.marche]]);
    expect(codes({ contrats: [accord] }, { publies })).toEqual(['ALERTE A_CONFIRMER', 'ALERTE ACCORD_CADRE_AU_MAXIMUM']);
    const dit = { ...accord, marche: applySaisie(accord.marche, { ...readSaisieMarche({}), appartenance: 'A_NOUS', montant: euros(50_000) }, 'COMMUNE') };
    expect(codes({ contrats: [dit] }, { publies })).toEqual([]);
  });

  it('warn of a reservation to ESAT whose holder is not one that day, and of an ESS company served twice in three years', () => {
    const titulaires = [{ id: '35600000000048', typeIdentifiant: 'SIRET', denominationSociale: 'Atelier' }];
    const reserve = (id: string, article: 'L2113-12' | 'L2113-15', dateNotification = '2025-03-14') => unContrat(id, { reservations: [{ article, domaine: null }], marche: { titulaires, dateNotification: le(dateNotification) } });
    const qualification = { operateur: '35600000000048', sorte: 'ESAT' as const, du: le('2020-01-01'), au: le('2025-03-13') };
    expect(codes({ contrats: [reserve('m', 'L2113-12')], qualifications: [qualification] })).toEqual(['ALERTE TITULAIRE_NON_QUALIFIE']);
    expect(codes({ contrats: [reserve('m', 'L2113-12')], qualifications: [{ ...qualification, au: le('2025-03-14') }] })).toEqual([]);
    expect(codes({ contrats: [reserve('m', 'L2113-15'), reserve('avant', 'L2113-15', '2022-03-15')] })).toEqual(['ALERTE RESERVE_ESS_REPETE']);
    expect(codes({ contrats: [reserve('m', 'L2113-15'), reserve('avant', 'L2113-15', '2022-03-14')] })).toEqual([]);
  });

  it('warn of hours far from what was contracted when the contract ends, and only then', () => {
    const fini = unContrat('m', { ...clause(1_000), marche: { dateNotification: le('2024-03-14'), dureeMois: 12 } });
    expect(codes({ contrats: [fini], releves: [releve({ heures: 49_999n })] })).toEqual(['ALERTE HEURES_EN_ECART']);
    expect(codes({ contrats: [fini], releves: [releve({ heures: 130_001n })] })).toEqual(['ALERTE HEURES_EN_ECART']);
    expect(codes({ contrats: [fini], releves: [releve({ heures: 50_000n })] })).toEqual([]);
  });
});
