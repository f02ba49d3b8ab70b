import { setTimeout as sleep } from 'node:timers/promises';

/** Waits `ms`, or less when `arret` is raised. */
export async function rest(ms: number, arret: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: arret }).catch((error: unknown) => {
    if (!arret.aborted) throw error;
  });
}

/** Whether `travail` is over, well or badly, before `ms`. */
export async function settlesWithin(travail: Promise<unknown>, ms: number): Promise<boolean> {
  const delai = new AbortController();
  const fini = travail.then(
    () => true,
    () => true,
  );
  const depasse = rest(ms, delai.signal).then(() => false);
  try {
    return await Promise.race([fini, depasse]);
  } finally {
    delai.abort();
  }
}
