import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ConsolidateTerritoire, CreateTerritoire, ImportFichiers, ImportVolumes, RecomputeExercice, RegistreDesTravaux } from '@spaser/application';
import { AILLEURS, AMOU, decp, ecrire, unMarcheDecp } from '@spaser/application/testing';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import { openApp } from './testing/open-app';

const horloge = { now: () => new Date('2026-03-01T12:00:00Z') };
const INCONNU = '01930000-0000-7000-8000-000000000000';

describe('the HTTP door', () => {
  let base: BaseDeTest;
  let app: NestExpressApplication;
  let marche33: string;
  const get = (chemin: string) => request(app.getHttpServer()).get(chemin);

  beforeAll(async () => {
    base = await createBase();
    for (const code of ['40', '33']) await new CreateTerritoire(base.unite).execute({ code, departementSiren: null });
    const chemins = await ecrire({
      'marches.json': decp(
        unMarcheDecp({ objet: '=cmd|calc <b>Entretien</b>' }),
        unMarcheDecp({ id: 'reserve', montant: 73_000, considerationsSociales: { considerationSociale: ['Marché réservé'] } }),
        unMarcheDecp({ id: 'trop', montant: 999_999_999 }),
        unMarcheDecp({ id: 'girondin', acheteur: { id: AILLEURS } }),
      ),
      'volumes.csv': `siren;annee;volume_ht;base\n${AMOU.slice(0, 9)};2025;1000000;MANDATE\n`,
    });
    const importer = new ImportFichiers(base.unite, horloge);
    for (const territoireCode of ['40', '33']) await importer.execute({ territoireCode, chemins: chemins.slice(0, 1), tousAcheteurs: false });
    await new ImportVolumes(base.unite).execute({ territoireCode: '40', chemin: chemins[1] ?? '' });
    const registre = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    for (const code of ['40', '33']) {
      for (let lot = await registre.dispatch(code, 1_000); lot.length > 0; lot = await registre.dispatch(code, 1_000)) {
        for (const { id } of lot) await registre.process(code, id);
      }
    }
    ({ app } = await openApp(base.unite));
    marche33 = ((await get('/api/territoires/33/annees/2025/contrats')).body as { contributions: { id: string }[] }).contributions[0]?.id ?? '';
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await base.close();
  });

  it('gives the figures of a year, amounts as decimal text, missing values as null', async () => {
    const { body } = await get('/api/territoires/40/annees/2025').expect(200);
    expect(body).toMatchObject({
      annee: 2025, montantInclusif: '109500.00', volumeDeclare: '1000000.00', partDeclaree: 0.1095, statut: 'NON_MESURABLE', marchesComptes: 2,
      misDeCote: [{ motif: 'MONTANT_INVRAISEMBLABLE', nombre: 1, montant: '999999999.00' }], b1: { communes: 1, communesTotal: 327, communesSeuil: 66, elargi: { total: 1, epci: 0, communes: 1, autres: 0 } }, calculEnCours: false,
    });
    expect((await get('/api/territoires/40/annees/2024').expect(200)).body).toMatchObject({ volumeDeclare: null, partDeclaree: null });
    expect((await get('/api/territoires/33/annees/2025').expect(200)).body).toMatchObject({ statut: 'SANS_CAP', cap: null, partReference: null });
  });

  it('gives the contracts behind the figure, whose sum is the figure', async () => {
    const { body } = await get('/api/territoires/40/annees/2025/contrats').expect(200);
    expect(body).toMatchObject({ nombre: 2, somme: '109500.00' });
    const reserves = (await get('/api/territoires/40/annees/2025/contrats?dispositif=RESERVE').expect(200)).body as { contributions: unknown[] };
    expect(reserves.contributions).toEqual([expect.objectContaining({ valeur: '73000.00', dispositifs: ['RESERVE'], sources: [{ fichier: 'marches.json', ligne: 1, chemin: 'marches.marche[1]' }] })]);
    expect((await get('/api/territoires/40/annees/2025/contrats?texte=%25').expect(200)).body).toMatchObject({ nombre: 0 });
  });

  it('answers a foreign id and an unknown id with the same 404', async () => {
    const sansReference = (texte: string): string => texte.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    const etranger = await get(`/marches/${marche33}`).expect(404);
    const inconnu = await get(`/marches/${INCONNU}`).expect(404);
    expect(sansReference(etranger.text)).toBe(sansReference(inconnu.text));
    await get('/marches/nimporte').expect(404);
  });

  it('tells what is wrong in French, as problem+json on the API and as a page elsewhere', async () => {
    const { body, type } = await get('/api/territoires/40/annees/2025/contrats?acheteur=12&inconnu=1').expect(422);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ code: 'REQUETE_INVALIDE', erreurs: [expect.objectContaining({ champ: 'inconnu' }), expect.objectContaining({ champ: 'acheteur', valeur: '12' })] });
    expect((await get('/api/territoires/40/annees/deux').expect(422)).body).toMatchObject({ erreurs: [expect.objectContaining({ champ: 'annee' })] });
    expect((await get('/api/territoires/99/annees/2025').expect(404)).body).toMatchObject({ code: 'TERRITOIRE_INCONNU' });
    expect((await get('/api/nulle-part').expect(404)).type).toBe('application/problem+json');
    const page = await get('/territoire/2025/contrats?acheteur=12').expect(422);
    expect(page.text).toContain('SIREN de 9 chiffres');
    expect((await get('/nulle-part').expect(404)).text).toMatch(/<h1>/);
  });

  it('escapes what sources write, in pages and in spreadsheets', async () => {
    const page = await get('/territoire/2025/contrats').expect(200);
    expect(page.text).not.toContain('<b>Entretien');
    const csv = await get('/territoire/2025/contrats?format=csv').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain(`;'=cmd|calc `);
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
  });

  it('forbids scripts, framing and sniffing on every answer', async () => {
    for (const chemin of ['/', '/territoire', '/indicateurs', '/indicateurs/B1', '/methode', '/accessibilite', '/mentions', '/api/sante', '/nulle-part']) {
      const { headers } = await get(chemin);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('serves its style for ever, at an address that holds its fingerprint', async () => {
    const { text } = await get('/territoire').expect(200);
    const [, style = ''] = /href="(\/statique\/[^"]+\.css)"/.exec(text) ?? [];
    const { headers } = await get(style).expect(200);
    expect(headers['cache-control']).toContain('immutable');
  });

  it('describes every operation of the API', async () => {
    const { body } = await get('/api/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, { responses: object; parameters?: unknown[] }>> };
    const signees = /^\/api\/(?:espace|moi|demandes|invitations|contact|connexion)\b/;
    expect(Object.keys(paths).filter((chemin) => !signees.test(chemin)).sort()).toEqual([
      '/api/collectivites', '/api/collectivites/{siren}', '/api/indicateurs', '/api/methode', '/api/sante', '/api/territoires/{territoire}/annees/{annee}', '/api/territoires/{territoire}/annees/{annee}/contrats',
    ]);
    for (const operations of Object.values(paths)) for (const { responses } of Object.values(operations)) expect(Object.keys(responses).some((statut) => /^[23]/.test(statut))).toBe(true);
  });

  it('keeps the search of a year without data empty and honest', async () => {
    expect((await get('/territoire?annee=2031').expect(200)).text).toMatch(/<h1/);
    expect((await get('/territoire/2031/contrats').expect(200)).text).toMatch(/Aucun|aucun/);
    await get('/territoire?annee=1789').expect(422);
  });
});
