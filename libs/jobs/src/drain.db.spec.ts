import { setTimeout as sleep } from 'node:timers/promises';
import { drain, type Avancement } from './drain';
import { createBaseTravaux, unEvenement, type BaseTravaux } from './testing/base-travaux';
import { RegistreEssai } from './testing/registre-essai';

describe('draining the ledger without a queue', () => {
  let base: BaseTravaux;
  let registre: RegistreEssai;

  beforeEach(async () => {
    base = await createBaseTravaux(['40', '64']);
    registre = await RegistreEssai.open(base.workerUrl);
  });
  afterEach(async () => {
    await registre.close();
    await base.close();
  });

  it('does nothing when nothing is pending', async () => {
    expect(await drain(registre)).toEqual({ etat: 'TERMINE', faits: 0 });
  });

  it('processes the pending events of every territory, and tells how far it is', async () => {
    await base.add(Array.from({ length: 30 }, () => unEvenement()), '40');
    await base.add(Array.from({ length: 12 }, () => unEvenement()), '64');
    const avancements: Avancement[] = [];
    expect(await drain(registre, { onProgress: (avancement) => avancements.push(avancement) })).toEqual({ etat: 'TERMINE', faits: 42 });
    expect(avancements).toEqual(Array.from({ length: 42 }, (_, i) => ({ faits: i + 1, total: 42, attente: false })));
    expect(await base.countFaults()).toEqual({ ouverts: 0, sansEffet: 0, doubles: 0 });
  });

  it('answers the events of one key by one computation', async () => {
    await base.add(Array.from({ length: 10 }, () => unEvenement({ cle: 'commune-2025' })));
    expect(await drain(registre)).toMatchObject({ etat: 'TERMINE' });
    expect(await base.countEffets()).toBe(1);
    expect(await base.countFaults()).toMatchObject({ ouverts: 0 });
  });

  it('processes the events that its own work asks for', async () => {
    await base.add([unEvenement({ suite: 'consolidation' })]);
    expect(await drain(registre)).toEqual({ etat: 'TERMINE', faits: 2 });
    expect((await base.listTraces()).map(({ traite }) => traite)).toEqual([true, true]);
  });

  it('gets over an event that fails twice', async () => {
    await base.add([unEvenement({ echecs: 2 })]);
    expect(await drain(registre, { pauseMs: 10 })).toEqual({ etat: 'TERMINE', faits: 1 });
    expect(await base.listTraces()).toMatchObject([{ traite: true, erreur: null }]);
  });

  it('stops at an event that fails three times, names it, and keeps what is done', async () => {
    await base.add([unEvenement({ cle: 'a' })]);
    await base.add([unEvenement({ cle: 'b', echecs: 9 })]);
    const bilan = await drain(registre, { pauseMs: 10 });
    expect(bilan).toMatchObject({ etat: 'ARRETE', territoireCode: '40', type: 'essai', message: 'effet refusé (essai 3)' });
    expect(await base.listTraces()).toMatchObject([
      { cle: 'a', erreur: null },
      { cle: 'b', traite: false, erreur: 'effet refusé (essai 3)' },
    ]);
    expect(await base.countFaults()).toMatchObject({ sansEffet: 0, doubles: 0 });
  });

  it('waits for the events that are postponed, and says that it waits', async () => {
    await base.add([unEvenement()]);
    await registre.dispatch('40', 10);
    const avancements: Avancement[] = [];
    const fin = drain(registre, { pauseMs: 20, onProgress: (avancement) => avancements.push(avancement) });
    await sleep(200);
    expect(avancements.at(-1)).toEqual({ faits: 0, total: 0, attente: true });
    await base.skipBackOff();
    expect(await fin).toEqual({ etat: 'TERMINE', faits: 1 });
  });
});
