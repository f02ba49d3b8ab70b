import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListIndicateurs, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { FigureCalculeeDto, FigureParams, IndicateursCalculesDto, IndicateursQuery } from './indicateurs.dto';
import { toFigureDto } from './to-figure-dto';
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

  /** Un chiffre et tout ce qui le fait comprendre\u00a0: formule avec ses nombres, couverture, pièces, années, cibles, règles de méthode. */
  @Get(':code')
  @ApiOkResponse({ type: FigureCalculeeDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, code }: FigureParams, @Query() { annee }: IndicateursQuery): Promise<FigureCalculeeDto> {
    return toFigureDto(await this.listIndicateurs.figureForMembre(acteur, { siren, code, annee }));
  }
}
