import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import compression from 'compression';
import helmet from 'helmet';
import { ErreursFilter } from './erreurs/erreurs.filter';
import { validationException } from './erreurs/validation-exception';
import { openSessions } from './session/open-sessions';
import { serveAssets } from './statique/serve-assets';
import { serveEspace } from './statique/serve-espace';

const POLITIQUE_CONTENU = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/** Everything around the controllers: headers, validation, errors, static files, the description of the API. */
export function configureApp(app: NestExpressApplication): OpenAPIObject {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet({ contentSecurityPolicy: POLITIQUE_CONTENU, referrerPolicy: { policy: 'same-origin' }, strictTransportSecurity: { maxAge: 31_536_000 } }));
  app.use(compression());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: validationException }));
  app.useGlobalFilters(new ErreursFilter());
  app.enableShutdownHooks();
  openSessions(app);
  serveAssets(app);
  serveEspace(app);
  const description = new DocumentBuilder()
    .setTitle('SPASER')
    .setDescription('La commande publique inclusive d’un territoire\u00a0: chiffres, marchés et méthode. Montants en euros HT, en texte décimal\u00a0; parts entre 0 et 1.')
    .setVersion('0.1.0')
    .setLicense('Licence Ouverte 2.0 pour les données, EUPL-1.2 pour le code', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/')
    .build();
  const document = SwaggerModule.createDocument(app, description);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml', customSiteTitle: 'API SPASER' });
  return document;
}
