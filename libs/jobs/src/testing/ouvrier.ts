import type { AccesFile } from '../queue/backend';
import { openFileDeTravaux } from '../queue/bullmq-queue';
import { Travaux } from '../travaux';
import { RegistreEssai } from './registre-essai';

/** What the test gives to the worker process that it starts and kills. */
export interface AccesOuvrier {
  readonly workerUrl: string;
  readonly acces: AccesFile;
}

async function main({ workerUrl, acces }: AccesOuvrier): Promise<void> {
  const registre = await RegistreEssai.open(workerUrl);
  const file = await openFileDeTravaux(acces, console, { lockDurationMs: 1_000, stalledIntervalMs: 300 });
  const travaux = new Travaux({ registre, file, journal: console });
  await travaux.start();
  process.once('SIGTERM', () => void travaux.stop().then((vide) => process.exit(vide ? 0 : 3)));
  process.once('disconnect', () => process.exit(2));
  process.send?.('ready');
}

main(JSON.parse(process.argv[2] ?? '{}')).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
