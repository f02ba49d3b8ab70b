import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CreateTerritoire, type Acteur } from '@spaser/application';
import { unActeur } from '@spaser/application/testing';
import { CODES_INDICATEUR } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import type { IndicateursCalculesDto } from '../indicateurs/indicateurs.dto';
import { openApp } from '../testing/open-app';
import type { ExerciceDto } from './exercices.dto';

const ANNEE = 2025;
const REPONSES = { aucunMarche: false, aucuns: [] as string[], nonConcernes: [] as string[], volume: null as string | null, base: 'ESTIME', projetsReservables: null };
let base: BaseDeTest;
let app: NestExpressApplication;
let acteur: Acteur;
let siren: string;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const communes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  siren = communes.find(({ type }) => type === 'COMMUNE')?.siren ?? '';
  acteur = await unActeur(base.unite, [siren]);
  app = (await openApp(base.unite, { acteur: () => acteur })).app;
}, 120_000);
afterAll(async () => {
  await app.close();
  await base.close();
});
beforeEach(() => base.owner('TRUNCATE ecriture_version, ecriture, exercice, marche, outbox CASCADE'));

const chez = (suite: string): string => `/api/espace/${siren}/exercices/${ANNEE}${suite}`;
const lireAnnee = async (): Promise<ExerciceDto> => (await request(app.getHttpServer()).get(chez('')).expect(200)).body as ExerciceDto;
const repondre = async (revision: number, reponses: Partial<typeof REPONSES>) => request(app.getHttpServer()).put(chez('')).send({ ...REPONSES, ...reponses, revision });
const mesuresDe = async (code: string) => {
  const { body } = await request(app.getHttpServer()).get(`/api/espace/${siren}/indicateurs?annee=${ANNEE}`).expect(200);
  return (body as IndicateursCalculesDto).indicateurs.find((indicateur) => indicateur.code === code)?.mesures ?? [];
};

describe('missing and zero, on each of the 23, from the database to the answer', () => {
  // A commune answers for 22 of them: B1 is the pilot's, and no concern of hers.
  it.each(CODES_INDICATEUR.filter((code) => code !== 'B1'))('%s', async (code) => {
    for (const { etat, valeur, part } of await mesuresDe(code)) expect([etat, valeur, part]).toEqual(['NON_RENSEIGNE', null, null]);
    await repondre(0, { aucuns: [code] });
    expect((await base.owner('SELECT aucuns, non_concernes, volume_achats FROM exercice'))[0]).toEqual({ aucuns: [code], non_concernes: [], volume_achats: null });
    for (const { etat, valeur, part } of await mesuresDe(code)) expect([etat, valeur, part]).toEqual(['ZERO_DECLARE', code === 'G1' ? null : '0', null]);
    await repondre(1, { nonConcernes: [code], aucuns: [code] });
    expect((await base.owner('SELECT aucuns, non_concernes FROM exercice'))[0]).toEqual({ aucuns: [], non_concernes: [code] });
    for (const { etat, valeur } of await mesuresDe(code)) expect([etat, valeur]).toEqual(['NON_CONCERNE', null]);
    await repondre(2, {});
    for (const { etat } of await mesuresDe(code)) expect(etat).toBe('NON_RENSEIGNE');
  });

  it('B1 does not concern a commune', async () => expect((await mesuresDe('B1')).every(({ etat, valeur }) => etat === 'NON_CONCERNE' && valeur === null)).toBe(true));
});

describe('the answers of a year', () => {
  it('keep a volume as people write it, exactly, and leave it unknown when it is not given', async () => {
    expect((await lireAnnee()).reponses.volume).toBeNull();
    expect((await repondre(0, { volume: '1 250 000,50 €' })).body).toEqual({ revision: 1, statut: 'OUVERT' });
    expect((await lireAnnee()).reponses.volume).toBe('1250000.50');
    await repondre(1, { volume: '' });
    expect((await lireAnnee()).reponses.volume).toBeNull();
  });

  it.each([
    ['a volume that is no number', { volume: 'beaucoup' }, 'n’est pas un montant'],
    ['a volume of zero', { volume: '0' }, 'Laissez vide'],
    ['an indicator that does not exist', { aucuns: ['Z9'] }, 'n’existe pas dans le schéma'],
    ['more reserved projects than projects', { projetsReservables: { attribues: 1, reserves: 2 } }, 'plus nombreux'],
    ['a basis that does not exist', { base: 'AU_PIF' }, 'MANDATE ou ESTIME'],
  ])('refuse %s in one sentence, and change nothing', async (_cas, reponses, phrase) => {
    const { status, text } = await repondre(0, reponses as never);
    expect(status).toBe(422);
    expect(text.replaceAll('\u00a0', ' ')).toContain(phrase);
    expect(await base.owner('SELECT 1 FROM exercice')).toEqual([]);
  });

  it('are not written over those of someone else', async () => {
    await repondre(0, { aucunMarche: true });
    expect((await repondre(0, {})).status).toBe(412);
    expect((await lireAnnee()).reponses.aucunMarche).toBe(true);
  });

  it('say what is left, what is wrong, and what may be done by whom', async () => {
    await repondre(0, { aucunMarche: true });
    await request(app.getHttpServer()).post(`/api/espace/${siren}/ecritures`).send({ sorte: 'MARCHE', contenu: { objet: 'École', dateNotification: `${ANNEE}-03-01`, montant: '25000,01' } }).expect(201);
    const lue = await lireAnnee();
    expect(lue.controles.find(({ gravite }) => gravite === 'BLOQUANT')).toMatchObject({ code: 'AUCUN_MARCHE_DEMENTI', sujets: [{ libelle: 'École', sorte: 'MARCHE' }] });
    expect(lue.actes).toEqual(['DECLARER']);
    const { status, body } = await request(app.getHttpServer()).post(chez('/actes/DECLARER')).send({ revision: 1 });
    expect([status, (body as { erreurs: { champ: string }[] }).erreurs.map(({ champ }) => champ)]).toEqual([422, ['AUCUN_MARCHE_DEMENTI']]);
    const membre = acteur;
    acteur = await unActeur(base.unite, [siren], ['LECTEUR']);
    expect((await lireAnnee()).actes).toEqual([]);
    expect((await repondre(1, {})).status).toBe(403);
    acteur = membre;
  });
});
