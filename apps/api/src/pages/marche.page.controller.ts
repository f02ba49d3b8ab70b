import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, GetMarche } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { renderMarche, toVueMarche } from '@spaser/views';
import { isUUID } from 'class-validator';

/** One contract, opened down to the lines of the files it came from. */
@ApiExcludeController()
@Controller('marches')
export class MarchePageController {
  constructor(
    private readonly getMarche: GetMarche,
    private readonly configuration: Configuration,
  ) {}

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(@Param('id') marcheId: string): Promise<string> {
    if (!isUUID(marcheId)) throw new DomainError('MARCHE_INCONNU');
    return renderMarche(toVueMarche(await this.getMarche.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, marcheId })));
  }
}
