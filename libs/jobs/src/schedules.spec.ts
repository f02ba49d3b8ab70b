import { setTimeout as sleep } from 'node:timers/promises';
import { CONSOLIDATION_NOCTURNE, consolidationNocturne, OUBLI_DES_DEPOTS, oubliDesDepots, RELEVE_DES_SOURCES, releveDesSources, Schedules, type Programme } from './schedules';
import { FileEssai } from './testing/file-essai';
import { JournalEssai } from './testing/journal-essai';

describe('the clock of the jobs', () => {
  const registre = { listTerritoires: async () => ['40', '64', '65'] };
  const rien = async (): Promise<void> => undefined;

  it.each<[Programme['phrases'], (run: (code: string) => Promise<void>) => Programme, string]>([
    [consolidationNocturne(rien).phrases, consolidationNocturne, 'La consolidation nocturne du territoire 64 n’a pas pu être demandée : base occupée'],
    [releveDesSources(rien).phrases, releveDesSources, 'Les sources du territoire 64 n’ont pas pu être relevées : base occupée'],
    [oubliDesDepots(rien).phrases, oubliDesDepots, 'Les fichiers anciens du territoire 64 n’ont pas pu être oubliés : base occupée'],
  ])('gives its turn to every territory, even when one fails: %j', async (_phrases, programmeOf, phrase) => {
    const demandes: string[] = [];
    const journal = new JournalEssai();
    const programme = programmeOf(async (code) => {
      if (code === '64') throw new Error('base occupée');
      demandes.push(code);
    });
    await new Schedules(registre, new FileEssai(), [programme], journal).runAll(programme);
    expect(demandes).toEqual(['40', '65']);
    expect(journal.phrases).toEqual([phrase]);
  });

  it('is set as soon as it starts', async () => {
    const file = new FileEssai();
    const schedules = new Schedules(registre, file, [consolidationNocturne(rien), releveDesSources(rien), oubliDesDepots(rien)], new JournalEssai());
    schedules.start();
    await schedules.stop();
    expect(file.horaires).toEqual([CONSOLIDATION_NOCTURNE, RELEVE_DES_SOURCES, OUBLI_DES_DEPOTS]);
  });

  it('tells that it could not be set, and does not stop the worker', async () => {
    const file = new FileEssai();
    file.muette = true;
    const journal = new JournalEssai();
    const schedules = new Schedules(registre, file, [consolidationNocturne(rien), releveDesSources(rien)], journal);
    schedules.start();
    await sleep(10);
    await schedules.stop();
    expect(journal.phrases).toEqual([
      'La consolidation nocturne n’a pas pu être programmée ; nouvel essai chaque minute. (connexion refusée)',
      'Le relevé des sources n’a pas pu être programmé ; nouvel essai chaque minute. (connexion refusée)',
    ]);
  });
});
