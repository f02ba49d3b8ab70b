import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every 20 ms until `condition` holds. @throws after `delaiMs`. */
export async function waitUntil(condition: () => boolean | Promise<boolean>, delaiMs = 10_000): Promise<void> {
  const limite = Date.now() + delaiMs;
  while (!(await condition())) {
    if (Date.now() > limite) throw new Error(`still not true after ${delaiMs} ms: ${condition}`);
    await sleep(20);
  }
}
