import type { Configuration, IdentiteExterne, PersonneReconnue, SignInMotDePasse } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { Passport } from 'passport';
import { Strategy as MotDePasseStrategy } from 'passport-local';
import type { Request, Response } from 'express';
import { hasProConnect, openProConnect } from './proconnect';

/** Whom a sign-in has recognised, and the SIRET that her provider vouches for. */
export type Reconnue = PersonneReconnue & { readonly siret?: string | null };

/** The strategies of sign-in. Passport only recognises people: what a session then holds is `Entree`'s. */
export class Passeport {
  readonly passport = new Passport();
  private proconnect: Promise<unknown> | null = null;

  constructor(signIn: SignInMotDePasse, private readonly configuration: Configuration) {
    const territoireCode = configuration.SPASER_TERRITOIRE;
    this.passport.use(
      'mot-de-passe',
      new MotDePasseStrategy({ usernameField: 'courriel', passwordField: 'motDePasse', session: false, passReqToCallback: true }, (requete, courriel, motDePasse, fini) => {
        const { suite } = requete.body as { suite?: unknown };
        signIn.execute(territoireCode, { courriel, motDePasse, suite: typeof suite === 'string' ? suite : null }).then((personne) => fini(null, personne), fini);
      }),
    );
  }

  /** Sends the browser to ProConnect, or reads what it brings back; `null` when it was sent. @throws DomainError PROCONNECT_REFUSE */
  async identify(requete: Request, reponse: Response): Promise<IdentiteExterne | null> {
    if (!hasProConnect(this.configuration)) throw new DomainError('INTROUVABLE');
    this.proconnect ??= openProConnect(this.configuration).then((strategie) => this.passport.use('proconnect', strategie));
    await this.proconnect.catch((erreur: unknown) => {
      this.proconnect = null;
      throw new DomainError('PROCONNECT_REFUSE', { detail: String(erreur) });
    });
    return this.run<IdentiteExterne>('proconnect', requete, reponse, new DomainError('PROCONNECT_REFUSE'));
  }

  /** @throws DomainError IDENTIFIANTS_REFUSES, or what the strategy throws */
  recognise(requete: Request, reponse: Response): Promise<Reconnue | null> {
    return this.run<Reconnue>('mot-de-passe', requete, reponse, new DomainError('IDENTIFIANTS_REFUSES'));
  }

  /** Resolves with who was recognised, or `null` when the strategy has sent the browser elsewhere. @throws what the strategy throws */
  private run<T>(strategie: string, requete: Request, reponse: Response, refus: DomainError): Promise<T | null> {
    return new Promise((resolve, reject) => {
      reponse.once('finish', () => resolve(null));
      const verifie = (erreur: unknown, personne?: Express.User | false | null): void => {
        if (erreur) reject(erreur instanceof DomainError ? erreur : refus);
        else if (personne) resolve(personne as unknown as T);
        else reject(refus);
      };
      (this.passport.authenticate(strategie, { session: false }, verifie) as (requete: Request, reponse: Response, suite: (erreur?: unknown) => void) => void)(requete, reponse, (erreur) =>
        reject(erreur instanceof DomainError ? erreur : refus),
      );
    });
  }
}
