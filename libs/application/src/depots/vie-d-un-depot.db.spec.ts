import { DomainError, type CodeErreur } from '@spaser/domain';
import type { BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ChangeExercice } from '../exercices/change-exercice.use-case';
import { WriteEcriture } from '../registre/write-ecriture.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU } from '../testing/decp';
import { SceneDepots } from '../testing/scene-depots';
import { CreateDepot } from './create-depot.use-case';
import { ForgetDepots } from './forget-depots.use-case';

const SIREN = AMOU.slice(0, 9);
const AUTRE = '214001927';
const COLLEGUE = '01900000-0000-7000-8000-00000000c011';
let base: BaseDeTest;
let acteur: Acteur;
let scene: SceneDepots;

const MARCHES = `N° marché;Objet;Date de notification;Montant HT;Clause sociale;Heures d’insertion
2025-01;Réfection de la voirie;10/04/2025;60 000,00;oui;350,5
2025-02;Espaces verts;12/05/2025;30000;non;
2025-03;Toiture de l’école;31/02/2025;45000;;
2025-04;Mobilier;01/06/2025;douze mille;;
2025-05;Chaudière;02/06/2025;vingt mille;;
`;

beforeAll(async () => {
  ({ base, acteur, scene } = await SceneDepots.open(SIREN));
}, 120_000);
afterAll(() => base.close());
beforeEach(() => scene.vider());

const refus = (promesse: Promise<unknown>): Promise<CodeErreur | string> => promesse.then(() => 'accepted', (erreur: unknown) => (erreur instanceof DomainError ? erreur.code : String(erreur)));

