import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { adressePublique, Configuration, DoubleFacteur, MINUTES_LIEN, OpenLien, ReadTerritoire, RequestLien } from '@spaser/application';
import { DomainError, readSuite } from '@spaser/domain';
import { adresses, renderConnexion, renderLienEnvoye, toVueCode, toVueConnexion, toVueLienAOuvrir, toVueLienEnvoye, type ConnexionLue } from '@spaser/views';
import type { Request, Response } from 'express';
import { Entree } from '../session/entree';
import { OrigineGuard } from '../session/origine.guard';
import { Passeport } from '../session/passeport';
import { hasProConnect } from '../session/proconnect';
import { forgetNavigateur, markNavigateur, readNavigateur } from './attente';
import { CodeDto, JetonDto, LienDto, MotDePasseDto, SuiteQuery } from './connexion.dto';

/** Errors of a form: told on the form itself, with what was written. */
const SUR_LE_FORMULAIRE = new Set(['COURRIEL_ILLISIBLE', 'TROP_DE_TENTATIVES', 'IDENTIFIANTS_REFUSES', 'CODE_REFUSE']);

/** Sign-in without JavaScript: a link by e-mail, a password, and the second factor of who has one. */
@ApiExcludeController()
@Controller('connexion')
export class ConnexionPageController {
  private readonly chiffree: boolean;
  private readonly territoireCode: string;

  constructor(
    private readonly requestLien: RequestLien,
    private readonly openLien: OpenLien,
    private readonly doubleFacteur: DoubleFacteur,
    private readonly passeport: Passeport,
    private readonly entree: Entree,
    private readonly readTerritoire: ReadTerritoire,
    private readonly configuration: Configuration,
  ) {
    this.chiffree = adressePublique(configuration).startsWith('https:');
    this.territoireCode = configuration.SPASER_TERRITOIRE;
  }

  /** Who is signed in already goes on to what she came for. */
  @Get()
  async show(@Query() { retour }: SuiteQuery, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const { utilisateurId, facteur } = requete.session;
    if (utilisateurId !== undefined && facteur !== 'ATTENTE') return reponse.redirect(303, readSuite(retour));
    await this.render(reponse, { suite: readSuite(retour), courriel: '', erreur: null });
  }

  @Post('lien')
  @UseGuards(OrigineGuard)
  @HttpCode(HttpStatus.OK)
  async askLien(@Body() { courriel, suite }: LienDto, @Res() reponse: Response): Promise<void> {
    await this.onForm(reponse, { suite: readSuite(suite), courriel }, async () => {
      const navigateur = markNavigateur(reponse, this.chiffree);
      const adresse = await this.requestLien.execute({ territoireCode: this.territoireCode, courriel, nom: '', siren: null, suite: readSuite(suite), navigateur });
      const territoire = await this.readTerritoire.execute();
      reponse.type('html').send(renderLienEnvoye(toVueLienEnvoye({ territoire, courriel: adresse, minutes: MINUTES_LIEN, retour: adresses.connexion, sansServeur: !this.configuration.SPASER_SMTP_URL })));
    });
  }

  /** The browser that asked goes straight in; another one shows a button, so that what only follows links uses nothing up. */
  @Get('lien')
  async showLien(@Query() { jeton }: JetonDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    if (await this.openLien.isFromHere(this.territoireCode, jeton, readNavigateur(requete))) return this.follow(jeton, requete, reponse);
    reponse.type('html').send(renderConnexion(toVueLienAOuvrir(await this.readTerritoire.execute(), jeton)));
  }

  @Post('lien/ouvrir')
  openThere(@Body() { jeton }: JetonDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    return this.follow(jeton, requete, reponse);
  }

  @Post('mot-de-passe')
  @UseGuards(OrigineGuard)
  @HttpCode(HttpStatus.OK)
  async signIn(@Body() { courriel, suite }: MotDePasseDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    await this.onForm(reponse, { suite: readSuite(suite), courriel }, async () => {
      const personne = await this.passeport.recognise(requete, reponse);
      if (personne) reponse.redirect(303, await this.entree.enter(requete, personne));
    });
  }

  @Get('code')
  async showCode(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    if (requete.session.facteur !== 'ATTENTE') return reponse.redirect(303, requete.acteur ? adresses.espace : adresses.connexion);
    reponse.type('html').send(renderConnexion(toVueCode(await this.readTerritoire.execute(), null)));
  }

  @Post('code')
  @HttpCode(HttpStatus.OK)
  async giveCode(@Body() { code }: CodeDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const { utilisateurId } = requete.session;
    if (!utilisateurId) throw new DomainError('NON_CONNECTE');
    try {
      await this.doubleFacteur.verify(this.territoireCode, utilisateurId, code);
    } catch (error) {
      if (!(error instanceof DomainError) || !SUR_LE_FORMULAIRE.has(error.code)) throw error;
      reponse.status(422).type('html').send(renderConnexion(toVueCode(await this.readTerritoire.execute(), error.message)));
      return;
    }
    reponse.redirect(303, await this.entree.confirm(requete));
  }

  private async follow(jeton: string, requete: Request, reponse: Response): Promise<void> {
    const personne = await this.openLien.execute(this.territoireCode, jeton);
    forgetNavigateur(reponse);
    reponse.redirect(303, await this.entree.enter(requete, personne));
  }

  private async onForm(reponse: Response, saisie: Pick<ConnexionLue, 'suite' | 'courriel'>, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DomainError) || !SUR_LE_FORMULAIRE.has(error.code)) throw error;
      reponse.status(422);
      await this.render(reponse, { ...saisie, erreur: error.message });
    }
  }

  private async render(reponse: Response, lue: Omit<ConnexionLue, 'territoire' | 'proconnect'>): Promise<void> {
    reponse.type('html').send(renderConnexion(toVueConnexion({ ...lue, proconnect: hasProConnect(this.configuration), territoire: await this.readTerritoire.execute() })));
  }
}
