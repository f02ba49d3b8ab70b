import { createBaseTravaux, type BaseTravaux } from '../testing/base-travaux';
import { JournalEssai } from '../testing/journal-essai';
import { openFileDeTravaux } from './bullmq-queue';
import { describeFileDeTravaux } from './queue.contract';

let base: BaseTravaux;

beforeAll(async () => {
  base = await createBaseTravaux();
});
afterAll(() => base.close());

describeFileDeTravaux('PostgreSQL', () => ({
  open: () => openFileDeTravaux({ queueUrl: base.queueUrl }, new JournalEssai()),
  async cut() {
    expect(await base.cutQueueConnections()).toBeGreaterThanOrEqual(2);
  },
}));

describe('opening the queue on PostgreSQL', () => {
  it('prepares its schema even when several processes start together', async () => {
    const fraiche = await createBaseTravaux();
    const files = await Promise.all([1, 2, 3].map(() => openFileDeTravaux({ queueUrl: fraiche.queueUrl }, new JournalEssai())));
    await Promise.all(files.map((file) => file.close()));
    await fraiche.close();
  });

  it('tells the operator what to do when the access is refused, without showing the password', async () => {
    const url = new URL(base.queueUrl);
    url.username = 'inconnu';
    url.password = 'secret-faux';
    const ouverture = openFileDeTravaux({ queueUrl: url.toString() }, new JournalEssai());
    await expect(ouverture).rejects.toThrow(/^La file de réveil ne s’ouvre pas dans PostgreSQL \(.+\)\. Vérifiez DATABASE_QUEUE_URL/);
    await expect(ouverture).rejects.not.toThrow(/secret-faux/);
  });

  it('sees no table of the product', async () => {
    const { createDataSource } = await import('@spaser/persistence');
    const source = await createDataSource(base.queueUrl, { max: 1 }).initialize();
    await expect(source.query('SELECT count(*) FROM public.outbox')).rejects.toThrow(/permission denied/);
    await source.destroy();
  });
});
