import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { ListContrats, ListEcritures, WriteEcriture, type Acteur } from '@spaser/application';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import {
  ContratDto, ContratsDto, ContratsQuery, CorrectionEcritureDto, EcritureEcriteDto, EcrituresDto, EcrituresEcritesDto, LotEcrituresDto, EcrituresQuery, NouvelleEcritureDto, RegistreParams, RetablissementDto, VersionQuery, VersionsDto,
} from './registre.dto';
import { toContratDto, toContratResumeDto, toEcritureDto, toVersionDto } from './to-registre-dto';

/** What a collectivité keeps of its purchases: its contracts and the ten lists that its indicators are made of. */
@ApiTags('registre')
@ApiNotFoundResponse({ description: 'Collectivité, marché ou ligne inconnus, ou qui ne sont pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren')
export class RegistreController {
  constructor(
    private readonly listContrats: ListContrats,
    private readonly listEcritures: ListEcritures,
    private readonly writeEcriture: WriteEcriture,
  ) {}

  /** Les marchés d’une année, publiés ou ajoutés, avec ce que l’on sait de chacun. */
  @Get('contrats')
  @ApiOkResponse({ type: ContratsDto })
  async contrats(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee, etat, recherche }: ContratsQuery): Promise<ContratsDto> {
    const lus = await this.listContrats.execute(acteur, { siren, annee, etat, recherche });
    return { annee: lus.annee, contrats: lus.contrats.map(toContratResumeDto) };
  }

  /** Un marché\u00a0: ce qui est publié, ce que la collectivité en dit, et l’histoire de ses corrections. */
  @Get('contrats/:id')
  @ApiOkResponse({ type: ContratDto })
  async contrat(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: RegistreParams): Promise<ContratDto> {
    return toContratDto(await this.listContrats.open(acteur, { siren, id }));
  }

  /** Les lignes d’une liste du registre. */
  @Get('ecritures')
  @ApiOkResponse({ type: EcrituresDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { sorte, annee }: EcrituresQuery): Promise<EcrituresDto> {
    return { ecritures: (await this.listEcritures.execute(acteur, { siren, sorte, annee: annee ?? null })).map(toEcritureDto) };
  }

  /** Ajoute une ligne, un marché, ou ce que l’on dit d’un marché publié. */
  @Post('ecritures')
  @ApiCreatedResponse({ type: EcritureEcriteDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close' })
  @ApiUnprocessableEntityResponse({ description: 'Des informations sont à corriger, toutes à la fois' })
  async create(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() { id, sorte, marcheId, contenu }: NouvelleEcritureDto): Promise<EcritureEcriteDto> {
    return { ...(await this.writeEcriture.create(acteur, { siren, sorte, marcheId: marcheId ?? null, contenu, ...(id === undefined ? {} : { id }) })) };
  }

  /** Ajoute plusieurs lignes à la fois\u00a0: toutes, ou aucune si l’une est à corriger. */
  @Post('ecritures/lot')
  @ApiCreatedResponse({ type: EcrituresEcritesDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close' })
  @ApiUnprocessableEntityResponse({ description: 'Des informations sont à corriger\u00a0: chacune avec le rang de sa ligne' })
  async createAll(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() { ecritures }: LotEcrituresDto): Promise<EcrituresEcritesDto> {
    const ecrites = await this.writeEcriture.createAll(acteur, { siren, ecritures: ecritures.map(({ id, sorte, marcheId, contenu }) => ({ sorte, marcheId: marcheId ?? null, contenu, ...(id === undefined ? {} : { id }) })) });
    return { ecritures: ecrites.map((ecrite) => ({ ...ecrite })) };
  }

  /** Corrige une ligne. */
  @Put('ecritures/:id')
  @ApiOkResponse({ type: EcritureEcriteDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close' })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un d’autre l’a corrigée depuis votre lecture' })
  @ApiUnprocessableEntityResponse({ description: 'Des informations sont à corriger, toutes à la fois' })
  async update(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: RegistreParams, @Body() { version, marcheId, contenu }: CorrectionEcritureDto): Promise<EcritureEcriteDto> {
    return { ...(await this.writeEcriture.update(acteur, { siren, id, version, marcheId: marcheId ?? null, contenu })) };
  }

  /** Supprime une ligne\u00a0: son histoire reste, et elle peut être rétablie. */
  @Delete('ecritures/:id')
  @ApiOkResponse({ type: EcritureEcriteDto })
  async delete(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: RegistreParams, @Query() { version }: VersionQuery): Promise<EcritureEcriteDto> {
    return { ...(await this.writeEcriture.delete(acteur, { siren, id, version })) };
  }

  /** Remet une version précédente d’une ligne. */
  @Post('ecritures/:id/retablissement')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: EcritureEcriteDto })
  async restore(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: RegistreParams, @Body() { version, vers }: RetablissementDto): Promise<EcritureEcriteDto> {
    return { ...(await this.writeEcriture.restore(acteur, { siren, id, version, vers })) };
  }

  /** Les versions d’une ligne, la plus récente d’abord. */
  @Get('ecritures/:id/versions')
  @ApiOkResponse({ type: VersionsDto })
  async versions(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: RegistreParams): Promise<VersionsDto> {
    return { versions: (await this.listEcritures.versions(acteur, { siren, id })).map(toVersionDto) };
  }
}
