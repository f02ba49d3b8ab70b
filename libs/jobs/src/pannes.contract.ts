import { setTimeout as sleep } from 'node:timers/promises';
import { createBaseTravaux, unEvenement, type BaseTravaux } from './testing/base-travaux';
import { Poste } from './testing/poste';
import type { RedisEssai } from './testing/redis-essai';
import { waitUntil } from './testing/wait-until';

const MORTS = 15;
const EVENEMENTS = 300;

/** Two worker processes killed in turn while events are produced; on Redis, the queue also forgets everything once. */
export function describePannes(nom: string, startRedis?: () => Promise<RedisEssai>): void {
  describe(`${MORTS} brutal deaths of the workers, with the queue on ${nom}`, () => {
    let base: BaseTravaux;
    let redis: RedisEssai | undefined;
    let postes: readonly Poste[];

    beforeAll(async () => {
      base = await createBaseTravaux();
      redis = await startRedis?.();
      const acces = redis ? { redisUrl: redis.url } : { queueUrl: base.queueUrl };
      postes = [1, 2].map(() => new Poste({ workerUrl: base.workerUrl, acces }));
    }, 60_000);
    afterAll(async () => {
      for (const poste of postes) poste.kill();
      await redis?.stop();
      await base.close();
    });

    it(`apply each of ${EVENEMENTS} events once: none lost, none doubled`, async () => {
      for (let mort = 0; mort < MORTS; mort += 1) {
        await base.add(Array.from({ length: EVENEMENTS / MORTS }, () => unEvenement({ dureeMs: 30 })));
        const poste = postes[mort % 2];
        await poste?.waitUntilReady();
        // Not at the same point of its work each time: from 40 to 250 ms after it is ready.
        await sleep(40 + ((mort * 70) % 211));
        await poste?.killAndReplace();
        if (mort === 7) await redis?.flushAll();
      }
      await waitUntil(async () => {
        await base.skipBackOff();
        await sleep(250);
        return (await base.countFaults()).ouverts === 0;
      }, 60_000);

      expect(await base.countFaults()).toEqual({ ouverts: 0, sansEffet: 0, doubles: 0 });
      expect(await base.countEffets()).toBe(EVENEMENTS);
      // The deaths did hit: events had to be handed out again.
      expect((await base.listTraces()).filter(({ tentatives }) => tentatives > 1).length).toBeGreaterThan(0);
    }, 120_000);

    it('leave workers that stop within ten seconds when they are asked to, jobs under way finished', async () => {
      await Promise.all(postes.map((poste) => poste.waitUntilReady()));
      await base.add(Array.from({ length: 16 }, () => unEvenement({ dureeMs: 1_500 })));
      await waitUntil(async () => (await base.listTraces()).every(({ tentatives }) => tentatives > 0));
      await sleep(500);
      const arrets = await Promise.all(postes.map((poste) => poste.stop()));
      expect(arrets.map(({ code }) => code)).toEqual([0, 0]);
      expect(Math.max(...arrets.map(({ dureeMs }) => dureeMs))).toBeLessThan(10_000);
      expect((await base.countEffets()) - EVENEMENTS).toBeGreaterThan(0);
      expect(await base.countFaults()).toMatchObject({ sansEffet: 0, doubles: 0 });
    }, 60_000);
  });
}
