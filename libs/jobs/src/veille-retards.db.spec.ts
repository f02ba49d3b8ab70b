import { createBaseTravaux, unEvenement } from './testing/base-travaux';
import { JournalEssai } from './testing/journal-essai';
import { RegistreEssai } from './testing/registre-essai';
import { VeilleRetards } from './veille-retards';

describe('the watch over late jobs', () => {
  it('tells once that a territory is late by more than a minute, and when it has caught up', async () => {
    const base = await createBaseTravaux(['40', '64']);
    const registre = await RegistreEssai.open(base.workerUrl);
    const journal = new JournalEssai();
    const veille = new VeilleRetards(registre, journal);

    await base.add([unEvenement()]);
    await base.age(50);
    await veille.check();
    expect(journal.phrases).toEqual([]);

    await base.age(45);
    await veille.check();
    await veille.check();
    expect(journal.phrases).toEqual(['Territoire 40 : des travaux attendent depuis plus d’une minute. (le plus ancien depuis 95 s)']);

    const [evenement] = await registre.dispatch('40', 1);
    await registre.process('40', evenement?.id ?? '');
    await veille.check();
    expect(journal.phrases.slice(1)).toEqual(['Territoire 40 : les travaux en attente sont rattrapés.']);

    await registre.close();
    await base.close();
  });
});
