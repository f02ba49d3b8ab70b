import type { ContenuSpaser, DateCivile, DomainError } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { unActeur } from '../testing/acteurs';
import type { Acteur } from '../acteur/acteur';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { ChangeStatut } from './change-statut.use-case';
import { CorrectDeliberation } from './correct-deliberation.use-case';
import { CreateSpaser } from './create-spaser.use-case';
import { ReadSpaserPublic } from './read-spaser-public.use-case';
import { RecordDeliberation } from './record-deliberation.use-case';
import { SaveContenu } from './save-contenu.use-case';

const horloge = { now: () => new Date('2026-11-25T12:00:00Z') };
const jour = (texte: string): DateCivile => texte as DateCivile;

/** Invented situations on the referential's own communes: each test has communes to itself. */
let communes: readonly { readonly siren: string; readonly codeInsee: string | null }[];
let epci: readonly string[];
let base: BaseDeTest;
let registre: RegistreDesTravaux;
let usages: { create: CreateSpaser; save: SaveContenu; statut: ChangeStatut; vote: RecordDeliberation; correct: CorrectDeliberation; public: ReadSpaserPublic };

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  communes = toutes.filter(({ type, population }) => type === 'COMMUNE' && (population ?? 0) < 3_000).slice(0, 20);
  epci = toutes.filter(({ type }) => type === 'EPCI').map(({ siren }) => siren);
  const { unite } = base;
  registre = new RegistreDesTravaux(unite, new RecomputeExercice(), new ConsolidateTerritoire(unite, horloge));
  usages = {
    create: new CreateSpaser(unite, horloge), save: new SaveContenu(unite, horloge), statut: new ChangeStatut(unite),
    vote: new RecordDeliberation(unite, horloge), correct: new CorrectDeliberation(unite, horloge), public: new ReadSpaserPublic(unite, horloge),
  };
}, 120_000);
afterAll(() => base.close());

const sirenDe = (rang: number): string => communes[rang]?.siren ?? '';
async function drain(): Promise<void> {
  for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) {
    for (const { id } of lot) await registre.process('40', id);
  }
}
async function b1(annee = 2026): Promise<{ communes: number; epci: number }> {
  await drain();
  const { communes: nombre, epci: groupements } = (await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee })).b1;
  return { communes: nombre, epci: groupements };
}
const vote = (siren: string, id: string, seanceLe = '2026-11-20', numero = '2026-014') => ({ siren, id, numero, seanceLe: jour(seanceLe), executoireLe: null, url: null });
async function projete(acteur: Acteur, siren: string): Promise<string> {
  const id = await usages.create.execute(acteur, { siren, variante: null });
  await usages.statut.execute(acteur, { siren, id, acte: 'PROJETER' });
  return id;
}
const contenuDe = (acteur: Acteur, siren: string, id: string): Promise<ContenuSpaser> =>
  base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: acteur.adhesions.find((a) => a.siren === siren)?.collectiviteId ?? '' }, async (stores) => {
    const contenu = await stores.schemas.readContenu(acteur.adhesions.find((a) => a.siren === siren)?.collectiviteId ?? '', id);
    if (!contenu) throw new Error('no content');
    return contenu;
  });
const refus = (promesse: Promise<unknown>): Promise<string> => promesse.then(() => 'accepted', (error: DomainError) => error.code);
const lire = (code: string) => usages.public.execute({ territoireCode: '40', code });

