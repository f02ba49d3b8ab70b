import { comparePart, DomainError, strateOf, type Part } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { CollectiviteDuTerritoire } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { ImportVolumes } from '../imports/import-volumes.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { unActeur } from '../testing/acteurs';
import { decp, ecrire, unMarcheDecp } from '../testing/decp';
import { ReadComparaison } from './read-comparaison.use-case';

const HORLOGE = { now: () => new Date('2026-11-25T12:00:00Z') };
let base: BaseDeTest;
let communes: readonly CollectiviteDuTerritoire[];
let acteur: Acteur;

/** Contracts of 2025 over twelve months, by rank of commune: an inclusive amount, `null` for a contract of which nothing is said. */
async function setScene(montants: readonly (number | null)[], sansVolume: readonly number[] = []): Promise<void> {
  await base.owner('TRUNCATE exercice, valeur_annuelle, fait_exercice, marche, enregistrement, outbox CASCADE');
  const marches = montants.flatMap((montant, rang) => {
    const acheteur = { id: `${communes[rang]?.siren}00017` };
    const dite = { considerationSociale: [montant === 0 ? 'Pas de considération sociale' : 'Clause sociale'] };
    return [unMarcheDecp({ id: `${rang}-a`, acheteur, montant: montant || 30_000, considerationsSociales: montant === null ? undefined : dite })];
  });
  const volumes = montants.flatMap((_, rang) => (sansVolume.includes(rang) ? [] : [`${communes[rang]?.siren};2025;1000000;ESTIME`]));
  const [fichier = '', volume = ''] = await ecrire({ 'marches.json': decp(...marches), 'volumes.csv': `siren;annee;volume_ht;base\n${volumes.join('\n')}\n` });
  await new ImportFichiers(base.unite, HORLOGE).execute({ territoireCode: '40', chemins: [fichier], tousAcheteurs: false });
  await new ImportVolumes(base.unite).execute({ territoireCode: '40', chemin: volume });
  await base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, async (stores) => {
    for (const { id } of communes.slice(0, montants.length)) await new RecomputeExercice().execute(stores, { collectiviteId: id, annees: [2025] });
  });
}

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  communes = toutes.filter((collectivite) => strateOf(collectivite) === 'COMMUNE_200').slice(0, 7);
  acteur = await unActeur(base.unite, [communes[0]?.siren ?? ''], ['LECTEUR']);
}, 120_000);
afterAll(() => base.close());

const lire = (annee = 2025) => new ReadComparaison(base.unite, HORLOGE).execute(acteur, { siren: acteur.adhesions[0]?.siren ?? '', annee });
const chiffre = async (code: 'VOL' | 'A1') => {
  const { chiffres } = await lire();
  const lu = chiffres.find((un) => un.code === code);
  if (!lu) throw new Error(`no figure ${code}`);
  return lu;
};
const pour = (pourcent: bigint): Part => ({ numerateur: pourcent, denominateur: 100n });
const egale = (part: Part | null, attendue: Part): boolean => part !== null && comparePart(part, attendue) === 0;

describe('a commune among those of its size', () => {
  it('is beside the median of the declared volumes, its own included, an odd number or an even one', async () => {
    await setScene([50_000, 10_000, 20_000, 30_000, 40_000]);
    const impaire = await chiffre('VOL');
    expect([egale(impaire.valeur, pour(5n)), egale(impaire.mediane, pour(3n)), impaire.nombre]).toEqual([true, true, 5]);
    await setScene([50_000, 10_000, 20_000, 30_000, 40_000, 60_000]);
    const paire = await chiffre('VOL');
    expect([egale(paire.mediane, { numerateur: 35n, denominateur: 1_000n }), paire.nombre]).toEqual([true, 6]);
  });

  it('sees nothing under five, and whoever has declared no volume is in no median', async () => {
    await setScene([50_000, 10_000, 20_000, 30_000, 40_000], [4]);
    expect(await chiffre('VOL')).toMatchObject({ mediane: null, nombre: null });
    await setScene([50_000, 10_000, 20_000, 30_000, 40_000, 60_000], [0]);
    const sans = await chiffre('VOL');
    expect([sans.valeur, egale(sans.mediane, pour(3n)), sans.nombre]).toEqual([null, true, 5]);
  });

  it('takes no « nobody has said » for a zero, and a said « none » for one', async () => {
    await setScene([0, null, 20_000, 30_000, 40_000, 60_000]);
    const vol = await chiffre('VOL');
    expect([egale(vol.valeur, pour(0n)), egale(vol.mediane, pour(3n)), vol.nombre]).toEqual([true, true, 5]);
    await setScene([0, null, null, 30_000, 40_000, 60_000]);
    expect(await chiffre('VOL')).toMatchObject({ mediane: null, nombre: null });
  });

  it('is compared on the share of its contracts with a clause, from the contracts themselves', async () => {
    await setScene([30_000, 30_000, 0, 0, 0, 30_000, null]);
    const a1 = await chiffre('A1');
    expect([egale(a1.valeur, pour(100n)), egale(a1.mediane, pour(50n)), a1.nombre]).toEqual([true, true, 6]);
  });

  it('learns the name of nobody', async () => {
    await setScene([50_000, 10_000, 20_000, 30_000, 40_000]);
    const texte = JSON.stringify(await lire(), (_cle, valeur: unknown) => (typeof valeur === 'bigint' ? String(valeur) : valeur));
    for (const { nom, siren, id } of communes) expect([texte.includes(nom), texte.includes(siren), texte.includes(id)]).toEqual([false, false, false]);
  });

  it('is answered to its members alone, and has no peer when it is the Département', async () => {
    await expect(new ReadComparaison(base.unite, HORLOGE).execute(acteur, { siren: communes[1]?.siren ?? '' })).rejects.toThrow(DomainError);
    const departement = await unActeur(base.unite, ['224000018'], ['LECTEUR']);
    expect(await new ReadComparaison(base.unite, HORLOGE).execute(departement, { siren: '224000018' })).toEqual({ annee: 2025, strate: null, chiffres: [] });
  });
});
