import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SceneAdhesion } from '@spaser/application/testing';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { openApp } from '../testing/open-app';
import { openFournisseur, PetitNavigateur, type Agente, type FournisseurIdentite } from '../testing/open-fournisseur';

const CLIENT = { client: 'spaser', secret: 'un secret de test assez long' };
let scene: SceneAdhesion;
let fournisseur: FournisseurIdentite;
let app: NestExpressApplication;
let site: string;
let rang = 0;
const serveurs: Server[] = [];

async function freePort(): Promise<number> {
  const serveur = createServer();
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const { port } = serveur.address() as AddressInfo;
  await new Promise((resolve) => serveur.close(resolve));
  return port;
}
async function listen(port: number, emetteur: string | null): Promise<NestExpressApplication> {
  const oidc = emetteur === null ? {} : { SPASER_OIDC_EMETTEUR: emetteur, SPASER_OIDC_CLIENT: CLIENT.client, SPASER_OIDC_SECRET: CLIENT.secret };
  const { app: ouverte } = await openApp(scene.base.unite, { env: { SPASER_CLE: 'k'.repeat(64), SPASER_URL: `http://127.0.0.1:${port}`, ...oidc } });
  await ouverte.listen(port, '127.0.0.1');
  return ouverte;
}

beforeAll(async () => {
  scene = await SceneAdhesion.open();
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  fournisseur = await openFournisseur({ retour: `${site}/connexion/proconnect/retour`, ...CLIENT });
  app = await listen(port, fournisseur.emetteur);
}, 120_000);
afterAll(async () => {
  serveurs.forEach((serveur) => serveur.close());
  await app.close();
  await fournisseur.close();
  await scene.boite.close();
});

const commune = (n: number) => scene.collectivites.filter(({ type }) => type === 'COMMUNE')[n] ?? scene.departement;
const agente = (champs: Partial<Agente> = {}): Agente => {
  rang += 1;
  return { sub: `sujet-${rang}`, email: `agente${rang}@mairie.example`, given_name: 'Odile', usual_name: 'Dupouy', ...champs };
};
const siretOf = (siren: string): string => Array.from({ length: 100_000 }, (_, nic) => `${siren}${String(nic).padStart(5, '0')}`).find(isLuhn) ?? '';
const isLuhn = (chiffres: string): boolean => [...chiffres].reverse().reduce((somme, chiffre, i) => somme + (i % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(chiffre)] ?? 0 : Number(chiffre)), 0) % 10 === 0;

async function signIn(qui: PetitNavigateur, personne: Agente, champs = ''): Promise<{ readonly url: string; readonly statut: number; readonly texte: string }> {
  return qui.identify(await qui.open(`${site}/connexion/proconnect${champs}`), personne);
}
const moi = async (qui: PetitNavigateur): Promise<{ statut: number; lu: { courriel?: string; nom?: string; adhesions?: { siren: string }[]; demandes?: { nom: string }[] } }> => {
  const { statut, texte } = await qui.open(`${site}/api/moi`);
  return { statut, lu: JSON.parse(texte) as object };
};

