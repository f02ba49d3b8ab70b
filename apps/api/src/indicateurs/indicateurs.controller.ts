import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListIndicateurs, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { IndicateursCalculesDto, IndicateursQuery } from './indicateurs.dto';
import { toIndicateursDto } from './to-indicateurs-dto';

/** The indicators of a collectivité, with everything that makes them. */
@ApiTags('espace')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@Controller('api/espace/:siren/indicateurs')
export class EspaceIndicateursController {
  constructor(private readonly listIndicateurs: ListIndicateurs) {}

  /** Les 23 indicateurs d’une année\u00a0: valeur, cible du schéma, marchés comptés et mis à part. */
  @Get()
  @ApiOkResponse({ type: IndicateursCalculesDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee }: IndicateursQuery): Promise<IndicateursCalculesDto> {
    return toIndicateursDto(await this.listIndicateurs.forMembre(acteur, { siren, annee }));
  }
}
