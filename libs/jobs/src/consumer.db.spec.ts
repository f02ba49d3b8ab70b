import { Consumer } from './consumer';
import { createBaseTravaux, unEvenement, type BaseTravaux, type EvenementEssai } from './testing/base-travaux';
import { JournalEssai } from './testing/journal-essai';
import { RegistreEssai } from './testing/registre-essai';

describe('the consumer', () => {
  let base: BaseTravaux;
  let registre: RegistreEssai;
  const journal = new JournalEssai();

  beforeEach(async () => {
    base = await createBaseTravaux();
    registre = await RegistreEssai.open(base.workerUrl);
    journal.phrases.length = 0;
  });
  afterEach(async () => {
    await registre.close();
    await base.close();
  });

  const dispatchOne = async (evenement: EvenementEssai) => {
    await base.add([evenement]);
    const [distribue] = await registre.dispatch('40', 1);
    if (!distribue) throw new Error('nothing was dispatched');
    return { territoireCode: '40', evenementId: distribue.id };
  };

  it('applies the effect once, however many calls come, and leaves its record', async () => {
    const reveil = await dispatchOne(unEvenement({ dureeMs: 50 }));
    const consumer = new Consumer(registre, journal);
    await Promise.all([1, 2, 3].map(() => consumer.handle(reveil)));
    await consumer.handle(reveil);
    expect(await base.countEffets()).toBe(1);
    expect(await base.listTraces()).toMatchObject([{ tentatives: 1, traite: true, erreur: null }]);
    expect(journal.phrases).toEqual([]);
  });

  it('keeps a failed event open with the sentence of its failure and without its effect, then closes it', async () => {
    const reveil = await dispatchOne(unEvenement({ echecs: 1 }));
    const consumer = new Consumer(registre, journal);
    await consumer.handle(reveil);
    expect(await base.countEffets()).toBe(0);
    expect(await base.listTraces()).toMatchObject([{ tentatives: 1, traite: false, erreur: 'effet refusé (essai 1)' }]);
    expect(journal.phrases).toEqual([`Le travail ${reveil.evenementId} du territoire 40 a échoué et sera repris : effet refusé (essai 1)`]);
    await consumer.handle(reveil);
    expect(await base.listTraces()).toMatchObject([{ traite: true, erreur: null }]);
  });

  it('does not throw when the ledger is out of reach: it will hand the event out again', async () => {
    const absent = { process: () => Promise.reject(new Error('base arrêtée')), recordFailure: () => Promise.reject(new Error('base arrêtée')) };
    await new Consumer(absent, journal).handle({ territoireCode: '40', evenementId: 'e1' });
    expect(journal.phrases).toEqual([
      'Le travail e1 du territoire 40 a échoué et sera repris : base arrêtée',
      'L’échec du travail e1 n’a pas pu être inscrit au registre : base arrêtée',
    ]);
  });
});
