import { setTimeout as sleep } from 'node:timers/promises';
import { CONSOLIDATION_NOCTURNE, Schedules } from './schedules';
import { FileEssai } from './testing/file-essai';
import { JournalEssai } from './testing/journal-essai';

describe('the clock of the jobs', () => {
  const registre = { listTerritoires: async () => ['40', '64', '65'] };

  it('asks for the consolidation of every territory, even when one request fails', async () => {
    const demandes: string[] = [];
    const journal = new JournalEssai();
    const request = async (code: string): Promise<void> => {
      if (code === '64') throw new Error('base occupée');
      demandes.push(code);
    };
    await new Schedules(registre, new FileEssai(), request, journal).requestAll();
    expect(demandes).toEqual(['40', '65']);
    expect(journal.phrases).toEqual(['La consolidation nocturne du territoire 64 n’a pas pu être demandée : base occupée']);
  });

  it('is set as soon as it starts', async () => {
    const file = new FileEssai();
    const schedules = new Schedules(registre, file, async () => undefined, new JournalEssai());
    schedules.start();
    await schedules.stop();
    expect(file.horaires).toEqual([CONSOLIDATION_NOCTURNE]);
  });

  it('tells that it could not be set, and does not stop the worker', async () => {
    const file = new FileEssai();
    file.muette = true;
    const journal = new JournalEssai();
    const schedules = new Schedules(registre, file, async () => undefined, journal);
    schedules.start();
    await sleep(10);
    await schedules.stop();
    expect(journal.phrases).toEqual(['La consolidation nocturne n’a pas pu être programmée ; nouvel essai chaque minute. (connexion refusée)']);
  });
});
