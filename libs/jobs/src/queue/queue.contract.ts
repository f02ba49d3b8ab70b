import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../testing/wait-until';
import type { FileDeTravaux, Reveil } from './queue';

/** One backend under contract. */
export interface BancDEssai {
  open(): Promise<FileDeTravaux>;
  /** Cuts the connections of the queue, as a restart of its server does; resolves when the server accepts again. */
  cut(): Promise<void>;
}

const unReveil = (territoireCode = '40'): Reveil => ({ territoireCode, evenementId: randomUUID() });

/** What any queue of the product promises, whatever keeps its calls. */
export function describeFileDeTravaux(nom: string, banc: () => BancDEssai): void {
  describe(`the queue on ${nom}`, () => {
    const ouvertes: FileDeTravaux[] = [];
    const open = async (): Promise<FileDeTravaux> => {
      const file = await banc().open();
      ouvertes.push(file);
      return file;
    };
    const listen = async (handler: (reveil: Reveil) => Promise<void> = async () => undefined) => {
      const file = await open();
      const entendus: Reveil[] = [];
      await file.onWake(async (reveil) => {
        entendus.push(reveil);
        await handler(reveil);
      });
      return { file, entendus, count: ({ evenementId }: Reveil) => entendus.filter((entendu) => entendu.evenementId === evenementId).length };
    };

    afterEach(async () => {
      await Promise.all(ouvertes.splice(0).map((file) => file.close(100)));
    });

    it('carries the ids of the event, and nothing else', async () => {
      const { file, entendus } = await listen();
      const reveil = unReveil('64');
      await file.wake([reveil]);
      await waitUntil(() => entendus.length > 0);
      expect(entendus).toEqual([reveil]);
    });

    it('keeps the calls made while nobody listens', async () => {
      const reveils = [unReveil(), unReveil()];
      await (await open()).wake(reveils);
      const { count } = await listen();
      await waitUntil(() => reveils.every((reveil) => count(reveil) === 1));
    });

    it('ignores a second call of an event that is pending, and hears it again once it is over', async () => {
      const appelant = await open();
      const reveil = unReveil();
      await appelant.wake([reveil]);
      await appelant.wake([reveil]);
      const { count } = await listen();
      const temoin = unReveil();
      await appelant.wake([temoin]);
      await waitUntil(() => count(temoin) === 1);
      expect(count(reveil)).toBe(1);
      await waitUntil(async () => {
        await appelant.wake([reveil]);
        // Each try may be heard: on a busy machine, two are, between two looks.
        return count(reveil) > 1;
      });
    });

    it('forgets a call whose answer failed, so that the ledger can call again under the same id', async () => {
      const reveil = unReveil();
      const { file, count } = await listen(async (entendu) => {
        if (entendu.evenementId === reveil.evenementId) throw new Error('effet refusé');
      });
      await file.wake([reveil]);
      await waitUntil(() => count(reveil) === 1);
      await sleep(300);
      expect(count(reveil)).toBe(1);
      await file.wake([reveil]);
      await waitUntil(() => count(reveil) === 2);
    });

    it('gives each call to one listener among several', async () => {
      const [a, b] = [await listen(() => sleep(5)), await listen(() => sleep(5))];
      const reveils = Array.from({ length: 60 }, () => unReveil());
      await a.file.wake(reveils);
      await waitUntil(() => reveils.every((reveil) => a.count(reveil) + b.count(reveil) > 0));
      expect(reveils.map((reveil) => a.count(reveil) + b.count(reveil))).toEqual(reveils.map(() => 1));
      expect(a.entendus.length).toBeGreaterThan(0);
      expect(b.entendus.length).toBeGreaterThan(0);
    });

    it('lets the call under way finish when it closes, and says so', async () => {
      let finis = 0;
      const { file, entendus } = await listen(async () => {
        await sleep(300);
        finis += 1;
      });
      await file.wake([unReveil()]);
      await waitUntil(() => entendus.length === 1);
      expect(finis).toBe(0);
      expect(await file.close()).toBe(true);
      expect(finis).toBe(1);
    });

    it('gives up on a call that outlasts the delay of the closing, and says so', async () => {
      let finish = (): void => undefined;
      const { file, entendus } = await listen(() => new Promise((resolve) => (finish = resolve)));
      await file.wake([unReveil()]);
      await waitUntil(() => entendus.length === 1);
      expect(await file.close(100)).toBe(false);
      finish();
    });

    it('starts a scheduled job once per tick, however many processes set the clock, and however often', async () => {
      let ticks = 0;
      const chaqueSeconde = { nom: 'essai-horloge', pattern: '* * * * * *', tz: 'Europe/Paris' };
      const debut = Math.floor(Date.now() / 1_000);
      for (let i = 0; i < 2; i += 1) {
        const file = await open();
        const tick = async (): Promise<void> => void (ticks += 1);
        await file.schedule(chaqueSeconde, tick);
        await file.schedule(chaqueSeconde, tick);
        await file.onWake(async () => undefined);
      }
      await waitUntil(() => ticks >= 3);
      expect(ticks).toBeLessThanOrEqual(Math.floor(Date.now() / 1_000) - debut);
    });

    it('is joined again after a cut, by the caller and by the listener', async () => {
      const { file, count } = await listen();
      const [avant, apres] = [unReveil(), unReveil()];
      await file.wake([avant]);
      await waitUntil(() => count(avant) === 1);
      await banc().cut();
      await waitUntil(() =>
        file.wake([apres]).then(
          () => true,
          () => false,
        ),
      );
      await waitUntil(() => count(apres) > 0);
      const ensuite = unReveil();
      await file.wake([ensuite]);
      await waitUntil(() => count(ensuite) === 1, 1_000);
    });
  });
}
