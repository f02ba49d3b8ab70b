import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, GetCollectivite, SearchCollectivites } from '@spaser/application';
import { renderAdopter, toVueAdopter, type AdopterLu } from '@spaser/views';
import type { Response } from 'express';
import { AdopterQuery } from './collectivites.query';

const RESULTATS = 12;

/** « J'adopte »: find one's own collectivité, recognise it, ask for a link. No JavaScript. */
@ApiExcludeController()
@Controller('adopter')
export class AdopterPageController {
  constructor(
    private readonly searchCollectivites: SearchCollectivites,
    private readonly getCollectivite: GetCollectivite,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async show(@Query() query: AdopterQuery, @Res() response: Response): Promise<void> {
    const lu = query.siren === undefined ? await this.search(query.q ?? '') : await this.choose(query.siren);
    response.type('html').send(renderAdopter(toVueAdopter({ ...lu, saisie: null })));
  }

  /** When the question names one and no other, its facts and the form show at once. */
  private async search(question: string): Promise<Omit<AdopterLu, 'saisie'>> {
    const { territoire, trouvees, nombre, exacte, ...lues } = await this.searchCollectivites.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, question, limite: RESULTATS });
    if (lues.question === '') return { territoire, question: '', trouvees: [], nombre: 0, choisie: null };
    return { territoire, question: lues.question, trouvees, nombre, choisie: exacte };
  }

  private async choose(siren: string): Promise<Omit<AdopterLu, 'saisie'>> {
    const connue = await this.getCollectivite.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, siren });
    return { territoire: connue.territoire, question: '', trouvees: [], nombre: 1, choisie: { ...connue, ancienNom: null } };
  }
}