describe('a commune adopts its scheme', () => {
  it('B1 does not move before the vote, moves by one with it, moves back with the repeal, and the history shows both', async () => {
    const siren = sirenDe(0);
    const acteur = await unActeur(base.unite, [siren]);
    const avant = await b1();
    const id = await projete(acteur, siren);
    expect(await b1()).toEqual(avant);
    expect(await lire(siren)).toMatchObject({ schema: null, enPreparation: true, historique: [] });

    await usages.vote.adopt(acteur, vote(siren, id));
    expect(await b1()).toEqual({ ...avant, communes: avant.communes + 1 });
    expect(await b1(2025)).toEqual(avant);
    const publie = await lire(communes[0]?.codeInsee ?? '');
    expect(publie).toMatchObject({ enPreparation: false, schema: { etat: 'EN_VIGUEUR', modele: { code: 'landes-2023-2029', version: 1 } }, historique: [{ objet: 'ADOPTION', numero: '2026-014' }] });
    expect(publie.schema?.arbre[0]?.titre).toBe('Une commande publique socialement responsable');

    await usages.vote.repeal(acteur, vote(siren, id, '2026-11-24', '2026-015'));
    expect(await b1()).toEqual(avant);
    expect((await lire(siren)).historique.map(({ objet }) => objet)).toEqual(['ADOPTION', 'ABROGATION']);
  });

  it('consolidates every year from the first vote to the current one, even without a contract', async () => {
    const siren = sirenDe(12);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, id, '2023-06-12'));
    await drain();
    const lues = await base.owner(`SELECT annee, (figures -> 'b1' ->> 'communes')::int AS communes FROM consolidation WHERE annee BETWEEN 2023 AND 2026 ORDER BY annee`);
    expect(lues.map(({ annee }) => annee)).toEqual([2023, 2024, 2025, 2026]);
    expect(lues.every(({ communes: nombre }) => Number(nombre) >= 1)).toBe(true);
  });

  it('in the variant of its size, from the model of the Département', async () => {
    const siren = sirenDe(1);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await usages.create.execute(acteur, { siren, variante: null });
    expect((await contenuDe(acteur, siren, id)).variante).toBe('ESSENTIEL');
    expect(await refus(usages.create.execute(acteur, { siren, variante: 'GEANTE' }))).toBe('SCHEMA_DEJA_EN_COURS');
  });

  it('refuses a vote to come, a vote before the draft is ready, and a repeal before the adoption', async () => {
    const siren = sirenDe(2);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await usages.create.execute(acteur, { siren, variante: null });
    expect(await refus(usages.vote.adopt(acteur, vote(siren, id)))).toBe('TRANSITION_REFUSEE');
    await usages.statut.execute(acteur, { siren, id, acte: 'PROJETER' });
    expect(await refus(usages.vote.adopt(acteur, vote(siren, id, '2026-11-26')))).toBe('DELIBERATION_FUTURE');
    expect(await refus(usages.vote.adopt(acteur, { ...vote(siren, id), url: 'javascript:alert(1)' }))).toBe('DELIBERATION_INVALIDE');
    expect(await refus(usages.vote.repeal(acteur, vote(siren, id)))).toBe('TRANSITION_REFUSEE');
    await usages.vote.adopt(acteur, vote(siren, id));
    expect(await refus(usages.vote.repeal(acteur, vote(siren, id, '2026-11-19')))).toBe('DELIBERATION_INVALIDE');
    expect(await refus(usages.vote.adopt(acteur, vote(siren, id)))).toBe('TRANSITION_REFUSEE');
  });

  it('revises it: the new scheme replaces the old one, which stays in the history, and B1 counts the commune once', async () => {
    const siren = sirenDe(3);
    const acteur = await unActeur(base.unite, [siren]);
    const premier = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, premier, '2024-06-12'));
    const avec = await b1();
    const second = await projete(acteur, siren);
    expect(await b1()).toEqual(avec);
    await usages.vote.adopt(acteur, vote(siren, second));
    expect(await b1()).toEqual(avec);
    const lu = await lire(siren);
    expect(lu.schema?.id).toBe(second);
    expect(lu.historique.map(({ objet }) => objet)).toEqual(['ADOPTION', 'REVISION']);
  });
});

