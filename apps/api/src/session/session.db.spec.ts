import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DoubleFacteur } from '@spaser/application';
import { SceneAdhesion } from '@spaser/application/testing';
import { generateSync } from 'otplib';
import request from 'supertest';
import { openApp } from '../testing/open-app';

const ORIGINE = 'http://localhost:3000';
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
const navigateur = (): Navigateur => request.agent(app.getHttpServer()).set('Origin', ORIGINE);
const communeDe = (n: number) => scene.collectivites.filter(({ type, population }) => type === 'COMMUNE' && (population ?? 0) < 3_000)[n] ?? scene.departement;
const adresse = (): string => `personne${(rang += 1)}@commune.example`;

async function secretPour(courriel: string): Promise<string> {
  const recu = (await scene.releve()).find(({ a }) => a === courriel);
  if (!recu) throw new Error(`no message to ${courriel}`);
  return recu.secret;
}
async function demande(qui: Navigateur, courriel: string, champs: object = {}): Promise<string> {
  await qui.post('/connexion/lien').type('form').send({ courriel, ...champs }).expect(200);
  return secretPour(courriel);
}
async function connecte(courriel = adresse()): Promise<Navigateur> {
  const qui = navigateur();
  await qui.get(`/connexion/lien?jeton=${await demande(qui, courriel)}`).expect(303);
  return qui;
}
/** Enrols a second factor; the key is what the page shows. */
async function enrole(qui: Navigateur): Promise<{ code: string; codes: string[] }> {
  const page = await qui.post('/compte/double-facteur').expect(200);
  const cle = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replace(/ /g, '');
  const code = generateSync({ secret: cle });
  const fait = await qui.post('/compte/double-facteur/confirmation').type('form').send({ code }).expect(200);
  return { code, codes: [...fait.text.matchAll(/<code>([0-9a-f]{5}-[0-9a-f]{5})<\/code>/g)].map(([, secours = '']) => secours) };
}

