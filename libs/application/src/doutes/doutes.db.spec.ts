import { parseAnnee, type CodeAVerifier } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ListJournal } from '../espace/list-journal.use-case';
import { ReadExercice } from '../exercices/read-exercice.use-case';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ListContrats } from '../registre/list-contrats.use-case';
import { WriteEcriture } from '../registre/write-ecriture.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU, decp, ecrire, unMarcheDecp } from '../testing/decp';
import { DecideDoutes, type DouteDesigne } from './decide-doutes.use-case';
import { ListDoutes, type DouteOuvert, type QuestionDoutes } from './list-doutes.use-case';

const SIREN = AMOU.slice(0, 9);
const horloge = { now: () => new Date('2026-03-01T12:00:00Z') };

describe('what is to be checked of a collectivité', () => {
  let base: BaseDeTest;
  let acteur: Acteur;
  let decider: DecideDoutes;

  beforeEach(async () => {
    base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    acteur = await unActeur(base.unite, [SIREN]);
    decider = new DecideDoutes(base.unite, horloge);
  }, 60_000);
  afterEach(() => base.close());

  const publier = async (...marches: readonly Record<string, unknown>[]) =>
    new ImportFichiers(base.unite, horloge).execute({ territoireCode: '40', chemins: await ecrire({ 'decp.json': decp(...marches.map((marche) => unMarcheDecp(marche))) }), tousAcheteurs: false });
  const lire = (question: Omit<QuestionDoutes, 'siren'> = {}) => new ListDoutes(base.unite).execute(acteur, { siren: SIREN, ...question });
  const codes = async (question: Omit<QuestionDoutes, 'siren'> = {}): Promise<readonly string[]> => (await lire(question)).doutes.map(({ code, marche: { marche } }) => `${marche.uid.slice(14)} ${code}`);
  const designer = (doutes: readonly DouteOuvert[]): readonly DouteDesigne[] => doutes.map(({ marche: { id: marcheId }, code, empreinte }) => ({ marcheId, code, empreinte }));
  const tous = async (code?: CodeAVerifier) => designer((await lire({ code })).doutes);
  const controles = async () => (await new ReadExercice(base.unite, horloge).execute(acteur, { siren: SIREN, annee: parseAnnee('2025') })).controles.map(({ code }) => code).filter((code) => /MONTANT/.test(code));
  const etats = async () => (await new ListContrats(base.unite, horloge).execute(acteur, { siren: SIREN, annee: parseAnnee('2025') })).contrats.map(({ etat }) => etat);

  it('lists each doubt with what is published, where, and what stays out of the totals', async () => {
    await publier({ id: 'un', montant: 1 }, { id: 'geant', montant: 99_999_999_999 }, { id: 'vieux', montant: 50, dateNotification: '2024-02-01' }, { id: 'net' });
    const { total, codes: causes, annees, doutes, suite } = await lire();
    expect({ total, annees, suite, causes }).toEqual({ total: 3, annees: [2025, 2024], suite: 0, causes: [{ code: 'MONTANT_TRES_FAIBLE', nombre: 2 }, { code: 'MONTANT_INVRAISEMBLABLE', nombre: 1 }] });
    expect(doutes.find(({ marche }) => marche.marche.uid.endsWith('geant'))).toMatchObject({ code: 'MONTANT_INVRAISEMBLABLE', montants: [9_999_999_999_900n], horsTotaux: true, marche: { sources: [{ fichier: 'decp.json', ligne: expect.any(Number) }] } });
    expect(await codes({ annee: parseAnnee('2024') })).toEqual(['vieux MONTANT_TRES_FAIBLE']);
    expect(await codes({ code: 'MONTANT_INVRAISEMBLABLE' })).toEqual(['geant MONTANT_INVRAISEMBLABLE']);
    expect(await lire({ limite: 0 })).toMatchObject({ total: 3, doutes: [], suite: 3 });
  });

  it('closes what is right, and remembers it as long as the publication is the same', async () => {
    await publier({ id: 'un', montant: 50 }, { id: 'nul', montant: 0 });
    expect([await codes(), await controles()]).toEqual([['nul MONTANT_NUL', 'un MONTANT_TRES_FAIBLE'], ['MONTANT_NUL', 'MONTANT_INHABITUEL']]);
    await decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: await tous() });
    expect([await codes(), await controles()]).toEqual([[], ['MONTANT_NUL']]);
    await publier({ id: 'un', montant: 50, objet: 'Le même, publié de nouveau' }, { id: 'nul', montant: 0 });
    expect(await codes()).toEqual([]);
    await publier({ id: 'un', montant: 60, dateNotification: '2025-01-02' });
    expect([await codes(), await controles()]).toEqual([['un MONTANT_TRES_FAIBLE'], ['MONTANT_NUL', 'MONTANT_INHABITUEL']]);
  });

  it('changes no figure by itself', async () => {
    await publier({ id: 'un', montant: 50 });
    const lus = async () => base.owner('SELECT empreinte, maj_le, a_verifier FROM marche');
    const avant = await lus();
    await base.owner('DELETE FROM outbox');
    await decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: await tous() });
    expect([await lus(), await base.owner('SELECT count(*)::integer AS n FROM outbox')]).toEqual([avant, [{ n: 0 }]]);
  });

  it('undoes what one click decided, once', async () => {
    await publier({ id: 'un', montant: 50 }, { id: 'deux', montant: 60 });
    const { lot, doutes } = await decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: await tous() });
    expect([doutes, await codes()]).toEqual([2, []]);
    expect(await decider.undo(acteur, { siren: SIREN, lot })).toEqual({ doutes: 2 });
    expect(await codes()).toHaveLength(2);
    await expect(decider.undo(acteur, { siren: SIREN, lot })).rejects.toMatchObject({ code: 'DECISION_DEJA_ANNULEE' });
    const [un] = await tous();
    await decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: un ? [un] : [] });
    expect(await codes()).toHaveLength(1);
    expect(await base.owner(`SELECT acte, version FROM decision_doute ORDER BY uid, version`)).toHaveLength(5);
    expect((await new ListJournal(base.unite).execute(acteur, { siren: SIREN })).map(({ acte, parMoi }) => [acte, parMoi])).toEqual([['DECIDER_DOUTES', true], ['ANNULER_DOUTES', true], ['DECIDER_DOUTES', true]]);
  });

  it('sets contracts aside as from their page, over what was stated, and puts them back', async () => {
    await publier({ id: 'un', montant: 50 }, { id: 'deux', montant: 60 });
    const [premier] = (await lire()).doutes;
    await new WriteEcriture(base.unite, horloge).create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: premier?.marche.id ?? '', contenu: { appartenance: 'A_NOUS', objet: 'Dit par nous' } });
    const { lot } = await decider.decide(acteur, { siren: SIREN, decision: 'ECARTER', doutes: await tous() });
    expect([await codes(), await etats()]).toEqual([[], ['ECARTE', 'ECARTE']]);
    await decider.undo(acteur, { siren: SIREN, lot });
    expect([(await codes()).length, (await etats()).sort()]).toEqual([2, ['A_CONFIRMER', 'CONFIRME']]);
    expect(await base.owner(`SELECT saisie->>'objet' AS objet FROM marche WHERE id = $1`, [premier?.marche.id])).toEqual([{ objet: 'Dit par nous' }]);
  });

  it('keeps what someone stated after it was set aside', async () => {
    await publier({ id: 'un', montant: 50 });
    const [doute] = (await lire()).doutes;
    const { lot } = await decider.decide(acteur, { siren: SIREN, decision: 'ECARTER', doutes: await tous() });
    const { ecriture } = await new ListContrats(base.unite, horloge).open(acteur, { siren: SIREN, id: doute?.marche.id ?? '' });
    await new WriteEcriture(base.unite, horloge).update(acteur, { siren: SIREN, id: ecriture?.id ?? '', version: ecriture?.version ?? 0, marcheId: null, contenu: { appartenance: 'A_NOUS', montant: '12000' } });
    await expect(decider.undo(acteur, { siren: SIREN, lot })).rejects.toMatchObject({ code: 'DECISION_DEJA_ANNULEE' });
    expect([await etats(), await codes()]).toEqual([['CONFIRME'], []]);
  });

  it('decides all or nothing: what was published meanwhile is not decided unseen', async () => {
    await publier({ id: 'un', montant: 50 }, { id: 'deux', montant: 60 });
    const vus = await tous();
    await publier({ id: 'un', montant: 70 });
    await expect(decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: vus })).rejects.toMatchObject({ code: 'DOUTE_CHANGE' });
    expect(await base.owner('SELECT count(*)::integer AS n FROM decision_doute')).toEqual([{ n: 0 }]);
    const inconnu = { ...(vus[0] as DouteDesigne), marcheId: '01930000-0000-7000-8000-00000000dead' };
    await expect(decider.decide(acteur, { siren: SIREN, decision: 'JUSTE', doutes: [inconnu] })).rejects.toMatchObject({ code: 'INTROUVABLE' });
  });

  it('is for who keeps the register', async () => {
    const lectrice = await unActeur(base.unite, [SIREN], ['LECTEUR', 'VALIDEUR']);
    await expect(new ListDoutes(base.unite).execute(lectrice, { siren: SIREN })).rejects.toMatchObject({ code: 'DROIT_MANQUANT' });
    await expect(decider.decide(lectrice, { siren: SIREN, decision: 'JUSTE', doutes: [] })).rejects.toMatchObject({ code: 'DROIT_MANQUANT' });
  });
});