describe('a file of contracts', () => {
  it('shows everything before anything is written: new lines, every error by its cause, and what the figures would be', async () => {
    const depot = await scene.deposer('MARCHE', MARCHES);
    expect([depot.etat, depot.bilan?.lignes]).toEqual(['APERCU', { NOUVEAU: 2, MODIFIE: 0, INCHANGE: 0, A_CORRIGER: 3, IGNORE: 0 }]);
    expect(depot.causes.map(({ colonne, cellules }) => [colonne, cellules.map(({ numero, valeur }) => `${numero} ${valeur}`)])).toEqual([['montant', ['5 douze mille', '6 vingt mille']], ['dateNotification', ['4 31/02/2025']]]);
    expect(depot.bilan?.effet).toEqual(expect.arrayContaining([{ annee: 2025, code: 'A2', libelle: expect.any(String), avant: null, apres: '350,50\u00a0heures' }]));
    expect([await scene.valeur('A2'), await base.owner('SELECT 1 FROM ecriture')]).toEqual([null, []]);
  });

  it('shows how far it is from the moment it waits for a worker, and begins again at each step', async () => {
    const { id } = await scene.create.execute(acteur, { siren: SIREN, sorte: 'MARCHE', nom: 'fichier.csv', octets: Buffer.from(MARCHES) });
    await scene.create.settle();
    expect(await scene.ouvrir(id)).toMatchObject({ etat: 'VERIFICATION', avancement: { faites: 0, total: 5 } });
    await scene.drain();
    const apercu = await scene.ouvrir(id);
    expect(apercu.avancement?.faites).toBeGreaterThan(0);
    await scene.change.import(acteur, scene.vise(apercu));
    expect(await scene.ouvrir(id)).toMatchObject({ etat: 'ECRITURE', avancement: { faites: 0, total: 5 } });
  });

  it('is corrected in the page, once for the lines that are alike, and imported in part then whole', async () => {
    let depot = await scene.deposer('MARCHE', MARCHES);
    depot = await scene.importer(depot);
    expect([depot.etat, depot.bilan?.ecrites, depot.reference, await scene.valeur('A1'), await scene.valeur('A2')]).toEqual(['IMPORTE', 2, expect.stringMatching(/^IMP-2026-0001$/), 1, 350.5]);
    depot = await scene.corriger(depot, [{ numero: 4, colonne: 'dateNotification', texte: '28/02/2025', semblables: false }, { numero: 5, colonne: 'montant', texte: '12 000', semblables: false }, { numero: 6, colonne: 'montant', texte: '20000', semblables: false }]);
    expect([depot.etat, depot.bilan?.lignes.NOUVEAU, depot.causes]).toEqual(['APERCU', 3, []]);
    depot = await scene.importer(depot);
    expect([depot.bilan?.ecrites, depot.reference, (await scene.contrats()).length]).toEqual([5, 'IMP-2026-0001', 5]);
  });

  it('leaves out what the person does not want, and takes it back', async () => {
    let depot = await scene.deposer('MARCHE', MARCHES);
    depot = await scene.corriger(depot, [{ numero: 5, colonne: 'montant', texte: null, semblables: true }]);
    expect(depot.bilan?.lignes).toMatchObject({ A_CORRIGER: 1, IGNORE: 2 });
    depot = await scene.corriger(depot, [{ numero: 5, colonne: 'montant', texte: '12000', semblables: false }]);
    expect(depot.bilan?.lignes).toMatchObject({ NOUVEAU: 3, A_CORRIGER: 1, IGNORE: 1 });
  });

  it('imported twice changes nothing the second time, and says so', async () => {
    await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const encore = await scene.deposer('MARCHE', MARCHES);
    expect([encore.bilan?.lignes.INCHANGE, encore.bilan?.lignes.NOUVEAU, encore.dejaImporte?.reference]).toEqual([2, 0, 'IMP-2026-0001']);
    expect(await refus(scene.change.import(acteur, scene.vise(encore)))).toBe('DEPOT_VIDE');
  });

  it('completes a contract that is known, and what it leaves empty stays', async () => {
    await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const suite = await scene.importer(await scene.deposer('MARCHE', 'N° marché;Durée (mois);Objet\n2025-01;24;REFECTION DE LA VOIRIE\n'));
    expect(suite.bilan?.lignes).toMatchObject({ NOUVEAU: 0, MODIFIE: 1 });
    expect(await base.owner(`SELECT contenu->>'objet' AS objet, contenu->>'dureeMois' AS duree, contenu->>'montant' AS montant, source, version FROM ecriture WHERE contenu->>'numero' = '2025-01'`))
      .toEqual([{ objet: 'Réfection de la voirie', duree: '24', montant: '60000.00', source: 'IMP-2026-0002', version: 2 }]);
  });

  it('is undone whole, but for what someone has changed since, then taken up again', async () => {
    const registre = new WriteEcriture(base.unite, scene.horloge);
    let depot = await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const [garde] = (await base.owner(`SELECT id, marche_id FROM ecriture WHERE contenu->>'numero' = '2025-02'`)) as { id: string }[];
    await registre.update(acteur, { siren: SIREN, id: garde?.id ?? '', version: 1, marcheId: null, contenu: { objet: 'Espaces verts du bourg', dateNotification: '2025-05-12', montant: '31000', numero: '2025-02' } });
    depot = await scene.annuler(depot);
    expect([depot.etat, depot.bilan?.gardees, await scene.valeur('A2'), (await scene.contrats()).map(({ contrat }) => contrat.marche.objet)]).toEqual(['ANNULE', 1, null, ['Espaces verts du bourg']]);
    depot = await scene.reprendre(depot);
    depot = await scene.importer(depot);
    expect([depot.etat, await scene.valeur('A2')]).toEqual(['IMPORTE', 350.5]);
  });

  it('is forgotten once it can no longer be undone: what it wrote stays, its lines go, and it says so', async () => {
    const importe = await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const attend = await scene.deposer('MARCHE', MARCHES.replace('60 000,00', '61 000,00'));
    const oublier = (jour: string) => new ForgetDepots(base.uniteDuTravailleur, { now: () => new Date(`${jour}T12:00:00Z`) }).execute({ territoireCode: '40' });
    await base.owner(`UPDATE depot SET depose_le = '2026-11-29T11:00:00Z', importe_le = CASE WHEN etat = 'IMPORTE' THEN '2026-11-29T11:00:00Z'::timestamptz END`);
    expect([await oublier('2026-12-29'), await oublier('2026-12-30'), await oublier('2027-02-01')]).toEqual([0, 2, 0]);
    const apres = await scene.ouvrir(importe.id);
    expect([apres.etat, apres.bilan?.ecrites, apres.oublieLe, apres.causes, (await scene.contrats()).length]).toEqual(['IMPORTE', 2, expect.any(Date), [], 2]);
    expect([(await scene.ouvrir(attend.id)).etat, await base.owner('SELECT 1 FROM depot_ligne')]).toEqual(['ABANDONNE', []]);
    expect(await refus(scene.change.correct(acteur, scene.vise(apres), []))).toBe('DEPOT_OUBLIE');
  });

  it('is written and undone in the name of who asks, whoever deposited it', async () => {
    const depot = await scene.deposer('MARCHE', MARCHES);
    const collegue = { ...acteur, utilisateurId: COLLEGUE };
    const chezElle = new SceneDepots(base, collegue, SIREN);
    await chezElle.annuler(await chezElle.importer(depot));
    const auteurs = await base.owner('SELECT DISTINCT auteur_id FROM ecriture_version');
    expect([auteurs, (await base.owner('SELECT acte, acteur_id FROM journal ORDER BY id'))])
      .toEqual([[{ auteur_id: COLLEGUE }], [{ acte: 'DEPOT_IMPORTE', acteur_id: COLLEGUE }, { acte: 'DEPOT_ANNULE', acteur_id: COLLEGUE }]]);
  });

  it('cannot be undone after thirty days', async () => {
    const depot = await scene.importer(await scene.deposer('MARCHE', MARCHES));
    expect(depot.annulableJusquau).toBe('2026-12-29');
    const tard = new SceneDepots(base, acteur, SIREN, { now: () => new Date('2026-12-30T12:00:00Z') });
    expect([(await tard.ouvrir(depot.id)).annulableJusquau, await refus(tard.change.undo(acteur, tard.vise(depot)))]).toEqual([null, 'DEPOT_TROP_TARD']);
    await tard.change.undo(acteur, tard.vise(depot)).catch(() => undefined);
    expect((await scene.ouvrir(depot.id)).etat).toBe('IMPORTE');
  });

  it('leaves a year that is declared in peace, and stops whole when one is declared meanwhile', async () => {
    const exercices = new ChangeExercice(base.unite, scene.horloge);
    const pret = await scene.deposer('MARCHE', MARCHES);
    await exercices.answer(acteur, { siren: SIREN, annee: 2025, revision: 0, reponses: { aucunMarche: true, aucuns: [], nonConcernes: [], volume: null, projetsReservables: null } });
    await exercices.execute(acteur, { siren: SIREN, annee: 2025, acte: 'DECLARER', revision: 1, motif: null });
    const arrete = await scene.importer(pret);
    expect([arrete.etat, arrete.phrase, arrete.reference, arrete.bilan?.lignes.IGNORE, await base.owner('SELECT 1 FROM ecriture')]).toEqual(['APERCU', expect.stringMatching(/^Rien n’a été importé/), null, 2, []]);
    const apres = await scene.deposer('MARCHE', MARCHES);
    expect(apres.bilan?.lignes).toMatchObject({ NOUVEAU: 0, IGNORE: 2 });
    expect((await scene.lignes(apres, 'IGNORE'))[0]?.refus[0]?.message).toMatch(/L’année 2025 est déclarée/);
  });
});

