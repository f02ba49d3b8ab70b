import { DomainError, listFeuilles, MODELE_LANDES_2023_2029, type DateCivile } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ChangeExercice } from '../exercices/change-exercice.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ChangeStatut } from '../spaser/change-statut.use-case';
import { CreateSpaser } from '../spaser/create-spaser.use-case';
import { RecordDeliberation } from '../spaser/record-deliberation.use-case';
import { SaveContenu } from '../spaser/save-contenu.use-case';
import { unActeur } from '../testing/acteurs';
import { ReadSuivi } from './read-suivi.use-case';
import { WriteSuivi } from './write-suivi.use-case';

const HORLOGE = { now: () => new Date('2026-11-25T12:00:00Z') };
const MESURE = { mesure: 'Relancer les directions', responsable: 'Secrétariat général', echeance: '2027-03-31', faite: 'NON' };
let base: BaseDeTest;
let communes: readonly string[];
let suivis: ReadSuivi;
let ecrire: WriteSuivi;
let exercices: ChangeExercice;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  communes = toutes.filter(({ type }) => type === 'COMMUNE').map(({ siren }) => siren);
  suivis = new ReadSuivi(base.unite, HORLOGE);
  ecrire = new WriteSuivi(base.unite, HORLOGE);
  exercices = new ChangeExercice(base.unite, HORLOGE);
}, 120_000);
afterAll(() => base.close());

const refus = (faire: () => Promise<unknown>): Promise<string> =>
  Promise.resolve().then(faire).then(() => 'accepted', (erreur: unknown) => (erreur instanceof DomainError ? erreur.code : String(erreur)));

/** A commune whose council adopted, on a day, the scheme that its size proposes, from a year on. */
async function enVigueur(rang: number, seanceLe = '2025-03-10', debut = 2025): Promise<{ acteur: Acteur; siren: string; id: string; actions: readonly string[] }> {
  const siren = communes[rang] ?? '';
  const acteur = await unActeur(base.unite, [siren]);
  const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
  const id = await new CreateSpaser(base.unite, HORLOGE).execute(acteur, { siren, variante: null });
  const contenu = await base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, (stores) => stores.schemas.readContenu(collectiviteId, id));
  if (!contenu) throw new Error('a scheme has a content');
  await new SaveContenu(base.unite, HORLOGE).execute(acteur, { siren, id, revision: 1, contenu: { ...contenu, debut } });
  await new ChangeStatut(base.unite).execute(acteur, { siren, id, acte: 'PROJETER' });
  await new RecordDeliberation(base.unite, HORLOGE).adopt(acteur, { siren, id, numero: `${rang}`, seanceLe: seanceLe as DateCivile, executoireLe: null, url: null });
  return { acteur, siren, id, actions: contenu.actions };
}

