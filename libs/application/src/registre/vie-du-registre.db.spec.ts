import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { computeFaitsExercice, DomainError, type SorteEcriture } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ChangeExercice } from '../exercices/change-exercice.use-case';
import { ReadExercice } from '../exercices/read-exercice.use-case';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { ListIndicateurs } from '../indicateurs/list-indicateurs.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU, decp, ecrire, unMarcheDecp } from '../testing/decp';
import { ListContrats } from './list-contrats.use-case';
import { ListEcritures } from './list-ecritures.use-case';
import { WriteEcriture } from './write-ecriture.use-case';

const SIREN = AMOU.slice(0, 9);
const HORLOGE = { now: () => new Date('2026-11-25T12:00:00Z') };
const RIEN = { aucunMarche: false, aucuns: [], nonConcernes: [], volume: null, projetsReservables: null };
let base: BaseDeTest;
let acteur: Acteur;
let registre: WriteEcriture;
let exercices: ChangeExercice;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  acteur = await unActeur(base.unite, [SIREN]);
  registre = new WriteEcriture(base.unite, HORLOGE);
  exercices = new ChangeExercice(base.unite, HORLOGE);
}, 120_000);
afterAll(() => base.close());
beforeEach(() => base.owner('TRUNCATE ecriture_version, ecriture, exercice, valeur_annuelle, fait_exercice, marche, enregistrement, outbox, journal CASCADE'));

const importer = async (...marches: Parameters<typeof decp>): Promise<void> => {
  const [chemin = ''] = await ecrire({ 'marches.json': decp(...marches) });
  await new ImportFichiers(base.unite, HORLOGE).execute({ territoireCode: '40', chemins: [chemin], tousAcheteurs: false });
};
const mesures = async (annee = 2025) => {
  const { indicateurs, vol } = await new ListIndicateurs(base.unite, HORLOGE).execute({ territoireCode: '40', siren: SIREN, annee });
  return new Map([...indicateurs.flatMap(({ mesures: lues }) => lues), vol].map(({ mesure }) => [mesure.code as string, mesure]));
};
const valeur = async (code: string, annee = 2025): Promise<number | null> => {
  const lue = (await mesures(annee)).get(code)?.valeur;
  return lue ? Number(lue.numerateur) / Number(lue.denominateur) : null;
};
const contrats = async () => (await new ListContrats(base.unite, HORLOGE).execute(acteur, { siren: SIREN, annee: 2025 })).contrats;
const creer = (sorte: SorteEcriture, contenu: Record<string, unknown>, marcheId: string | null = null) => registre.create(acteur, { siren: SIREN, sorte, marcheId, contenu });
const MARCHE = { objet: 'Réfection de la voirie', dateNotification: '2025-04-10', montant: '60000', dureeMois: 12 };
const refus = (promesse: Promise<unknown>): Promise<string> => promesse.then(() => 'accepted', (erreur: unknown) => (erreur instanceof DomainError ? erreur.code : String(erreur)));

