import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Configuration, GetCollectivite, SearchCollectivites } from '@spaser/application';
import { CollectiviteDto, CollectivitesTrouveesDto, toCollectiviteDto } from './collectivites.dto';
import { RechercheApiQuery, SirenParams } from './collectivites.query';

const LIMITE = 10;

@ApiTags('collectivites')
@Controller('api/collectivites')
export class CollectivitesController {
  constructor(
    private readonly searchCollectivites: SearchCollectivites,
    private readonly getCollectivite: GetCollectivite,
    private readonly configuration: Configuration,
  ) {}

  /** Finds collectivités of the territory by name, former name, INSEE or postal code, SIREN or SIRET. */
  @Get()
  @ApiOkResponse({ type: CollectivitesTrouveesDto })
  async search(@Query() { q = '', limite = LIMITE }: RechercheApiQuery): Promise<CollectivitesTrouveesDto> {
    const { question, nombre, trouvees } = await this.searchCollectivites.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, question: q, limite });
    return { question, nombre, collectivites: trouvees.map((trouvee) => ({ ...toCollectiviteDto(trouvee), ancienNom: trouvee.ancienNom })) };
  }

  /** Public facts of one collectivité. */
  @Get(':siren')
  @ApiParam({ name: 'siren', example: '214000549' })
  @ApiOkResponse({ type: CollectiviteDto })
  @ApiNotFoundResponse({ description: 'Collectivité inconnue' })
  async get(@Param() { siren }: SirenParams): Promise<CollectiviteDto> {
    return toCollectiviteDto(await this.getCollectivite.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, siren }));
  }
}
