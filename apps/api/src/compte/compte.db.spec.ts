import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';

import { SceneAdhesion } from '@spaser/application/testing';
import { FREINS, type Role } from '@spaser/domain';
import request from 'supertest';
import { openApp } from '../testing/open-app';

let scene: SceneAdhesion;
let app: NestExpressApplication;
let rang = 0;

beforeAll(async () => {
  scene = await SceneAdhesion.open();
  ({ app } = await openApp(scene.base.unite, { env: { SPASER_CLE: 'k'.repeat(64) } }));
}, 120_000);
afterAll(async () => {
  await app.close();
  await scene.boite.close();
});

type Navigateur = ReturnType<typeof request.agent>;
const navigateur = (): Navigateur => request.agent(app.getHttpServer()).set('Origin', 'http://localhost:3000');
const commune = (n: number) => scene.collectivites.filter(({ type }) => type === 'COMMUNE')[n] ?? scene.departement;

/** Someone signed in, with roles in some collectivités. */
async function connecte(...roles: readonly { readonly siren: string; readonly roles: readonly Role[] }[]): Promise<{ qui: Navigateur; courriel: string; id: string }> {
  const courriel = `compte${(rang += 1)}@free.fr`;
  const id = await scene.personne(courriel, { nom: 'Marie Lahitte' });
  await scene.run(async (stores) => {
    for (const { siren, roles: donnes } of roles) {
      const collectiviteId = scene.collectivites.find((candidate) => candidate.siren === siren)?.id ?? '';
      await stores.inscriptions.activate(collectiviteId);
      await stores.adhesions.grant(collectiviteId, id, donnes, 'ADMINISTRATEUR');
    }
  });
  const qui = navigateur();
  await qui.post('/connexion/lien').type('form').send({ courriel }).expect(200);
  const secret = (await scene.releve()).find(({ a }) => a === courriel)?.secret ?? '';
  await qui.get(`/connexion/lien?jeton=${secret}`).expect(303);
  return { qui, courriel, id };
}
const ferme = (qui: Navigateur, corps: object = { confirmation: 'oui' }) => qui.post('/compte/fermeture').type('form').send(corps);

describe('closing one’s account', () => {
  it('erases who she was, ends her access, her claims and her sessions, and keeps what she did', async () => {
    const [a, b, c] = [commune(1), commune(2), commune(3)];
    await connecte({ siren: a.siren, roles: ['ADMIN_COLLECTIVITE'] });
    const { qui, courriel, id } = await connecte({ siren: a.siren, roles: ['ADMIN_COLLECTIVITE'] }, { siren: b.siren, roles: ['LECTEUR'] });
    await qui.post('/adopter').type('form').send({ siren: c.siren }).expect(303);
    const page = await ferme(qui).expect(200);
    expect(page.text).toContain('Votre compte est fermé');
    await qui.get('/api/moi').expect(401);
    expect(await scene.sql('SELECT nom, courriel FROM utilisateur WHERE id = $1', [id])).toEqual([{ nom: '', courriel: `efface-${id}@efface.invalid` }]);
    expect(await scene.run((stores) => stores.adhesions.listOf(id))).toEqual([]);
    expect((await scene.run((stores) => stores.demandes.listOf(id))).map(({ statut }) => statut)).toEqual(['RETIREE']);
    expect((await scene.run((stores) => stores.journal.list(a.id)))[0]).toMatchObject({ acte: 'QUITTER_COLLECTIVITE', acteurId: id });

    // The same address opens another account, with nothing of the first.
    const encore = navigateur();
    await encore.post('/connexion/lien').type('form').send({ courriel }).expect(200);
    await encore.get(`/connexion/lien?jeton=${(await scene.releve()).find(({ a: destinataire }) => destinataire === courriel)?.secret}`).expect(303);
    expect((await encore.get('/api/moi').expect(200)).body).toMatchObject({ nom: '', adhesions: [], demandes: [] });
  });

  it('is refused, and changes nothing, to the only one who administers a collectivité', async () => {
    const [libre, tenue] = [commune(4), commune(5)];
    const { qui, id } = await connecte({ siren: libre.siren, roles: ['LECTEUR'] }, { siren: tenue.siren, roles: ['ADMIN_COLLECTIVITE'] });
    expect((await ferme(qui).expect(422)).text).toContain(`Vous êtes seul à administrer ${tenue.nom}`);
    expect((await scene.run((stores) => stores.adhesions.listOf(id))).map(({ siren }) => siren).sort()).toEqual([libre.siren, tenue.siren].sort());
    await qui.get('/api/moi').expect(200);
  });

  it('waits for the box to be ticked, and for someone to be signed in', async () => {
    const { qui } = await connecte();
    expect((await ferme(qui, {}).expect(422)).text).toContain('Cochez la case');
    await qui.get('/api/moi').expect(200);
    await ferme(navigateur()).expect(401);
  });
});

describe('one place on the network', () => {
  const portes: readonly (readonly [string, object])[] = [
    ['/adopter', { siren: '214000010', nom: 'Marie', courriel: 'x@free.fr' }], ['/connexion/lien', { courriel: 'x@free.fr' }], ['/api/connexion/lien', { courriel: 'x@free.fr' }],
    ['/connexion/mot-de-passe', { courriel: 'x@free.fr', motDePasse: 'non' }], ['/api/connexion/mot-de-passe', { courriel: 'x@free.fr', motDePasse: 'non' }],
  ];
  afterEach(() => scene.sql(`DELETE FROM tentative WHERE cle LIKE 'origine:%'`));

  it.each(portes)('may not flood %s', async (chemin, corps) => {
    await navigateur().post('/connexion/lien').type('form').send({ courriel: 'pas une adresse' }).expect(422);
    await scene.sql(`UPDATE tentative SET nombre = $1 WHERE cle LIKE 'origine:%'`, [FREINS.origine.maximum]);
    expect((await navigateur().post(chemin).type('form').send(corps).expect(429)).text).toContain('Trop de tentatives');
    await navigateur().get('/adopter').expect(200);
  });
});
