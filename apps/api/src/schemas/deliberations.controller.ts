import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConflictResponse, ApiConsumes, ApiCreatedResponse, ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { AddPiece, CorrectDeliberation, ReadPiece, RecordDeliberation, type Acteur, type VoteAEnregistrer } from '@spaser/application';
import { DomainError, parseDateCivile, type DateCivile } from '@spaser/domain';
import type { Response } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { DeliberationParams, PieceParams, SchemaParams } from './schemas.params';
import { DeliberationAEnregistrerDto, PieceDeposeeDto } from './schemas.dto';

/** One file of ten megabytes, kept in memory: the use case judges it by its own bytes. */
const DEPOT = FileInterceptor('fichier', { limits: { files: 1, fileSize: 10 * 1024 * 1024 + 1, fields: 0, parts: 2 } });

/** What an assembly has voted, and the signed act that proves it. */
@ApiTags('schémas')
@ApiNotFoundResponse({ description: 'Collectivité, schéma ou fichier inconnu, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren/schemas/:id')
export class DeliberationsController {
  constructor(
    private readonly recordDeliberation: RecordDeliberation,
    private readonly correctDeliberation: CorrectDeliberation,
    private readonly addPiece: AddPiece,
    private readonly readPiece: ReadPiece,
  ) {}

  /** Enregistre la délibération qui adopte ou révise\u00a0: le schéma est publié, B1 est recompté. */
  @Post('deliberation')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Un schéma est déjà en vigueur, ou celui-ci n’est pas prêt' })
  @ApiUnprocessableEntityResponse({ description: 'Séance à venir, numéro absent, dates contradictoires' })
  async adopt(@ActeurConnecte() acteur: Acteur, @Param() params: SchemaParams, @Body() corps: DeliberationAEnregistrerDto): Promise<void> {
    await this.recordDeliberation.adopt(acteur, toVote(params, corps));
  }

  /** Enregistre la délibération qui abroge\u00a0: l’historique reste, B1 recule. */
  @Post('abrogation')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Le schéma n’est pas en vigueur' })
  @ApiUnprocessableEntityResponse({ description: 'Séance à venir, ou antérieure à l’adoption' })
  async repeal(@ActeurConnecte() acteur: Acteur, @Param() params: SchemaParams, @Body() corps: DeliberationAEnregistrerDto): Promise<void> {
    await this.recordDeliberation.repeal(acteur, toVote(params, corps));
  }

  /** Corrige ce qui a été mal recopié d’une délibération\u00a0: son numéro, ses dates, son adresse, son PDF. B1 est recompté. */
  @Put('deliberations/:deliberationId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  @ApiUnprocessableEntityResponse({ description: 'Séance à venir, ou qui changerait l’ordre des votes' })
  async correct(@ActeurConnecte() acteur: Acteur, @Param() params: DeliberationParams, @Body() corps: DeliberationAEnregistrerDto): Promise<void> {
    await this.correctDeliberation.execute(acteur, { ...toVote(params, corps), deliberationId: params.deliberationId });
  }

  /** Dépose la délibération signée (un PDF, 10\u00a0Mo au plus)\u00a0; elle reste privée jusqu’à ce que le vote soit enregistré. */
  @Post('pieces')
  @UseInterceptors(DEPOT)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['fichier'], properties: { fichier: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: PieceDeposeeDto })
  @ApiUnprocessableEntityResponse({ description: 'Ce n’est pas un PDF, ou il dépasse 10\u00a0Mo' })
  async deposit(@ActeurConnecte() acteur: Acteur, @Param() { siren, id }: SchemaParams, @UploadedFile() fichier: FichierRecu | undefined): Promise<PieceDeposeeDto> {
    if (!fichier) throw new DomainError('PIECE_REFUSEE', { champ: 'fichier', detail: 'aucun fichier n’a été reçu. Choisissez le PDF de la délibération signée.' });
    const nom = Buffer.from(fichier.originalname, 'latin1').toString('utf8');
    return { id: await this.addPiece.execute(acteur, { siren, id, nom, contenu: fichier.buffer }) };
  }

  /** Relit un fichier déposé. */
  @Get('pieces/:pieceId')
  @ApiOkResponse({ description: 'Le PDF', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async download(@ActeurConnecte() acteur: Acteur, @Param() { siren, pieceId }: PieceParams, @Res() response: Response): Promise<void> {
    sendPdf(response, await this.readPiece.execute(acteur, { siren, pieceId }), 'private, no-store');
  }
}

/** What the upload middleware hands over. */
interface FichierRecu {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** A file that came from outside is downloaded, never shown in the page that links to it. */
export function sendPdf(response: Response, { nom, contenu }: { readonly nom: string; readonly contenu: Buffer }, cache: string): void {
  response.attachment(nom).type('application/pdf').set('Cache-Control', cache).send(contenu);
}

function toVote({ siren, id }: SchemaParams, { numero, seanceLe, executoireLe, url, pieceId }: DeliberationAEnregistrerDto): VoteAEnregistrer {
  return {
    siren, id, numero,
    seanceLe: toDate('seanceLe', seanceLe),
    executoireLe: executoireLe ? toDate('executoireLe', executoireLe) : null,
    url: url?.trim() || null,
    pieceId: pieceId ?? null,
  };
}

function toDate(champ: string, texte: string): DateCivile {
  try {
    const date = parseDateCivile(texte);
    if (date !== null) return date;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  throw new DomainError('DATE_ILLISIBLE', { champ, valeur: texte });
}