describe('a contract of the register', () => {
  it('that is added by hand counts at once, and its clause, its hours and its reservation with it', async () => {
    await creer('MARCHE', { ...MARCHE, clauses: [{ heures: '350,5' }], reservations: [], criteresSociaux: [] });
    await creer('MARCHE', { ...MARCHE, objet: 'Espaces verts', montant: '18000', clauses: [], reservations: [{ article: 'L2113-12' }] });
    expect([await valeur('A1'), await valeur('A2'), await valeur('C1'), await valeur('VOL')]).toEqual([1, 350.5, 1, Math.round((78_000 * 266) / 365 * 100) / 100]);
    expect((await contrats()).map(({ etat }) => etat)).toEqual(['AJOUTE', 'AJOUTE']);
  });

  it('that is published is confirmed, completed, refused, and what is imported again changes nothing of it', async () => {
    await importer(unMarcheDecp(), unMarcheDecp({ id: 'autre', objet: 'Pas à nous' }));
    const [un, deux] = (await contrats()).map(({ contrat }) => contrat);
    if (!un || !deux) throw new Error('two contracts are expected');
    expect(await valeur('A1')).toBe(2);
    await creer('MARCHE', { appartenance: 'PAS_A_NOUS' }, deux.id);
    await creer('MARCHE', { appartenance: 'A_NOUS', montant: '12000', clauses: [{ heures: '100' }] }, un.id);
    expect([await valeur('A1'), await valeur('A2')]).toEqual([0, 100]);
    // A corrected publication of the same contract does not undo what a person states, and stays readable beside it.
    await importer(unMarcheDecp({ id: un.marche.uid.slice(14), montant: 99_000 }));
    expect([await valeur('A1'), await valeur('A2')]).toEqual([0, 100]);
    const ouvert = await new ListContrats(base.unite, HORLOGE).open(acteur, { siren: SIREN, id: un.id });
    expect([ouvert.contenu?.['montant'], ouvert.contenuPublie?.['montant'], ouvert.contrat.marche.montantInitial]).toEqual(['12000.00', '99000.00', 1_200_000n]);
    expect(ouvert.sources.length).toBe(2);
  });

  it('is deleted, then restored as it was, and every version stays', async () => {
    const { id, marcheId } = await creer('MARCHE', { ...MARCHE, clauses: [{ heures: '10' }] });
    await registre.update(acteur, { siren: SIREN, id, version: 1, marcheId: null, contenu: { ...MARCHE, clauses: [{ heures: '20' }] } });
    expect(await valeur('A2')).toBe(20);
    await registre.delete(acteur, { siren: SIREN, id, version: 2 });
    expect([await valeur('A2'), (await contrats()).length, (await mesures()).get('A2')?.ecartes]).toEqual([null, 0, []]);
    await registre.restore(acteur, { siren: SIREN, id, version: 3, vers: 1 });
    expect(await valeur('A2')).toBe(10);
    const versions = await new ListEcritures(base.unite).versions(acteur, { siren: SIREN, id });
    expect(versions.map(({ version, acte, parMoi }) => [version, acte, parMoi])).toEqual([[4, 'RETABLISSEMENT', true], [3, 'SUPPRESSION', true], [2, 'CORRECTION', true], [1, 'CREATION', true]]);
    expect((await contrats())[0]?.contrat.id).toBe(marcheId);
  });

  it('gives its name to a supplier that a payment designates by its identifier alone', async () => {
    const titulaires = [{ id: '99999999900017', denominationSociale: 'Ateliers du Marsan' }];
    await creer('MARCHE', { ...MARCHE, titulaires });
    for (const fournisseur of ['99999999900017', '99999999900025']) await creer('MANDAT', { date: '2025-05-02', fournisseur, montant: '10' });
    await creer('QUALIFICATION', { operateur: '99999999900017', nom: 'Ateliers', sorte: 'ESAT', du: '2020-01-01', source: 'convention' });
    const noms = async (sorte: SorteEcriture, champ: string) => (await new ListEcritures(base.unite).execute(acteur, { siren: SIREN, sorte, annee: null })).map(({ contenu, operateur }) => [contenu?.[champ], operateur]);
    expect((await noms('MANDAT', 'fournisseur')).sort()).toEqual([['99999999900017', 'Ateliers du Marsan'], ['99999999900025', null]]);
    // The list of structures has a column for their names.
    expect(await noms('QUALIFICATION', 'operateur')).toEqual([['99999999900017', null]]);
  });

  it('is not written over a version that someone else has changed, nor by who may only read', async () => {
    const { id } = await creer('VEHICULE', { date: '2025-02-01', energie: 'VELO', quantite: 3, mode: 'ACHAT' });
    const corriger = (quantite: number) => registre.update(acteur, { siren: SIREN, id, version: 1, marcheId: null, contenu: { date: '2025-02-01', energie: 'VELO', quantite, mode: 'ACHAT' } });
    await corriger(4);
    expect([await refus(corriger(5)), await valeur('I1')]).toEqual(['REVISION_PERIMEE', 4]);
    const lecteur = await unActeur(base.unite, [SIREN], ['LECTEUR']);
    expect(() => registre.delete(lecteur, { siren: SIREN, id, version: 2 })).toThrow(DomainError);
  });

  it('is written with many others in one go: all of them in order, or none, every refusal told with its rank', async () => {
    const vehicule = (quantite: number) => ({ sorte: 'VEHICULE' as const, marcheId: null, contenu: { date: '2025-02-01', energie: 'VELO', quantite, mode: 'ACHAT' } });
    const marche = { sorte: 'MARCHE' as const, marcheId: null, contenu: { ...MARCHE, clauses: [{ heures: '10' }] } };
    const tous = (...ecritures: Parameters<WriteEcriture['createAll']>[1]['ecritures']) => registre.createAll(acteur, { siren: SIREN, ecritures });
    await expect(tous(vehicule(2), { ...marche, contenu: { objet: 'Sans date ni montant' } }, vehicule(0))).rejects.toMatchObject({ defauts: [{ champ: '1.dateNotification' }, { champ: '1.montant' }, { champ: '2.quantite' }] });
    expect([await valeur('I1'), (await contrats()).length]).toEqual([null, 0]);
    const ecrites = await tous(vehicule(2), marche, vehicule(3));
    expect(ecrites.map(({ marcheId }) => marcheId !== null)).toEqual([false, true, false]);
    expect([await valeur('I1'), await valeur('A2')]).toEqual([5, 10]);
    await exercices.answer(acteur, { siren: SIREN, annee: 2025, revision: 0, reponses: RIEN });
    await exercices.execute(acteur, { siren: SIREN, annee: 2025, acte: 'DECLARER', revision: 1, motif: null });
    expect([await refus(tous({ ...vehicule(1), contenu: { ...vehicule(1).contenu, date: '2026-02-01' } }, vehicule(1))), await valeur('I1', 2026)]).toEqual(['EXERCICE_FERME', null]);
  });

  it('is written once however often it is sent under its id; undone, it is written again, and another one never takes its place', async () => {
    const marche = (id: string, montant = '80000.00') => ({ id, sorte: 'MARCHE' as const, marcheId: null, contenu: { ...MARCHE, montant } });
    const [une, autre] = [uuidv7(), uuidv7()];
    const envoyer = (...ecritures: Parameters<WriteEcriture['createAll']>[1]['ecritures']) => registre.createAll(acteur, { siren: SIREN, ecritures });
    const premiere = await envoyer(marche(une));
    expect(await envoyer(marche(autre), marche(une))).toMatchObject([{ id: autre, version: 1 }, premiere[0]]);
    expect((await contrats()).length).toBe(2);
    expect([await refus(envoyer(marche(une, '90000.00'))), await refus(envoyer(marche(uuidv7()), { ...marche(une), sorte: 'VEHICULE' })), await refus(registre.create(acteur, { siren: SIREN, ...marche(une, '1.00') }))])
      .toEqual(['REVISION_PERIMEE', 'REVISION_PERIMEE', 'REVISION_PERIMEE']);
    const double = uuidv7();
    expect([await refus(envoyer(marche(double), marche(double))), (await contrats()).length]).toEqual(['REVISION_PERIMEE', 2]);
    await registre.restore(acteur, { siren: SIREN, id: une, version: 1, vers: 0 });
    expect((await contrats()).length).toBe(1);
    expect(await envoyer(marche(une, '90000.00'))).toMatchObject([{ id: une, version: 3, marcheId: premiere[0]?.marcheId }]);
    expect((await contrats()).length).toBe(2);
  });

  it('refuses everything that is wrong at once, and writes nothing of it', async () => {
    await expect(creer('MARCHE', { objet: '', montant: 'douze' })).rejects.toMatchObject({ defauts: [{ champ: 'montant' }, { champ: 'objet' }, { champ: 'dateNotification' }] });
    expect(await refus(creer('RELEVE', { date: '2025-01-31', nouveauxBeneficiaires: 1, dontDejaComptes: 0 }))).toBe('MARCHE_REQUIS');
    expect(await contrats()).toEqual([]);
  });
});

