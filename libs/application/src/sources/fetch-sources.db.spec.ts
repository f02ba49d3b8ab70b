import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { ReadEspace } from '../espace/read-espace.use-case';
import type { Horloge } from '../horloge/horloge';
import { ListMarches } from '../marches/list-marches.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ReadSante } from '../sante/read-sante.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU, decp, unMarcheDecp } from '../testing/decp';
import { donner, openServeurSource, type ServeurSource } from '../testing/serveur-source';
import { FetchSources, type ReleveCommande } from './fetch-sources.use-case';
import { ReadSources } from './read-sources.use-case';

describe('reading the sources of a territory', () => {
  let base: BaseDeTest;
  let serveur: ServeurSource;
  let maintenant = new Date('2026-03-01T12:00:00Z');
  const horloge: Horloge = { now: () => maintenant };

  beforeEach(async () => {
    base = await createBase();
    serveur = await openServeurSource('/decp.json?cle=secrete');
    maintenant = new Date('2026-03-01T12:00:00Z');
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  }, 60_000);
  afterEach(async () => {
    await serveur.close();
    await base.close();
  });

  const fetch = (commande: Partial<ReleveCommande> = {}, sources: readonly string[] = [serveur.adresse]) => new FetchSources(base.unite, horloge, sources).execute({ territoireCode: '40', ...commande });
  const issues = async (...args: Parameters<typeof fetch>) => (await fetch(...args)).map(({ issue }) => issue);
  const count = async () => (await new ListMarches(base.unite).execute({ territoireCode: '40', acheteurSiren: AMOU.slice(0, 9), annee: null })).length;
  const passe = (jours: number): void => { maintenant = new Date(maintenant.getTime() + jours * 86_400_000); };
  const alertes = async () => (await new ReadSources(base.unite, horloge, [serveur.adresse]).execute({ territoireCode: '40' })).map(({ alerte }) => alerte?.phrase ?? null);
  const UN = decp(unMarcheDecp({ id: 'un' }));

  it('imports a new file as one given by hand, under a name that hides its key', async () => {
    serveur.answer(donner(UN, { ETag: '"v1"' }));
    const [releve] = await fetch();
    expect(releve).toMatchObject({ nom: '127.0.0.1/decp.json', issue: 'NOUVEAU', octets: Buffer.byteLength(UN), fichiers: [{ nom: '127.0.0.1/decp.json', acceptes: 1, contrats: { crees: 1 } }] });
    expect(await count()).toBe(1);
    expect(await base.owner('SELECT issue, octets, etag, crees, modifies, phrase FROM releve_source')).toEqual([{ issue: 'NOUVEAU', octets: String(Buffer.byteLength(UN)), etag: '"v1"', crees: 1, modifies: 0, phrase: null }]);
  });

  it('skips what has not changed, told by the server or by its bytes, and imports what has', async () => {
    serveur.answer((reponse, entetes) => (entetes['if-none-match'] === '"v1"' ? void reponse.writeHead(304).end() : donner(UN, { ETag: '"v1"' })(reponse, entetes)));
    expect([await issues(), await issues(), await issues()]).toEqual([['NOUVEAU'], ['INCHANGE'], ['INCHANGE']]);
    serveur.answer(donner(UN));
    expect(await issues()).toEqual(['INCHANGE']);
    serveur.answer(donner(`${UN} `));
    expect(await issues()).toEqual(['SANS_EFFET']);
    serveur.answer(donner(decp(unMarcheDecp({ id: 'un' }), unMarcheDecp({ id: 'deux' }))));
    expect([await issues(), await count()]).toEqual([['NOUVEAU'], 2]);
    expect(await issues({ relire: true })).toEqual(['SANS_EFFET']);
    expect(await base.owner('SELECT count(*)::integer AS n FROM fichier_importe')).toEqual([{ n: 4 }]);
  });

  it('is read once a day by the clock, until it succeeds', async () => {
    serveur.answer((reponse) => void reponse.writeHead(500).end());
    expect([await issues({ unParJour: true }), await issues({ unParJour: true })]).toEqual([['ECHEC'], ['ECHEC']]);
    serveur.answer(donner(UN));
    expect([await issues({ unParJour: true }), await issues({ unParJour: true }), await issues()]).toEqual([['NOUVEAU'], ['DEJA_FAIT'], ['INCHANGE']]);
    passe(1);
    expect(await issues({ unParJour: true })).toEqual(['INCHANGE']);
  });

  it('empties nothing when the source is away, and reads the others', async () => {
    serveur.answer(donner(UN));
    const autre = await openServeurSource('/autre.json');
    autre.answer(donner(decp(unMarcheDecp({ id: 'autre' }))));
    await fetch();
    await serveur.close();
    expect(await fetch({}, [serveur.adresse, autre.adresse])).toMatchObject([{ issue: 'ECHEC', phrase: 'Elle refuse la connexion.' }, { issue: 'NOUVEAU' }]);
    await autre.close();
    expect(await count()).toBe(2);
  });

  it('tells a page that is no file, and asks for it again the next time', async () => {
    serveur.answer(donner('<!doctype html><html><body>Maintenance</body></html>', { ETag: '"page"' }));
    const [releve] = await fetch();
    expect(releve).toMatchObject({ issue: 'ECHEC', phrase: expect.stringMatching(/\.$/) });
    serveur.answer(donner(UN));
    expect(await issues()).toEqual(['NOUVEAU']);
    expect(serveur.requetes.at(-1)?.['if-none-match']).toBeUndefined();
  });

  it('is imported once by two workers at once', async () => {
    serveur.answer((reponse) => void setTimeout(() => reponse.end(UN), 150));
    const deux = await Promise.all([issues({ unParJour: true }), issues({ unParJour: true })]);
    expect(deux.flat().sort()).toEqual(['EN_COURS', 'NOUVEAU']);
    expect(serveur.requetes).toHaveLength(1);
    expect(await base.owner('SELECT count(*)::integer AS n FROM fichier_importe')).toEqual([{ n: 1 }]);
  });

  it('holds no transaction while it waits for the server', async () => {
    let ouvertes: readonly Record<string, unknown>[] = [];
    serveur.answer((reponse) => void base.owner(`SELECT state, query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`).then((vues) => {
      ouvertes = vues;
      reponse.end(UN);
    }));
    expect([await issues(), ouvertes]).toEqual([['NOUVEAU'], []]);
  });

  it('takes over a run that was cut short an hour ago, and not before', async () => {
    await base.owner(`INSERT INTO releve_source (territoire_code, id, source, issue, jour, commence_le) VALUES ('40', gen_random_uuid(), $1, 'EN_COURS', '2026-03-01', $2)`, [serveur.adresse, new Date('2026-03-01T11:30:00Z')]);
    serveur.answer(donner(UN));
    expect(await issues()).toEqual(['EN_COURS']);
    maintenant = new Date('2026-03-01T12:30:01Z');
    expect(await issues()).toEqual(['NOUVEAU']);
  });

  it('warns after sixty days without anything new, and after three days of failure', async () => {
    serveur.answer(donner(UN));
    expect(await alertes()).toEqual([null]);
    await fetch();
    passe(60);
    expect([await issues(), await alertes()]).toEqual([['INCHANGE'], [null]]);
    passe(1);
    expect([await issues(), await alertes()]).toEqual([['INCHANGE'], ['La source 127.0.0.1/decp.json n’a rien publié depuis 61\u00a0jours.']]);
    expect((await new ReadSante(base.unite, horloge, [serveur.adresse]).execute()).avertissements).toEqual(['Territoire 40\u00a0: La source 127.0.0.1/decp.json n’a rien publié depuis 61\u00a0jours.']);
    const facilitatrice = { ...(await unActeur(base.unite, [AMOU.slice(0, 9)], ['FACILITATEUR'])), doubleFacteur: true };
    const { taches } = await new ReadEspace(base.unite, horloge, [serveur.adresse]).execute(facilitatrice, { siren: AMOU.slice(0, 9) });
    expect(taches.filter(({ code }) => code === 'SOURCE_MUETTE')).toMatchObject([{ phrase: expect.stringMatching(/^La source 127\.0\.0\.1\/decp\.json n’a rien publié depuis 61\u00a0jours\./) }]);
    serveur.answer((reponse) => void reponse.writeHead(503).end());
    passe(3);
    expect([await issues(), await alertes()]).toEqual([['ECHEC'], ['La source 127.0.0.1/decp.json ne peut pas être lue depuis 3\u00a0jours. Elle a répondu 503.']]);
  });
});
