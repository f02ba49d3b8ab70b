import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ReadTableauTerritoire } from '@spaser/application';
import { renderInformations, toVueAccessibilite, toVueMentions, type InformationsLues } from '@spaser/views';

/** The pages that the law asks of a public site. */
@ApiExcludeController()
@Controller()
export class InformationsPageController {
  constructor(
    private readonly readTableau: ReadTableauTerritoire,
    private readonly configuration: Configuration,
  ) {}

  @Get('accessibilite')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showAccessibilite(): Promise<string> {
    return renderInformations(toVueAccessibilite(await this.readSituation()));
  }

  @Get('mentions')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showMentions(): Promise<string> {
    return renderInformations(toVueMentions(await this.readSituation()));
  }

  private async readSituation(): Promise<InformationsLues> {
    const { territoire, figure, fichiers } = await this.readTableau.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, annee: null });
    return { territoire, annee: fichiers.length === 0 ? null : figure.annee };
  }
}
