import type { DateCivile } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ChangeStatut } from '../spaser/change-statut.use-case';
import { CreateSpaser } from '../spaser/create-spaser.use-case';
import { RecordDeliberation } from '../spaser/record-deliberation.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU, decp, ecrire, unMarcheDecp } from '../testing/decp';
import { ListIndicateurs, type IndicateursLus } from './list-indicateurs.use-case';
import { provenanceOf } from './sujets';

const SIREN = AMOU.slice(0, 9);
const DEPARTEMENT = '224000018';
const HORLOGE = { now: () => new Date('2026-11-25T12:00:00Z') };
let base: BaseDeTest;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const considerations = (...dites: string[]) => ({ considerationsSociales: { considerationSociale: dites } });
  const [chemin = ''] = await ecrire({
    'marches.json': decp(
      unMarcheDecp(), unMarcheDecp({ id: 'critere', ...considerations('Critère social') }), unMarcheDecp({ id: 'petit', montant: 25_000, ...considerations('Marché réservé') }),
      unMarcheDecp({ id: 'ancien', dateNotification: '2024-05-02' }), unMarcheDecp({ id: 'muet', considerationsSociales: undefined, considerationsEnvironnementales: undefined }),
    ),
  });
  await new ImportFichiers(base.unite, HORLOGE).execute({ territoireCode: '40', chemins: [chemin], tousAcheteurs: false });
}, 120_000);
afterAll(() => base.close());

const lire = (siren: string, annee = 2025): Promise<IndicateursLus> => new ListIndicateurs(base.unite, HORLOGE).execute({ territoireCode: '40', siren, annee });
const mesureDe = ({ indicateurs }: IndicateursLus, code: string) => {
  const trouvee = indicateurs.flatMap(({ mesures }) => mesures).find(({ mesure }) => mesure.code === code);
  if (!trouvee) throw new Error(`no measure ${code}`);
  return trouvee;
};
const uids = ({ sujets }: IndicateursLus, liste: readonly { readonly id: string }[]): readonly string[] => liste.map(({ id }) => sujets.get(id)?.reference.slice(14) ?? '').sort();

