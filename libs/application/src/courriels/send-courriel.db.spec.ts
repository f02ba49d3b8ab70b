import type { ParsedMail } from 'mailparser';
import { v7 as uuidv7 } from 'uuid';
import { createDataSource, type Perimetre, type Stores } from '@spaser/persistence';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { openBoiteSmtp, type BoiteSmtp } from '../testing/boite';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { SEND_COURRIEL } from './evenement';
import { hashSecret, SendCourriel } from './send-courriel';
import { TransportSmtp } from './transports/smtp';

const IDENTITE: Perimetre = { sorte: 'IDENTITE', territoireCode: '40' };
const TRAITEMENT: Perimetre = { sorte: 'TRAITEMENT', territoireCode: '40' };

let base: BaseDeTest;
let boite: BoiteSmtp;
let decalageMs = 0;
const horloge = { now: () => new Date(Date.now() + decalageMs) };

beforeAll(async () => {
  base = await createBase();
  boite = await openBoiteSmtp();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
}, 60_000);
beforeEach(() => {
  decalageMs = 0;
  boite.humeur = 'ACCEPTE';
});
afterAll(async () => {
  await boite.close();
  await base.close();
});

const registre = (courriels: SendCourriel | null = sender()): RegistreDesTravaux =>
  new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite), courriels);
const sender = (): SendCourriel => new SendCourriel(new TransportSmtp(boite.url, 1_000), horloge, { adresse: 'https://spaser.example', expediteur: 'SPASER <spaser@spaser.example>' });

/** As the account's door asks: the token without its secret, the e-mail, and the event, in one transaction. */
async function ask(gabarit = 'lien-connexion', donnees: Record<string, unknown> = {}, destinataire = 'maite@brassempouy.example'): Promise<{ courrielId: string; evenementId: string }> {
  const [courrielId, jetonId] = [uuidv7(), uuidv7()];
  await base.unite.run(IDENTITE, async (stores) => {
    await stores.jetons.create({ id: jetonId, sorte: 'LIEN_CONNEXION', courriel: destinataire, utilisateurId: null, cible: { siren: '214000549' }, navigateur: 'n', dureeSecondes: 1_800 });
    await stores.courriels.add({ id: courrielId, gabarit, destinataire, donnees, jetonId });
    await stores.outbox.add([{ type: SEND_COURRIEL, cle: courrielId, collectiviteId: null, charge: { courrielId } }]);
  });
  const evenement = (await registre().dispatch('40', 1_000)).find(({ cle }) => cle === courrielId);
  return { courrielId, evenementId: evenement?.id ?? '' };
}
const read = <T>(perimetre: Perimetre, fn: (stores: Stores) => Promise<T>): Promise<T> => base.unite.read(perimetre, fn);
const courrielOf = (id: string) => read(TRAITEMENT, (stores) => stores.courriels.find(id));
const secretOf = (message: ParsedMail | undefined): string => /\?jeton=([\w-]+)/.exec(message?.text ?? '')?.[1] ?? '';
const consume = (secret: string) => base.unite.run(IDENTITE, (stores) => stores.jetons.consume(hashSecret(secret), 'LIEN_CONNEXION'));

