import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the build puts the signed-in space, beside the compiled API. */
const DOSSIER = resolve(__dirname, '../../../web');
const FICHIER = /^\/assets\/[\w.-]+$/;

/**
 * Serves the signed-in space under /app. The name of each file holds a hash of its content: it never changes. Every other
 * address is one of its screens and gets the shell, never kept by a browser, so that a new version shows at once.
 */
export function serveEspace(app: NestExpressApplication, dossier = DOSSIER): void {
  app.use('/app', (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.path.startsWith('/assets/')) {
      const fichier = join(dossier, request.path);
      // An old shell may ask for a file of yesterday: the page of errors says so rather than a script made of HTML.
      if (!FICHIER.test(request.path) || !existsSync(fichier)) return next();
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      return response.sendFile(fichier, { dotfiles: 'allow', cacheControl: false });
    }
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile(join(dossier, 'index.html'), { dotfiles: 'allow', cacheControl: false, etag: false, lastModified: false }, (error) => {
      if (error && !response.headersSent) next();
    });
  });
}