describe('a year', () => {
  const dire = (revision: number, reponses: object = {}) => exercices.answer(acteur, { siren: SIREN, annee: 2025, revision, reponses: { ...RIEN, ...reponses } });
  const acte = (nom: 'DECLARER' | 'REPRENDRE' | 'CLORE' | 'ROUVRIR', revision: number, motif: string | null = null, annee = 2025) => exercices.execute(acteur, { siren: SIREN, annee, acte: nom, revision, motif });

  it('without a contract is declared, signed, reopened with a reason and closed again; nothing moves while it is closed', async () => {
    await dire(0, { aucunMarche: true, aucuns: ['A2', 'C2'], volume: { montant: 50_000_000n, base: 'ESTIME' } });
    const lues = await mesures();
    expect([lues.get('A1')?.etat, lues.get('A1')?.part, lues.get('A2')?.etat, lues.get('C1')?.etat]).toEqual(['ZERO_DECLARE', null, 'ZERO_DECLARE', 'NON_RENSEIGNE']);
    expect(await acte('DECLARER', 1)).toEqual({ revision: 2, statut: 'DECLARE' });
    expect(await refus(creer('MARCHE', MARCHE))).toBe('EXERCICE_FERME');
    expect(await acte('CLORE', 2)).toEqual({ revision: 3, statut: 'CLOS' });
    expect([await refus(dire(3)), await refus(creer('VEHICULE', { date: '2025-12-31', energie: 'VELO', quantite: 1, mode: 'ACHAT' }))]).toEqual(['EXERCICE_FERME', 'EXERCICE_FERME']);
    // Another year is another matter.
    await creer('MARCHE', { ...MARCHE, dateNotification: '2026-02-01' });
    expect([await refus(acte('ROUVRIR', 3, '  ')), await refus(acte('DECLARER', 3))]).toEqual(['MOTIF_MANQUANT', 'EXERCICE_TRANSITION_REFUSEE']);
    expect((await acte('ROUVRIR', 3, 'Un marché oublié')).statut).toBe('ROUVERT');
    await dire(4, { aucuns: ['A2'] });
    await creer('MARCHE', { ...MARCHE, clauses: [{ heures: '10' }] });
    expect(await refus(acte('DECLARER', 5))).toBe('EXERCICE_A_CORRIGER');
    await dire(5);
    await acte('DECLARER', 6);
    expect((await acte('CLORE', 7)).statut).toBe('CLOS');
    const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
    const journal = await base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, (stores) => stores.journal.list(collectiviteId));
    expect(journal.filter(({ acte: fait }) => fait !== 'EXERCICE_REPONSES').map(({ acte: fait, detail }) => [fait, detail['motif'] ?? null]).reverse()).toEqual([
      ['EXERCICE_DECLARER', null], ['EXERCICE_CLORE', null], ['EXERCICE_ROUVRIR', 'Un marché oublié'], ['EXERCICE_DECLARER', null], ['EXERCICE_CLORE', null],
    ]);
  });

  it('is not declared before its end, nor signed by who may not, nor answered over someone else', async () => {
    expect(await refus(acte('DECLARER', 0, null, 2026))).toBe('EXERCICE_EN_COURS');
    await dire(0);
    expect(await refus(dire(0))).toBe('REVISION_PERIMEE');
    await acte('DECLARER', 1);
    const secretaire = await unActeur(base.unite, [SIREN], ['GESTIONNAIRE']);
    expect(await refus(exercices.execute(secretaire, { siren: SIREN, annee: 2025, acte: 'CLORE', revision: 2, motif: null }))).toBe('DROIT_MANQUANT');
    expect((await new ReadExercice(base.unite, HORLOGE).execute(secretaire, { siren: SIREN, annee: 2025 })).actes).toEqual(['REPRENDRE']);
  });
});

