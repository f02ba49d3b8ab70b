import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { GetMarche } from '../marches/get-marche.use-case';
import { ListContributions } from '../marches/list-contributions.use-case';
import { ListMarches } from '../marches/list-marches.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { ReadTableauTerritoire } from '../territoire/read-tableau-territoire.use-case';
import { AILLEURS, AMOU, decp, ecrire, MACS, unMarcheDecp } from '../testing/decp';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { ImportAcheteurs } from './import-acheteurs.use-case';
import { ImportFichiers, type BilanFichierImporte } from './import-fichiers.use-case';
import { ImportVolumes } from './import-volumes.use-case';

const horloge = { now: () => new Date('2026-03-01T12:00:00Z') };

describe('importing files into a territory', () => {
  let base: BaseDeTest;

  beforeAll(async () => {
    base = await createBase();
    for (const code of ['40', '33']) await new CreateTerritoire(base.unite).execute({ code, departementSiren: null });
  }, 60_000);
  afterAll(() => base.close());

  const importer = (chemins: readonly string[], avec: { territoireCode?: string; tousAcheteurs?: boolean } = {}) =>
    new ImportFichiers(base.unite, horloge).execute({ territoireCode: '40', tousAcheteurs: false, ...avec, chemins });
  const list = (acheteur: string, territoireCode = '40') => new ListMarches(base.unite).execute({ territoireCode, acheteurSiren: acheteur.slice(0, 9), annee: null });
  const compute = async (): Promise<void> => {
    const registre = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    for (const code of await registre.listTerritoires()) {
      for (let lot = await registre.dispatch(code, 500); lot.length > 0; lot = await registre.dispatch(code, 500)) {
        for (const { id } of lot) await registre.process(code, id);
      }
    }
  };

  it('keeps what is valid in a batch beside ten kinds of bad files, each told in one sentence', async () => {
    const profond = '{"a":'.repeat(200) + '1' + '}'.repeat(200);
    const valide = decp(unMarcheDecp({ id: 'valide' }));
    const bilans = await importer(
      await ecrire({
        '01-tronque.json': decp(unMarcheDecp({ id: 'avant-coupe' }), unMarcheDecp({ id: 'coupe' })).slice(0, -120),
        '02-latin1.json': Buffer.from(decp(unMarcheDecp({ id: 'latin', objet: 'Réfection de l’école élémentaire'.replace('’', "'") })), 'latin1'),
        '03-doctype.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><marches>&e;</marches>',
        '04-nul.json': decp(unMarcheDecp({ id: 'nul', objet: 'Achat\u0000 de bancs' })),
        '05-vide.json': '',
        '06-page.json': '<!doctype html><html><body>Connexion</body></html>',
        '07-profond.json': `{"marches":{"marche":[${profond},${JSON.stringify(unMarcheDecp({ id: 'apres-profond' }))}]}}`,
        '08-doublons.json': decp(unMarcheDecp({ id: 'double', montant: 10_000 }), unMarcheDecp({ id: 'double', montant: 20_000 })),
        '09-texte.json': decp(unMarcheDecp({ id: 'texte', montant: '12 000,50' }), unMarcheDecp({ id: 'illisible', montant: 'douze mille' })),
        '10-sans-acheteur.json': decp(unMarcheDecp({ acheteur: {} }), unMarcheDecp({ id: 'avec-acheteur' })),
        '11-valide.json': valide,
      }),
    );
    for (const bilan of bilans) expect(bilan.lus).toBe(bilan.acceptes + bilan.misDeCote + bilan.rejetes);
    const parNom = new Map(bilans.map((bilan) => [bilan.nom.slice(0, 2), bilan]));
    const de = (numero: string): BilanFichierImporte => parNom.get(numero) as BilanFichierImporte;
    expect(de('01')).toMatchObject({ acceptes: 1, rejetes: 1, motifs: { ENREGISTREMENT_TRONQUE: 1 } });
    expect(de('02')).toMatchObject({ acceptes: 1, rejetes: 0 });
    for (const [numero, code] of [['03', 'XML_DOCTYPE'], ['05', 'FICHIER_VIDE'], ['06', 'FICHIER_HTML']] as const) {
      expect(de(numero)).toMatchObject({ lus: 0, motifs: { [code]: 1 } });
      expect(de(numero).refus).toMatch(/\. \S.*\.$/);
    }
    expect(de('04').acceptes).toBe(1);
    expect(de('07')).toMatchObject({ acceptes: 1, rejetes: 1 });
    expect(de('08')).toMatchObject({ acceptes: 2, contrats: { crees: 1 } });
    expect(de('09')).toMatchObject({ acceptes: 2 });
    expect(de('10')).toMatchObject({ acceptes: 1, rejetes: 1, motifs: { ACHETEUR_MANQUANT: 1 } });
    for (const exemple of bilans.flatMap((bilan) => bilan.exemples)) expect(exemple).toMatchObject({ ligne: expect.any(Number), phrase: expect.stringMatching(/\.$/) });

    const connus = new Map((await list(AMOU)).map(({ marche }) => [marche.uid.slice(14), marche]));
    expect([...connus.keys()].sort()).toEqual(['apres-profond', 'avant-coupe', 'avec-acheteur', 'double', 'illisible', 'latin', 'nul', 'texte', 'valide']);
    expect(connus.get('latin')?.objet).toBe("Réfection de l'école élémentaire");
    expect(connus.get('double')?.aVerifier).toContain('ETAT_AMBIGU');
    expect(connus.get('texte')?.montantCourant).toBe(1_200_050n);
    expect(connus.get('illisible')).toMatchObject({ montantCourant: null, aVerifier: expect.arrayContaining(['MONTANT_MANQUANT']) });
  });

  it('says that a file already imported changes nothing', async () => {
    const chemins = await ecrire({ 'encore.json': decp(unMarcheDecp({ id: 'encore' })) });
    expect((await importer(chemins))[0]?.contrats).toEqual({ crees: 1, modifies: 0, inchanges: 0 });
    expect((await importer(chemins))[0]?.contrats).toEqual({ crees: 0, modifies: 0, inchanges: 1 });
  });

  it('tells a missing path and goes on', async () => {
    const [valide = ''] = await ecrire({ 'bon.json': decp(unMarcheDecp({ id: 'apres-absent' })) });
    const bilans = await importer(['/nulle/part.json', valide]);
    expect(bilans.map((bilan) => Object.keys(bilan.motifs)[0])).toEqual(['FICHIER_INTROUVABLE', undefined]);
  });

  it('sets aside the buyers of elsewhere, keeps them on demand, and never counts them', async () => {
    const chemins = await ecrire({ 'ailleurs.json': decp(unMarcheDecp({ id: 'girondin', acheteur: { id: AILLEURS } })) });
    const [ecarte] = await importer(chemins);
    expect(ecarte).toMatchObject({ lus: 1, misDeCote: 1, acceptes: 0, motifs: { HORS_TERRITOIRE: 1 } });
    expect(ecarte?.exemples[0]).toMatchObject({ code: 'HORS_TERRITOIRE', valeur: AILLEURS, ligne: 1 });
    await expect(list(AILLEURS)).rejects.toThrow('Aucun acheteur du territoire 40');
    const [garde] = await importer(chemins, { tousAcheteurs: true });
    expect(garde).toMatchObject({ acceptes: 1, contrats: { crees: 1 } });
    await compute();
    const { figure } = await new ReadTableauTerritoire(base.unite, horloge).execute({ territoireCode: '40', annee: 2025 });
    expect(figure.acheteurs.map((acheteur) => acheteur.siren)).not.toContain(AILLEURS.slice(0, 9));
    expect(figure.inclusif.couverture.attendus).toBe(346);
  });

  it('two territories live in one instance without touching each other', async () => {
    const chemins = await ecrire({ 'deux.json': decp(unMarcheDecp({ id: 'de-40' }), unMarcheDecp({ id: 'de-33', acheteur: { id: AILLEURS } })) });
    await importer(chemins);
    const [bilan] = await importer(chemins, { territoireCode: '33' });
    expect(bilan).toMatchObject({ acceptes: 1, misDeCote: 1 });
    expect((await list(AILLEURS, '33')).map(({ marche }) => marche.uid)).toEqual([`${AILLEURS}de-33`]);
    await expect(list(AMOU, '33')).rejects.toThrow('Aucun acheteur du territoire 33');
    const [{ id = '' } = {}] = await list(AILLEURS, '33');
    await expect(new GetMarche(base.unite).execute({ territoireCode: '40', marcheId: id })).rejects.toThrow('Ce marché n’existe pas.');
    await compute();
    const figure33 = (await new ReadTableauTerritoire(base.unite, horloge).execute({ territoireCode: '33', annee: 2025 })).figure;
    expect(figure33.inclusif).toMatchObject({ montantInclusif: 3_650_000n, statut: 'SANS_CAP' });
  });

  it('folds the facts into the territory, to the cent, and moves B1', async () => {
    const avant = await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee: 2025 });
    await importer(await ecrire({ 'epci.json': decp(unMarcheDecp({ id: 'macs', acheteur: { id: MACS }, montant: 730_000, dureeMois: 24 })) }));
    await new ImportVolumes(base.unite).execute({ territoireCode: '40', chemin: (await ecrire({ 'volumes.csv': `siren;annee;volume_ht;base\n${MACS.slice(0, 9)};2025;12 000 000,00;MANDATE\n999999999;2025;1;ESTIME\n;2025;x;y` }))[0] ?? '' });
    const tableau = () => new ReadTableauTerritoire(base.unite, horloge).execute({ territoireCode: '40', annee: 2025 });
    expect((await tableau()).enCours).toBeGreaterThan(0);
    await compute();
    const apres = await tableau();
    expect(apres.enCours).toBe(0);
    expect(apres.figure.b1.epci).toBe(avant.b1.epci + 1);
    expect(apres.figure.inclusif.montantInclusif - avant.inclusif.montantInclusif).toBe(36_500_000n);
    expect(apres.figure.inclusif.partDeclaree).toEqual({ numerateur: 36_500_000n, denominateur: 1_200_000_000n });
    expect(apres.calculeLe).toBeInstanceOf(Date);
    const filtre = { texte: null, acheteurSiren: null, epciSiren: null, voie: null, sorte: 'COMPTE', motif: null, tri: 'valeur' } as const;
    const contrats = await new ListContributions(base.unite).execute({ territoireCode: '40', annee: 2025, filtre, limite: 100, debut: 0 });
    expect(contrats.somme).toBe(apres.figure.inclusif.montantInclusif);
    expect(contrats.contributions.reduce((somme, contribution) => somme + (contribution.valeur ?? 0n), 0n)).toBe(contrats.somme);
    const [premiere] = contrats.contributions;
    const ouvert = await new GetMarche(base.unite).execute({ territoireCode: '40', marcheId: premiere?.marcheId ?? '' });
    expect(ouvert.connu.sources[0]).toMatchObject({ fichier: 'epci.json', ligne: 1, chemin: 'marches.marche[0]' });
    expect(ouvert.valeurs.map(({ annee, valeur }) => [annee, valeur])).toEqual([[2025, 36_500_000n], [2026, 36_500_000n]]);
  });

  it('reads « B1 élargi » by a criterion alone; facts kept before it are unknown until the night asks for them', async () => {
    const read = async () => (await new ReadTableauTerritoire(base.unite, horloge).execute({ territoireCode: '40', annee: 2025 })).figure;
    const { acheteurs, b1: avant } = await read();
    const libre = acheteurs.find(({ type, engage }) => type === 'COMMUNE' && !engage)?.siren ?? '';
    const critere = { acheteur: { id: `${libre}00016` }, considerationsSociales: { considerationSociale: ['Critère social'] } };
    await importer(await ecrire({ 'critere.json': decp(unMarcheDecp({ id: 'critere', ...critere })) }));
    await compute();
    const { b1 } = await read();
    expect([b1.communes, b1.elargi]).toEqual([avant.communes, { total: avant.total + 1, epci: avant.epci, communes: avant.communes + 1, autres: avant.autres }]);
    await base.owner('UPDATE fait_exercice SET dispositions_notifiees = NULL');
    expect((await read()).b1).toEqual({ ...b1, elargi: null });
    await new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite)).requestConsolidation('40');
    await compute();
    expect((await read()).b1).toEqual(b1);
  });

  it('tells the wrong rows of the operator’s files and keeps the others', async () => {
    const [volumes = '', acheteurs = ''] = await ecrire({
      'v.csv': `siren;annee;volume_ht;base\n${AMOU.slice(0, 9)};2025;250000;ESTIME\n${AMOU.slice(0, 9)};2025;beaucoup;ESTIME\n999999999;2025;10;ESTIME\n`,
      'a.csv': 'siren;nom;categorie;epci\n254099991;Syndicat d’essai;syndicat;\n25;Trop court;syndicat;\n254099983;Sans catégorie;;\n',
    });
    const bilan = await new ImportVolumes(base.unite).execute({ territoireCode: '40', chemin: volumes });
    expect(bilan).toMatchObject({ lus: 3, acceptes: 1, rejetes: 2, changes: 1 });
    expect(bilan.rejets.map(({ ligne, colonne, code }) => [ligne, colonne, code])).toEqual([[3, 'volume_ht', 'VOLUME_ILLISIBLE'], [4, 'siren', 'ACHETEUR_INCONNU']]);
    const ajoutes = await new ImportAcheteurs(base.unite).execute({ territoireCode: '40', chemin: acheteurs });
    expect(ajoutes).toMatchObject({ lus: 3, acceptes: 1, rejetes: 2, changes: 1 });
    expect(await list('254099991')).toEqual([]);
  });

  it('refuses a territory that does not exist, and says how to create it', async () => {
    await expect(importer([], { territoireCode: '64' })).rejects.toThrow('Créez-le par «\u00a0territoire create 64\u00a0».');
  });
});
