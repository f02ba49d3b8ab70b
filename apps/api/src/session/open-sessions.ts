import type { NestExpressApplication } from '@nestjs/platform-express';
import { adressePublique, Coffre, Configuration, ReadActeur, Sessions } from '@spaser/application';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import { MagasinSessions } from './magasin-sessions';
import { MemeOrigineGuard } from './meme-origine.guard';
import { Passeport } from './passeport';
import './donnees-session';

/** Where a session may be read or opened; the public pages know none, so that they stay the same for everyone. */
const AVEC_SESSION = /^\/(?:api\/(?:moi|connexion|demandes|invitations|espace|contact)|connexion|deconnexion|compte|preuve|avis|invitation|adopter)(?:\/|$)/;

/** Sessions, the signed-in person, and the refusal of what comes from another site. */
export function openSessions(app: NestExpressApplication): void {
  const configuration = app.get(Configuration);
  const adresse = adressePublique(configuration);
  const chiffree = adresse.startsWith('https:');
  if (chiffree) app.set('trust proxy', 1);
  app.useGlobalGuards(new MemeOrigineGuard(adresse));
  const { passport } = app.get(Passeport);
  const lire = session({
    name: chiffree ? '__Host-spaser' : 'spaser',
    secret: app.get(Coffre).cleSession,
    store: new MagasinSessions(app.get(Sessions)),
    resave: false,
    saveUninitialized: false,
    proxy: chiffree,
    cookie: { httpOnly: true, sameSite: 'lax', secure: chiffree, path: '/' },
  });
  const etapes = [lire, passport.initialize(), readActeurOf(app.get(ReadActeur), configuration.SPASER_TERRITOIRE)];
  for (const etape of etapes) {
    app.use((requete: Request, reponse: Response, suite: NextFunction) => (AVEC_SESSION.test(requete.path) ? etape(requete, reponse, suite) : suite()));
  }
}

/** Puts the signed-in person on the request, with her rights of this moment; a second factor that is awaited opens nothing. */
function readActeurOf(readActeur: ReadActeur, territoireCode: string) {
  return (requete: Request, reponse: Response, suite: NextFunction): void => {
    reponse.setHeader('Cache-Control', 'no-store');
    const { utilisateurId, facteur } = requete.session;
    if (!utilisateurId || facteur === 'ATTENTE') return suite();
    readActeur.execute({ territoireCode, utilisateurId, doubleFacteur: facteur === 'VERIFIE' }).then((acteur) => {
      if (acteur) requete.acteur = acteur;
      suite();
    }, suite);
  };
}
