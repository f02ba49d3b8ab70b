import { Body, Controller, Get, Header, HttpCode, HttpStatus, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AcceptInvitation, ReadTerritoire, type Acteur } from '@spaser/application';
import { renderAcces, toVueInvitation, toVueInvitationAcceptee } from '@spaser/views';
import type { Request } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { JetonQuery, ReponseInvitationDto } from './reponse.dto';

/** An invitation received by e-mail: it is accepted by who is signed in with the invited address, and by nobody else. */
@ApiExcludeController()
@Controller('invitation')
export class InvitationPageController {
  constructor(
    private readonly acceptInvitation: AcceptInvitation,
    private readonly readTerritoire: ReadTerritoire,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(@Query() { jeton }: JetonQuery, @Req() { acteur }: Request & { acteur?: Acteur }): Promise<string> {
    const { invitation, collectivite, invitePar } = await this.acceptInvitation.read(jeton);
    const connecte = !acteur ? 'PERSONNE' : acteur.courriel === invitation.courriel ? 'INVITE' : 'UN_AUTRE';
    const { courriel, roles } = invitation;
    return renderAcces(toVueInvitation({ territoire: await this.readTerritoire.execute(), jeton, collectivite: collectivite.nom, invitePar, courriel, roles, connecte }));
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async accept(@ActeurConnecte() acteur: Acteur, @Body() { jeton }: ReponseInvitationDto): Promise<string> {
    const { siren } = await this.acceptInvitation.acceptLink(acteur, { secret: jeton });
    return renderAcces(toVueInvitationAcceptee(await this.readTerritoire.execute(), siren));
  }
}
