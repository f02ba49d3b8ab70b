import { Body, Controller, Get, Header, HttpCode, HttpStatus, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnswerPreuve, ReadTerritoire } from '@spaser/application';
import { renderAcces, toVuePreuve, toVuePreuveRepondue } from '@spaser/views';
import { JetonQuery, ReponsePreuveDto } from './reponse.dto';

/** The mairie answers a claim. Reading the page uses nothing up: only its buttons do. */
@ApiExcludeController()
@Controller('preuve')
export class PreuvePageController {
  constructor(
    private readonly answerPreuve: AnswerPreuve,
    private readonly readTerritoire: ReadTerritoire,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async show(@Query() { jeton }: JetonQuery): Promise<string> {
    const lue = await this.answerPreuve.read(jeton);
    return renderAcces(toVuePreuve({ ...lue, jeton, territoire: await this.readTerritoire.execute() }));
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async answer(@Body() { jeton, reponse }: ReponsePreuveDto): Promise<string> {
    const suite = reponse === 'accepter' ? await this.answerPreuve.accept(jeton) : await this.answerPreuve.refuse(jeton);
    return renderAcces(toVuePreuveRepondue(await this.readTerritoire.execute(), suite));
  }
}
