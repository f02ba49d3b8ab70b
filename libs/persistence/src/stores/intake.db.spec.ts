import { Client } from 'pg';
import { computeFaitsExercice, foldMarche, type EnregistrementMarche } from '@spaser/domain';
import { euros, le, unEnregistrement } from '@spaser/domain/testing';
import type { Perimetre } from '../perimetre';
import { createBase, type BaseDeTest } from '../testing';
import type { Stores } from '.';

const LANDES: Perimetre = { sorte: 'TRAITEMENT', territoireCode: '40' };
const PUBLIC: Perimetre = { sorte: 'TERRITOIRE', territoireCode: '40' };

describe('intake of contracts', () => {
  let base: BaseDeTest;
  let communeId: string;

  beforeAll(async () => {
    base = await createBase();
    await base.unite.run(LANDES, async (stores) => {
      await stores.territoire.save({ code: '40', nom: 'Landes', millesime: 2026 });
      await stores.territoire.saveCollectivites([
        { siren: '214009999' as never, nom: 'Commune d’essai', type: 'COMMUNE', codeInsee: '40999', epciSiren: null, population: 500, rattachement: 'TERRITOIRE' },
      ]);
      communeId = (await stores.territoire.findCollectivite('214009999'))?.id ?? '';
    });
  });
  afterAll(() => base.close());

  const importer = (enregistrements: readonly EnregistrementMarche[], nom = 'essai.json') =>
    base.unite.run(LANDES, async (stores) => {
      await stores.intake.lockTerritoire();
      const fichierId = await base.unite.run(LANDES, (autres) => autres.fichiers.start({ nom, format: 'DECP_JSON_2022', taille: 10, tousAcheteurs: false }));
      await stores.intake.openStaging();
      await stores.intake.stage(
        enregistrements.map((enregistrement, rang) => ({
          collectiviteId: communeId,
          empreinte: JSON.stringify(enregistrement, (_cle, valeur: unknown) => (typeof valeur === 'bigint' ? String(valeur) : valeur)),
          fichierId,
          ligne: rang + 1,
          chemin: `marches.marche[${rang}]`,
          enregistrement,
        })),
      );
      return stores.intake.apply(foldMarche);
    });
  const pending = async (): Promise<string[]> => {
    const owner = new Client({ connectionString: base.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ annee: string }>(`SELECT charge->>'annee' AS annee FROM outbox WHERE traite_le IS NULL AND type = 'recompute-exercice' ORDER BY 1`);
    await owner.end();
    return rows.map(({ annee }) => annee);
  };
  const close = (stores: Stores) => async (cle: string) => stores.outbox.complete({ type: 'recompute-exercice', cle });

  it('creates one contract of two records, and marks every year of its execution', async () => {
    const premier = unEnregistrement({ considerationsSociales: ['Clause sociale'], dateNotification: le('2024-12-01'), dureeMois: 24 });
    const second = unEnregistrement({ ...premier, dateNotification: le('2025-02-01'), montant: euros(120_000) });
    expect(await importer([premier, second])).toEqual({ crees: 1, modifies: 0, inchanges: 0 });
    expect(await pending()).toEqual(['2024', '2025', '2026']);
  });

  it('importing the same records again changes nothing and asks for nothing', async () => {
    await base.unite.run(LANDES, async (stores) => {
      expect(await close(stores)(communeId)).toHaveLength(3);
    });
    const premier = unEnregistrement({ considerationsSociales: ['Clause sociale'], dateNotification: le('2024-12-01'), dureeMois: 24 });
    expect(await importer([premier], 'essai-bis.json')).toEqual({ crees: 0, modifies: 0, inchanges: 1 });
    expect(await pending()).toEqual([]);
  });

  it('a new state modifies the contract, keeps its id and marks the years of before and after', async () => {
    const [avant] = await base.unite.read(PUBLIC, (stores) => stores.marches.listOfCollectivite(communeId));
    const prolonge = unEnregistrement({ dateNotification: le('2025-06-01'), montant: euros(150_000), dureeMois: 48 });
    expect(await importer([prolonge, unEnregistrement({ id: 'autre', dureeMois: null })])).toEqual({ crees: 1, modifies: 1, inchanges: 0 });
    const apres = await base.unite.read(PUBLIC, (stores) => stores.marches.listOfCollectivite(communeId));
    const meme = apres.find((connu) => connu.marche.uid === avant?.marche.uid);
    expect(meme?.id).toBe(avant?.id);
    expect(meme?.marche).toMatchObject({ montantCourant: euros(150_000), dateNotification: '2024-12-01', considerationsSociales: ['Clause sociale'] });
    expect(await pending()).toEqual(['2024', '2025', '2026', '2027', '2028']);
  });

  it('opens a contract down to the file and the line of each record', async () => {
    const marches = await base.unite.read(PUBLIC, (stores) => stores.marches.listWithSources(communeId, 2024));
    expect(marches).toHaveLength(1);
    expect(marches[0]?.sources.map(({ fichier, ligne, chemin }) => [fichier, ligne, chemin])).toEqual([
      ['essai.json', 1, 'marches.marche[0]'],
      ['essai.json', 2, 'marches.marche[1]'],
      ['essai.json', 1, 'marches.marche[0]'],
    ]);
    const un = await base.unite.read(PUBLIC, (stores) => stores.marches.find(marches[0]?.id ?? ''));
    expect(un?.acheteur.nom).toBe('Commune d’essai');
  });

  it('replaces the facts of a year by a full recomputation, and the sum of the contracts is the figure', async () => {
    await base.unite.run(LANDES, async (stores) => {
      const connus = await stores.marches.listOfCollectivite(communeId);
      for (const essai of [1, 2]) {
        await stores.faits.replace(communeId, computeFaitsExercice(connus, 2025), essai);
      }
      await stores.exercices.declare({ collectiviteId: communeId, annee: 2025, volumeAchats: euros(900_000), base: 'ESTIME', source: 'volumes.csv' });
    });
    const { figure, total, page } = await base.unite.read(PUBLIC, async (stores) => {
      const filtre = { texte: null, acheteurSiren: null, epciSiren: null, voie: null, sorte: 'COMPTE', motif: null, tri: 'valeur' } as const;
      return {
        figure: await stores.faits.readTerritoire(2025),
        total: await stores.contributions.total(2025, filtre),
        page: await stores.contributions.list(2025, { ...filtre, texte: 'préau' }, { limite: 10, debut: 0 }),
      };
    });
    expect(figure.lignes).toHaveLength(1);
    expect(figure.lignes[0]).toMatchObject({ volume: euros(900_000) });
    expect(figure.marchesComptes).toBe(1);
    expect(total.somme).toBe(figure.lignes[0]?.montantInclusif);
    expect(page).toHaveLength(1);
    expect(page[0]).toMatchObject({ acheteurNom: 'Commune d’essai', voies: ['CLAUSE'], valeur: total.somme });
  });

  it('declaring the same volume twice says that nothing changed', async () => {
    const declare = () => base.unite.run(LANDES, (stores) => stores.exercices.declare({ collectiviteId: communeId, annee: 2025, volumeAchats: euros(900_000), base: 'ESTIME', source: 'autre.csv' }));
    expect(await declare()).toBe(false);
    expect((await base.unite.read(PUBLIC, (stores) => stores.exercices.find(communeId, 2025)))?.source).toBe('volumes.csv');
    expect(await base.unite.read(PUBLIC, (stores) => stores.exercices.find(communeId, 2024))).toBeNull();
  });
});
