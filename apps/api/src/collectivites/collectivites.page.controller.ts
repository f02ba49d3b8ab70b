import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ReadSpaserPublic, SearchCollectivites, type SpaserPublicLu } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { adresses, renderCollectivite, renderCollectivites, renderSchema, toVueCollectivite, toVueCollectivites, toVueSchema } from '@spaser/views';
import { IsOptional, MaxLength } from 'class-validator';
import type { Response } from 'express';

class RechercheQuery {
  @IsOptional()
  @MaxLength(80, { message: 'La recherche compte au plus 80 caractères. Raccourcissez-la.' })
  q?: string;
}

/** The collectivités and what each has adopted, for everyone. The code of an address is permanent; the name beside it follows the collectivité. */
@ApiExcludeController()
@Controller()
export class CollectivitesPageController {
  constructor(
    private readonly searchCollectivites: SearchCollectivites,
    private readonly readSpaser: ReadSpaserPublic,
    private readonly configuration: Configuration,
  ) {}

  @Get('collectivites')
  async search(@Query() { q = '' }: RechercheQuery, @Res() response: Response): Promise<void> {
    const lues = await this.searchCollectivites.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, question: q });
    response.type('html').send(renderCollectivites(toVueCollectivites(lues)));
  }

  @Get('c/:codeNom')
  async show(@Param('codeNom') codeNom: string, @Res() response: Response): Promise<void> {
    const lue = await this.read(codeNom);
    const adresse = adresses.collectivite(lue.collectivite);
    if (adresse === `/c/${codeNom}`) response.type('html').send(renderCollectivite(toVueCollectivite(lue)));
    else response.redirect(301, adresse);
  }

  /** @throws DomainError INTROUVABLE when nothing is adopted. */
  @Get('c/:codeNom/schema')
  async showSchema(@Param('codeNom') codeNom: string, @Res() response: Response): Promise<void> {
    const lue = await this.read(codeNom);
    if (!lue.schema) throw new DomainError('INTROUVABLE');
    const adresse = adresses.schemaOf(lue.collectivite);
    if (adresse === `/c/${codeNom}/schema`) response.type('html').send(renderSchema(toVueSchema(lue, lue.schema)));
    else response.redirect(301, adresse);
  }

  private read(codeNom: string): Promise<SpaserPublicLu> {
    return this.readSpaser.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, code: codeNom.split('-')[0] ?? '' });
  }
}
