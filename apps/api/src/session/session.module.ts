import { Global, Module, type DynamicModule } from '@nestjs/common';
import {
  BeginSpaser, ChangeCompte, CloseCompte, Coffre, Configuration, CreateSpaser, DepositDemande, DoubleFacteur, FreinerOrigine, ListDemandes, ListSpasers, OpenLien, ProveDemandes, ReadActeur, ReadTerritoire, ReceiveSiret, RequestLien, Sessions, SignInExterne, SignInMotDePasse, Welcome,
  type Horloge,
} from '@spaser/application';
import { randomBytes } from 'node:crypto';
import { ComptePageController } from '../compte/compte.page.controller';
import { ConnexionController } from '../connexion/connexion.controller';
import { ProConnectController } from '../connexion/proconnect.controller';
import { ConnexionPageController } from '../connexion/connexion.page.controller';
import { MoiController } from '../moi/moi.controller';
import { Entree } from './entree';
import { Passeport } from './passeport';

type Unite = ConstructorParameters<typeof RequestLien>[0];

/** Accounts and sign-in. */
@Global()
@Module({})
export class SessionModule {
  static with(configuration: Configuration, unite: Unite, horloge: Horloge): DynamicModule {
    const territoireCode = configuration.SPASER_TERRITOIRE;
    // Without a key (tests, description of the API), sessions end with the process; the product's main asks for one.
    const coffre = new Coffre(configuration.SPASER_CLE ?? randomBytes(32).toString('hex'));
    const readActeur = new ReadActeur(unite);
    const sessions = new Sessions(unite, horloge, territoireCode);
    const proveDemandes = new ProveDemandes(unite, horloge);
    const depositDemande = new DepositDemande(unite, horloge);
    const signInExterne = new SignInExterne(unite, horloge);
    const beginSpaser = new BeginSpaser(new ListSpasers(unite, horloge), new CreateSpaser(unite, horloge));
    const welcome = new Welcome(readActeur, proveDemandes, depositDemande, new ReceiveSiret(proveDemandes, depositDemande), beginSpaser);
    return {
      module: SessionModule,
      controllers: [ConnexionPageController, ProConnectController, ConnexionController, MoiController, ComptePageController],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Coffre, useValue: coffre },
        { provide: ReadActeur, useValue: readActeur },
        { provide: Sessions, useValue: sessions },
        { provide: Entree, useValue: new Entree(readActeur, welcome, sessions, signInExterne, territoireCode) },
        { provide: Passeport, useValue: new Passeport(new SignInMotDePasse(unite, horloge), configuration) },
        { provide: SignInExterne, useValue: signInExterne },
        { provide: FreinerOrigine, useValue: new FreinerOrigine(unite, horloge, territoireCode) },
        { provide: RequestLien, useValue: new RequestLien(unite, horloge) },
        { provide: OpenLien, useValue: new OpenLien(unite, horloge) },
        { provide: DoubleFacteur, useValue: new DoubleFacteur(unite, horloge, coffre) },
        { provide: ChangeCompte, useValue: new ChangeCompte(unite, horloge) },
        { provide: CloseCompte, useValue: new CloseCompte(unite, horloge) },
        { provide: ListDemandes, useValue: new ListDemandes(unite, horloge) },
        { provide: ReadTerritoire, useValue: new ReadTerritoire(unite, territoireCode) },
      ],
      exports: [RequestLien, Entree, FreinerOrigine],
    };
  }
}
