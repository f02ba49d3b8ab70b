import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { DecideDemande, ListDemandes, UnfreezeCollectivite, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { AccordDto, AccorderDto, DemandesAExaminerDto, LeverGelDto, RefuserDto } from './demandes.dto';
import { DemandeDeLEspaceParams } from './demandes.params';
import { toExaminerDto } from './to-demande-dto';

/** Claims as those who may answer them read them: the administrators of the collectivité, or the Département for the territory. */
@ApiTags('demandes d’accès')
@ApiNotFoundResponse({ description: 'Collectivité ou demande inconnue, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou demande une double authentification' })
@Controller('api/espace/:siren')
export class DemandesEspaceController {
  constructor(
    private readonly listDemandes: ListDemandes,
    private readonly decideDemande: DecideDemande,
    private readonly unfreezeCollectivite: UnfreezeCollectivite,
  ) {}

  /** Les demandes d’accès à la collectivité\u00a0; pour le Département, celles de tout le territoire. */
  @Get('demandes')
  @ApiOkResponse({ type: DemandesAExaminerDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<DemandesAExaminerDto> {
    return { demandes: (await this.listDemandes.forCollectivite(acteur, { siren })).map((demande) => toExaminerDto(demande, acteur.utilisateurId)) };
  }

  /** Ouvre l’accès demandé. Le Département note sa preuve\u00a0; un appel seul attend celui d’un second agent. */
  @Post('demandes/:id/accord')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: AccordDto })
  @ApiConflictResponse({ description: 'La demande a déjà reçu une réponse, ou elle a été retirée' })
  @ApiUnprocessableEntityResponse({ description: 'Preuve absente, rôle impossible, ou trop tôt pour le Département' })
  async accept(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DemandeDeLEspaceParams, @Body() { roles, preuve }: AccorderDto): Promise<AccordDto> {
    return { suite: await this.decideDemande.accept(acteur, { siren, id, ...(roles && { roles }), ...(preuve && { preuve }) }) };
  }

  /** Refuse la demande, avec un motif que la personne lira. */
  @Post('demandes/:id/refus')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Demande refusée' })
  @ApiConflictResponse({ description: 'La demande a déjà reçu une réponse, ou elle a été retirée' })
  refuse(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DemandeDeLEspaceParams, @Body() { motif }: RefuserDto): Promise<void> {
    return this.decideDemande.refuse(acteur, { siren, id, motif });
  }

  /** Lève le blocage d’une collectivité dont la mairie a contesté un accès. Réservé au Département. */
  @Post('gel/levee')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Blocage levé' })
  @ApiConflictResponse({ description: 'La collectivité n’est pas bloquée' })
  unfreeze(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() levee: LeverGelDto): Promise<void> {
    return this.unfreezeCollectivite.execute(acteur, { siren, ...levee });
  }
}
