import { Body, Controller, Delete, Get, Headers, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiHeader, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { AnswerConjoint, ChangeStatut, CreateSpaser, ListPropositions, ListSpasers, ReadSpaser, SaveContenu, type Acteur } from '@spaser/application';
import { parseDateCivile } from '@spaser/domain';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { requireRevision } from '../espace/revision';
import { EnregistrementContenuDto } from './contenu.dto';
import { PropositionDto } from './proposition.dto';
import { SchemaParams } from './schemas.params';
import { CreerSchemaDto, EnregistreDto, ProjetDto, SchemaCreeDto, SchemaDto, SchemasDto, StatutDto } from './schemas.dto';
import { toCompletudeDto, toDefautDto, toPropositionDto, toResumeDto, toSchemaDto } from './to-schema-dto';

/** The schemes of a collectivité before their vote: prepared by its members alone. */
@ApiTags('schémas')
@ApiNotFoundResponse({ description: 'Collectivité ou schéma inconnu, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren')
export class SchemasController {
  constructor(
    private readonly listPropositions: ListPropositions,
    private readonly listSpasers: ListSpasers,
    private readonly readSpaser: ReadSpaser,
    private readonly createSpaser: CreateSpaser,
    private readonly saveContenu: SaveContenu,
    private readonly changeStatut: ChangeStatut,
    private readonly answerConjoint: AnswerConjoint,
  ) {}

  /** Formules du modèle en cours, celle de la taille de la collectivité d’abord, avec ce que ses marchés disent. */
  @Get('proposition')
  @ApiOkResponse({ type: PropositionDto })
  async propose(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<PropositionDto> {
    return toPropositionDto(await this.listPropositions.execute(acteur, { siren }));
  }

  /** Tous les schémas de la collectivité, le plus récent d’abord. */
  @Get('schemas')
  @ApiOkResponse({ type: SchemasDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<SchemasDto> {
    return { schemas: (await this.listSpasers.execute(acteur, { siren })).map(toResumeDto) };
  }

  /** Commence un schéma, ou la révision de celui qui est en vigueur. Un seul en préparation à la fois. */
  @Post('schemas')
  @ApiCreatedResponse({ type: SchemaCreeDto })
  @ApiConflictResponse({ description: 'Un schéma est déjà en préparation' })
  async create(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Body() corps: CreerSchemaDto): Promise<SchemaCreeDto> {
    return { id: await this.createSpaser.execute(acteur, { siren, variante: corps.variante ?? null, remplaceId: corps.remplaceId ?? null }) };
  }

  /** Un schéma\u00a0: son contenu, l’arbre de son modèle, ce qui reste à faire, ce que la personne peut faire. */
  @Get('schemas/:id')
  @ApiOkResponse({ type: SchemaDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<SchemaDto> {
    return toSchemaDto(await this.readSpaser.execute(acteur, { siren, id }));
  }

  /** Enregistre le brouillon, complet ou non, sur la révision lue. */
  @Put('schemas/:id')
  @ApiHeader({ name: 'If-Match', required: false, description: 'Révision lue' })
  @ApiOkResponse({ type: EnregistreDto })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un a enregistré entre-temps' })
  @ApiUnprocessableEntityResponse({ description: 'Champs qui n’ont pas la bonne forme' })
  async save(
    @ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams, @Headers('if-match') ifMatch: string | undefined, @Body() corps: EnregistrementContenuDto,
  ): Promise<EnregistreDto> {
    const enregistre = await this.saveContenu.execute(acteur, { siren, id, revision: requireRevision(ifMatch, corps.revision), contenu: corps.contenu });
    return {
      revision: enregistre.revision,
      enregistreLe: enregistre.enregistreLe.toISOString(),
      aCorriger: enregistre.aCorriger.map(toDefautDto),
      completude: enregistre.completude.map(toCompletudeDto),
    };
  }

  /** Supprime un schéma que personne n’a voté. */
  @Delete('schemas/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Le schéma a été voté' })
  async delete(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<void> {
    await this.changeStatut.execute(acteur, { siren, id, acte: 'SUPPRIMER' });
  }

  /** Déclare le schéma prêt pour le conseil\u00a0; avec la date de la séance, il lui est soumis. */
  @Post('schemas/:id/projet')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: StatutDto })
  @ApiUnprocessableEntityResponse({ description: 'Tout ce qui reste à corriger, champ par champ' })
  async project(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams, @Body() { conseilLe }: ProjetDto): Promise<StatutDto> {
    return { statut: await this.changeStatut.project(acteur, { siren, id, conseilLe: conseilLe ? parseDateCivile(conseilLe) : null }) };
  }

  /** Reprend la rédaction. */
  @Post('schemas/:id/brouillon')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: StatutDto })
  async takeBack(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<StatutDto> {
    return { statut: (await this.changeStatut.execute(acteur, { siren, id, acte: 'REPRENDRE' })) ?? 'BROUILLON' };
  }

  /** Décline le schéma conjoint qu’un autre acheteur propose. */
  @Post('schemas/:id/refus')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async decline(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<void> {
    await this.answerConjoint.execute(acteur, { siren, id, accepte: false });
  }

  /** Revient sur un refus. */
  @Post('schemas/:id/accord')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async accept(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams): Promise<void> {
    await this.answerConjoint.execute(acteur, { siren, id, accepte: true });
  }
}
