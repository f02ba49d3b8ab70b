import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AddPiece, ChangeStatut, ConsolidateTerritoire, CreateSpaser, CreateTerritoire, ImportFichiers, RecomputeExercice, RecordDeliberation, RegistreDesTravaux } from '@spaser/application';
import { decp, ecrire, unActeur, unMarcheDecp } from '@spaser/application/testing';
import type { DateCivile } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import { openApp } from '../testing/open-app';

const AMOU = '214000028';
const ANNEE = new Date().getFullYear();
const horloge = { now: () => new Date() };

describe('the collectivités, for everyone', () => {
  let base: BaseDeTest;
  let app: NestExpressApplication;
  const get = (chemin: string) => request(app.getHttpServer()).get(chemin);

  beforeAll(async () => {
    base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const [fichier = ''] = await ecrire({
      'marches.json': decp(
        unMarcheDecp({ id: 'clause', dateNotification: `${ANNEE - 1}-02-01` }),
        unMarcheDecp({ id: 'sans', montant: 90_000, dateNotification: `${ANNEE - 1}-03-01`, considerationsSociales: { considerationSociale: ['Pas de considération sociale'] } }),
        unMarcheDecp({ id: 'ancien', dateNotification: `${ANNEE - 9}-03-01` }),
        unMarcheDecp({ id: 'courant', dateNotification: `${ANNEE}-01-02` }),
      ),
    });
    await new ImportFichiers(base.unite, horloge).execute({ territoireCode: '40', chemins: [fichier], tousAcheteurs: false });
    const registre = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) {
      for (const { id } of lot) await registre.process('40', id);
    }
    ({ app } = await openApp(base.unite));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await base.close();
  });

  it('are found by name, former name, postal code, SIREN and SIRET', async () => {
    const noms = async (q: string): Promise<readonly string[]> =>
      ((await get(`/api/collectivites?q=${encodeURIComponent(q)}`).expect(200)).body as { collectivites: { nom: string }[] }).collectivites.map(({ nom }) => nom);
    for (const q of ['Amou', 'AMOU', AMOU, `${AMOU}00016`, '40002']) expect((await noms(q))[0]).toBe('Amou');
    expect(await noms('Sindères')).toEqual(['Morcenx-la-Nouvelle']);
    expect(await noms('40330')).toContain('Amou');
    expect((await noms('mo'))[0]).toBe('Mont-de-Marsan');
    expect(await noms('%')).toEqual([]);
  });

  it('say what published contracts already tell of the last full years, and nothing of those that tell nothing', async () => {
    const { body } = await get(`/api/collectivites/${AMOU}`).expect(200);
    expect(body).toMatchObject({
      siren: AMOU, nom: 'Amou', type: 'COMMUNE', codeInsee: '40002', inscrite: false, etat: 'CLAUSES_INSEREES', page: '/c/40002-amou',
      marches: [{ annee: ANNEE - 1, notifies: 2, plusDe25000: 2, avecClause: 1, reserves: 0 }],
    });
    expect((await get('/api/collectivites/999999999').expect(404)).body).toMatchObject({ code: 'COLLECTIVITE_INCONNUE' });
    expect((await get('/api/collectivites/12').expect(422)).body).toMatchObject({ erreurs: [{ champ: 'siren' }] });
    expect((await get('/api/collectivites?limite=0').expect(422)).body).toMatchObject({ erreurs: [{ champ: 'limite' }] });
    expect((await get(`/api/collectivites?q=${'a'.repeat(81)}`).expect(422)).body).toMatchObject({ erreurs: [{ champ: 'q' }] });
  });

  it('are listed and filtered by the address, which keeps the filters from page to page', async () => {
    const page = await get('/collectivites?type=COMMUNE&page=2').expect(200);
    expect(page.text).toMatch(/327\u00a0collectivités correspondent/);
    expect(page.text).toContain('/collectivites?type&#x3D;COMMUNE&amp;page&#x3D;3');
    expect((await get('/collectivites?etat=CLAUSES_INSEREES').expect(200)).text).toContain('Amou');
    await get('/collectivites?etat=INCONNU').expect(422);
    await get('/collectivites?page=0').expect(422);
    expect((await get('/collectivites?q=&etat=&epci=&type=').expect(200)).text).toContain('Liste');
  });

  it('lead to a form when one answers, to a choice when several do, to help when none does', async () => {
    const une = await get('/adopter?q=amou').expect(200);
    expect(une.text).toContain(`name="siren" value="${AMOU}"`);
    expect(une.text).toContain('2\u00a0marchés publiés');
    const plusieurs = await get('/adopter?q=mo').expect(200);
    expect(plusieurs.text).toContain('/adopter?siren&#x3D;214001927');
    expect(plusieurs.text).not.toContain('name="siren"');
    const nommee = await get('/adopter?q=dax').expect(200);
    expect(nommee.text).toMatch(/<h1[^>]*>Dax<\/h1>[^]*Saint-Paul-lès-Dax/);
    expect((await get('/adopter?q=Tartaz%3Cscript%3E').expect(200)).text).toMatch(/ne correspond[^]*Tartaz&lt;script&gt;/);
    expect((await get('/adopter?siren=214001927').expect(200)).text).toContain('Mont-de-Marsan');
    await get('/adopter?siren=999999999').expect(404);
    expect((await get('/').expect(200)).text).toContain('action="/adopter"');
  });

  it('have a permanent page: the code leads, the name follows', async () => {
    const page = await get('/c/40002-amou').expect(200);
    expect(page.text).toMatch(/Aucun schéma[^]*clauses sociales/);
    expect(page.text).toContain(`<th scope="row" role="rowheader">${ANNEE - 2}</th><td role="cell" class="n" data-nom="Notifiés">non transmis`);
    expect((await get('/c/40002-autre-nom').expect(301)).headers['location']).toBe('/c/40002-amou');
    expect((await get(`/c/${AMOU}`).expect(301)).headers['location']).toBe('/c/40002-amou');
    await get('/c/40002-amou/schema').expect(404);
    await get('/c/99999-nulle-part').expect(404);
    await get('/c/40002-amou/deliberations/nimporte').expect(404);
    await get('/c/40002-amou/deliberations/01930000-0000-7000-8000-000000000000').expect(404);
  });

  it('show what is prepared without its content, then the vote, and the count of today moves', async () => {
    const siren = '214000549';
    const acteur = await unActeur(base.unite, [siren]);
    const compte = async (): Promise<string> => /Aujourd’hui, (\d+)/.exec((await get('/').expect(200)).text)?.[1] ?? '';
    const avant = Number(await compte());
    const id = await new CreateSpaser(base.unite, horloge).execute(acteur, { siren, variante: null });
    await new ChangeStatut(base.unite).execute(acteur, { siren, id, acte: 'PROJETER' });
    const enCours = await get('/c/40054-brassempouy').expect(200);
    expect(enCours.text).toContain('en préparation');
    expect(enCours.text).not.toContain('Le schéma en bref');
    await get('/c/40054-brassempouy/schema').expect(404);
    expect(Number(await compte())).toBe(avant);

    const contenu = Buffer.from('%PDF-1.4\nActe signé, inventé\n%%EOF\n');
    const pieceId = await new AddPiece(base.unite).execute(acteur, { siren, id, nom: 'acte.pdf', contenu });
    await get(`/c/40054-brassempouy/deliberations/${pieceId}`).expect(404);

    const seanceLe = new Date().toISOString().slice(0, 10) as DateCivile;
    await new RecordDeliberation(base.unite, horloge).adopt(acteur, { siren, id, numero: '<b>2026</b>', seanceLe, executoireLe: null, url: null, pieceId });
    const adoptee = await get('/c/40054-brassempouy').expect(200);
    expect(adoptee.text).toContain('Le schéma a été adopté');
    expect(adoptee.text).toContain('&lt;b&gt;2026&lt;/b&gt;');
    expect((await get('/c/40054-brassempouy/schema').expect(200)).text).toContain('Une commande publique socialement responsable');
    const acte = await get(`/c/40054-brassempouy/deliberations/${pieceId}`).buffer(true).expect(200);
    expect(acte.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': 'attachment; filename=deliberation-40054.pdf', 'x-content-type-options': 'nosniff',
    });
    expect(acte.body).toEqual(contenu);
    await get(`/c/40002-amou/deliberations/${pieceId}`).expect(404);
    expect(Number(await compte())).toBe(avant + 1);
    expect((await get(`/api/collectivites/${siren}`).expect(200)).body).toMatchObject({ etat: 'SPASER_ADOPTE' });
    expect((await get('/territoire').expect(200)).text).toContain(`Aujourd’hui, ${avant + 1}`);
  });
});