describe('other kinds of files', () => {
  it('speak of a contract by its number; one that nobody knows is told, with the way out', async () => {
    await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const depot = await scene.deposer('RELEVE', 'N° marché;Date;Heures réalisées;Nouvelles personnes;Dont déjà comptées sur un autre marché\n2025-01;30/06/2025;120;14;0\n2025-99;30/06/2025;10;1;0\n');
    expect([depot.bilan?.lignes, depot.causes[0]?.message]).toEqual([{ NOUVEAU: 1, MODIFIE: 0, INCHANGE: 0, A_CORRIGER: 1, IGNORE: 0 }, expect.stringMatching(/nous ne trouvons pas «\u00a02025-99\u00a0»/)]);
    await scene.importer(depot);
    expect(await scene.valeur('A3')).toBe(14);
  });

  it('add clauses to contracts that are known, several lines for one contract', async () => {
    await scene.importer(await scene.deposer('MARCHE', MARCHES));
    const depot = await scene.importer(await scene.deposer('CLAUSE', 'N° marché;Heures d’insertion\n2025-02;100\n2025-02;40\n'));
    expect([depot.bilan?.ecrites, await scene.valeur('A2')]).toEqual([2, 490.5]);
    await scene.annuler(depot);
    expect(await scene.valeur('A2')).toBe(350.5);
  });

  it('count two equal payments twice, and the same file once', async () => {
    const mandats = 'Date de mandatement;SIRET du tiers;Montant mandaté HT\n10/03/2025;00002156800035;1000\n10/03/2025;00002156800035;1000\n';
    await scene.importer(await scene.deposer('MANDAT', mandats));
    const encore = await scene.deposer('MANDAT', mandats);
    expect([encore.bilan?.lignes.INCHANGE, (await base.owner('SELECT 1 FROM ecriture')).length]).toEqual([2, 2]);
  });

  it('declare the volume of years, which an undoing puts back', async () => {
    const depot = await scene.importer(await scene.deposer('VOLUME', 'Année;Total des achats HT;Base\n2024;1 180 000;Mandaté\n2025;1250000,50;Estimé\n'));
    const volumes = () => base.owner('SELECT annee, volume_achats, base FROM exercice ORDER BY annee');
    expect(await volumes()).toEqual([{ annee: 2024, volume_achats: '118000000', base: 'MANDATE' }, { annee: 2025, volume_achats: '125000050', base: 'ESTIME' }]);
    await scene.annuler(depot);
    expect((await volumes()).map(({ volume_achats }) => volume_achats)).toEqual([null, null]);
  });
});

