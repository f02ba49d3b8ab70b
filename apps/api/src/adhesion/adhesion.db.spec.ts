import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Acteur } from '@spaser/application';
import { SceneAdhesion } from '@spaser/application/testing';
import request from 'supertest';
import { openApp } from '../testing/open-app';

/** The pages of the links and the routes of the claims, by HTTP: reading uses nothing up, writing asks for a button. */
describe('claims, members and links, by HTTP', () => {
  let scene: SceneAdhesion;
  let app: NestExpressApplication;
  /** Who sends the next requests. */
  let acteur: Acteur | null = null;
  const http = () => request(app.getHttpServer());
  /** A form that a browser posts from our own page. */
  const poste = (chemin: string, corps: Record<string, string>) =>
    http().post(chemin).type('form').set('Origin', 'http://localhost:3000').set('Host', 'localhost:3000').set('Sec-Fetch-Site', 'same-origin').send(corps);
  const ecrit = (methode: 'post' | 'put' | 'delete', chemin: string, corps: object = {}) =>
    http()[methode](chemin).set('Origin', 'http://localhost:3000').set('Host', 'localhost:3000').set('Sec-Fetch-Site', 'same-origin').send(corps);

  beforeAll(async () => {
    scene = await SceneAdhesion.open();
    await scene.desAgents();
    ({ app } = await openApp(scene.base.unite, { acteur: () => acteur }));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await scene.close();
  });
  beforeEach(async () => {
    acteur = null;
    await scene.releve();
  });

  it('takes a claim, whose mairie answers by a page that a scanner may open', async () => {
    const { siren } = scene.collectivite('Amou');
    await scene.annuaire({ siren, courriels: ['mairie.amou@orange.fr'] });
    const personne = await scene.personne('maite@free.fr', { nom: 'Maïté <b>' });
    acteur = await scene.acteur(personne);
    const { body } = await ecrit('post', '/api/demandes', { siren, fonction: ' secrétaire ' }).expect(201);
    expect(body).toMatchObject({ statut: 'DEPOSEE', suite: 'MAIRIE', explication: expect.stringContaining('ouvert à tous') });
    expect((await http().get('/api/demandes').expect(200)).body).toMatchObject({ demandes: [{ collectivite: { siren }, attend: 'MAIRIE', renvoisRestants: 2 }] });
    await ecrit('post', '/api/demandes', { siren }).expect(409);
    acteur = null;
    const secret = (await scene.releve())[0]?.secret ?? '';
    for (let fois = 0; fois < 3; fois += 1) {
      const page = await http().get(`/preuve?jeton=${secret}`).expect(200);
      expect(page.text).toContain('Maïté &lt;b&gt;');
      expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
      expect(page.headers['set-cookie']).toBeUndefined();
    }
    await poste('/preuve', { jeton: secret, reponse: 'autre' }).expect(422);
    expect((await poste('/preuve', { jeton: secret, reponse: 'accepter' }).expect(200)).text).toContain('L’accès est ouvert');
    expect((await poste('/preuve', { jeton: secret, reponse: 'accepter' })).text).toContain('n’est plus valable');
    expect((await http().get(`/preuve?jeton=${secret}`)).text).toContain('n’est plus valable');
    acteur = await scene.acteur(personne, { doubleFacteur: false });
    expect(acteur.adhesions.map((adhesion) => adhesion.siren)).toEqual([siren]);
    expect((await http().get(`/api/espace/${siren}/membres`).expect(200)).body).toMatchObject({ administrable: false, membres: [{ moi: true, voie: 'LIEN_MAIRIE' }] });
    expect((await http().get(`/api/espace/${siren}/demandes`).expect(403)).body).toMatchObject({ code: 'DOUBLE_FACTEUR_REQUIS' });
  });

  it('closes by the notice, which lets nobody in', async () => {
    const { siren } = scene.collectivite('Bélus');
    await scene.annuaire({ siren, courriels: ['mairie@belus.example'] });
    acteur = await scene.acteur(await scene.personne('x@belus.example'));
    await ecrit('post', '/api/demandes', { siren }).expect(201);
    acteur = null;
    const secret = (await scene.releve())[0]?.secret ?? '';
    expect((await http().get(`/avis?jeton=${secret}`).expect(200)).text).toContain('Ce n’est pas nous');
    expect((await http().get(`/preuve?jeton=${secret}`)).text).toContain('n’est plus valable');
    const reponse = await poste('/avis', { jeton: secret, reponse: 'contester' }).expect(200);
    expect(reponse.text).toContain('Tout est bloqué');
    expect(reponse.headers['set-cookie']).toBeUndefined();
  });

  it('accepts an invitation for its address alone', async () => {
    const { siren, id } = scene.collectivite('Dax');
    await scene.annuaire({ siren, courriels: ['mairie@dax.example'] });
    const administratrice = await scene.personne('lea@free.fr', { nom: 'Léa' });
    await scene.run((stores) => stores.adhesions.grant(id, administratrice, ['ADMIN_COLLECTIVITE'], 'DEPARTEMENT'));
    acteur = await scene.acteur(administratrice);
    await ecrit('post', `/api/espace/${siren}/invitations`, { courriel: 'nul', roles: ['LECTEUR'] }).expect(422);
    await ecrit('post', `/api/espace/${siren}/invitations`, { courriel: 'paul@free.fr', roles: ['ROI'] }).expect(422);
    await ecrit('post', `/api/espace/${siren}/invitations`, { courriel: 'paul@free.fr', roles: ['LECTEUR'] }).expect(201);
    const secret = (await scene.releve())[0]?.secret ?? '';
    acteur = null;
    expect((await http().get(`/invitation?jeton=${secret}`).expect(200)).text).toContain('Me connecter');
    await poste('/invitation', { jeton: secret, reponse: 'accepter' }).expect(401);
    acteur = await scene.acteur(await scene.personne('autre@free.fr'));
    expect((await http().get(`/invitation?jeton=${secret}`).expect(200)).text).toContain('avec une autre adresse');
    await poste('/invitation', { jeton: secret, reponse: 'accepter' }).expect(403);
    acteur = await scene.acteur(await scene.personne('paul@free.fr'));
    expect((await http().get('/api/invitations').expect(200)).body).toMatchObject({ invitations: [{ siren, invitePar: 'Léa', roles: ['LECTEUR'] }] });
    expect((await poste('/invitation', { jeton: secret, reponse: 'accepter' }).expect(200)).text).toContain(`/app/c/${siren}`);
    acteur = await scene.acteur(administratrice);
    await ecrit('delete', `/api/espace/${siren}/membres/${administratrice}`).expect(409);
  });

  it('lets the Département answer with what it relied on, and gives its contact to who is signed in', async () => {
    const { siren } = scene.collectivite('Campagne');
    acteur = await scene.acteur(await scene.personne('inconnu@free.fr'));
    const { body } = await ecrit('post', '/api/demandes', { siren }).expect(201);
    expect((await http().get('/api/contact').expect(200)).body).toEqual({ contact: { nom: 'Anne Facilite', courriel: 'facilitatrice@dept.example' } });
    const [{ id: facilitatrice } = { id: '' }] = await scene.sql<{ id: string }[]>(`SELECT id FROM utilisateur WHERE courriel = 'facilitatrice@dept.example'`);
    acteur = await scene.acteur(facilitatrice);
    const chemin = `/api/espace/${scene.departement.siren}/demandes`;
    const { id } = body as { id: string };
    expect((await http().get(chemin).expect(200)).body).toMatchObject({ demandes: expect.arrayContaining([expect.objectContaining({ id, statut: 'DEPOSEE' })]) });
    expect((await ecrit('post', `${chemin}/${id}/accord`, { preuve: { nature: 'TELEPHONE', reference: '' } }).expect(422)).body).toMatchObject({ erreurs: [{ champ: 'preuve.reference' }] });
    expect((await ecrit('post', `${chemin}/${id}/accord`).expect(422)).body).toMatchObject({ code: 'PREUVE_INSUFFISANTE' });
    expect((await ecrit('post', `${chemin}/${id}/accord`, { preuve: { nature: 'TELEPHONE', reference: 'appel du 3 mai' } }).expect(200)).body).toEqual({ suite: 'ATTEND_UN_SECOND' });
    await ecrit('post', `${chemin}/${id}/refus`, { motif: 'La mairie ne la connaît pas.' }).expect(204);
    await ecrit('post', `${chemin}/${id}/refus`, { motif: 'La mairie ne la connaît pas.' }).expect(409);
    await ecrit('post', `/api/espace/${scene.departement.siren}/gel/levee`, { collectivite: siren, maintenir: true, motif: 'confirmé' }).expect(409);
  });

  it('refuses everything to who is not signed in, and a link that is cut', async () => {
    for (const chemin of ['/api/demandes', '/api/invitations', '/api/contact', `/api/espace/${scene.departement.siren}/membres`]) await http().get(chemin).expect(401);
    for (const page of ['/preuve', '/avis', '/invitation', '/preuve?jeton=court', '/avis?jeton=a&jeton=b']) await http().get(page).expect(422);
  });
});
