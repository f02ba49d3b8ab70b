import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxRelay } from './outbox-relay';
import { createBaseTravaux, unEvenement, type BaseTravaux } from './testing/base-travaux';
import { FileEssai } from './testing/file-essai';
import { JournalEssai } from './testing/journal-essai';
import { RegistreEssai } from './testing/registre-essai';
import { waitUntil } from './testing/wait-until';

describe('the outbox relay', () => {
  let base: BaseTravaux;
  let registre: RegistreEssai;
  let file: FileEssai;
  let journal: JournalEssai;
  let relay: OutboxRelay;

  beforeEach(async () => {
    base = await createBaseTravaux(['40', '64']);
    registre = await RegistreEssai.open(base.workerUrl);
    [file, journal] = [new FileEssai(), new JournalEssai()];
    relay = new OutboxRelay(registre, file, journal);
  });
  afterEach(async () => {
    await relay.stop();
    await registre.close();
    await base.close();
  });

  it('calls the queue for the due events of every territory, in less than two seconds', async () => {
    relay.start();
    await sleep(600);
    await base.add([unEvenement(), unEvenement()], '40');
    await base.add([unEvenement()], '64');
    await waitUntil(() => file.appels.length === 3, 2_000);
    expect(file.appels.map(({ territoireCode }) => territoireCode).sort()).toEqual(['40', '40', '64']);
    expect(new Set(file.appels.map(({ evenementId }) => evenementId)).size).toBe(3);
  });

  it('does not call again for an event whose back-off runs, and calls again once it is over', async () => {
    await base.add([unEvenement()]);
    relay.start();
    await waitUntil(() => file.appels.length === 1);
    await sleep(700);
    expect(file.appels).toHaveLength(1);
    await base.skipBackOff();
    await waitUntil(() => file.appels.length === 2);
    expect(file.appels[1]).toEqual(file.appels[0]);
    expect(await base.listTraces()).toMatchObject([{ tentatives: 2, traite: false }]);
  });

  it('takes more than a hundred events without resting', async () => {
    await base.add(Array.from({ length: 450 }, () => unEvenement()));
    relay.start();
    await waitUntil(() => file.appels.length === 450, 3_000);
  });

  it('survives a queue out of reach: it says so once, insists with the same calls, and says when it is back', async () => {
    file.muette = true;
    await base.add([unEvenement()]);
    relay.start();
    await waitUntil(() => file.refus >= 3);
    expect(journal.phrases).toEqual(['La file de réveil ne répond plus : les travaux attendent dans le registre, rien n’est perdu. (connexion refusée)']);
    file.muette = false;
    await waitUntil(() => file.appels.length === 1, 2_000);
    expect(journal.phrases.slice(1)).toEqual(['La file de réveil répond de nouveau.']);
    expect(await base.listTraces()).toMatchObject([{ tentatives: 1 }]);
  });

  it('survives a ledger out of reach, and says so once', async () => {
    let muet = true;
    const capricieux = {
      listTerritoires: () => (muet ? Promise.reject(new Error('base arrêtée')) : registre.listTerritoires()),
      dispatch: (code: string, limite: number) => registre.dispatch(code, limite),
    };
    relay = new OutboxRelay(capricieux, file, journal);
    relay.start();
    await base.add([unEvenement()]);
    await sleep(1_300);
    muet = false;
    await waitUntil(() => file.appels.length === 1, 3_000);
    expect(journal.phrases).toEqual([
      'Le registre des travaux ne répond plus : les travaux attendent, rien n’est perdu. (base arrêtée)',
      'Le registre des travaux répond de nouveau.',
    ]);
  });

  it('stops, even while the queue is out of reach, and starts again', async () => {
    file.muette = true;
    await base.add([unEvenement()]);
    relay.start();
    await waitUntil(() => file.refus >= 1);
    await relay.stop();
    file.muette = false;
    await base.skipBackOff();
    await sleep(500);
    expect(file.appels).toHaveLength(0);
    relay.start();
    await waitUntil(() => file.appels.length === 1);
  });
});
