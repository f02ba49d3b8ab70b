import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnauthorizedResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { DepositDemande, FollowDemande, ListDemandes, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { DemandeDeposeeDto, DeposerDemandeDto, MesDemandesDto, RenvoyerDto } from './demandes.dto';
import { DemandeParams } from './demandes.params';
import { toDeposeeDto, toMienneDto } from './to-demande-dto';

/** What a person asks for herself. A claim gives no right: only a proof does. */
@ApiTags('demandes d’accès')
@ApiUnauthorizedResponse({ description: 'Personne n’est connecté' })
@Controller('api/demandes')
export class DemandesController {
  constructor(
    private readonly listDemandes: ListDemandes,
    private readonly depositDemande: DepositDemande,
    private readonly followDemande: FollowDemande,
  ) {}

  /** Mes demandes, la plus récente d’abord, et qui doit y répondre. */
  @Get()
  @ApiOkResponse({ type: MesDemandesDto })
  async mine(@ActeurConnecte() acteur: Acteur): Promise<MesDemandesDto> {
    return { demandes: (await this.listDemandes.mine(acteur)).map(toMienneDto) };
  }

  /** Demande à agir pour une collectivité. L’accès s’ouvre tout de suite quand l’adresse de la personne le prouve. */
  @Post()
  @ApiCreatedResponse({ type: DemandeDeposeeDto })
  @ApiNotFoundResponse({ description: 'Collectivité inconnue' })
  @ApiConflictResponse({ description: 'Demande déjà en cours, ou personne déjà membre' })
  @ApiUnprocessableEntityResponse({ description: 'Adresse jetable, collectivité fermée, trop de demandes' })
  async deposit(@ActeurConnecte() acteur: Acteur, @Body() { siren, fonction }: DeposerDemandeDto): Promise<DemandeDeposeeDto> {
    return toDeposeeDto(await this.depositDemande.execute(acteur, { siren, fonction: fonction ?? '' }));
  }

  /** Retire une demande qui attend. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Demande retirée' })
  @ApiNotFoundResponse({ description: 'Demande inconnue, ou qui n’est pas à vous' })
  withdraw(@ActeurConnecte() acteur: Acteur, @Param() { id }: DemandeParams): Promise<void> {
    return this.followDemande.withdraw(acteur, { id });
  }

  /** Envoie de nouveau le lien à la mairie, trois fois en tout. */
  @Post(':id/renvoi')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Le message part' })
  @ApiNotFoundResponse({ description: 'Demande inconnue, ou qui n’est pas à vous' })
  @ApiUnprocessableEntityResponse({ description: 'Plus d’envoi possible' })
  resend(@ActeurConnecte() acteur: Acteur, @Param() { id }: DemandeParams, @Body() { rang }: RenvoyerDto): Promise<void> {
    return this.followDemande.resend(acteur, { id, rang: rang ?? 0 });
  }
}
