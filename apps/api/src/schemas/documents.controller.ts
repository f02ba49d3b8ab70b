import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Configuration, ReadDocuments, type Acteur } from '@spaser/application';
import { fichierOf, metadonneesOf, renderDocument, toDocx, toPdf, type DocumentsLus } from '@spaser/views';
import type { Response } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { DocumentParams, DocumentPublicParams, FormatQuery, ObjetQuery, type CodeDocument, type FormatDocument } from './schemas.params';

const TYPES: Readonly<Record<FormatDocument, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const BINAIRE = { schema: { type: 'string' as const, format: 'binary' } };

/** The scheme, the projet de délibération and the mayor's page, before the vote as after it. */
@ApiTags('schémas')
@ApiNotFoundResponse({ description: 'Collectivité ou schéma inconnu, ou qui n’est pas à vous' })
@Controller('api/espace/:siren/schemas/:id/documents')
export class DocumentsController {
  constructor(private readonly readDocuments: ReadDocuments) {}

  /** Un document, en page web accessible, en PDF balisé ou en DOCX modifiable. */
  @Get(':document')
  @ApiOkResponse({ description: 'Le document', content: { 'text/html': { schema: { type: 'string' } }, [TYPES.pdf]: BINAIRE, [TYPES.docx]: BINAIRE } })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, id, document }: DocumentParams, @Query() { format = 'html', objet }: ObjetQuery, @Res() response: Response): Promise<void> {
    const lus = await this.readDocuments.execute(acteur, { siren, id, objet: objet ?? null });
    await sendDocument(response.set('Cache-Control', 'private, no-store'), document, format, lus);
  }
}

/** The documents of an adopted scheme, for everyone. */
@ApiExcludeController()
@Controller('c/:codeNom')
export class DocumentsPublicsController {
  constructor(
    private readonly readDocuments: ReadDocuments,
    private readonly configuration: Configuration,
  ) {}

  @Get('documents/:document')
  async read(@Param() { codeNom, document }: DocumentPublicParams, @Query() { format = 'html' }: FormatQuery, @Res() response: Response): Promise<void> {
    await this.send(response, codeNom, document, format);
  }

  @Get('schema.pdf')
  async readPdf(@Param('codeNom') codeNom: string, @Res() response: Response): Promise<void> {
    await this.send(response, codeNom, 'schema', 'pdf');
  }

  @Get('schema.docx')
  async readDocx(@Param('codeNom') codeNom: string, @Res() response: Response): Promise<void> {
    await this.send(response, codeNom, 'schema', 'docx');
  }

  private async send(response: Response, codeNom: string, document: CodeDocument, format: FormatDocument): Promise<void> {
    const lus = await this.readDocuments.readPublic({ territoireCode: this.configuration.SPASER_TERRITOIRE, code: codeNom.split('-')[0] ?? '' });
    await sendDocument(response, document, format, lus);
  }
}

/** Composes outside any transaction: a PDF takes tens of milliseconds. */
async function sendDocument(response: Response, document: CodeDocument, format: FormatDocument, lus: DocumentsLus): Promise<void> {
  const html = renderDocument(document, lus);
  response.type(TYPES[format]);
  if (format === 'html') return void response.send(html);
  const fichier = format === 'pdf' ? await toPdf(html, metadonneesOf(document, lus)) : await toDocx(html, metadonneesOf(document, lus));
  response.attachment(fichierOf(document, lus, format)).type(TYPES[format]).send(fichier);
}
