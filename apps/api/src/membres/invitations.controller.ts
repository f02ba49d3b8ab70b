import { Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { AcceptInvitation, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { InvitationAccepteeDto, InvitationsRecuesDto } from './membres.dto';
import { InvitationRecueParams } from './membres.params';

/** The invitations that wait for the address of who is signed in. */
@ApiTags('membres')
@ApiUnauthorizedResponse({ description: 'Personne n’est connecté' })
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly acceptInvitation: AcceptInvitation) {}

  /** Les invitations envoyées à mon adresse. */
  @Get()
  @ApiOkResponse({ type: InvitationsRecuesDto })
  async list(@ActeurConnecte() acteur: Acteur): Promise<InvitationsRecuesDto> {
    const offertes = await this.acceptInvitation.listFor(acteur);
    return {
      invitations: offertes.map(({ invitation, collectivite, invitePar }) => ({
        id: invitation.id, siren: collectivite.siren, collectivite: collectivite.nom, invitePar, roles: [...invitation.roles],
      })),
    };
  }

  /** Accepte une invitation envoyée à mon adresse. */
  @Post(':id/acceptation')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: InvitationAccepteeDto })
  @ApiNotFoundResponse({ description: 'Invitation inconnue, ou qui n’est pas à vous' })
  @ApiConflictResponse({ description: 'Invitation expirée, retirée ou déjà acceptée' })
  accept(@ActeurConnecte() acteur: Acteur, @Param() { id }: InvitationRecueParams): Promise<InvitationAccepteeDto> {
    return this.acceptInvitation.acceptMine(acteur, { id });
  }
}
