import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { adressePublique, ConfigurationError, FetchSources, ForgetDepots, horlogeSysteme, listSources, openTransport, readConfiguration, requireAcces, SendCourriel, type Configuration } from '@spaser/application';
import { FileInutilisableError, openFileDeTravaux, type AccesFile } from '@spaser/jobs';
import { openUnite, RoleDangereuxError } from '@spaser/persistence';
import { WorkerModule } from './worker.module';

/** Four jobs at a time, the relay and the watch; an import keeps its file's record in a transaction of its own. */
const CONNEXIONS = 7;

/** Opens its accesses before Nest starts, so that a wrong one is told in one sentence rather than in Nest's stack. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const journal = new ConsoleLogger('Travaux');
  const acces = accesFile(configuration);
  const { DATABASE_WORKER_URL } = requireAcces(configuration, ['DATABASE_WORKER_URL']);
  const unite = await openUnite({ spaser_worker: DATABASE_WORKER_URL }, { applicationName: 'spaser-worker', max: CONNEXIONS });
  const file = await openFileDeTravaux(acces, journal);
  const transport = openTransport(configuration, (texte) => process.stdout.write(`${texte}\n`));
  const courriels = new SendCourriel(transport, horlogeSysteme, { adresse: adressePublique(configuration), expediteur: configuration.SPASER_EXPEDITEUR });
  const sources = new FetchSources(unite, horlogeSysteme, listSources(configuration));

  const app = await NestFactory.createApplicationContext(WorkerModule.with({ unite, file, journal, courriels, sources, depots: new ForgetDepots(unite, horlogeSysteme) }), { logger: ['warn', 'error'] });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
  // Started by « spaser start », it does not outlive it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.('ready');
}

function accesFile(configuration: Configuration): AccesFile {
  if (configuration.REDIS_URL) return { redisUrl: configuration.REDIS_URL };
  return { queueUrl: requireAcces(configuration, ['DATABASE_QUEUE_URL']).DATABASE_QUEUE_URL };
}

main().catch((error: unknown) => {
  const expected = [ConfigurationError, RoleDangereuxError, FileInutilisableError].some((type) => error instanceof type);
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
