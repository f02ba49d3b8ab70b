import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ConfigurationError, readConfiguration, requireAcces } from '@spaser/application';
import { openUnite, RoleDangereuxError } from '@spaser/persistence';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';

/** Opens its accesses before Nest starts, so that a wrong one is told in one sentence rather than in Nest's stack. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  if (!configuration.SPASER_CLE) throw new ConfigurationError(['Il manque SPASER_CLE. Lancez «\u00a0npm start\u00a0», qui la donne, ou suivez docs/exploitation/configuration.md.']);
  const acces = requireAcces(configuration, ['DATABASE_APP_URL', 'DATABASE_TERRITORY_URL', 'DATABASE_IDENTITE_URL']);
  const urls = { spaser_app: acces.DATABASE_APP_URL, spaser_territory: acces.DATABASE_TERRITORY_URL, spaser_identite: acces.DATABASE_IDENTITE_URL };
  const unite = await openUnite(urls, { applicationName: 'spaser-api', max: 10, statementTimeoutMs: 5_000 });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration, unite), { logger: ['warn', 'error'] });
  configureApp(app);
  await app.listen(configuration.PORT, configuration.HOST);
  // Started by « spaser start », it does not outlive it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.('ready');
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigurationError || error instanceof RoleDangereuxError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  process.stderr.write(`${expected ? sentenceOf(error as Error) : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});

function sentenceOf(error: Error & { code?: string; port?: number }): string {
  return error.code === 'EADDRINUSE' ? `Le port ${error.port} est déjà pris. Arrêtez l’autre programme, ou donnez un autre port\u00a0: PORT=3001 npm start.` : error.message;
}
