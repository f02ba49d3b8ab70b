import { JournalEssai } from '../testing/journal-essai';
import { PROGRAMME_REDIS, RedisEssai } from '../testing/redis-essai';
import { openFileDeTravaux } from './bullmq-queue';
import { describeFileDeTravaux } from './queue.contract';

// Skipped, with the reason in the title, where there is no Redis server to start.
const describeOnRedis = PROGRAMME_REDIS ? describe : describe.skip;
const raison = PROGRAMME_REDIS ? '' : ' (skipped: no redis-server on this machine)';

describeOnRedis(`BullMQ on Redis${raison}`, () => {
  let redis: RedisEssai;
  const open = () => openFileDeTravaux({ redisUrl: redis.url }, new JournalEssai());

  beforeAll(async () => {
    redis = await RedisEssai.start();
  });
  afterAll(() => redis.stop());

  describeFileDeTravaux('Redis', () => ({
    open,
    async cut() {
      await redis.kill();
      await redis.restart();
    },
  }));

  it('fails at once when Redis is away, instead of waiting', async () => {
    const file = await open();
    await redis.kill();
    const debut = Date.now();
    await expect(file.wake([{ territoireCode: '40', evenementId: 'f4b5a9d0-0000-7000-8000-000000000000' }])).rejects.toThrow();
    expect(Date.now() - debut).toBeLessThan(2_000);
    await redis.restart();
    await file.close();
  });

  it('refuses a Redis that evicts data, in a sentence that says what to do', async () => {
    const cache = await RedisEssai.start('allkeys-lru');
    await expect(openFileDeTravaux({ redisUrl: cache.url }, new JournalEssai())).rejects.toThrow(
      /efface des données quand la mémoire lui manque \(maxmemory-policy « allkeys-lru »\).+Réglez « maxmemory-policy noeviction »/,
    );
    await cache.stop();
  });

  it('refuses a Redis that does not answer, without showing the password', async () => {
    const ouverture = openFileDeTravaux({ redisUrl: 'redis://:secret@127.0.0.1:1' }, new JournalEssai());
    await expect(ouverture).rejects.toThrow(/^Redis \(127\.0\.0\.1:1\) ne répond pas : .*ECONNREFUSED.+Démarrez-le ou corrigez REDIS_URL/);
    await expect(ouverture).rejects.not.toThrow(/secret/);
  });
});
