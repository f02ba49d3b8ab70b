import { type PersonneReconnue, type SignInMotDePasse } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { Passport } from 'passport';
import { Strategy as MotDePasseStrategy } from 'passport-local';
import type { Request, Response } from 'express';

/** Whom a strategy has recognised, and the SIRET that her provider vouches for. */
export type Reconnue = PersonneReconnue & { readonly siret?: string | null; readonly facteurExterne?: boolean };

/** The strategies of sign-in. Passport only recognises people: what a session then holds is `Entree`'s. */
export class Passeport {
  readonly passport = new Passport();

  constructor(signIn: SignInMotDePasse, territoireCode: string) {
    this.passport.use(
      'mot-de-passe',
      new MotDePasseStrategy({ usernameField: 'courriel', passwordField: 'motDePasse', session: false, passReqToCallback: true }, (requete, courriel, motDePasse, fini) => {
        const { suite } = requete.body as { suite?: unknown };
        signIn.execute(territoireCode, { courriel, motDePasse, suite: typeof suite === 'string' ? suite : null }).then((personne) => fini(null, personne), fini);
      }),
    );
  }

  /** Resolves with who was recognised, or `null` when the strategy has sent the browser elsewhere. @throws what the strategy throws */
  recognise(strategie: string, requete: Request, reponse: Response): Promise<Reconnue | null> {
    return new Promise((resolve, reject) => {
      reponse.once('finish', () => resolve(null));
      const verifie = (erreur: unknown, personne?: Express.User | false | null): void => {
        if (erreur) reject(erreur instanceof Error ? erreur : new Error(String(erreur)));
        else if (personne) resolve(personne as unknown as Reconnue);
        else reject(new DomainError(strategie === 'mot-de-passe' ? 'IDENTIFIANTS_REFUSES' : 'PROCONNECT_REFUSE'));
      };
      (this.passport.authenticate(strategie, { session: false }, verifie) as (requete: Request, reponse: Response, suite: (erreur?: unknown) => void) => void)(requete, reponse, (erreur) =>
        reject(erreur instanceof Error ? erreur : new DomainError('PROCONNECT_REFUSE')),
      );
    });
  }
}
