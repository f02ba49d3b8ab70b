import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { ReadSuivi, WriteSuivi, type Acteur, type ActionSuivie } from '@spaser/application';
import type { MesureCorrective, SuiviAction } from '@spaser/domain';
import { insecables } from '@spaser/views';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { AnneeQuery } from '../registre/registre.dto';
import { toNoeudDto } from '../schemas/to-schema-dto';
import {
  ActionSuivieParams, RetablissementSuiviDto, SaisieSuiviDto, SuiviAnnuelDto, SuiviEcritDto, VersionsSuiviDto, type ActionSuivieDto, type MesureCorrectiveDto, type SuiviActionDto,
} from './suivi.dto';

/** The actions of a collectivité's scheme, year after year: where each stands, and what corrects it. */
@ApiTags('suivi')
@ApiNotFoundResponse({ description: 'Collectivité inconnue ou qui n’est pas à vous, action que votre schéma ne retient pas' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren/suivi')
export class SuiviController {
  constructor(
    private readonly readSuivi: ReadSuivi,
    private readonly writeSuivi: WriteSuivi,
  ) {}

  /** L’arbre du schéma d’une année, l’état de chaque action et ses mesures correctives. */
  @Get()
  @ApiOkResponse({ type: SuiviAnnuelDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee }: AnneeQuery): Promise<SuiviAnnuelDto> {
    const { schema, arbre, actions, ...lu } = await this.readSuivi.execute(acteur, { siren, annee });
    return { ...lu, schema: schema && { ...schema }, arbre: arbre.map(toNoeudDto), actions: actions.map(toActionDto) };
  }

  /** Dit où en est une action dans l’année. */
  @Put(':annee/actions/:action')
  @ApiOkResponse({ type: SuiviEcritDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close, ou n’a pas commencé' })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un d’autre a écrit depuis votre lecture' })
  @ApiUnprocessableEntityResponse({ description: 'Des informations sont à corriger, toutes à la fois' })
  async save(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee, action }: ActionSuivieParams, @Body() { version, contenu }: SaisieSuiviDto): Promise<SuiviEcritDto> {
    return { ...(await this.writeSuivi.save(acteur, { siren, annee, action, version, contenu })) };
  }

  /** Remet une version précédente. */
  @Post(':annee/actions/:action/retablissement')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: SuiviEcritDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close' })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un d’autre a écrit depuis votre lecture' })
  async restore(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee, action }: ActionSuivieParams, @Body() { version, vers }: RetablissementSuiviDto): Promise<SuiviEcritDto> {
    return { ...(await this.writeSuivi.restore(acteur, { siren, annee, action, version, vers })) };
  }

  /** Tout ce qui a été dit d’une action dans l’année, le plus récent d’abord. */
  @Get(':annee/actions/:action/versions')
  @ApiOkResponse({ type: VersionsSuiviDto })
  async versions(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee, action }: ActionSuivieParams): Promise<VersionsSuiviDto> {
    const versions = await this.readSuivi.versions(acteur, { siren, annee, action });
    return { versions: versions.map(({ version, acte, suivi, parMoi, ecritLe }) => ({ version, acte, suivi: suivi && toSuiviDto(suivi), parMoi, ecritLe: ecritLe.toISOString() })) };
  }
}

function toActionDto({ titre, suivi, ecritLe, restantes, ...action }: ActionSuivie): ActionSuivieDto {
  return { ...action, titre: insecables(titre), suivi: suivi && toSuiviDto(suivi), ecritLe: ecritLe && ecritLe.toISOString(), restantes: restantes.map(toMesureDto) };
}

function toSuiviDto({ statut, bilan, mesures }: SuiviAction): SuiviActionDto {
  return { statut, bilan, mesures: mesures && mesures.map(toMesureDto) };
}

const toMesureDto = (mesure: MesureCorrective): MesureCorrectiveDto => ({ ...mesure });
