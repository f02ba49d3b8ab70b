import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { formatEuros } from '@spaser/domain';
import { ListContributions, type ContributionMarche } from '@spaser/application';
import { TAILLE_PAGE } from '@spaser/views';
import { AnneeDuTerritoireParams } from '../territoire/territoire.params';
import { ContributionsQuery, toFiltre } from './contributions.query';
import { PageContributionsDto, type ContributionDto } from './marches.dto';

@ApiTags('marchés')
@Controller('api/territoires/:territoire')
export class MarchesController {
  constructor(private readonly listContributions: ListContributions) {}

  /** Contracts behind the inclusive amount of a year; the sum of the counted ones is the figure, to the cent. */
  @Get('annees/:annee/contrats')
  @ApiOkResponse({ type: PageContributionsDto })
  @ApiNotFoundResponse({ description: 'Territoire inconnu' })
  async list(@Param() params: AnneeDuTerritoireParams, @Query() query: ContributionsQuery): Promise<PageContributionsDto> {
    const page = query.page ?? 1;
    const lue = await this.listContributions.execute({
      territoireCode: params.territoire,
      annee: params.annee,
      filtre: toFiltre(query),
      limite: TAILLE_PAGE,
      debut: (page - 1) * TAILLE_PAGE,
    });
    return {
      annee: lue.annee,
      nombre: lue.nombre,
      somme: formatEuros(lue.somme),
      page,
      contributions: lue.contributions.map(toDto),
      calculEnCours: lue.enCours > 0,
    };
  }
}

export function toDto(contribution: ContributionMarche): ContributionDto {
  return {
    id: contribution.marcheId,
    uid: contribution.uid,
    acheteurSiren: contribution.acheteurSiren,
    acheteurNom: contribution.acheteurNom,
    objet: contribution.objet,
    dateNotification: contribution.dateNotification,
    montant: contribution.montant === null ? null : formatEuros(contribution.montant),
    valeur: contribution.valeur === null ? null : formatEuros(contribution.valeur),
    motif: contribution.motif,
    dispositifs: [...contribution.voies],
    sources: [...contribution.sources],
  };
}
