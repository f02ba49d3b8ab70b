import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfiguration, type Acteur } from '@spaser/application';
import type { UniteDeTravail } from '@spaser/persistence';
import type { NextFunction, Request, Response } from 'express';
import { AppModule } from '../app.module';
import { configureApp } from '../configure-app';

type Contrat = ReturnType<typeof configureApp>;

/** The API as it runs, on a test's own database, not listening yet. `acteur`: whom each request comes from, without signing in. */
export async function openApp(unite: UniteDeTravail, { env = {}, acteur }: { readonly env?: NodeJS.ProcessEnv; readonly acteur?: () => Acteur | null } = {}): Promise<{ app: NestExpressApplication; contrat: Contrat }> {
  const module = await Test.createTestingModule({ imports: [AppModule.with(readConfiguration(env), unite)] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  if (acteur) {
    app.use((requete: Request & { acteur?: Acteur }, _: Response, suite: NextFunction) => {
      const present = acteur();
      if (present) requete.acteur = present;
      suite();
    });
  }
  const contrat = configureApp(app);
  await app.init();
  return { app, contrat };
}