describe('entering, correcting, deleting and undoing in any order', () => {
  it('ends in the figures that a full recomputation of what is left gives', async () => {
    const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
    const contenus: readonly Record<string, unknown>[] = [
      { ...MARCHE, clauses: [{ heures: '100' }] }, { ...MARCHE, montant: '25000', clauses: [] }, { ...MARCHE, dateNotification: '2024-11-01', clauses: [{ heures: '7' }], reservations: [{ article: 'L2113-13' }] }, MARCHE,
    ];
    const geste = fc.record({ quoi: fc.constantFrom('CREER', 'CORRIGER', 'SUPPRIMER', 'ANNULER'), rang: fc.nat(7), contenu: fc.nat(contenus.length - 1) });
    await fc.assert(fc.asyncProperty(fc.array(geste, { minLength: 3, maxLength: 12 }), async (gestes) => {
      await base.owner('TRUNCATE ecriture_version, ecriture, exercice, valeur_annuelle, fait_exercice, marche, enregistrement, outbox CASCADE');
      const lignes: { id: string; version: number; pile: (Record<string, unknown> | null)[] }[] = [];
      for (const { quoi, rang, contenu: choix } of gestes) {
        const contenu = contenus[choix] ?? MARCHE;
        const ligne = lignes[rang % Math.max(lignes.length, 1)];
        if (quoi === 'CREER' || !ligne) {
          const { id, version } = await creer('MARCHE', contenu);
          lignes.push({ id, version, pile: [contenu] });
          continue;
        }
        const actuel = ligne.pile.at(-1) ?? null;
        if (quoi === 'ANNULER') {
          const vers = ligne.version - 1;
          const avant = ligne.pile[vers - 1] ?? null;
          const { version } = await registre.restore(acteur, { siren: SIREN, id: ligne.id, version: ligne.version, vers }).catch(() => ({ version: ligne.version }));
          if (version !== ligne.version) ligne.pile.push(avant);
          ligne.version = version;
        } else if (actuel !== null) {
          const { version } = quoi === 'SUPPRIMER'
            ? await registre.delete(acteur, { siren: SIREN, id: ligne.id, version: ligne.version })
            : await registre.update(acteur, { siren: SIREN, id: ligne.id, version: ligne.version, marcheId: null, contenu });
          ligne.version = version;
          ligne.pile.push(quoi === 'SUPPRIMER' ? null : contenu);
        }
      }
      const figures = async () => [...(await mesures()).values()].map(({ code, etat, valeur: v, part, comptes }) => [code, etat, v, part, comptes.length]);
      const faits = () => base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, async (stores) => {
        await new RecomputeExercice().execute(stores, { collectiviteId, annees: [2025] });
        const connus = await stores.marches.listForFaits(collectiviteId);
        expect((await stores.faits.findExercice(collectiviteId, 2025))?.montantInclusif).toBe(computeFaitsExercice(connus, 2025).montantInclusif);
        return (await stores.faits.findExercice(collectiviteId, 2025))?.montantInclusif;
      });
      const [obtenues, obtenus] = [await figures(), await faits()];
      // What is left, entered once in a register that has seen nothing else.
      await base.owner('TRUNCATE ecriture_version, ecriture, exercice, valeur_annuelle, fait_exercice, marche, enregistrement, outbox CASCADE');
      for (const { pile } of lignes) if (pile.at(-1)) await creer('MARCHE', pile.at(-1) ?? {});
      expect([obtenues, obtenus]).toEqual([await figures(), await faits()]);
    }), { numRuns: 12 });
  }, 120_000);
});