describe('a vote that was mistyped', () => {
  const votesDe = (acteur: Acteur, siren: string) => {
    const collectiviteId = acteur.adhesions.find((adhesion) => adhesion.siren === siren)?.collectiviteId ?? '';
    return base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, async (stores) => ({ votes: await stores.deliberations.list(collectiviteId), journal: await stores.journal.list(collectiviteId) }));
  };

  it('is corrected: B1 of both years follows, and the journal keeps what was written before', async () => {
    const siren = sirenDe(14);
    const acteur = await unActeur(base.unite, [siren]);
    const avant = await b1(2023);
    const id = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, id, '2023-11-20', '2023-41'));
    expect((await b1(2023)).communes).toBe(avant.communes + 1);
    const { votes: [adoption] } = await votesDe(acteur, siren);
    await usages.correct.execute(acteur, { ...vote(siren, id, '2025-11-20', ' 2025-14 '), deliberationId: adoption?.id ?? '' });
    const corrigeLe = new Date();
    expect((await b1(2023)).communes).toBe(avant.communes);
    for (const annee of [2023, 2024, 2025]) {
      const garde = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.consolidations.find(annee));
      expect(garde?.calculeLe.getTime()).toBeGreaterThanOrEqual(corrigeLe.getTime());
    }
    const lu = await votesDe(acteur, siren);
    expect(lu.votes).toMatchObject([{ numero: '2025-14', seanceLe: '2025-11-20' }]);
    expect(lu.journal[0]).toMatchObject({ acte: 'CORRIGER_DELIBERATION', detail: { avant: { numero: '2023-41', seanceLe: '2023-11-20' }, apres: { numero: '2025-14' } } });
  });

  it('is not, to a day to come, nor past the vote that followed, nor by who may not record one, nor for someone else', async () => {
    const [siren, autre] = [sirenDe(15), sirenDe(16)];
    const acteur = await unActeur(base.unite, [siren]);
    const id = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, id, '2025-03-10'));
    await usages.vote.repeal(acteur, vote(siren, id, '2026-03-10', '2026-002'));
    const { votes: [adoption, abrogation] } = await votesDe(acteur, siren);
    const correct = (deliberationId: string | undefined, seanceLe: string, qui = acteur) => refus(usages.correct.execute(qui, { ...vote(siren, id, seanceLe), deliberationId: deliberationId ?? '' }));
    expect(await correct(adoption?.id, '2026-11-26')).toBe('DELIBERATION_FUTURE');
    expect(await correct(adoption?.id, '2026-03-11')).toBe('DELIBERATION_INVALIDE');
    expect(await correct(abrogation?.id, '2025-03-09')).toBe('DELIBERATION_INVALIDE');
    expect(await correct(abrogation?.id, '2025-03-10')).toBe('accepted');
    expect(await correct(adoption?.id, '2025-03-01', await unActeur(base.unite, [siren], ['GESTIONNAIRE']))).toBe('DROIT_MANQUANT');
    expect(await correct(adoption?.id, '2025-03-01', await unActeur(base.unite, [autre]))).toBe('INTROUVABLE');
    expect(await correct('01930000-0000-7000-8000-00000000dead', '2025-03-01')).toBe('INTROUVABLE');
  });
});

describe('a draft', () => {
  it('is saved whole or not, says what to correct, and is refused to the council until then', async () => {
    const siren = sirenDe(4);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await usages.create.execute(acteur, { siren, variante: null });
    const contenu = { ...(await contenuDe(acteur, siren, id)), actions: [], titre: '' };
    const enregistre = await usages.save.execute(acteur, { siren, id, revision: 1, contenu });
    expect(enregistre.aCorriger.map(({ code }) => code)).toEqual(['TITRE_ABSENT', 'AUCUNE_ACTION']);
    expect(await contenuDe(acteur, siren, id)).toEqual(contenu);
    expect(await refus(usages.statut.execute(acteur, { siren, id, acte: 'PROJETER' }))).toBe('SCHEMA_INCOMPLET');
  });

  it('saved by two at once keeps the first, and tells the second', async () => {
    const siren = sirenDe(5);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await usages.create.execute(acteur, { siren, variante: null });
    const contenu = await contenuDe(acteur, siren, id);
    const essais = await Promise.all(['un', 'deux'].map((titre) => refus(usages.save.execute(acteur, { siren, id, revision: 1, contenu: { ...contenu, titre } }))));
    expect(essais.sort()).toEqual(['REVISION_PERIMEE', 'accepted']);
  });

  it('is deleted as long as nothing was voted, and not after', async () => {
    const siren = sirenDe(6);
    const acteur = await unActeur(base.unite, [siren]);
    const id = await projete(acteur, siren);
    expect(await usages.statut.execute(acteur, { siren, id, acte: 'SUPPRIMER' })).toBeNull();
    expect(await lire(siren)).toMatchObject({ enPreparation: false });
    const autre = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, autre));
    expect(await refus(usages.statut.execute(acteur, { siren, id: autre, acte: 'SUPPRIMER' }))).toBe('TRANSITION_REFUSEE');
  });

  it('shows its content to its collectivité alone, in the database itself', async () => {
    const siren = sirenDe(7);
    const acteur = await unActeur(base.unite, [siren]);
    await projete(acteur, siren);
    const vus = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.deliberations.listPublic(acteur.adhesions[0]?.collectiviteId ?? ''));
    expect(vus).toEqual([expect.objectContaining({ statut: 'PROJET', contenu: null })]);
  });
});