describe('columns', () => {
  it('that nothing can do without are asked for, and remembered for the next file', async () => {
    const etrange = 'Truc;Quand;Combien\nVoirie;10/04/2025;60000\n';
    let depot = await scene.deposer('MARCHE', etrange);
    if (depot.etat === 'APERCU') depot = await scene.ouvrir(depot.id);
    depot = await scene.reconnaitre(depot, ['objet', 'dateNotification', 'montant']);
    expect([depot.etat, depot.bilan?.lignes.NOUVEAU]).toEqual(['APERCU', 1]);
    expect((await scene.deposer('MARCHE', etrange)).bilan?.lignes).toMatchObject({ NOUVEAU: 1, A_CORRIGER: 0 });
    expect(await refus(scene.change.recognise(acteur, scene.vise(depot), ['objet', 'objet', 'montant']))).toBe('DEPOT_COLONNE_EN_DOUBLE');
    expect(await refus(scene.change.recognise(acteur, scene.vise(depot), ['objet']))).toBe('DEPOT_COLONNE_INCONNUE');
  });
});

describe('a file that must not come in', () => {
  it('because it names persons is refused before anything of it is kept', async () => {
    const depot = await scene.deposer('RELEVE', 'N° marché;Date;Heures réalisées;Nom;Prénom\n2025-01;30/06/2025;120;Dupont;Jeanne\n');
    expect([depot.etat, depot.phrase]).toEqual(['REFUSE', expect.stringMatching(/aucune donnée personnelle/)]);
    const gardees = JSON.stringify([await base.owner('SELECT * FROM depot'), await base.owner('SELECT * FROM depot_ligne'), await base.owner('SELECT * FROM outbox')]);
    expect(gardees).not.toMatch(/Dupont|Jeanne/);
  });

  it('because something unforeseen happens is refused with a sentence, and the incident is told: the process goes on', async () => {
    let fois = 0;
    const fragile = Object.assign(Object.create(base.unite) as typeof base.unite, {
      run: ((perimetre, fn) => { fois += 1; return fois === 2 ? Promise.reject(new Error('the base is away')) : base.unite.run(perimetre, fn); }) as typeof base.unite.run,
    });
    const incidents: unknown[] = [];
    const create = new CreateDepot(fragile, (erreur) => void incidents.push(erreur));
    const { id } = await create.execute(acteur, { siren: SIREN, sorte: 'MARCHE', nom: 'marches.csv', octets: Buffer.from(MARCHES) });
    await create.settle();
    expect([(await scene.ouvrir(id)).etat, (await scene.ouvrir(id)).phrase, incidents.map(String)]).toEqual(['REFUSE', expect.stringMatching(/n’a pas abouti/), ['Error: the base is away']]);
  });

  it('is not that of another collectivité, nor of who may only read', async () => {
    const depot = await scene.deposer('MARCHE', MARCHES);
    const voisin = await unActeur(base.unite, [AUTRE]);
    expect([await refus(scene.read.open(voisin, { siren: AUTRE, id: depot.id })), await refus(scene.change.import(voisin, { ...scene.vise(depot), siren: AUTRE }))]).toEqual(['INTROUVABLE', 'INTROUVABLE']);
    const lecteur = await unActeur(base.unite, [SIREN], ['LECTEUR']);
    expect(() => scene.change.import(lecteur, scene.vise(depot))).toThrow(DomainError);
  });

  it('whose reading was interrupted says so after three minutes, and can be given up', async () => {
    const depot = await scene.deposer('MARCHE', MARCHES);
    await base.owner(`UPDATE depot SET etat = 'LECTURE', depose_le = '2026-11-29T11:58:00Z'`);
    expect((await scene.ouvrir(depot.id)).etat).toBe('LECTURE');
    await base.owner(`UPDATE depot SET depose_le = '2026-11-29T11:56:00Z'`);
    const interrompu = await scene.ouvrir(depot.id);
    expect([interrompu.etat, interrompu.phrase]).toEqual(['REFUSE', expect.stringMatching(/interrompue/)]);
    await scene.change.abandon(acteur, scene.vise(interrompu));
    expect((await scene.read.list(acteur, { siren: SIREN })).length).toBe(0);
  });

  it('that is given up leaves nothing', async () => {
    const depot = await scene.deposer('MARCHE', MARCHES);
    await scene.change.abandon(acteur, scene.vise(depot));
    expect([await base.owner('SELECT 1 FROM depot_ligne'), (await scene.read.list(acteur, { siren: SIREN })).length]).toEqual([[], 0]);
  });
});