describe('the follow-up of the actions of a scheme', () => {
  it('has no state as long as nobody has spoken, then the one that is said, with its corrective measures', async () => {
    const { acteur, siren, actions: [action = '', ...autres] } = await enVigueur(0);
    const avant = await suivis.execute(acteur, { siren });
    expect([avant.annee, avant.schema?.debut, avant.modifiable, avant.actions.length, avant.actions[0]?.suivi, avant.actions[0]?.version]).toEqual([2025, 2025, true, autres.length + 1, null, 0]);
    await ecrire.save(acteur, { siren, annee: 2025, action, version: 0, contenu: { statut: 'EN_COURS', bilan: 'Deux consultations sur cinq', mesures: [MESURE] } });
    const apres = await suivis.execute(acteur, { siren, annee: 2025 });
    expect(apres.actions[0]).toMatchObject({ code: action, retenue: true, version: 1, suivi: { statut: 'EN_COURS', mesures: [MESURE] }, restantes: [] });
    expect(apres.actions.slice(1).every(({ suivi }) => suivi === null)).toBe(true);
    // What is left undone is shown the year after, where it can still be done.
    expect((await suivis.execute(acteur, { siren, annee: 2026 })).actions[0]).toMatchObject({ version: 0, suivi: null, restantes: [MESURE] });
  });

  it('keeps every version, and undoes down to « nobody has spoken »', async () => {
    const { acteur, siren, actions: [action = ''] } = await enVigueur(1);
    const cle = { siren, annee: 2025, action };
    await ecrire.save(acteur, { ...cle, version: 0, contenu: { statut: 'EN_COURS' } });
    await ecrire.save(acteur, { ...cle, version: 1, contenu: { statut: 'REALISEE' } });
    expect(await refus(() => ecrire.save(acteur, { ...cle, version: 1, contenu: { statut: 'EN_COURS' } }))).toBe('REVISION_PERIMEE');
    await ecrire.restore(acteur, { ...cle, version: 2, vers: 1 });
    expect((await suivis.execute(acteur, { siren, annee: 2025 })).actions[0]?.suivi?.statut).toBe('EN_COURS');
    await ecrire.restore(acteur, { ...cle, version: 3, vers: 0 });
    expect((await suivis.execute(acteur, { siren, annee: 2025 })).actions[0]).toMatchObject({ version: 4, suivi: null });
    expect(await refus(() => ecrire.restore(acteur, { ...cle, version: 4, vers: 0 }))).toBe('ECRITURE_DEJA_SUPPRIMEE');
    expect(await refus(() => ecrire.restore(acteur, { ...cle, version: 4, vers: 9 }))).toBe('INTROUVABLE');
    await ecrire.save(acteur, { ...cle, version: 4, contenu: { statut: 'REALISEE' } });
    expect((await suivis.versions(acteur, cle)).map(({ version, acte, parMoi }) => [version, acte, parMoi])).toEqual([
      [5, 'RETABLISSEMENT', true], [4, 'SUPPRESSION', true], [3, 'RETABLISSEMENT', true], [2, 'CORRECTION', true], [1, 'CREATION', true],
    ]);
  });

  it('is of one’s own scheme and of a year that has begun: an action that the scheme leaves out, a year before it or after today are refused', async () => {
    const { acteur, siren, actions } = await enVigueur(2);
    const save = (action: string, annee = 2025) => refus(() => ecrire.save(acteur, { siren, annee, action, version: 0, contenu: { statut: 'REALISEE' } }));
    const laissee = listFeuilles(MODELE_LANDES_2023_2029).find(({ code }) => !actions.includes(code))?.code ?? '';
    expect([await save(laissee), await save(actions[0] ?? '', 2024), await save(actions[0] ?? '', 2027)]).toEqual(['ACTION_HORS_SCHEMA', 'ACTION_HORS_SCHEMA', 'SUIVI_TROP_TOT']);
  });

  it('refuses everything that is wrong at once, and writes nothing of it', async () => {
    const { acteur, siren, actions: [action = ''] } = await enVigueur(4);
    await expect(ecrire.save(acteur, { siren, annee: 2025, action, version: 0, contenu: { statut: 'REPORTEE', mesures: [{ mesure: 'Former' }] } })).rejects.toMatchObject({
      code: 'SUIVI_A_CORRIGER', defauts: [{ champ: 'mesures[0].responsable' }, { champ: 'mesures[0].echeance' }, { champ: 'mesures[0].faite' }, { champ: 'bilan' }],
    });
    expect((await suivis.execute(acteur, { siren, annee: 2025 })).actions[0]?.version).toBe(0);
  });

  it('does not move in a year that is declared, nor by who may only read', async () => {
    const { acteur, siren, actions: [action = ''] } = await enVigueur(5);
    const cle = { siren, annee: 2025, action };
    await ecrire.save(acteur, { ...cle, version: 0, contenu: { statut: 'EN_COURS' } });
    await exercices.execute(acteur, { siren, annee: 2025, acte: 'DECLARER', revision: 0, motif: null });
    expect(await refus(() => ecrire.save(acteur, { ...cle, version: 1, contenu: { statut: 'REALISEE' } }))).toBe('EXERCICE_FERME');
    expect(await refus(() => ecrire.restore(acteur, { ...cle, version: 1, vers: 0 }))).toBe('EXERCICE_FERME');
    const lu = await suivis.execute(acteur, { siren, annee: 2025 });
    expect([lu.exercice, lu.modifiable, lu.actions[0]?.suivi?.statut]).toEqual(['DECLARE', false, 'EN_COURS']);
    expect((await suivis.execute(acteur, { siren, annee: 2026 })).modifiable).toBe(true);
    const lecteur = await unActeur(base.unite, [siren], ['LECTEUR', 'VALIDEUR']);
    expect((await suivis.execute(lecteur, { siren, annee: 2026 })).modifiable).toBe(false);
    expect(await refus(() => ecrire.save(lecteur, { ...cle, annee: 2026, version: 0, contenu: { statut: 'REALISEE' } }))).toBe('DROIT_MANQUANT');
  });

  it('says that no scheme was in force, and opens on the current year when the last complete one had none', async () => {
    const siren = communes[6] ?? '';
    const sans = await suivis.execute(await unActeur(base.unite, [siren]), { siren });
    expect([sans.annee, sans.schema, sans.modifiable, sans.arbre, sans.actions]).toEqual([2026, null, false, [], []]);
    const recent = await enVigueur(7, '2026-02-01', 2026);
    expect((await suivis.execute(recent.acteur, { siren: recent.siren })).annee).toBe(2026);
    expect((await suivis.execute(recent.acteur, { siren: recent.siren, annee: 2025 })).schema).toBeNull();
  });

  it('keeps in sight, under its title, what was said of an action after its scheme was repealed', async () => {
    const { acteur, siren, id, actions: [action = ''] } = await enVigueur(8);
    await ecrire.save(acteur, { siren, annee: 2026, action, version: 0, contenu: { statut: 'EN_COURS' } });
    await new RecordDeliberation(base.unite, HORLOGE).repeal(acteur, { siren, id, numero: 'fin', seanceLe: '2026-10-01' as DateCivile, executoireLe: null, url: null });
    const lu = await suivis.execute(acteur, { siren, annee: 2026 });
    expect([lu.schema, lu.actions.length, lu.actions[0]?.retenue, lu.actions[0]?.titre === action]).toEqual([null, 1, false, false]);
    expect(await refus(() => ecrire.save(acteur, { siren, annee: 2026, action, version: 1, contenu: { statut: 'REALISEE' } }))).toBe('ACTION_HORS_SCHEMA');
  });
});
