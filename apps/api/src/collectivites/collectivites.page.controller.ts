import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ReadPageCollectivite, SearchCollectivites, type PageCollectivite } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { adresses, renderCollectivite, renderCollectivites, renderSchema, TAILLE_PAGE, toVueCollectivite, toVueCollectivites, toVueSchema } from '@spaser/views';
import type { Response } from 'express';
import { CollectivitesPageQuery } from './collectivites.query';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The collectivités and what each has adopted, for everyone. The code of an address is permanent; the name beside it follows the collectivité. */
@ApiExcludeController()
@Controller()
export class CollectivitesPageController {
  constructor(
    private readonly searchCollectivites: SearchCollectivites,
    private readonly readPage: ReadPageCollectivite,
    private readonly configuration: Configuration,
  ) {}

  @Get('collectivites')
  async list(@Query() { q = '', etat, epci, type, page = 1 }: CollectivitesPageQuery, @Res() response: Response): Promise<void> {
    const lues = await this.searchCollectivites.execute({
      territoireCode: this.configuration.SPASER_TERRITOIRE, question: q, filtre: { etat: etat ?? null, epciSiren: epci ?? null, type: type ?? null }, limite: TAILLE_PAGE, debut: (page - 1) * TAILLE_PAGE,
    });
    response.type('html').send(renderCollectivites(toVueCollectivites({ ...lues, page })));
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

  /** The signed act of a published vote, as a file to keep: it is never opened as a page of the product. */
  @Get('c/:codeNom/deliberations/:pieceId')
  async sendDeliberation(@Param('codeNom') codeNom: string, @Param('pieceId') pieceId: string, @Res() response: Response): Promise<void> {
    if (!UUID.test(pieceId)) throw new DomainError('INTROUVABLE');
    const piece = await this.readPage.readDeliberation({ territoireCode: this.configuration.SPASER_TERRITOIRE, code: codeOf(codeNom), pieceId });
    response.type('application/pdf').attachment(`deliberation-${codeOf(codeNom)}.pdf`).set('X-Content-Type-Options', 'nosniff').send(piece.contenu);
  }

  private read(codeNom: string): Promise<PageCollectivite> {
    return this.readPage.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, code: codeOf(codeNom) });
  }
}

function codeOf(codeNom: string): string {
  return codeNom.split('-')[0] ?? '';
}
