import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UpdateSpaser, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SchemaParams } from './schemas.params';
import { MiseAJourAPrendreDto, MiseAJourDto } from './proposition.dto';
import { SchemaCreeDto } from './schemas.dto';

/** What a newer version of its model would change in a scheme: told, compared, never applied. */
@ApiTags('schémas')
@ApiNotFoundResponse({ description: 'Collectivité ou schéma inconnu, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@ApiConflictResponse({ description: 'Le schéma suit déjà la dernière version, ou une révision est en préparation' })
@Controller('api/espace/:siren/schemas/:id/mise-a-jour')
export class MiseAJourController {
  constructor(private readonly updateSpaser: UpdateSpaser) {}

  /** Compare la version du modèle que suit le schéma avec la dernière publiée. */
  @Get()
  @ApiOkResponse({ type: MiseAJourDto })
  async compare(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<MiseAJourDto> {
    const { code, depuis, vers, changements } = await this.updateSpaser.compare(acteur, { siren, id });
    return { code, depuis, vers, changements: changements.map((changement) => ({ ...changement })) };
  }

  /** Prépare une révision avec les changements choisis\u00a0; le schéma en vigueur ne change pas tant qu’elle n’est pas votée. */
  @Post()
  @ApiCreatedResponse({ type: SchemaCreeDto })
  async take(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams, @Body() { changements }: MiseAJourAPrendreDto): Promise<SchemaCreeDto> {
    return { id: await this.updateSpaser.take(acteur, { siren, id, changements }) };
  }
}
