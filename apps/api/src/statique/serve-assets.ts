import type { NestExpressApplication } from '@nestjs/platform-express';
import { assets } from '@spaser/views';
import type { Request, Response } from 'express';

/** Serves the few files of the public pages; their address holds a hash of their content, so that they never change. */
export function serveAssets(app: NestExpressApplication): void {
  for (const asset of assets()) {
    app.use(asset.chemin, (_request: Request, response: Response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.type(asset.type).sendFile(asset.fichier, { dotfiles: 'allow', cacheControl: false });
    });
  }
}
