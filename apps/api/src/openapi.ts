import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfiguration } from '@spaser/application';
import { UniteDeTravail } from '@spaser/persistence';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';

/**
 * The description of the API, made from the controllers alone: the application is assembled, never opened, and its access
 * to the database leads nowhere. From it the typed client of the signed-in space is written (`npm run client`).
 */
export async function describeApi(): Promise<OpenAPIObject> {
  const nowhere = Object.create(UniteDeTravail.prototype) as UniteDeTravail;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(readConfiguration({}), nowhere), { logger: false, abortOnError: false });
  return configureApp(app);
}