describe('the 23 indicators of a buyer', () => {
  it('are all there, each from its own records, and what nobody has said is not zero', async () => {
    const lus = await lire(SIREN);
    expect(lus.indicateurs).toHaveLength(23);
    const { mesure: a1 } = mesureDe(lus, 'A1');
    expect([uids(lus, a1.comptes), uids(lus, a1.ecartes), a1.part]).toEqual([['2025-01'], ['muet', 'petit'], { numerateur: 1n, denominateur: 2n }]);
    expect(uids(lus, mesureDe(lus, 'C4').mesure.comptes)).toEqual(['critere']);
    expect(uids(lus, mesureDe(lus, 'C1').mesure.comptes)).toEqual(['petit']);
    for (const code of ['A2', 'C2', 'E1', 'G1.info', 'K3.agr', 'T1', 'U1']) expect([code, mesureDe(lus, code).mesure.etat, mesureDe(lus, code).mesure.valeur]).toEqual([code, 'NON_RENSEIGNE', null]);
  });

  it('leave a year without a known contract unknown', async () => {
    expect((await lire(SIREN, 2022)).indicateurs.flatMap(({ mesures }) => mesures).every(({ mesure }) => mesure.valeur === null)).toBe(true);
  });

  it('are judged by the buyer’s own scheme from the vote on, and by none before it or after its repeal', async () => {
    expect(mesureDe(await lire(SIREN), 'A1').evaluation).toBeNull();
    const horloge = { now: () => new Date('2025-02-10T12:00:00Z') };
    const acteur = await unActeur(base.unite, [SIREN]);
    const id = await new CreateSpaser(base.unite, horloge).execute(acteur, { siren: SIREN, variante: 'ESSENTIEL' });
    await new ChangeStatut(base.unite).execute(acteur, { siren: SIREN, id, acte: 'PROJETER' });
    const vote = { siren: SIREN, id, numero: '2025-1', executoireLe: null, url: null };
    const votes = new RecordDeliberation(base.unite, HORLOGE);
    await votes.adopt(acteur, { ...vote, seanceLe: '2025-02-10' as DateCivile });
    expect(mesureDe(await lire(SIREN), 'A1').evaluation).toMatchObject({ statut: 'ATTEINT', unite: '%', cible: { numerateur: 50n, denominateur: 100n } });
    expect(mesureDe(await lire(SIREN, 2024), 'A1').evaluation).toBeNull();
    // Past its last year it is in force no more.
    expect((await lire(SIREN, 2099)).schema).toBeNull();
    // Each year is judged by the scheme that the buyer then had, and the targets ahead are listed.
    const { annees, cibles } = mesureDe(await lire(SIREN), 'A1');
    expect(annees.map(({ annee, evaluation }) => [annee, evaluation?.statut ?? null])).toEqual([[2023, null], [2024, null], [2025, 'ATTEINT']]);
    expect(cibles.map(({ annee }) => annee)).toEqual([2025, 2027]);
    await votes.repeal(acteur, { ...vote, numero: '2025-9', seanceLe: '2025-12-31' as DateCivile });
    expect(mesureDe(await lire(SIREN), 'A1').evaluation).toBeNull();
  });

  it('come with their years, the formula in numbers, its coverage and its rules, from one reading', async () => {
    const lus = await lire(SIREN);
    const { annees, explication } = mesureDe(lus, 'A1');
    expect(annees.map(({ annee, mesure }) => [annee, mesure.part && `${mesure.part.numerateur}/${mesure.part.denominateur}`])).toEqual([[2023, null], [2024, '1/1'], [2025, '1/2']]);
    expect(explication.calcul).toEqual(['1\u00a0marché clausé ÷ 2\u00a0marchés de plus de 25\u00a0000\u00a0€ HT = 50,0\u00a0%']);
    expect(explication.couverture).toMatchObject({ connus: 2, total: 3 });
    expect(explication.regles.map(({ code, alternative }) => [code, alternative !== null])).toContainEqual(['D-02', true]);
    expect((await lire(SIREN, 2023)).vol.annees.map(({ annee }) => annee)).toEqual([2022, 2023]);
    expect((await lire(SIREN, 2099)).vol.annees).toHaveLength(10);
    expect(lus.calculeLe).toEqual(HORLOGE.now());
  });

  it('VOL is among them with its contracts, and the other readings beside', async () => {
    const lus = await lire(SIREN);
    const { vol, sujets } = lus;
    expect(uids(lus, vol.mesure.comptes)).toEqual(['2025-01', 'ancien', 'petit']);
    expect(provenanceOf(vol.mesure, sujets)).toEqual({ publies: 3, completes: 0, saisis: 0, acheteurs: 0 });
    expect(lus.series.find(({ code }) => code === 'C1_LITTERAL')?.valeur).toEqual({ numerateur: 1n, denominateur: 4n });
    expect(lus.complementaires.find(({ code }) => code === 'R1_NOMBRE')?.valeur).toEqual({ numerateur: 3n, denominateur: 3n });
    expect((await lire(DEPARTEMENT)).series.filter(({ indicateur }) => indicateur === 'B1').map(({ code }) => code)).toEqual(['B1_ACTIFS_EPCI', 'B1_ACTIFS_COMMUNES', 'B1_ELARGI_EPCI', 'B1_ELARGI_COMMUNES']);
  });

  it('one of them is read alone by its code; a code that is none is unknown, and the collectivité is judged first', async () => {
    const acteur = await unActeur(base.unite, [SIREN], ['LECTEUR']);
    const lister = new ListIndicateurs(base.unite, HORLOGE);
    expect((await lister.figureForMembre(acteur, { siren: SIREN, code: 'VOL' })).code).toBe('VOL');
    await expect(lister.figureForMembre(acteur, { siren: SIREN, code: 'Z9' })).rejects.toMatchObject({ code: 'INDICATEUR_INCONNU' });
    await expect(lister.figureForMembre(acteur, { siren: DEPARTEMENT, code: 'Z9' })).rejects.toThrow('n’est pas à vous');
  });

  it('B1 is the pilot’s: engaged buyers by name; it does not concern a commune', async () => {
    const { mesure } = mesureDe(await lire(DEPARTEMENT), 'B1.communes');
    expect([mesure.etat, mesure.valeur?.numerateur]).toEqual(['RENSEIGNE', BigInt(mesure.comptes.length)]);
    // The years before come from the same reading of the territory, and say what their own reading says.
    const { annees } = mesureDe(await lire(DEPARTEMENT), 'B1.communes');
    for (const { annee, mesure: alors } of annees) expect(alors.valeur).toEqual(mesureDe(await lire(DEPARTEMENT, annee), 'B1.communes').mesure.valeur);
    expect(mesureDe(await lire(SIREN), 'B1.communes')).toMatchObject({ mesure: { etat: 'NON_CONCERNE' }, statut: 'NON_CONCERNE' });
  });

  it('are read by the members of the collectivité, and by nobody else through it', async () => {
    const acteur = await unActeur(base.unite, [SIREN], ['LECTEUR']);
    expect((await new ListIndicateurs(base.unite, HORLOGE).forMembre(acteur, { siren: SIREN })).annee).toBe(2025);
    expect(() => new ListIndicateurs(base.unite, HORLOGE).forMembre(acteur, { siren: DEPARTEMENT, annee: 2025 })).toThrow('n’est pas à vous');
  });

  it('of a buyer that nobody knows are refused in one sentence', async () => {
    await expect(lire('999999998')).rejects.toThrow(/SIREN|acheteur/i);
  });
});
