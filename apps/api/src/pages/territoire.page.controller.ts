import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ReadTableauTerritoire } from '@spaser/application';
import { renderAccueil, renderTerritoire, toVueAccueil, toVueTerritoire } from '@spaser/views';
import { TerritoirePageQuery } from './territoire.query';

/** The home and the territory's figures, for everyone, without JavaScript. */
@ApiExcludeController()
@Controller()
export class TerritoirePageController {
  constructor(
    private readonly readTableau: ReadTableauTerritoire,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showAccueil(): Promise<string> {
    const { territoire, figure, fichiers, aujourdhui } = await this.readTableau.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, annee: null });
    return renderAccueil(toVueAccueil({ territoire, figure: fichiers.length === 0 ? null : figure, aujourdhui }));
  }

  @Get('territoire')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showTerritoire(@Query() query: TerritoirePageQuery): Promise<string> {
    return renderTerritoire(toVueTerritoire(await this.readTableau.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, annee: query.annee ?? null })));
  }
}
