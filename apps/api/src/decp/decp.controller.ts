import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadEcartsDecp, WriteExportDecp, type Acteur } from '@spaser/application';
import type { Response } from 'express';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { AnneeQuery } from '../registre/registre.dto';
import { EcartsDecpDto, ExportDecpQuery } from './decp.dto';
import { toEcartsDecpDto } from './to-decp-dto';

/** What is published of a collectivité beside what it states, and the file that would make both say the same. */
@ApiTags('decp')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle demande d’abord un second facteur' })
@Controller('api/espace/:siren/decp')
export class DecpController {
  constructor(
    private readonly readEcarts: ReadEcartsDecp,
    private readonly writeExport: WriteExportDecp,
  ) {}

  /** Ce qui est publié dans les données essentielles et ce que la collectivité en dit, marché par marché. */
  @Get('ecarts')
  @ApiOkResponse({ type: EcartsDecpDto })
  async ecarts(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee }: AnneeQuery): Promise<EcartsDecpDto> {
    return toEcartsDecpDto(await this.readEcarts.forMembre(acteur, { siren, annee }));
  }

  /** Le fichier des données essentielles corrigé, au format DECP 2022 (schéma 2.0.4)\u00a0: un marché incomplet n’y est pas. */
  @Get('export')
  @ApiOkResponse({ description: 'Le fichier', content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  async export(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams, @Query() { annee, seulement }: ExportDecpQuery, @Res() response: Response): Promise<void> {
    const { nom, texte } = await this.writeExport.forMembre(acteur, { siren, annee, seulement: seulement ?? null });
    response.set('Cache-Control', 'private, no-store').attachment(nom).type('application/json').send(texte);
  }
}
