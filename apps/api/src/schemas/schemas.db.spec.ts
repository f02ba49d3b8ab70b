import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ConsolidateTerritoire, CreateTerritoire, RecomputeExercice, RegistreDesTravaux, type Acteur } from '@spaser/application';
import { unActeur } from '@spaser/application/testing';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import { openApp } from '../testing/open-app';
import type { ContenuDto } from './contenu.dto';
import type { SchemaDto } from './schemas.dto';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n', 'latin1');
const HIER = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const APRES_DEMAIN = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

const toBuffer = (reponse: request.Response, done: (erreur: Error | null, corps: Buffer) => void): void => {
  const morceaux: Buffer[] = [];
  const flux = reponse as unknown as NodeJS.ReadableStream;
  flux.on('data', (morceau: Buffer) => morceaux.push(morceau)).on('end', () => done(null, Buffer.concat(morceaux)));
};

describe('the adoption, by HTTP', () => {
  let base: BaseDeTest;
  let app: NestExpressApplication;
  let registre: RegistreDesTravaux;
  let sirens: string[];
  /** Who sends the next requests. */
  let acteur: Acteur | null = null;

  beforeAll(async () => {
    base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
    sirens = toutes.filter(({ type, population }) => type === 'COMMUNE' && (population ?? 0) < 1_000).map(({ siren }) => siren);
    registre = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    ({ app } = await openApp(base.unite, { acteur: () => acteur }));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await base.close();
  });
  beforeEach(() => {
    acteur = null;
  });

  const http = () => request(app.getHttpServer());
  const siren = (rang: number): string => sirens[rang] ?? '';
  const b1 = async (): Promise<number> => {
    for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) for (const { id } of lot) await registre.process('40', id);
    return ((await http().get(`/api/territoires/40/annees/${HIER.slice(0, 4)}`).expect(200)).body as { b1: { communes: number } }).b1.communes;
  };
  const create = async (rang: number): Promise<string> => ((await http().post(`/api/espace/${siren(rang)}/schemas`).send({}).expect(201)).body as { id: string }).id;
  const read = async (rang: number, id: string): Promise<SchemaDto> => (await http().get(`/api/espace/${siren(rang)}/schemas/${id}`).expect(200)).body as SchemaDto;
  const project = (rang: number, id: string, corps: object = {}) => http().post(`/api/espace/${siren(rang)}/schemas/${id}/projet`).send(corps);
  const vote = (rang: number, id: string, corps: object = {}) => http().post(`/api/espace/${siren(rang)}/schemas/${id}/deliberation`).send({ numero: '2026-014', seanceLe: HIER, ...corps });

  it('walks from the first screen to the published page, and B1 moves with the vote alone', async () => {
    acteur = await unActeur(base.unite, [siren(0)]);
    const avant = await b1();
    const accueil = (await http().get(`/api/espace/${siren(0)}`).expect(200)).body as { taches: { code: string; etat: string }[] };
    expect(accueil.taches.map(({ code, etat }) => `${code} ${etat}`)).toEqual(['DECLARER_ANNEE A_FAIRE', 'ADOPTER A_FAIRE', 'SECURISER A_FAIRE']);
    const { body: proposition } = await http().get(`/api/espace/${siren(0)}/proposition`).expect(200);
    expect(proposition).toMatchObject({ oblige: false, marches: null, variantes: [{ code: 'ESSENTIEL', proposee: true }, {}, {}, {}] });

    const id = await create(0);
    const schema = await read(0, id);
    expect(schema).toMatchObject({ statut: 'BROUILLON', revision: 1, variante: 'ESSENTIEL', oblige: false, aCorriger: [], page: null, signataires: [] });
    expect(schema.actes).toEqual(['MODIFIER', 'PROJETER', 'SUPPRIMER']);
    expect(schema.completude).toHaveLength(9);
    expect(schema.propositions.every(({ raison }) => raison.length > 10)).toBe(true);

    const contenu: ContenuDto = { ...schema.contenu, suivi: { ...schema.contenu.suivi, pilote: 'La secrétaire de mairie' } };
    const { body: enregistre } = await http().put(`/api/espace/${siren(0)}/schemas/${id}`).set('If-Match', '"1"').send({ contenu }).expect(200);
    expect(enregistre).toMatchObject({ revision: 2, aCorriger: [] });
    await project(0, id, { conseilLe: APRES_DEMAIN }).expect(200, { statut: 'SOUMIS_DELIBERATION' });
    expect(await b1()).toBe(avant);

    const { body: piece } = await http().post(`/api/espace/${siren(0)}/schemas/${id}/pieces`).attach('fichier', PDF, 'Délibération n° 14.pdf').expect(201);
    const { id: pieceId } = piece as { id: string };
    await vote(0, id, { pieceId, url: 'https://mairie.example/2026-014.pdf', executoireLe: HIER }).expect(204);
    expect(await b1()).toBe(avant + 1);
    const adopte = await read(0, id);
    expect(adopte).toMatchObject({ statut: 'ADOPTE', etat: 'EN_VIGUEUR', libelleEtat: 'En vigueur', deliberations: [{ objet: 'ADOPTION', pieceId }] });
    expect((await http().get(adopte.page ?? '').expect(200)).text).toContain('2026-014');
    const fichier = await http().get(`/api/espace/${siren(0)}/schemas/${id}/pieces/${pieceId}`).expect(200);
    expect(fichier.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringContaining('attachment') });
    const { body: journal } = await http().get(`/api/espace/${siren(0)}/journal`).expect(200);
    expect((journal as { actes: { acte: string }[] }).actes.map(({ acte }) => acte)).toEqual(['ADOPTION', 'DEPOSER_PIECE', 'SOUMETTRE', 'PROJETER', 'CREER_SCHEMA']);

    await http().post(`/api/espace/${siren(0)}/schemas/${id}/abrogation`).send({ numero: '2026-015', seanceLe: HIER }).expect(204);
    expect(await b1()).toBe(avant);
  });

  it('refuses what is wrong in French, each field with its sentence', async () => {
    acteur = await unActeur(base.unite, [siren(1)]);
    const id = await create(1);
    const { contenu } = await read(1, id);
    const adresse = `/api/espace/${siren(1)}/schemas/${id}`;
    const faux = { ...contenu, debut: 1789, cibles: [{ ...contenu.cibles[0], annee: 'jamais' }, null], intrus: 1, suivi: null };
    const { body: forme } = await http().put(adresse).set('If-Match', '1').send({ contenu: faux }).expect(422);
    const champs = (forme as { erreurs: { champ: string }[] }).erreurs.map(({ champ }) => champ);
    expect(champs).toEqual(expect.arrayContaining(['contenu.debut', 'contenu.cibles[0].annee', 'contenu.cibles', 'contenu.intrus', 'contenu.suivi']));

    const incomplet = { ...contenu, titre: '', cibles: contenu.cibles.map((cible) => ({ ...cible, valeur: 'douze', valeurModele: '99' })) };
    const { body: enregistre } = await http().put(adresse).set('If-Match', '1').send({ contenu: incomplet }).expect(200);
    expect((enregistre as { aCorriger: { code: string }[] }).aCorriger.map(({ code }) => code)).toEqual(expect.arrayContaining(['TITRE_ABSENT', 'CIBLE_ILLISIBLE']));
    const relu = await read(1, id);
    expect(relu.contenu.cibles[0]).toMatchObject({ valeur: 'douze', valeurModele: contenu.cibles[0]?.valeurModele });
    const { body: refus } = await project(1, id).expect(422);
    expect(refus).toMatchObject({ code: 'SCHEMA_INCOMPLET', erreurs: expect.arrayContaining([expect.objectContaining({ champ: 'titre', code: 'TITRE_ABSENT' })]) });

    expect((await http().put(adresse).set('If-Match', '1').send({ contenu }).expect(412)).body).toMatchObject({ code: 'REVISION_PERIMEE' });
    await http().put(adresse).send({ contenu }).expect(428);
    await http().put(adresse).send({ contenu, revision: relu.revision }).expect(200);
    await project(1, id).expect(200);
    expect((await vote(1, id, { seanceLe: APRES_DEMAIN }).expect(422)).body).toMatchObject({ code: 'DELIBERATION_FUTURE', erreurs: [{ champ: 'seanceLe' }] });
    expect((await vote(1, id, { numero: ' ' }).expect(422)).body).toMatchObject({ erreurs: [{ champ: 'numero' }] });
    expect((await vote(1, id, { seanceLe: '2026-02-31' }).expect(422)).body).toMatchObject({ code: 'DATE_ILLISIBLE', erreurs: [{ champ: 'seanceLe' }] });
    expect((await vote(1, id, { url: 'http://mairie.example' }).expect(422)).body).toMatchObject({ erreurs: [{ champ: 'url' }] });
    await vote(1, id, { pieceId: '01930000-0000-7000-8000-000000000000' }).expect(404);
    expect((await http().post(`/api/espace/${siren(1)}/schemas`).send({}).expect(409)).body).toMatchObject({ code: 'SCHEMA_DEJA_EN_COURS' });
  });

  it('takes a PDF by its bytes, of ten megabytes at most, and keeps it private until the vote', async () => {
    acteur = await unActeur(base.unite, [siren(2)]);
    const id = await create(2);
    const depot = `/api/espace/${siren(2)}/schemas/${id}/pieces`;
    for (const faux of [Buffer.from('<html>%PDF-1.7'), Buffer.alloc(0), Buffer.concat([PDF.subarray(0, 20), Buffer.alloc(5_000)])]) {
      expect((await http().post(depot).attach('fichier', faux, 'acte.pdf').expect(422)).body).toMatchObject({ code: 'PIECE_REFUSEE' });
    }
    await http().post(depot).expect(422);
    expect((await http().post(depot).attach('fichier', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'gros.pdf')).status).toBeGreaterThanOrEqual(413);
    const { body } = await http().post(depot).attach('fichier', PDF, '../../etc/passwd').expect(201);
    const { id: pieceId } = body as { id: string };
    const publique = () =>
      base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, ({ pieces }) => pieces.find(acteur?.adhesions[0]?.collectiviteId ?? '', pieceId));
    expect(await publique()).toBeNull();
    await project(2, id).expect(200);
    await vote(2, id, { pieceId }).expect(204);
    expect(await publique()).toMatchObject({ nom: 'passwd.pdf', contenu: PDF });
  });

  it('gives the documents before the vote to its members, and after it to everyone', async () => {
    acteur = await unActeur(base.unite, [siren(6)]);
    const id = await create(6);
    const adresse = `/api/espace/${siren(6)}/schemas/${id}/documents`;
    expect((await http().get(`${adresse}/deliberation`).expect(200)).text).toMatch(/<html lang="fr"/);
    const pdf = await http().get(`${adresse}/schema?format=pdf`).buffer(true).parse(toBuffer).expect(200);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await http().get(`${adresse}/note?format=docx`).buffer(true).parse(toBuffer).expect(200);
    expect((docx.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    expect(docx.headers['content-disposition']).toMatch(/attachment; filename="?[\w-]+-note-[\d-]+\.docx/);
    await http().get(`${adresse}/autre`).expect(422);
    const publique = `/c/${siren(6)}-x/documents/schema`;
    await http().get(publique).expect(404);
    await project(6, id).expect(200);
    await vote(6, id).expect(204);
    acteur = null;
    expect((await http().get(publique).expect(200)).text).toContain('Identifier en amont');
    await http().get(`${publique}?format=pdf`).expect('content-type', 'application/pdf').expect(200);
    await http().get(`/c/${siren(6)}-x/schema.docx`).expect('content-type', /wordprocessingml/).expect(200);
  });

  it('joins to the vote a signed act that comes after it', async () => {
    acteur = await unActeur(base.unite, [siren(3)]);
    const id = await create(3);
    await project(3, id).expect(200);
    await vote(3, id).expect(204);
    const { body } = await http().post(`/api/espace/${siren(3)}/schemas/${id}/pieces`).attach('fichier', PDF, 'acte.pdf').expect(201);
    expect((await read(3, id)).deliberations).toEqual([expect.objectContaining({ pieceId: (body as { id: string }).id })]);
  });

  it('asks to sign in, and needs the role of each act', async () => {
    await http().get(`/api/espace/${siren(4)}`).expect(401);
    acteur = await unActeur(base.unite, [siren(4)], ['LECTEUR']);
    expect((await http().post(`/api/espace/${siren(4)}/schemas`).send({}).expect(403)).body).toMatchObject({ code: 'DROIT_MANQUANT' });
    await http().get(`/api/espace/${siren(4)}/schemas`).expect(200, { schemas: [] });
  });

  it('is frozen with its collectivité: everything is read, nothing changes', async () => {
    acteur = await unActeur(base.unite, [siren(5)]);
    const id = await create(5);
    const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
    await base.unite.run({ sorte: 'IDENTITE', territoireCode: '40' }, async ({ inscriptions }) => {
      await inscriptions.activate(collectiviteId);
      await inscriptions.freeze(collectiviteId, 'ce n’est pas nous', new Date());
    });
    expect(await read(5, id)).toMatchObject({ actes: [] });
    expect((await http().get(`/api/espace/${siren(5)}`).expect(200)).body).toMatchObject({ gelee: true, taches: [] });
    expect((await project(5, id).expect(403)).body).toMatchObject({ code: 'COLLECTIVITE_GELEE' });
  });
});