describe('an e-mail asked for', () => {
  it('leaves once, with a secret that the database never held, and is then forgotten', async () => {
    const { courrielId, evenementId } = await ask();
    expect(await registre().process('40', evenementId)).toBe('FAIT');
    expect(await registre().process('40', evenementId)).toBe('DEJA_FAIT');
    const recus = boite.messages.filter(({ headers }) => headers.get('x-spaser-courriel') === courrielId);
    expect(recus).toHaveLength(1);
    expect(secretOf(recus[0])).toMatch(/^[\w-]{43}$/);
    expect(await courrielOf(courrielId)).toMatchObject({ donnees: {}, erreur: null, envoyeLe: expect.any(Date) });
  });

  it('carries a link that is used once, even by two at a time', async () => {
    const { evenementId } = await ask();
    await registre().process('40', evenementId);
    const secret = secretOf(boite.messages.at(-1));
    expect(await read(IDENTITE, (stores) => stores.jetons.find(hashSecret(secret), 'LIEN_CONNEXION'))).toMatchObject({ cible: { siren: '214000549' }, navigateur: 'n' });
    expect(await read(IDENTITE, (stores) => stores.jetons.find(hashSecret(secret), 'INVITATION'))).toBeNull();
    expect(await read(IDENTITE, (stores) => stores.jetons.find(secret, 'LIEN_CONNEXION'))).toBeNull();
    const usages = await Promise.all([consume(secret), consume(secret)]);
    expect(usages.filter((usage) => usage !== null)).toHaveLength(1);
    expect(await consume(secret)).toBeNull();
  });

  it('waits in the ledger while the server is down, then leaves with a link that works', async () => {
    const { courrielId, evenementId } = await ask();
    boite.humeur = 'MUET';
    const sansServeur = registre();
    await expect(sansServeur.process('40', evenementId)).rejects.toThrow(/^Le serveur de courriels/);
    expect(await courrielOf(courrielId)).toMatchObject({ envoyeLe: null, erreur: null });
    boite.humeur = 'ACCEPTE';
    expect(await registre().process('40', evenementId)).toBe('FAIT');
    expect(await consume(secretOf(boite.messages.at(-1)))).not.toBeNull();
  });

  it('is sent again when the worker died before its commit, and the second link replaces the first', async () => {
    const { courrielId, evenementId } = await ask();
    await base.unite.run(TRAITEMENT, async (stores) => {
      await sender().execute(stores, { courrielId });
      throw new Error('the worker dies here');
    }).catch(() => undefined);
    const premier = secretOf(boite.messages.at(-1));
    await registre().process('40', evenementId);
    const second = secretOf(boite.messages.at(-1));
    expect(second).not.toBe(premier);
    expect(await consume(premier)).toBeNull();
    expect(await consume(second)).not.toBeNull();
  });

  it('is given up, with its reason, when the mailbox does not exist', async () => {
    const { courrielId, evenementId } = await ask();
    boite.humeur = 'BOITE_INCONNUE';
    expect(await registre().process('40', evenementId)).toBe('FAIT');
    expect(await courrielOf(courrielId)).toMatchObject({ envoyeLe: null, erreur: expect.stringContaining('n’existe pas'), donnees: {} });
  });

  it('is given up when its link would come a day late, and not before', async () => {
    const [tard, atemps] = [await ask(), await ask('demande-recue', { collectivite: 'Amou', demandeur: 'Paul', demandeurCourriel: 'paul@amou.example' })];
    decalageMs = 25 * 3_600_000;
    await registre().process('40', tard.evenementId);
    await registre().process('40', atemps.evenementId);
    expect((await courrielOf(tard.courrielId))?.erreur).toContain('trop longtemps');
    expect((await courrielOf(atemps.courrielId))?.envoyeLe).toBeInstanceOf(Date);
  });

  it('is forgotten a quarter later, and so is its token, unless it still waits', async () => {
    const [parti, enAttente] = [await ask(), await ask()];
    await registre().process('40', parti.evenementId);
    const proprietaire = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
    await proprietaire.query(`UPDATE courriel SET cree_le = now() - interval '91 days' WHERE id = ANY ($1)`, [[parti.courrielId, enAttente.courrielId]]);
    await proprietaire.query(`UPDATE jeton SET cree_le = now() - interval '91 days' WHERE id IN (SELECT jeton_id FROM courriel WHERE id = ANY ($1))`, [[parti.courrielId, enAttente.courrielId]]);
    const vieux = () => proprietaire.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM jeton WHERE cree_le < now() - interval '90 days'`);
    await registre().process('40', (await ask()).evenementId);
    expect([await courrielOf(parti.courrielId), await courrielOf(enAttente.courrielId)]).toEqual([null, expect.objectContaining({ envoyeLe: null })]);
    await ask();
    expect(await vieux()).toEqual([{ n: 1 }]);
    await proprietaire.destroy();
  });

  it('does not leave without the link that its template needs', async () => {
    const courrielId = uuidv7();
    await base.unite.run(IDENTITE, (stores) => stores.courriels.add({ id: courrielId, gabarit: 'invitation', destinataire: 'a@b.example', donnees: {}, jetonId: null }));
    const avant = boite.messages.length;
    await base.unite.run(TRAITEMENT, (stores) => sender().execute(stores, { courrielId }));
    expect(boite.messages).toHaveLength(avant);
    expect((await courrielOf(courrielId))?.erreur).toContain('abandonné');
  });

  it('leaves the figures alone: nothing is being computed while it waits, and a process without a sender leaves it to the worker', async () => {
    const courrielId = uuidv7();
    await base.unite.run(IDENTITE, async (stores) => {
      await stores.courriels.add({ id: courrielId, gabarit: 'lien-connexion', destinataire: 'a@b.example', donnees: {}, jetonId: null });
      await stores.outbox.add([{ type: SEND_COURRIEL, cle: courrielId, collectiviteId: null, charge: { courrielId } }]);
    });
    expect(await read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.outbox.countPending([SEND_COURRIEL]))).toBe(0);
    expect(await registre(null).dispatch('40', 1_000)).toEqual([]);
    expect(await registre(null).oldestPendingSeconds('40')).toBeNull();
    expect(await registre().oldestPendingSeconds('40')).not.toBeNull();
    expect((await registre().dispatch('40', 1_000)).map(({ cle }) => cle)).toContain(courrielId);
  });

  it('is read by the worker and by accounts alone', async () => {
    await expect(read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.courriels.find(uuidv7()))).rejects.toThrow(/permission denied/);
    await expect(base.unite.run(TRAITEMENT, (stores) => stores.jetons.consume('a', 'LIEN_CONNEXION'))).rejects.toThrow(/permission denied/);
  });
});
