import { dateCivile } from '@spaser/domain';
import { ecrire } from '../testing/decp';
import { SceneAdhesion } from '../testing/scene-adhesion';
import { LoadAnnuaire, type BilanAnnuaire } from './load-annuaire.use-case';

let scene: SceneAdhesion;
beforeAll(async () => {
  scene = await SceneAdhesion.open();
}, 120_000);
afterAll(() => scene.close());

const service = (type: string, avec: Record<string, unknown>): Record<string, unknown> => ({ nom: `${type} inventé`, pivot: [{ type_service_local: type, code_insee_commune: [avec['code'] ?? '40001'] }], ...avec });
async function load(services: readonly Record<string, unknown>[], coupe = 0): Promise<BilanAnnuaire> {
  const contenu = JSON.stringify({ service: services });
  const [chemin = ''] = await ecrire({ 'annuaire.json': contenu.slice(0, contenu.length - coupe) });
  return new LoadAnnuaire(scene.base.unite).execute({ territoireCode: '40', chemin, date: dateCivile(2026, 11, 22) });
}
const entree = (nom: string) => scene.run((stores) => stores.annuaire.find(scene.collectivite(nom).siren));

describe('the directory of official addresses', () => {
  it('keeps what speaks of the territory, and says what it leaves aside and why', async () => {
    const macs = scene.collectivites.find(({ type }) => type === 'EPCI');
    const bilan = await load([
      service('mairie', { code: '40002', adresse_courriel: ['mairie@amou.example'], siren: '264000423', telephone: [{ valeur: '05 00 00 00 01' }] }),
      service('mairie', { code: '40002', nom: 'Mairie déléguée', adresse_courriel: 'annexe@amou.example; mairie@amou.example' }),
      service('epci', { code: '40001', siren: macs?.siren, adresse_courriel: 'contact@epci.example' }),
      service('cg', { siren: scene.departement.siren, adresse_courriel: ['contact@dept.example'], site_internet: [{ valeur: 'https://dept.example' }] }),
      service('ccas', { siren: '264000423', adresse_courriel: ['ccas@amou.example'] }),
      service('mairie', { code: '33063', adresse_courriel: ['mairie@ailleurs.example'] }),
      service('mairie', { code: '40009', adresse_courriel: ['mairie@deleguee.example'] }),
      service('mairie', { code: '40003' }),
      service('mairie', { code: '40004', adresse_courriel: 'formulaire de contact', telephone: [{ valeur: '05 00 00 00 04' }] }),
      service('epci', { siren: '243300316', adresse_courriel: ['contact@ailleurs.example'] }),
    ]);
    expect(bilan).toMatchObject({
      lus: 10, retenus: 5, rejetes: 0, collectivites: 4, adresses: 4, date: '2026-11-22',
      ignores: { AUTRE_SERVICE: 1, HORS_TERRITOIRE: 2, COMMUNE_ABSENTE: 1, SANS_COORDONNEES: 1 }, communesSansAdresse: 326,
    });
    expect(bilan.adressesIllisibles.map(({ valeur }) => valeur)).toEqual(['formulaire', 'de', 'contact']);
    const amou = scene.collectivites.find(({ codeInsee }) => codeInsee === '40002');
    expect(await entree(amou?.nom ?? '')).toMatchObject({ courriels: ['mairie@amou.example', 'annexe@amou.example'], telephone: '05 00 00 00 01', source: 'annuaire.json', dateAnnuaire: '2026-11-22' });
    expect(await entree('Département des Landes')).toMatchObject({ courriels: ['contact@dept.example'], site: 'https://dept.example' });
  });

  it('replaces the former one whole', async () => {
    await load([service('mairie', { code: '40003', adresse_courriel: ['mairie@nouvelle.example'] })]);
    expect(await entree('Département des Landes')).toBeNull();
  });

  it('leaves the former one in place when the file stops short, or knows nobody here', async () => {
    const avant = await scene.run((stores) => stores.annuaire.listCourrielsDesAutres('000000000'));
    const valable = service('mairie', { code: '40002', adresse_courriel: ['mairie@amou.example'] });
    await expect(load([valable, valable], 30)).rejects.toThrow('s’arrête avant sa fin');
    await expect(load([service('mairie', { code: '33063', adresse_courriel: ['mairie@ailleurs.example'] })])).rejects.toThrow('aucune collectivité du territoire');
    await expect(load([])).rejects.toThrow('L’annuaire n’est pas remplacé');
    expect(await scene.run((stores) => stores.annuaire.listCourrielsDesAutres('000000000'))).toEqual(avant);
  });
});
