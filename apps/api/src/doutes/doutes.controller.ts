import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import { DecideDoutes, ListDoutes, type Acteur, type DoutesLus } from '@spaser/application';
import { A_VERIFIER } from '@spaser/domain';
import { insecables, toPublie } from '@spaser/views';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { DecisionAnnuleeDto, DecisionDouteParams, DecisionPriseDto, DoutesDto, DoutesQuery, NouvelleDecisionDto } from './doutes.dto';

/** What is to be checked of what is published of a collectivité, and what it decides of it. */
@ApiTags('à vérifier')
@ApiNotFoundResponse({ description: 'Collectivité, marché ou décision inconnus, ou qui ne sont pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne tient pas le registre, ou la collectivité est gelée' })
@Controller('api/espace/:siren/a-verifier')
export class DoutesController {
  constructor(
    private readonly listDoutes: ListDoutes,
    private readonly decideDoutes: DecideDoutes,
  ) {}

  /** Ce qui est douteux dans les marchés publiés, et que personne n’a tranché. */
  @Get()
  @ApiOkResponse({ type: DoutesDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { code, annee, limite }: DoutesQuery): Promise<DoutesDto> {
    return toDoutesDto(await this.listDoutes.execute(acteur, { siren, code, annee, limite }));
  }

  /** Tranche plusieurs lignes d’un coup, toutes ou aucune. Une décision «\u00a0juste\u00a0» est retenue tant que la publication ne change pas. */
  @Post('decisions')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: DecisionPriseDto })
  @ApiPreconditionFailedResponse({ description: 'Ce qui est publié a changé depuis votre lecture' })
  @ApiConflictResponse({ description: 'Une année est déclarée ou close\u00a0: aucun de ses marchés ne peut être écarté' })
  async decide(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() { decision, doutes }: NouvelleDecisionDto): Promise<DecisionPriseDto> {
    const { lot, doutes: nombre } = await this.decideDoutes.decide(acteur, { siren, decision, doutes });
    return { id: lot, nombre };
  }

  /** Annule une décision\u00a0; ce qui a été changé depuis reste tel quel. */
  @Post('decisions/:id/annulation')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: DecisionAnnuleeDto })
  @ApiConflictResponse({ description: 'Déjà annulée ou remplacée, ou une année est déclarée ou close' })
  async undo(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DecisionDouteParams): Promise<DecisionAnnuleeDto> {
    return { nombre: (await this.decideDoutes.undo(acteur, { siren, lot: id })).doutes };
  }
}

function toDoutesDto({ total, codes, annees, doutes, suite }: DoutesLus): DoutesDto {
  return {
    total,
    causes: codes.map(({ code, nombre }) => ({ code, phrase: insecables(A_VERIFIER[code]), nombre })),
    annees: [...annees],
    doutes: doutes.map(({ code, empreinte, textes, montants, horsTotaux, marche: { id, marche, sources } }) => ({
      marcheId: id, code, empreinte, reference: marche.uid, objet: marche.objet, dateNotification: marche.dateNotification,
      publie: toPublie({ montants, textes }), horsTotaux,
      sources: sources.map(({ fichier, ligne }) => ({ fichier, ligne })),
    })),
    suite,
  };
}