describe('a secretary signs up from the page of her commune', () => {
  it('with the official address: the link opens her commune at once, and she is ready to adopt', async () => {
    const commune = communeDe(0);
    await scene.annuaire({ siren: commune.siren, courriels: ['mairie@bourg.example'] });
    const qui = navigateur();
    const envoye = await qui.post('/adopter').type('form').send({ siren: commune.siren, nom: 'Marie Lahitte', courriel: 'Mairie@Bourg.example' }).expect(200);
    expect(envoye.text).toContain('mairie@bourg.example');
    const suite = await qui.get(`/connexion/lien?jeton=${await secretPour('mairie@bourg.example')}`).expect(303);
    expect(suite.headers['location']).toBe(`/app/c/${commune.siren}/schema/adopter`);
    const { body } = await qui.get('/api/moi').expect(200);
    expect(body).toMatchObject({ nom: 'Marie Lahitte', doubleFacteur: false, adhesions: [{ siren: commune.siren, roles: ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'] }], demandes: [] });
    await qui.get(`/api/espace/${commune.siren}`).expect(200);
    await qui.get(`/api/espace/${communeDe(1).siren}`).expect(404);
  });

  it('with another address: she is signed in, and her claim waits for the mairie', async () => {
    const commune = communeDe(2);
    await scene.annuaire({ siren: commune.siren, courriels: ['accueil@village.example'] });
    const qui = navigateur();
    await qui.post('/adopter').type('form').send({ siren: commune.siren, nom: 'Une autre', courriel: 'une.autre@orange.fr' }).expect(200);
    const suite = await qui.get(`/connexion/lien?jeton=${await secretPour('une.autre@orange.fr')}`).expect(303);
    expect(suite.headers['location']).toBe('/app');
    expect((await qui.get('/api/moi').expect(200)).body).toMatchObject({ adhesions: [], demandes: [{ nom: commune.nom, envoyeA: 'a…@village.example' }] });
    await qui.get(`/api/espace/${commune.siren}`).expect(404);
  });

  it('is told on the form what is wrong, and loses nothing that she wrote', async () => {
    const sansNom = await navigateur().post('/adopter').type('form').send({ siren: communeDe(0).siren, nom: '', courriel: 'a@b.example' }).expect(422);
    expect(sansNom.text).toContain('Votre nom manque');
    expect(sansNom.text).toContain('value="a@b.example"');
    const illisible = await navigateur().post('/adopter').type('form').send({ siren: communeDe(0).siren, nom: 'Marie', courriel: 'pas une adresse' }).expect(422);
    expect(illisible.text).toMatch(/n’est pas une adresse électronique/);
  });

  it('signed in already, types nothing: the official address of another commune opens it, any other asks for it', async () => {
    const [premiere, deuxieme] = [communeDe(5), communeDe(6)];
    await scene.annuaire({ siren: premiere.siren, courriels: ['mairie@deux.example'] }, { siren: deuxieme.siren, courriels: ['mairie@ailleurs.example'] });
    const qui = navigateur();
    await qui.post('/adopter').type('form').send({ siren: premiere.siren, nom: 'Jeanne', courriel: 'mairie@deux.example' }).expect(200);
    await qui.get(`/connexion/lien?jeton=${await secretPour('mairie@deux.example')}`).expect(303);
    expect((await qui.get(`/adopter?siren=${premiere.siren}`).expect(200)).text).toContain(`href="/app/c/${premiere.siren}"`);

    const page = await qui.get(`/adopter?siren=${deuxieme.siren}`).expect(200);
    expect(page.text).toContain('Jeanne (mairie@deux.example)');
    expect(page.text).not.toContain('name="courriel"');
    expect((await qui.post('/adopter').type('form').send({ siren: deuxieme.siren }).expect(303)).headers['location']).toBe('/app');
    expect((await qui.get('/api/moi').expect(200)).body).toMatchObject({ adhesions: [{ siren: premiere.siren }], demandes: [{ nom: deuxieme.nom }] });
  });

  it('is told why her claim was not made, once, on the page of that collectivité', async () => {
    const qui = await connecte();
    for (const rang of [7, 8, 9]) await qui.post('/adopter').type('form').send({ siren: communeDe(rang).siren }).expect(303);
    const trop = communeDe(10).siren;
    const suite = await qui.post('/adopter').type('form').send({ siren: trop }).expect(303);
    expect(suite.headers['location']).toBe(`/adopter?siren=${trop}`);
    expect((await qui.get(`/adopter?siren=${trop}`).expect(200)).text).toContain('Trop de demandes sont en attente (3)');
    expect((await qui.get(`/adopter?siren=${trop}`).expect(200)).text).not.toContain('Trop de demandes');

    const jetable = navigateur();
    await jetable.post('/adopter').type('form').send({ siren: trop, nom: 'Qui', courriel: 'qui@yopmail.com' }).expect(200);
    expect((await jetable.get(`/connexion/lien?jeton=${await secretPour('qui@yopmail.com')}`).expect(303)).headers['location']).toBe(`/adopter?siren=${trop}`);
    expect((await jetable.get(`/adopter?siren=${trop}`).expect(200)).text).toContain('adresses jetables');
  });
});

describe('a link to sign in', () => {
  it('opened in another browser shows a button and uses nothing up; pressed, it signs in there', async () => {
    const courriel = adresse();
    const secret = await demande(navigateur(), courriel);
    const ailleurs = navigateur();
    const page = await ailleurs.get(`/connexion/lien?jeton=${secret}`).expect(200);
    expect(page.text).toContain('un autre navigateur');
    await ailleurs.get('/api/moi').expect(401);
    await ailleurs.post('/connexion/lien/ouvrir').type('form').send({ jeton: secret }).expect(303);
    expect((await ailleurs.get('/api/moi').expect(200)).body).toMatchObject({ courriel });
  });

  it('serves once, and a wrong one is told so', async () => {
    const qui = navigateur();
    const secret = await demande(qui, adresse());
    await qui.get(`/connexion/lien?jeton=${secret}`).expect(303);
    expect((await navigateur().get(`/connexion/lien?jeton=${secret}`).expect(410)).text).toMatch(/n’est plus valable/);
    await navigateur().post('/connexion/lien/ouvrir').type('form').send({ jeton: 'x'.repeat(43) }).expect(410);
    await navigateur().get('/connexion/lien?jeton=court').expect(422);
  });

  it('answers the same for an address with an account and for one without', async () => {
    const connue = adresse();
    await connecte(connue);
    const sansAdresse = (texte: string): string => texte.replace(/[\w.]+@commune\.example/g, '');
    const [deja, jamais] = [await navigateur().post('/connexion/lien').type('form').send({ courriel: connue }), await navigateur().post('/connexion/lien').type('form').send({ courriel: adresse() })];
    expect([deja.status, sansAdresse(deja.text)]).toEqual([jamais.status, sansAdresse(jamais.text)]);
  });

  it('is slowed down: the sixth in a quarter of an hour waits', async () => {
    const courriel = adresse();
    for (let n = 0; n < 5; n += 1) await navigateur().post('/connexion/lien').type('form').send({ courriel }).expect(200);
    expect((await navigateur().post('/connexion/lien').type('form').send({ courriel: courriel.toUpperCase() }).expect(422)).text).toMatch(/Trop de tentatives/);
  });

  it('leads back to where one was, on this site only', async () => {
    for (const [suite, attendue] of [['/app/c/214000028', '/app/c/214000028'], ['https://ailleurs.example/', '/app'], ['//ailleurs.example', '/app'], ['/\\ailleurs.example', '/app']] as const) {
      const qui = navigateur();
      const secret = await demande(qui, adresse(), { suite });
      expect((await qui.get(`/connexion/lien?jeton=${secret}`).expect(303)).headers['location']).toBe(attendue);
    }
  });
});

describe('a session', () => {
  it('has a cookie that scripts cannot read, and changes its id when one signs in', async () => {
    const qui = navigateur();
    const secret = await demande(qui, adresse());
    const entree = await qui.get(`/connexion/lien?jeton=${secret}`).set('Cookie', 'spaser=s%3Afixee.signature').expect(303);
    const cookie = [entree.headers['set-cookie']].flat().find((un) => un?.startsWith('spaser=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toContain('fixee');
  });

  it('is not opened for who only reads, nor set on public pages', async () => {
    for (const chemin of ['/', '/territoire', '/api/sante', '/connexion', '/api/moi']) {
      const reponse = await navigateur().get(chemin);
      expect([chemin, [reponse.headers['set-cookie']].flat().some((un) => un?.startsWith('spaser='))]).toEqual([chemin, false]);
    }
  });

  it('ends when one leaves, for good', async () => {
    const qui = await connecte();
    await qui.delete('/api/connexion').expect(204);
    await qui.get('/api/moi').expect(401);
  });

  it('changes nothing for another site, even with the cookie', async () => {
    const qui = await connecte();
    expect((await qui.delete('/api/connexion').set('Origin', 'https://ailleurs.example').expect(403)).body).toMatchObject({ code: 'ORIGINE_REFUSEE' });
    await qui.delete('/api/connexion').set('Sec-Fetch-Site', 'cross-site').expect(403);
    await qui.get('/api/moi').expect(200);
  });
});

describe('a password', () => {
  const BON = 'girafe bougie trottoir violon';

  it('is refused when it can be guessed, chosen otherwise, and signs in; the other sessions end', async () => {
    const courriel = adresse();
    const qui = await connecte(courriel);
    const autre = await connecte(courriel);
    for (const faible of ['court', 'motdepasse motdepasse', 'spaser des landes 2026']) {
      expect((await qui.post('/compte/mot-de-passe').type('form').send({ motDePasse: faible }).expect(422)).text).toMatch(/ne convient pas/);
    }
    await qui.post('/compte/mot-de-passe').type('form').send({ motDePasse: BON }).expect(303);
    await autre.get('/api/moi').expect(401);
    await qui.get('/api/moi').expect(200);
    const revenue = navigateur();
    await revenue.post('/connexion/mot-de-passe').type('form').send({ courriel, motDePasse: BON }).expect(303);
    expect((await revenue.get('/api/moi').expect(200)).body).toMatchObject({ courriel });
  });

  it('wrong, of an unknown account or of one without password, gets one answer', async () => {
    const sansMotDePasse = adresse();
    await connecte(sansMotDePasse);
    const reponses = await Promise.all([sansMotDePasse, adresse()].map((courriel) => navigateur().post('/api/connexion/mot-de-passe').send({ courriel, motDePasse: BON })));
    for (const { status, body } of reponses) expect([status, (body as { code: string }).code]).toEqual([422, 'IDENTIFIANTS_REFUSES']);
  });

  it('is slowed down after ten tries', async () => {
    const courriel = adresse();
    for (let n = 0; n < 10; n += 1) await navigateur().post('/api/connexion/mot-de-passe').send({ courriel, motDePasse: 'non' }).expect(422);
    expect((await navigateur().post('/api/connexion/mot-de-passe').send({ courriel, motDePasse: 'non' }).expect(429)).body).toMatchObject({ code: 'TROP_DE_TENTATIVES' });
  });
});

describe('a second factor', () => {
  it('once enrolled is asked for at each sign-in, opens nothing before, and a used code serves no more', async () => {
    const courriel = adresse();
    const qui = await connecte(courriel);
    const { code, codes } = await enrole(qui);
    expect(codes).toHaveLength(8);
    expect((await qui.get('/api/moi').expect(200)).body).toMatchObject({ doubleFacteur: true });
    const revenue = navigateur();
    const secret = await demande(revenue, courriel);
    expect((await revenue.get(`/connexion/lien?jeton=${secret}`).expect(303)).headers['location']).toBe('/connexion/code');
    await revenue.get('/api/moi').expect(401);
    expect((await revenue.post('/connexion/code').type('form').send({ code: '000000' }).expect(422)).text).toMatch(/ne convient pas/);
    // The code of the enrolment was used: it does not serve twice.
    await revenue.post('/api/connexion/code').send({ code }).expect(422);
    await revenue.post('/api/connexion/code').send({ code: codes[0] }).expect(200);
    expect((await revenue.get('/api/moi').expect(200)).body).toMatchObject({ doubleFacteur: true });
    const encore = navigateur();
    await encore.get(`/connexion/lien?jeton=${await demande(encore, courriel)}`).expect(303);
    await encore.post('/api/connexion/code').send({ code: codes[0] }).expect(422);
  });

  it('opens the acts of an administrator, which a session without it may not do', async () => {
    const commune = communeDe(4);
    await scene.annuaire({ siren: commune.siren, courriels: ['mairie@hameau.example'] });
    const qui = navigateur();
    await qui.post('/adopter').type('form').send({ siren: commune.siren, nom: 'Jean', courriel: 'mairie@hameau.example' }).expect(200);
    await qui.get(`/connexion/lien?jeton=${await secretPour('mairie@hameau.example')}`).expect(303);
    const invitation = { courriel: 'adjoint@hameau.example', roles: ['LECTEUR'] };
    expect((await qui.post(`/api/espace/${commune.siren}/invitations`).send(invitation).expect(403)).body).toMatchObject({ code: 'DOUBLE_FACTEUR_REQUIS' });
    await enrole(qui);
    await qui.post(`/api/espace/${commune.siren}/invitations`).send(invitation).expect(201);
    expect((await qui.post('/compte/double-facteur/arret').expect(422)).text).toMatch(/ne peut pas être désactivée/);
  });

  it('is changed by who has given it: the former telephone holds until the new one is confirmed, then serves no more', async () => {
    const courriel = adresse();
    const qui = await connecte(courriel);
    const ancien = await enrole(qui);
    const sansCode = navigateur();
    await sansCode.get(`/connexion/lien?jeton=${await demande(sansCode, courriel)}`).expect(303);
    await sansCode.post('/compte/double-facteur').expect(401);
    await qui.post('/compte/double-facteur').expect(200);
    await sansCode.post('/api/connexion/code').send({ code: ancien.codes[0] }).expect(200);
    const nouveau = await enrole(qui);
    expect(nouveau.codes).not.toContain(ancien.codes[1]);
    const revenue = navigateur();
    await revenue.get(`/connexion/lien?jeton=${await demande(revenue, courriel)}`).expect(303);
    await revenue.post('/api/connexion/code').send({ code: ancien.codes[1] }).expect(422);
    await revenue.post('/api/connexion/code').send({ code: nouveau.codes[0] }).expect(200);
    await sansCode.get('/api/moi').expect(401);
  });

  it('lost with its codes, is taken away by the operator: sessions end, a message tells, and the roles wait for another', async () => {
    const courriel = adresse();
    const qui = await connecte(courriel);
    await enrole(qui);
    const facteur = app.get(DoubleFacteur);
    expect([await facteur.release('40', courriel.toUpperCase()), await facteur.release('40', courriel), await facteur.release('40', 'personne@ailleurs.example')]).toEqual([true, false, false]);
    await qui.get('/api/moi').expect(401);
    expect((await scene.releve()).find(({ a, sujet }) => a === courriel && /double authentification a été retirée/.test(sujet))).toBeDefined();
    const revenue = await connecte(courriel);
    expect((await revenue.get('/api/moi').expect(200)).body).toMatchObject({ doubleFacteur: false });
  });

  it('awaited by nobody, a code is refused', async () => {
    await navigateur().post('/api/connexion/code').send({ code: '123456' }).expect(401);
  });
});
