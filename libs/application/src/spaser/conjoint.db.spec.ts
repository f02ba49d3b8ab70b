import { v7 as uuidv7 } from 'uuid';
import type { DateCivile, DomainError } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { unActeur } from '../testing';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { AnswerConjoint } from './answer-conjoint.use-case';
import { ChangeStatut } from './change-statut.use-case';
import { CreateSpaser } from './create-spaser.use-case';
import { proposeConjoint } from './propose-conjoint';
import { ReadSpaser } from './read-spaser.use-case';
import { RecordDeliberation } from './record-deliberation.use-case';
import { SaveContenu } from './save-contenu.use-case';

const horloge = { now: () => new Date('2026-11-25T12:00:00Z') };

let base: BaseDeTest;
let registre: RegistreDesTravaux;
let epci: readonly string[];
let communes: readonly string[];
let usages: { create: CreateSpaser; read: ReadSpaser; save: SaveContenu; statut: ChangeStatut; vote: RecordDeliberation; answer: AnswerConjoint };

beforeAll(async () => {
  base = await createBase();
  const { unite } = base;
  await new CreateTerritoire(unite).execute({ code: '40', departementSiren: null });
  const toutes = await unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  epci = toutes.filter(({ type }) => type === 'EPCI').map(({ siren }) => siren);
  communes = toutes.filter(({ type }) => type === 'COMMUNE').map(({ siren }) => siren);
  registre = new RegistreDesTravaux(unite, new RecomputeExercice(), new ConsolidateTerritoire(unite));
  usages = {
    create: new CreateSpaser(unite, horloge), read: new ReadSpaser(unite, horloge), save: new SaveContenu(unite, horloge), statut: new ChangeStatut(unite),
    vote: new RecordDeliberation(unite, horloge), answer: new AnswerConjoint(unite),
  };
}, 120_000);
afterAll(() => base.close());

const siren = (liste: readonly string[], rang: number): string => liste[rang] ?? '';
const refus = (promesse: Promise<unknown>): Promise<string> => promesse.then(() => 'accepted', (error: DomainError) => error.code);
const vote = (de: string, id: string) => ({ siren: de, id, numero: '2026-014', seanceLe: '2026-11-20' as DateCivile, executoireLe: null, url: null });
const traitement = <T>(fn: (stores: Stores) => Promise<T>): Promise<T> => base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, fn);
async function drain(): Promise<void> {
  for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) for (const { id } of lot) await registre.process('40', id);
}

/** A joint scheme that an EPCI proposes to two communes, carried into their tenants. */
async function propose(rang: number): Promise<{ porteur: string; id: string; premiere: string; seconde: string; acteur: Acteur }> {
  const [porteur, premiere, seconde] = [siren(epci, rang), siren(communes, 2 * rang), siren(communes, 2 * rang + 1)];
  const acteur = await unActeur(base.unite, [porteur, premiere, seconde]);
  const id = await usages.create.execute(acteur, { siren: porteur, variante: null });
  const { contenu } = await usages.read.execute(acteur, { siren: porteur, id });
  await usages.save.execute(acteur, { siren: porteur, id, revision: 1, contenu: { ...contenu, signataires: [premiere, seconde] } });
  await usages.statut.execute(acteur, { siren: porteur, id, acte: 'PROJETER' });
  await drain();
  return { porteur, id, premiere, seconde, acteur };
}
const copieDe = async (acteur: Acteur, de: string, conjointId: string) => {
  const collectiviteId = acteur.adhesions.find((adhesion) => adhesion.siren === de)?.collectiviteId ?? '';
  const copies = (await traitement((stores) => stores.schemas.list(collectiviteId))).filter((schema) => schema.conjointId === conjointId);
  expect(copies.length).toBeLessThanOrEqual(1);
  return copies[0] ?? null;
};

