import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import {
  ApiAcceptedResponse, ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiHeader, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse,
  ApiPreconditionFailedResponse, ApiTags, ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { EditModele, ReadModeles, type Acteur, type ModeleBrouillon, type ModelePublie } from '@spaser/application';
import { serialiseModele, type ModeleLibre } from '@spaser/domain';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { requireRevision } from '../espace/revision';
import { toDefautDto } from '../schemas/to-schema-dto';
import {
  BrouillonOuvertDto, EnregistrementModeleDto, ModeleEnregistreDto, ModelesDto, PublicationDto, VersionCreeeDto, VersionPublieeDto, type ModeleBrouillonDto, type ModelePublieDto,
} from './modeles.dto';
import { ModeleParams, VersionParams } from './modeles.params';

/** Models of schemes: every member reads what is published; the Département's editor writes the next version. */
@ApiTags('modèles')
@ApiNotFoundResponse({ description: 'Collectivité, modèle ou version inconnus, ou qui ne sont pas à vous' })
@ApiForbiddenResponse({ description: 'Réservé à l’éditeur du modèle, avec une double authentification' })
@Controller('api/espace/:siren/modeles')
export class ModelesController {
  constructor(
    private readonly readModeles: ReadModeles,
    private readonly editModele: EditModele,
  ) {}

  /** Versions publiées, et celles que rédige l’éditeur. */
  @Get()
  @ApiOkResponse({ type: ModelesDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<ModelesDto> {
    const { publies, brouillons } = await this.readModeles.list(acteur, { siren });
    return { publies: publies.map(toPublieDto), brouillons: brouillons.map(toBrouillonDto) };
  }

  /** Une version publiée, texte entier. */
  @Get(':code/versions/:version')
  @ApiOkResponse({ type: VersionPublieeDto })
  async readVersion(@ActeurConnecte() acteur: Acteur, @Param() { siren, code, version }: VersionParams): Promise<VersionPublieeDto> {
    const publie = await this.readModeles.open(acteur, { siren, code, version });
    return { ...toPublieDto(publie), modele: toJson(publie.modele) };
  }

  /** Commence la version suivante à partir de la dernière publiée. */
  @Post(':code/brouillons')
  @ApiCreatedResponse({ type: VersionCreeeDto })
  @ApiConflictResponse({ description: 'Une version est déjà en rédaction' })
  async draft(@ActeurConnecte() acteur: Acteur, @Param() { siren, code }: ModeleParams): Promise<VersionCreeeDto> {
    return { code, version: await this.editModele.draft(acteur, { siren, code }) };
  }

  /** La version en rédaction, ce qui empêche de la publier, ce qu’elle change. */
  @Get(':code/brouillons/:version')
  @ApiOkResponse({ type: BrouillonOuvertDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, code, version }: VersionParams): Promise<BrouillonOuvertDto> {
    const ouvert = await this.editModele.open(acteur, { siren, code, version });
    return {
      ...toBrouillonDto(ouvert),
      modele: toJson(ouvert.modele),
      aCorriger: ouvert.aCorriger.map(toDefautDto),
      changements: ouvert.changements && ouvert.changements.map((changement) => ({ ...changement })),
    };
  }

  /** Enregistre la version en rédaction, achevée ou non, sur la révision lue. */
  @Put(':code/brouillons/:version')
  @ApiHeader({ name: 'If-Match', required: false, description: 'Révision lue' })
  @ApiOkResponse({ type: ModeleEnregistreDto })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un a enregistré entre-temps' })
  @ApiConflictResponse({ description: 'Sa publication est demandée' })
  @ApiUnprocessableEntityResponse({ description: 'Ce n’est pas la forme d’un modèle\u00a0: chaque endroit est nommé' })
  async save(
    @ActeurConnecte() acteur: Acteur, @Param() { siren, code, version }: VersionParams, @Headers('if-match') ifMatch: string | undefined, @Body() corps: EnregistrementModeleDto,
  ): Promise<ModeleEnregistreDto> {
    const { revision, aCorriger } = await this.editModele.save(acteur, { siren, code, version, revision: requireRevision(ifMatch, corps.revision), modele: corps.modele });
    return { revision, aCorriger: aCorriger.map(toDefautDto) };
  }

  /** Demande la publication\u00a0: la version devient immuable, ceux qui suivent le modèle sont prévenus. */
  @Post(':code/brouillons/:version/publication')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiHeader({ name: 'If-Match', required: false, description: 'Révision lue' })
  @ApiAcceptedResponse({ description: 'La publication se fait en tâche de fond' })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un a enregistré entre-temps' })
  @ApiUnprocessableEntityResponse({ description: 'Tout ce qui reste à corriger' })
  async publish(
    @ActeurConnecte() acteur: Acteur, @Param() { siren, code, version }: VersionParams, @Headers('if-match') ifMatch: string | undefined, @Body() corps: PublicationDto,
  ): Promise<void> {
    await this.editModele.requestPublication(acteur, { siren, code, version, revision: requireRevision(ifMatch, corps.revision) });
  }

  /** Abandonne la version en rédaction. */
  @Delete(':code/brouillons/:version')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Sa publication est demandée' })
  async abandon(@ActeurConnecte() acteur: Acteur, @Param() { siren, code, version }: VersionParams): Promise<void> {
    await this.editModele.abandon(acteur, { siren, code, version });
  }
}

function toPublieDto({ modele, empreinte, publieLe }: ModelePublie): ModelePublieDto {
  return { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur, empreinte, publieLe: publieLe.toISOString() };
}

function toBrouillonDto({ modele, revision, publicationDemandeeLe, majLe }: ModeleBrouillon): ModeleBrouillonDto {
  return { code: modele.code, version: modele.version, titre: modele.titre, revision, enPublication: publicationDemandeeLe !== null, majLe: majLe.toISOString() };
}

const toJson = (modele: ModeleLibre): Record<string, unknown> => JSON.parse(serialiseModele(modele)) as Record<string, unknown>;