describe('ProConnect, with a real provider', () => {
  it('opens an account at the first sign-in, finds it again at the second, and gives no right by itself', async () => {
    const personne = agente();
    for (const qui of [new PetitNavigateur(), new PetitNavigateur()]) {
      expect((await signIn(qui, personne)).url).toBe(`${site}/app`);
      expect(await moi(qui)).toMatchObject({ statut: 200, lu: { courriel: personne.email, nom: 'Odile Dupouy', adhesions: [], demandes: [] } });
    }
  });

  it('opens the collectivité whose SIRET it vouches for, when she came for it', async () => {
    const { siren } = commune(3);
    const qui = new PetitNavigateur();
    expect((await signIn(qui, agente({ siret: siretOf(siren) }), `?siren=${siren}`)).url).toBe(`${site}/app/c/${siren}/schema/adopter`);
    expect((await moi(qui)).lu.adhesions).toMatchObject([{ siren }]);
  });

  it('opens nothing with the SIRET of another legal person', async () => {
    const [sienne, visee] = [commune(4), commune(5)];
    const qui = new PetitNavigateur();
    expect((await signIn(qui, agente({ siret: siretOf(sienne.siren) }), `?siren=${visee.siren}`)).url).toBe(`${site}/app`);
    expect((await moi(qui)).lu).toMatchObject({ adhesions: [] });
  });

  it('links a known address once its mailbox has been opened, and not before', async () => {
    const courriel = 'deja.connue@mairie.example';
    await scene.personne(courriel, { nom: 'Déjà Connue' });
    const personne = agente({ email: courriel });
    const qui = new PetitNavigateur();
    const envoye = await signIn(qui, personne);
    expect(envoye.texte).toContain(courriel);
    expect((await moi(qui)).statut).toBe(401);
    const secret = (await scene.releve()).find(({ a }) => a === courriel)?.secret ?? '';
    await qui.open(`${site}/connexion/lien?jeton=${secret}`);
    expect((await moi(qui)).lu).toMatchObject({ courriel, nom: 'Déjà Connue' });
    const ailleurs = new PetitNavigateur();
    await signIn(ailleurs, personne);
    expect((await moi(ailleurs)).lu).toMatchObject({ courriel });
  });

  it('is not linked by the owner of the address, when someone else asked from another browser', async () => {
    const courriel = 'victime@mairie.example';
    await scene.personne(courriel);
    const intruse = agente({ email: courriel });
    const chezElle = new PetitNavigateur();
    await signIn(chezElle, intruse);
    const secret = (await scene.releve()).find(({ a }) => a === courriel)?.secret ?? '';
    const victime = new PetitNavigateur();
    await victime.open(`${site}/connexion/lien/ouvrir`, { jeton: secret });
    expect((await moi(victime)).lu).toMatchObject({ courriel });
    await signIn(new PetitNavigateur(), intruse);
    expect((await moi(chezElle)).statut).toBe(401);
    expect(await scene.sql('SELECT 1 FROM identite_externe WHERE sujet = $1', [intruse.sub])).toEqual([]);
  });

  it('leaves with a state, a nonce and a challenge of its own each time', async () => {
    const parametres: URLSearchParams[] = [];
    for (let fois = 0; fois < 2; fois += 1) {
      const depart = await new PetitNavigateur((adresse) => adresse.startsWith(fournisseur.emetteur)).open(`${site}/connexion/proconnect`);
      parametres.push(new URL(depart.url).searchParams);
    }
    for (const nom of ['state', 'nonce', 'code_challenge']) {
      const [un = '', autre = ''] = parametres.map((lus) => lus.get(nom) ?? '');
      expect([nom, un.length >= 32, un === autre]).toEqual([nom, true, false]);
    }
    expect([...(parametres[0]?.keys() ?? [])].sort()).toEqual(['client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state']);
  });

  it('refuses a return that this browser did not ask for, or that was already used', async () => {
    const parti = new PetitNavigateur((adresse) => adresse.startsWith(site));
    const retour = await signIn(parti, agente());
    expect(retour.url).toMatch(/retour\?code=/);
    const voisine = new PetitNavigateur();
    const volee = await voisine.open(retour.url);
    expect([volee.statut, /n’a pas abouti/.test(volee.texte)]).toEqual([422, true]);
    expect((await moi(voisine)).statut).toBe(401);
    const falsifiee = new URL(retour.url);
    falsifiee.searchParams.set('state', 'un-autre');
    expect((await parti.open(falsifiee.href)).statut).toBe(422);
    expect((await parti.open(retour.url)).statut).toBe(422);
  });

  it('says in one sentence that the sign-in was given up', async () => {
    const qui = new PetitNavigateur();
    await qui.open(`${site}/connexion/proconnect`);
    expect((await qui.open(`${site}/connexion/proconnect/retour?error=access_denied`)).texte).toContain('La connexion par ProConnect n’a pas abouti');
  });

  it('does not exist when it is not configured, and says so when the provider is away', async () => {
    for (const [emetteur, statut, dit] of [[null, 404, 'n’existe pas'], [`http://127.0.0.1:${await freePort()}`, 422, 'n’a pas abouti']] as const) {
      const port = await freePort();
      const autre = await listen(port, emetteur);
      const page = await new PetitNavigateur().open(`http://127.0.0.1:${port}/connexion/proconnect`);
      const connexion = await new PetitNavigateur().open(`http://127.0.0.1:${port}/connexion`);
      serveurs.push(autre.getHttpServer());
      expect([page.statut, page.texte.includes(dit), connexion.texte.includes('ProConnect')]).toEqual([statut, true, emetteur !== null]);
    }
  });
});