describe('a joint scheme', () => {
  it('is carried to each signatory once, however often the job runs, and lists all its buyers', async () => {
    const { porteur, id, premiere, seconde, acteur } = await propose(0);
    const avant = await copieDe(acteur, premiere, id);
    const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
    for (let fois = 0; fois < 2; fois += 1) await traitement((stores) => proposeConjoint(stores, { collectiviteId, spaserId: id }));
    expect(await copieDe(acteur, premiere, id)).toMatchObject({ id: avant?.id, porteurId: collectiviteId });
    const ouvert = await usages.read.execute(acteur, { siren: premiere, id: avant?.id ?? '' });
    expect(ouvert.contenu.signataires).toEqual([porteur, seconde]);
    expect(ouvert.porteur).toMatchObject({ siren: porteur });
    expect(ouvert.actes).toEqual(['PROJETER', 'DECLINER']);
    expect((await usages.read.execute(acteur, { siren: porteur, id })).signataires.map((signataire) => signataire.siren).sort()).toEqual([porteur, premiere, seconde].sort());
  });

  it('is written by its leader alone', async () => {
    const { id, premiere, acteur } = await propose(1);
    const copie = await copieDe(acteur, premiere, id);
    const { contenu, spaser } = await usages.read.execute(acteur, { siren: premiere, id: copie?.id ?? '' });
    expect(await refus(usages.save.execute(acteur, { siren: premiere, id: spaser.id, revision: spaser.revision, contenu }))).toBe('SCHEMA_CONJOINT_PORTE');
    expect(await refus(usages.statut.execute(acteur, { siren: premiere, id: spaser.id, acte: 'SUPPRIMER' }))).toBe('SCHEMA_CONJOINT_PORTE');
  });

  it('may be declined by one buyer, which then may not vote it, and taken up again', async () => {
    const { porteur, id, premiere, acteur } = await propose(2);
    const copie = (await copieDe(acteur, premiere, id))?.id ?? '';
    await usages.answer.execute(acteur, { siren: premiere, id: copie, accepte: false });
    expect(await refus(usages.statut.execute(acteur, { siren: premiere, id: copie, acte: 'PROJETER' }))).toBe('TRANSITION_REFUSEE');
    const vu = (await usages.read.execute(acteur, { siren: porteur, id })).signataires.find((signataire) => signataire.siren === premiere);
    expect(vu).toMatchObject({ decline: true });
    expect(await refus(usages.create.execute(acteur, { siren: premiere, variante: null }))).toBe('accepted');
    await usages.answer.execute(acteur, { siren: premiere, id: copie, accepte: true });
    await usages.statut.execute(acteur, { siren: premiere, id: copie, acte: 'PROJETER' });
    await usages.vote.adopt(acteur, vote(premiere, copie));
    expect(await refus(usages.answer.execute(acteur, { siren: premiere, id: copie, accepte: false }))).toBe('TRANSITION_REFUSEE');
    expect(await refus(usages.answer.execute(acteur, { siren: porteur, id, accepte: false }))).toBe('TRANSITION_REFUSEE');
  });

  it('taken up again by its leader waits everywhere, and what was voted stays as it was voted', async () => {
    const { porteur, id, premiere, seconde, acteur } = await propose(3);
    const [votee, enAttente] = [(await copieDe(acteur, premiere, id))?.id ?? '', (await copieDe(acteur, seconde, id))?.id ?? ''];
    for (const [de, copie] of [[premiere, votee], [seconde, enAttente]] as const) await usages.statut.execute(acteur, { siren: de, id: copie, acte: 'PROJETER' });
    await usages.vote.adopt(acteur, vote(premiere, votee));

    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'REPRENDRE' });
    await drain();
    expect((await copieDe(acteur, seconde, id))?.statut).toBe('BROUILLON');
    expect(await refus(usages.vote.adopt(acteur, vote(seconde, enAttente)))).toBe('TRANSITION_REFUSEE');
    expect(await refus(usages.statut.execute(acteur, { siren: seconde, id: enAttente, acte: 'PROJETER' }))).toBe('SCHEMA_CONJOINT_EN_REDACTION');

    const { contenu, spaser } = await usages.read.execute(acteur, { siren: porteur, id });
    await usages.save.execute(acteur, { siren: porteur, id, revision: spaser.revision, contenu: { ...contenu, titre: 'Deuxième texte' } });
    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'PROJETER' });
    await drain();
    expect((await usages.read.execute(acteur, { siren: seconde, id: enAttente })).contenu.titre).toBe('Deuxième texte');
    const adoptee = await usages.read.execute(acteur, { siren: premiere, id: votee });
    expect(adoptee).toMatchObject({ spaser: { statut: 'ADOPTE' } });
    expect(adoptee.contenu.titre).not.toBe('Deuxième texte');
  });

  it('leaves the tenants of those that leave the list, and of all when it is given up, except where it was voted', async () => {
    const { porteur, id, premiere, seconde, acteur } = await propose(4);
    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'REPRENDRE' });
    const { contenu, spaser } = await usages.read.execute(acteur, { siren: porteur, id });
    await usages.save.execute(acteur, { siren: porteur, id, revision: spaser.revision, contenu: { ...contenu, signataires: [premiere] } });
    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'PROJETER' });
    await drain();
    expect(await copieDe(acteur, seconde, id)).toBeNull();
    expect(await copieDe(acteur, premiere, id)).not.toBeNull();
    await usages.statut.execute(acteur, { siren: porteur, id, acte: 'SUPPRIMER' });
    await drain();
    expect(await copieDe(acteur, premiere, id)).toBeNull();
  });

  it('refuses a signatory that is not a buyer of the territory, and itself', async () => {
    const porteur = siren(epci, 5);
    const acteur = await unActeur(base.unite, [porteur]);
    const id = await usages.create.execute(acteur, { siren: porteur, variante: null });
    const { contenu } = await usages.read.execute(acteur, { siren: porteur, id });
    const enregistre = await usages.save.execute(acteur, { siren: porteur, id, revision: 1, contenu: { ...contenu, signataires: ['213300635', porteur] } });
    expect(enregistre.aCorriger.map(({ champ, code }) => `${champ} ${code}`)).toEqual(['signataires[0] SIGNATAIRE_INCONNU', 'signataires[1] SIGNATAIRE_INCONNU']);
    expect(await refus(usages.statut.execute(acteur, { siren: porteur, id, acte: 'PROJETER' }))).toBe('SCHEMA_INCOMPLET');
  });

  it('is told once by e-mail to those who act for the signatory', async () => {
    const [porteur, premiere] = [siren(epci, 6), siren(communes, 30)];
    const acteur = await unActeur(base.unite, [porteur, premiere]);
    const collectiviteId = acteur.adhesions[1]?.collectiviteId ?? '';
    const utilisateurId = uuidv7();
    await addMember(collectiviteId, utilisateurId, 'secretaire@mairie.example');
    const id = await usages.create.execute(acteur, { siren: porteur, variante: null });
    const { contenu } = await usages.read.execute(acteur, { siren: porteur, id });
    await usages.save.execute(acteur, { siren: porteur, id, revision: 1, contenu: { ...contenu, signataires: [premiere] } });
    for (const acte of ['PROJETER', 'REPRENDRE', 'PROJETER'] as const) {
      await usages.statut.execute(acteur, { siren: porteur, id, acte });
      await drain();
    }
    expect(await listCourriels()).toEqual([{ gabarit: 'signataire-invite', destinataire: 'secretaire@mairie.example' }]);
  });
});

async function addMember(collectiviteId: string, utilisateurId: string, courriel: string): Promise<void> {
  await base.owner(`INSERT INTO utilisateur (territoire_code, id, courriel, nom) VALUES ('40', $1, $2, 'Une secrétaire')`, [utilisateurId, courriel]);
  await base.owner(`INSERT INTO adhesion (collectivite_id, utilisateur_id, territoire_code, roles, voie) VALUES ($1, $2, '40', '{GESTIONNAIRE}', 'DEPARTEMENT')`, [collectiviteId, utilisateurId]);
}
const listCourriels = (): Promise<unknown> => base.owner('SELECT gabarit, destinataire FROM courriel ORDER BY cree_le');
