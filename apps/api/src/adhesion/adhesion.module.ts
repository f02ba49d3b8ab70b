import { Module, type DynamicModule } from '@nestjs/common';
import {
  AcceptInvitation, AnswerPreuve, ChangeMembre, Configuration, ContestAcces, DecideDemande, DepositDemande, FollowDemande, InviteMembre, ListDemandes, ListMembres, ReadContact,
  ReadTerritoire, UnfreezeCollectivite, type Horloge,
} from '@spaser/application';
import { DemandesController } from '../demandes/demandes.controller';
import { DemandesEspaceController } from '../demandes/demandes-espace.controller';
import { ContactController } from '../membres/contact.controller';
import { InvitationsController } from '../membres/invitations.controller';
import { MembresController } from '../membres/membres.controller';
import { AvisPageController } from './avis.page.controller';
import { InvitationPageController } from './invitation.page.controller';
import { PreuvePageController } from './preuve.page.controller';

type Unite = ConstructorParameters<typeof DepositDemande>[0];

/** Who may act for which collectivité: claims, proofs, notices, members, invitations. */
@Module({})
export class AdhesionModule {
  static with(configuration: Configuration, unite: Unite, horloge: Horloge): DynamicModule {
    const territoireCode = configuration.SPASER_TERRITOIRE;
    return {
      module: AdhesionModule,
      controllers: [
        DemandesController, DemandesEspaceController, MembresController, InvitationsController, ContactController, PreuvePageController, AvisPageController, InvitationPageController,
      ],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: ReadTerritoire, useValue: new ReadTerritoire(unite, territoireCode) },
        { provide: ListDemandes, useValue: new ListDemandes(unite, horloge) },
        { provide: DepositDemande, useValue: new DepositDemande(unite, horloge) },
        { provide: FollowDemande, useValue: new FollowDemande(unite, horloge) },
        { provide: DecideDemande, useValue: new DecideDemande(unite, horloge) },
        { provide: UnfreezeCollectivite, useValue: new UnfreezeCollectivite(unite, horloge) },
        { provide: AnswerPreuve, useValue: new AnswerPreuve(unite, horloge, territoireCode) },
        { provide: ContestAcces, useValue: new ContestAcces(unite, horloge, territoireCode) },
        { provide: ListMembres, useValue: new ListMembres(unite, horloge) },
        { provide: ChangeMembre, useValue: new ChangeMembre(unite, horloge) },
        { provide: InviteMembre, useValue: new InviteMembre(unite, horloge) },
        { provide: AcceptInvitation, useValue: new AcceptInvitation(unite, horloge, territoireCode) },
        { provide: ReadContact, useValue: new ReadContact(unite) },
      ],
    };
  }
}
