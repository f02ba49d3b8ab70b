import { Body, Controller, Delete, HttpCode, HttpStatus, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags, ApiTooManyRequestsResponse, ApiUnauthorizedResponse, ApiOkResponse } from '@nestjs/swagger';
import { adressePublique, Configuration, DoubleFacteur, RequestLien } from '@spaser/application';
import { DomainError, readSuite } from '@spaser/domain';
import type { Request, Response } from 'express';
import { Entree } from '../session/entree';
import { OrigineGuard } from '../session/origine.guard';
import { Passeport } from '../session/passeport';
import { markNavigateur } from './attente';
import { CodeDto, LienDto, MotDePasseDto } from './connexion.dto';

class SuiteDto {
  @ApiProperty({ description: 'Adresse à ouvrir\u00a0; /connexion/code quand un second facteur est attendu', example: '/app' })
  suite: string;
}

/** Sign-in for programs of this site; the pages under /connexion do the same for everyone. */
@ApiTags('connexion')
@ApiTooManyRequestsResponse({ description: 'Trop de tentatives' })
@Controller('api/connexion')
export class ConnexionController {
  constructor(
    private readonly requestLien: RequestLien,
    private readonly doubleFacteur: DoubleFacteur,
    private readonly passeport: Passeport,
    private readonly entree: Entree,
    private readonly configuration: Configuration,
  ) {}

  /** Envoie un lien de connexion. La réponse est la même que l’adresse ait un compte ou non. */
  @Post('lien')
  @UseGuards(OrigineGuard)
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Le message part' })
  async lien(@Body() { courriel, suite }: LienDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    const navigateur = markNavigateur(reponse, adressePublique(this.configuration).startsWith('https:'));
    await this.requestLien.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, courriel, nom: '', siren: null, suite: readSuite(suite), navigateur });
  }

  /** Ouvre une session par mot de passe. */
  @Post('mot-de-passe')
  @UseGuards(OrigineGuard)
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: SuiteDto })
  async motDePasse(@Body() _corps: MotDePasseDto, @Req() requete: Request, @Res({ passthrough: true }) reponse: Response): Promise<SuiteDto> {
    const personne = await this.passeport.recognise(requete, reponse);
    if (!personne) throw new DomainError('IDENTIFIANTS_REFUSES');
    return { suite: await this.entree.enter(requete, personne) };
  }

  /** Donne le second facteur. */
  @Post('code')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: SuiteDto })
  @ApiUnauthorizedResponse({ description: 'Aucune connexion n’attend de code' })
  async code(@Body() { code }: CodeDto, @Req() requete: Request): Promise<SuiteDto> {
    if (!requete.session.utilisateurId) throw new DomainError('NON_CONNECTE');
    await this.doubleFacteur.verify(this.configuration.SPASER_TERRITOIRE, requete.session.utilisateurId, code);
    return { suite: await this.entree.confirm(requete) };
  }

  /** Ferme la session. */
  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'Session fermée' })
  async leave(@Req() requete: Request): Promise<void> {
    await this.entree.leave(requete);
  }
}
