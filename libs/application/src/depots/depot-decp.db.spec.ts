import type { BaseDeTest } from '@spaser/persistence/testing';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { AMOU, decp, ecrire, MACS, unMarcheDecp } from '../testing/decp';
import { SceneDepots } from '../testing/scene-depots';

let base: BaseDeTest;
let scene: SceneDepots;

beforeAll(async () => {
  ({ base, scene } = await SceneDepots.open(AMOU.slice(0, 9)));
}, 120_000);
afterAll(() => base.close());
beforeEach(() => scene.vider());

const PUBLICATION = decp(unMarcheDecp(), unMarcheDecp({ id: '2025-02', montant: 50_000, considerationsSociales: { considerationSociale: ['Pas de considération sociale'] } }), unMarcheDecp({ id: '2025-03', acheteur: { id: MACS } }), unMarcheDecp({ id: '2025-04', montant: null }));

describe('a publication that a collectivité deposits', () => {
  it('is shown, corrected, imported and undone as any list of contracts', async () => {
    let depot = await scene.deposer('MARCHE', PUBLICATION);
    expect([depot.etat, depot.format, depot.bilan?.lignes]).toEqual(['APERCU', 'DECP', { NOUVEAU: 2, MODIFIE: 0, INCHANGE: 0, A_CORRIGER: 1, IGNORE: 0 }]);
    expect(depot.remarque).toBe('Un marché d’un autre acheteur est laissé de côté.');
    depot = await scene.corriger(depot, [{ numero: 4, colonne: 'montant', texte: '12 000', semblables: false }]);
    depot = await scene.importer(depot);
    expect([depot.bilan?.ecrites, (await scene.contrats()).length, await scene.valeur('A1')]).toEqual([3, 3, 1]);
    depot = await scene.annuler(depot);
    expect([depot.etat, (await scene.contrats()).length]).toEqual(['ANNULE', 0]);
  });

  it('changes nothing of what is published already', async () => {
    await new ImportFichiers(base.unite, scene.horloge).execute({ territoireCode: '40', chemins: await ecrire({ 'decp.json': PUBLICATION }), tousAcheteurs: false });
    const depot = await scene.deposer('MARCHE', PUBLICATION);
    expect(depot.bilan?.lignes).toEqual({ NOUVEAU: 0, MODIFIE: 0, INCHANGE: 3, A_CORRIGER: 0, IGNORE: 0 });
  });

  it('is refused with its reason elsewhere than among contracts, and when it is another JSON', async () => {
    for (const [sorte, texte] of [['MANDAT', PUBLICATION], ['MARCHE', '{"factures": [{"montant": 12}]}']] as const) {
      expect(await scene.deposer(sorte, texte)).toMatchObject({ etat: 'REFUSE', phrase: expect.stringContaining('Seules des données essentielles (DECP) se déposent ainsi, avec les marchés.') });
    }
    expect(await scene.deposer('MARCHE', decp(unMarcheDecp({ acheteur: { id: MACS } })))).toMatchObject({ etat: 'REFUSE', phrase: expect.stringMatching(/^Aucun marché de ce fichier/) });
  });
});