describe('someone else’s scheme', () => {
  it('is answered as one that does not exist, by every act', async () => {
    const [a, b] = [sirenDe(8), sirenDe(9)];
    const deA = await unActeur(base.unite, [a]);
    const deB = await unActeur(base.unite, [b]);
    const deBid = await projete(deB, b);
    const inconnu = '01930000-0000-7000-8000-000000000000';
    const contenu = await contenuDe(deB, b, deBid);
    for (const id of [deBid, inconnu]) {
      expect(await refus(usages.save.execute(deA, { siren: a, id, revision: 1, contenu }))).toBe('INTROUVABLE');
      expect(await refus(usages.statut.execute(deA, { siren: a, id, acte: 'SUPPRIMER' }))).toBe('INTROUVABLE');
      expect(await refus(usages.vote.adopt(deA, vote(a, id)))).toBe('INTROUVABLE');
    }
    for (const siren of [b, '999999999']) expect(await refus(usages.create.execute(deA, { siren, variante: null }))).toBe('INTROUVABLE');
  });

  it('needs the role of the act, even at home', async () => {
    const siren = sirenDe(10);
    const lecteur = await unActeur(base.unite, [siren], ['LECTEUR']);
    const gestionnaire = await unActeur(base.unite, [siren], ['GESTIONNAIRE']);
    expect(await refus(usages.create.execute(lecteur, { siren, variante: null }))).toBe('DROIT_MANQUANT');
    const id = await projete(gestionnaire, siren);
    expect(await refus(usages.vote.adopt(gestionnaire, vote(siren, id)))).toBe('DROIT_MANQUANT');
  });
});

describe('an EPCI and a joint scheme', () => {
  it('an EPCI counts among the EPCI and does not engage its communes', async () => {
    const siren = epci[0] ?? '';
    const acteur = await unActeur(base.unite, [siren]);
    const avant = await b1();
    const id = await projete(acteur, siren);
    await usages.vote.adopt(acteur, vote(siren, id));
    expect(await b1()).toEqual({ communes: avant.communes, epci: avant.epci + 1 });
  });

  it('each signatory receives the scheme, and counts only once its own assembly has voted; one person switches between them', async () => {
    const porteur = epci[1] ?? '';
    const signataire = sirenDe(11);
    const acteur = await unActeur(base.unite, [porteur, signataire]);
    const id = await usages.create.execute(acteur, { siren: porteur, variante: null });
    const contenu = { ...(await contenuDe(acteur, porteur, id)), signataires: [signataire] };
    await usages.save.execute(acteur, { siren: porteur, id, revision: 1, contenu });
    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'PROJETER' });
    const avant = await b1();
    await drain();
    const chezElle = await base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: acteur.adhesions[1]?.collectiviteId ?? '' }, (stores) =>
      stores.schemas.list(acteur.adhesions[1]?.collectiviteId ?? ''),
    );
    expect(chezElle).toHaveLength(1);
    expect(chezElle[0]).toMatchObject({ statut: 'BROUILLON', conjointId: id, porteurId: acteur.adhesions[0]?.collectiviteId });

    await usages.vote.adopt(acteur, vote(porteur, id));
    expect(await b1()).toEqual({ communes: avant.communes, epci: avant.epci + 1 });
    const recu = chezElle[0]?.id ?? '';
    await usages.statut.execute(acteur, { siren: signataire, id: recu, acte: 'PROJETER' });
    await usages.vote.adopt(acteur, vote(signataire, recu));
    expect(await b1()).toEqual({ communes: avant.communes + 1, epci: avant.epci + 1 });
    expect((await lire(porteur)).schema?.signataires.map(({ statut }) => statut)).toEqual(['ADOPTE', 'ADOPTE']);
  });
});
