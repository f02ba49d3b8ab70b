import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { ChangeMembre, InviteMembre, ListMembres, type Acteur, type MembresLus } from '@spaser/application';
import { rolesPossibles } from '@spaser/domain';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { InvitationCreeeDto, InviterDto, MembresDto, RolesDto } from './membres.dto';
import { InvitationParams, MembreParams } from './membres.params';

/** Who works for a collectivité. Its administrators alone change it, and only in a session confirmed by a second factor. */
@ApiTags('membres')
@ApiNotFoundResponse({ description: 'Collectivité, membre ou invitation inconnus, ou qui ne sont pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, demande une double authentification, ou la collectivité est bloquée' })
@Controller('api/espace/:siren')
export class MembresController {
  constructor(
    private readonly listMembres: ListMembres,
    private readonly changeMembre: ChangeMembre,
    private readonly inviteMembre: InviteMembre,
  ) {}

  /** Les membres de la collectivité, et les invitations qui attendent. */
  @Get('membres')
  @ApiOkResponse({ type: MembresDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<MembresDto> {
    return toDto(await this.listMembres.execute(acteur, { siren }), acteur, siren);
  }

  /** Change les rôles d’un membre. Ses sessions se ferment. */
  @Put('membres/:utilisateurId')
  @ApiOkResponse({ type: RolesDto })
  @ApiConflictResponse({ description: 'La collectivité n’aurait plus d’administrateur' })
  @ApiUnprocessableEntityResponse({ description: 'Rôle impossible dans cette collectivité' })
  async setRoles(@ActeurConnecte() acteur: Acteur, @Param() { siren, utilisateurId }: MembreParams, @Body() { roles }: RolesDto): Promise<RolesDto> {
    return { roles: [...(await this.changeMembre.setRoles(acteur, { siren, utilisateurId, roles }))] };
  }

  /** Retire un membre, ou soi-même. Ses sessions se ferment. */
  @Delete('membres/:utilisateurId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Membre retiré' })
  @ApiConflictResponse({ description: 'La collectivité n’aurait plus d’administrateur' })
  remove(@ActeurConnecte() acteur: Acteur, @Param() { siren, utilisateurId }: MembreParams): Promise<void> {
    return this.changeMembre.remove(acteur, { siren, utilisateurId });
  }

  /** Invite une personne par son adresse, pour sept jours. */
  @Post('invitations')
  @ApiCreatedResponse({ type: InvitationCreeeDto })
  @ApiConflictResponse({ description: 'Personne déjà membre' })
  @ApiUnprocessableEntityResponse({ description: 'Adresse illisible ou jetable, rôle impossible, trop d’invitations' })
  async invite(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() { courriel, roles }: InviterDto): Promise<InvitationCreeeDto> {
    return { id: await this.inviteMembre.execute(acteur, { siren, courriel, roles }) };
  }

  /** Retire une invitation qui attend. */
  @Delete('invitations/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Invitation retirée' })
  withdraw(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: InvitationParams): Promise<void> {
    return this.inviteMembre.withdraw(acteur, { siren, id });
  }
}

function toDto({ membres, invitations, administrable }: MembresLus, acteur: Acteur, siren: string): MembresDto {
  const type = acteur.adhesions.find((adhesion) => adhesion.siren === siren)?.type ?? 'COMMUNE';
  return {
    membres: membres.map(({ membre, identite }) => ({
      utilisateurId: membre.utilisateurId,
      nom: identite?.nom ?? null,
      courriel: identite?.courriel ?? null,
      roles: [...membre.roles],
      voie: membre.voie,
      depuis: membre.membreDepuis.toISOString(),
      suspendu: membre.suspendueLe !== null,
      moi: membre.utilisateurId === acteur.utilisateurId,
    })),
    invitations: invitations.map(({ id, courriel, roles, creeLe }) => ({ id, courriel, roles: [...roles], envoyeeLe: creeLe.toISOString() })),
    administrable,
    rolesPossibles: [...rolesPossibles(type)],
  };
}
