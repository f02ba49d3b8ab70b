import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ListContributions } from '@spaser/application';
import { renderContrats, TAILLE_PAGE, toVueContrats } from '@spaser/views';
import type { Response } from 'express';
import { toFiltre } from '../marches/contributions.query';
import { AnneeParams } from '../territoire/territoire.params';
import { toCsv } from './contrats.csv';
import { ContratsPageQuery } from './contrats.query';

const TOUT = 1_000_000;

/** The contracts behind a figure, filtered by the address; `format=csv` gives the whole result of the filter. */
@ApiExcludeController()
@Controller('territoire/:annee/contrats')
export class ContratsPageController {
  constructor(
    private readonly listContributions: ListContributions,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async show(@Param() { annee }: AnneeParams, @Query() query: ContratsPageQuery, @Res() response: Response): Promise<void> {
    const csv = query.format === 'csv';
    const page = csv ? 1 : (query.page ?? 1);
    const lue = await this.listContributions.execute({
      territoireCode: this.configuration.SPASER_TERRITOIRE,
      annee,
      filtre: toFiltre(query),
      limite: csv ? TOUT : TAILLE_PAGE,
      debut: (page - 1) * TAILLE_PAGE,
    });
    if (csv) response.type('text/csv; charset=utf-8').attachment(`marches-inclusifs-${annee}.csv`).send(await toCsv(lue.contributions));
    else response.type('html').send(renderContrats(toVueContrats(lue, page)));
  }
}
