import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiAcceptedResponse, ApiBody, ApiConflictResponse, ApiConsumes, ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiPayloadTooLargeResponse, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import { ChangeDepot, CreateDepot, listSortesOffertes, ReadDepot, readModeleDepot, type Acteur } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { renderClasseur, toClasseurAnnote, toClasseurModele } from '@spaser/views';
import type { Response } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { CorrectionsDepotDto, CorrespondanceDto, DepotCreeDto, DepotDto, DepotParams, DepotsDto, FormatClasseurQuery, LignesDepotDto, LignesDepotQuery, ModeleDepotParams, NouveauDepotQuery, RevisionDto } from './depots.dto';
import { LIBELLES_STATUT_LIGNE, toDepotDto, toDepotResumeDto, toLigneDepotDto } from './to-depot-dto';

/** One file of twenty megabytes, kept in memory for the time of its reading, and nowhere else. */
const FICHIER = FileInterceptor('fichier', { limits: { files: 1, fileSize: 20 * 1024 * 1024 + 1, fields: 0, parts: 2 } });
const CLASSEURS = Object.fromEntries(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.spreadsheet', 'text/csv'].map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]));

/** The files that a collectivité deposits: read, previewed, corrected, imported, undone. */
@ApiTags('imports')
@ApiNotFoundResponse({ description: 'Collectivité ou fichier inconnus, ou qui ne sont pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren/depots')
export class DepotsController {
  constructor(
    private readonly createDepot: CreateDepot,
    private readonly readDepot: ReadDepot,
    private readonly changeDepot: ChangeDepot,
  ) {}

  /** Les fichiers déposés, et ce que l’on peut déposer. */
  @Get()
  @ApiOkResponse({ type: DepotsDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<DepotsDto> {
    return { depots: (await this.readDepot.list(acteur, { siren })).map(toDepotResumeDto), sortes: listSortesOffertes().map((sorte) => ({ ...sorte })) };
  }

  /** Dépose un fichier (XLSX, ODS, CSV, ou des cellules collées)\u00a0: 20\u00a0Mo au plus. Il est lu, vérifié, et rien n’est importé. */
  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @UseInterceptors(FICHIER)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['fichier'], properties: { fichier: { type: 'string', format: 'binary' } } } })
  @ApiAcceptedResponse({ type: DepotCreeDto, description: 'La lecture commence\u00a0: voyez le dépôt pour la suite' })
  @ApiPayloadTooLargeResponse({ description: 'Plus de 20\u00a0Mo' })
  async create(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { sorte, feuille }: NouveauDepotQuery, @UploadedFile() fichier: { readonly originalname: string; readonly buffer: Buffer } | undefined): Promise<DepotCreeDto> {
    if (!fichier) throw new DomainError('DEPOT_SANS_FICHIER', { champ: 'fichier' });
    const nom = Buffer.from(fichier.originalname, 'latin1').toString('utf8');
    return this.createDepot.execute(acteur, { siren, sorte, nom, octets: fichier.buffer, feuille });
  }

  /** Un fichier prêt à remplir, avec deux lignes d’exemple et une notice. */
  @Get('modeles/:nom')
  @ApiOkResponse({ description: 'Le fichier', content: CLASSEURS })
  async modele(@ActeurConnecte() acteur: Acteur, @Param() { siren, nom }: ModeleDepotParams, @Query() { format = 'xlsx' }: FormatClasseurQuery, @Res() response: Response): Promise<void> {
    const modele = readModeleDepot(acteur, { siren, nom });
    const { contenu, extension, type } = await renderClasseur(toClasseurModele(modele), format);
    response.attachment(`modele-${modele.nom}.${extension}`).type(type).send(contenu);
  }

  /** Un dépôt\u00a0: où il en est, ses colonnes, tout ce qui est à corriger, et ce que l’import changerait. */
  @Get(':id')
  @ApiOkResponse({ type: DepotDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams): Promise<DepotDto> {
    return toDepotDto(await this.readDepot.open(acteur, { siren, id }));
  }

  /** Les lignes d’un dépôt, par cent. */
  @Get(':id/lignes')
  @ApiOkResponse({ type: LignesDepotDto })
  async lines(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Query() { statut, depuis }: LignesDepotQuery): Promise<LignesDepotDto> {
    const { lignes, suite } = await this.readDepot.lines(acteur, { siren, id, statut: statut ?? null, depuis: depuis ?? 0 });
    return { lignes: lignes.map(toLigneDepotDto), suite };
  }

  /** Le fichier rendu, avec une colonne «\u00a0Problème\u00a0». */
  @Get(':id/annote')
  @ApiOkResponse({ description: 'Le fichier', content: CLASSEURS })
  async annotate(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Query() { format = 'xlsx' }: FormatClasseurQuery, @Res() response: Response): Promise<void> {
    const { depot, lignes } = await this.readDepot.annotate(acteur, { siren, id });
    const annotees = lignes.map(toLigneDepotDto).map(({ cellules, statut, messages }) => ({ cellules, statut: statut === null ? '' : LIBELLES_STATUT_LIGNE[statut], problemes: messages }));
    const { contenu, extension, type } = await renderClasseur(toClasseurAnnote({ nom: depot.nom, entetes: depot.entetes, lignes: annotees }), format);
    response.set('Cache-Control', 'private, no-store').attachment(`${depot.nom.replace(/\.[^.]*$/, '')} annoté.${extension}`).type(type).send(contenu);
  }

  /** Dit ce que donne chaque colonne du fichier\u00a0; c’est retenu pour les suivants. */
  @Put(':id/colonnes')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là' })
  @ApiPreconditionFailedResponse({ description: 'Le dépôt a changé depuis votre lecture' })
  async recognise(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Body() { revision, correspondance }: CorrespondanceDto): Promise<void> {
    await this.changeDepot.recognise(acteur, { siren, id, revision }, correspondance);
  }

  /** Corrige des cellules, ou laisse des lignes de côté, puis vérifie de nouveau. */
  @Post(':id/corrections')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là' })
  @ApiPreconditionFailedResponse({ description: 'Le dépôt a changé depuis votre lecture' })
  async correct(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Body() { revision, corrections }: CorrectionsDepotDto): Promise<void> {
    await this.changeDepot.correct(acteur, { siren, id, revision }, corrections);
  }

  /** Importe les lignes prêtes\u00a0; les autres restent à corriger. */
  @Post(':id/import')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là, ou aucune ligne n’est prête' })
  @ApiPreconditionFailedResponse({ description: 'Le dépôt a changé depuis votre lecture' })
  async import(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Body() { revision }: RevisionDto): Promise<void> {
    await this.changeDepot.import(acteur, { siren, id, revision });
  }

  /** Annule un import, dans les trente jours. */
  @Post(':id/annulation')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là, ou il est trop tard' })
  @ApiPreconditionFailedResponse({ description: 'Le dépôt a changé depuis votre lecture' })
  async undo(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Body() { revision }: RevisionDto): Promise<void> {
    await this.changeDepot.undo(acteur, { siren, id, revision });
  }

  /** Reprend un import annulé, à son aperçu. */
  @Post(':id/reprise')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là' })
  @ApiPreconditionFailedResponse({ description: 'Le dépôt a changé depuis votre lecture' })
  async redo(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Body() { revision }: RevisionDto): Promise<void> {
    await this.changeDepot.redo(acteur, { siren, id, revision });
  }

  /** Abandonne un fichier qui n’est pas importé\u00a0: ses lignes sont oubliées. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Le dépôt n’en est plus là' })
  async abandon(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: DepotParams, @Query() { revision }: RevisionDto): Promise<void> {
    await this.changeDepot.abandon(acteur, { siren, id, revision });
  }
}
