import { Body, Controller, Get, Header, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ContestAcces, ReadTerritoire } from '@spaser/application';
import { renderAcces, toVueAvis, toVueAvisRepondu } from '@spaser/views';
import { JetonQuery, ReponseAvisDto } from './reponse.dto';

/** « Ce n'est pas nous »: the mairie closes an access. It opens none, and sets no cookie. */
@ApiExcludeController()
@Controller('avis')
export class AvisPageController {
  constructor(
    private readonly contestAcces: ContestAcces,
    private readonly readTerritoire: ReadTerritoire,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(@Query() { jeton }: JetonQuery): Promise<string> {
    const lu = await this.contestAcces.read(jeton);
    return renderAcces(toVueAvis({ ...lu, jeton, territoire: await this.readTerritoire.execute() }));
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async contest(@Body() { jeton }: ReponseAvisDto): Promise<string> {
    const suite = await this.contestAcces.contest(jeton);
    return renderAcces(toVueAvisRepondu(await this.readTerritoire.execute(), suite));
  }
}
