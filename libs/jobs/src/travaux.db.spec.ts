import { openFileDeTravaux } from './queue/bullmq-queue';
import { CONSOLIDATION_NOCTURNE, consolidationNocturne } from './schedules';
import { createBaseTravaux, unEvenement, type BaseTravaux } from './testing/base-travaux';
import { JournalEssai } from './testing/journal-essai';
import { RegistreEssai } from './testing/registre-essai';
import { waitUntil } from './testing/wait-until';
import { Travaux } from './travaux';

describe('the jobs of a worker process', () => {
  let base: BaseTravaux;
  let registre: RegistreEssai;
  let travaux: Travaux;

  beforeEach(async () => {
    base = await createBaseTravaux(['40', '64']);
    registre = await RegistreEssai.open(base.workerUrl);
    const journal = new JournalEssai();
    const file = await openFileDeTravaux({ queueUrl: base.queueUrl }, journal);
    travaux = new Travaux({ registre, file, journal, programmes: [consolidationNocturne((code) => base.add([unEvenement({ cle: 'consolidation' })], code))] });
    await travaux.start();
  });
  afterEach(async () => {
    await travaux.stop();
    await registre.close();
    await base.close();
  });

  it('applies every event once, from the commit to the effect', async () => {
    await base.add(Array.from({ length: 40 }, () => unEvenement()), '40');
    await base.add(Array.from({ length: 10 }, () => unEvenement()), '64');
    await waitUntil(async () => (await base.countFaults()).ouverts === 0);
    expect(await base.countFaults()).toEqual({ ouverts: 0, sansEffet: 0, doubles: 0 });
    expect(await base.countEffets()).toBe(50);
  });

  it('answers the pending events of one key by one computation per hand at work, not one per event', async () => {
    await base.add(Array.from({ length: 30 }, () => unEvenement({ cle: 'commune-2025', dureeMs: 100 })));
    await waitUntil(async () => (await base.countFaults()).ouverts === 0);
    expect(await base.countEffets()).toBeGreaterThanOrEqual(1);
    expect(await base.countEffets()).toBeLessThanOrEqual(4);
  });

  it('takes up a failed event again when the ledger hands it out again', async () => {
    await base.add([unEvenement({ echecs: 1 })]);
    await waitUntil(async () => (await base.listTraces())[0]?.erreur === 'effet refusé (essai 1)');
    await base.skipBackOff();
    await waitUntil(async () => (await base.countFaults()).ouverts === 0);
    expect(await base.listTraces()).toMatchObject([{ tentatives: 2, traite: true, erreur: null }]);
  });

  it('lets the event under way finish when it stops, and leaves the others in the ledger', async () => {
    await base.add(Array.from({ length: 30 }, () => unEvenement({ dureeMs: 400 })));
    await waitUntil(async () => (await base.listTraces()).every(({ tentatives }) => tentatives === 1));
    expect(await travaux.stop()).toBe(true);
    const { ouverts, doubles, sansEffet } = await base.countFaults();
    expect(ouverts).toBeGreaterThan(0);
    expect({ doubles, sansEffet, effets: await base.countEffets() }).toEqual({ doubles: 0, sansEffet: 0, effets: 30 - ouverts });
  });

  it('has the nightly consolidation at half past two in Paris, summer and winter', async () => {
    await waitUntil(() => base.getNextTick(CONSOLIDATION_NOCTURNE.nom).then(Boolean, () => false));
    const prochaine = await base.getNextTick(CONSOLIDATION_NOCTURNE.nom);
    expect(prochaine.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' })).toBe('02:30:00');
    expect(prochaine.getTime() - Date.now()).toBeLessThanOrEqual(25 * 3_600_000);
  });
});
