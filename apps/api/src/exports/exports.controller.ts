import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadExport, type Acteur } from '@spaser/application';
import { fichierOfExport, renderClasseur, renderNotice, toClasseurExport } from '@spaser/views';
import type { Response } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { ExportParams, ExportQuery } from './exports.query';

const BINAIRE = { schema: { type: 'string' as const, format: 'binary' } };
const CONTENUS = {
  'application/vnd.oasis.opendocument.spreadsheet': BINAIRE, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': BINAIRE, 'application/zip': BINAIRE,
  'text/csv': { schema: { type: 'string' as const } }, 'text/plain': { schema: { type: 'string' as const } },
};

/** What a collectivité takes away of its register: the rows of its screens, all of them, with the notice that says what they are. */
@ApiTags('exports')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@Controller('api/espace/:siren/exports')
export class ExportsController {
  constructor(private readonly readExport: ReadExport) {}

  /** Un classeur\u00a0: ODS, XLSX, ou CSV (une archive quand il a plusieurs feuilles). Mêmes filtres que les écrans, toutes les lignes. */
  @Get(':quoi')
  @ApiOkResponse({ description: 'Le fichier', content: CONTENUS })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, quoi }: ExportParams, @Query() { format = 'ods', ...filtre }: ExportQuery, @Res() response: Response): Promise<void> {
    const lu = await this.readExport.execute(acteur, { siren, quoi, ...filtre });
    const classeur = toClasseurExport(lu);
    const fichier = format === 'notice' ? { contenu: Buffer.from(renderNotice(classeur)), extension: 'txt' as const, type: 'text/plain; charset=utf-8' } : await renderClasseur(classeur, format);
    response.set('Cache-Control', 'private, no-store').attachment(fichierOfExport(lu, fichier.extension)).type(fichier.type).send(fichier.contenu);
  }
}
