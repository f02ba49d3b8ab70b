import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CreateTerritoire, horlogeSysteme, ImportFichiers, ListContrats, WriteEcriture, type Acteur } from '@spaser/application';
import { AMOU, decp, ecrire, MACS, unActeur, unMarcheDecp, unMarcheDecpComplet } from '@spaser/application/testing';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import { openApp } from '../testing/open-app';

const SIREN = AMOU.slice(0, 9);
let base: BaseDeTest;
let app: NestExpressApplication;
let acteur: Acteur;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  acteur = await unActeur(base.unite, [SIREN]);
  const publies = ['conforme', 'autrement', 'pas-a-nous', 'nouveau'].map((id) => unMarcheDecpComplet({ id, montant: 60_000.33 }));
  await importer(decp(...publies, unMarcheDecp({ id: 'incomplet' }), unMarcheDecpComplet({ id: 'ancien', dateNotification: '2024-05-02' }), unMarcheDecpComplet({ id: 'voisin', acheteur: { id: MACS } })));
  ({ app } = await openApp(base.unite, { acteur: () => acteur }));
  const { contrats } = await new ListContrats(base.unite, horlogeSysteme).execute(acteur, { siren: SIREN, annee: 2025 });
  const ecriture = new WriteEcriture(base.unite, horlogeSysteme);
  const dire = async (numero: string, contenu: Record<string, unknown>): Promise<void> => {
    const marcheId = contrats.find(({ contrat }) => contrat.marche.uid === AMOU + numero)?.contrat.id ?? '';
    await ecriture.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId, contenu });
  };
  await dire('conforme', { appartenance: 'A_NOUS' });
  await dire('autrement', { appartenance: 'A_NOUS', montant: '65000', clauses: [], criteresSociaux: ['PARITE'] });
  await dire('pas-a-nous', { appartenance: 'PAS_A_NOUS' });
  await ecriture.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: null, contenu: { objet: 'École', dateNotification: '2025-04-10', montant: '45000' } });
  await ecriture.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: null, contenu: { objet: 'Livres', dateNotification: '2025-04-09', montant: '30000' } });
}, 120_000);
afterAll(async () => {
  await app.close();
  await base.close();
});

async function importer(texte: string) {
  return new ImportFichiers(base.unite, horlogeSysteme).execute({ territoireCode: '40', chemins: await ecrire({ 'marches.json': texte }), tousAcheteurs: false });
}
const get = (chemin: string) => request(app.getHttpServer()).get(`/api/espace/${SIREN}/decp/${chemin}`);
const idsOf = async (chemin: string): Promise<readonly string[]> => ((await get(chemin).expect(200)).body as { marches: { marche: readonly { id: string }[] } }).marches.marche.map(({ id }) => id);
type Contrats = readonly { readonly reference: string; readonly objet: string }[];

describe('the gaps of a collectivité', () => {
  it('are four lists, with what each contract says on both sides and what the law asks', async () => {
    const { body } = (await get('ecarts?annee=2025').expect(200)) as { body: Readonly<Record<'aConfirmer' | 'nonPublies' | 'differents' | 'ecartes' | 'aCompleter', Contrats>> & { total: number; publiables: number } };
    const references = (liste: Contrats): readonly string[] => liste.map(({ reference }) => reference.replace(AMOU, ''));
    expect([references(body.aConfirmer).toSorted(), body.nonPublies.map(({ objet }) => objet), references(body.differents), references(body.ecartes)])
      .toEqual([['incomplet', 'nouveau'], ['École', 'Livres'], ['autrement'], ['pas-a-nous']]);
    expect(body.nonPublies).toMatchObject([
      { obligation: 'OBLIGATOIRE', echeance: '2025-06-10', montant: '45000.00' },
      { obligation: 'FACULTATIVE', echeance: null, demande: 'Facultatif\u00a0: de 25\u00a0000 à 40\u00a0000\u00a0€ HT, cinq données suffisent' },
    ]);
    expect(body.differents).toMatchObject([{ champs: [
      { champ: 'clauseSociale', libelle: 'Clause sociale', publie: 'oui', vous: 'non' }, { champ: 'critereSocial', publie: 'non', vous: 'oui' },
      { champ: 'montant', libelle: 'Montant initial HT', publie: '60\u00a0000,33\u00a0€', vous: '65\u00a0000\u00a0€' },
    ] }]);
    expect([body.total, body.publiables, body.aCompleter.map(({ objet }) => objet).toSorted()]).toEqual([6, 3, ['Entretien des espaces verts du bourg', 'Livres', 'École']]);
    expect(JSON.stringify(body.aCompleter)).toContain('le CCAG de référence');
  });

  it('are none in a year where everything agrees', async () => {
    expect((await get('ecarts?annee=2023').expect(200)).body).toEqual({ annee: 2023, total: 0, publiables: 0, aConfirmer: [], nonPublies: [], differents: [], ecartes: [], aCompleter: [] });
  });
});

describe('the corrected file', () => {
  it('holds what is stated over what is published, never what was set aside nor what lacks a datum', async () => {
    const reponse = await get('export?annee=2025').expect(200);
    expect([reponse.headers['content-disposition'], reponse.headers['content-type'], reponse.headers['cache-control']])
      .toEqual([`attachment; filename=decp-${SIREN}-2025.json`, 'application/json; charset=utf-8', 'private, no-store']);
    expect((await idsOf('export?annee=2025')).toSorted()).toEqual(['autrement', 'conforme', 'nouveau']);
    const { marches } = reponse.body as { marches: { marche: readonly Record<string, unknown>[] } };
    expect(marches.marche.find(({ id }) => id === 'autrement')).toMatchObject({ montant: 65_000, considerationsSociales: { considerationSociale: ['Critère social'] }, datePublicationDonnees: '2025-02-01' });
    expect(await idsOf('export?annee=2024')).toEqual(['ancien']);
  });

  it('may hold only what a publication does not say', async () => {
    expect(await idsOf('export?annee=2025&seulement=ECARTS')).toEqual(['autrement']);
    const { status, headers } = await get('export?annee=2025&seulement=TOUT');
    expect([status, headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8']);
  });

  it('imported again changes no contract', async () => {
    const { text } = await get('export?annee=2025').expect(200);
    const [bilan] = await importer(text);
    expect(bilan?.contrats).toMatchObject({ crees: 0, modifies: 0 });
  });

  it('is nobody else’s', async () => {
    for (const chemin of ['ecarts', 'export']) await request(app.getHttpServer()).get(`/api/espace/${MACS.slice(0, 9)}/decp/${chemin}`).expect(404);
  });
});
