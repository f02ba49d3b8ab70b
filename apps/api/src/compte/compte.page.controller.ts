import { Body, Controller, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ChangeCompte, CloseCompte, DoubleFacteur, ReadTerritoire, type Acteur } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { adresses, renderAcces, renderCompte, renderDoubleFacteur, toVueCodesDeSecours, toVueCompte, toVueCompteFerme, toVueEnrolement } from '@spaser/views';
import type { Request, Response } from 'express';
import { renderSVG } from 'uqr';
import { CodeDto } from '../connexion/connexion.dto';
import { Entree } from '../session/entree';
import { FermetureDto, NomDto, NouveauMotDePasseDto } from './compte.dto';

/** One's own account, without JavaScript: name, password, second factor, sessions. */
@ApiExcludeController()
@Controller('compte')
export class ComptePageController {
  constructor(
    private readonly changeCompte: ChangeCompte,
    private readonly closeCompte: CloseCompte,
    private readonly doubleFacteur: DoubleFacteur,
    private readonly entree: Entree,
    private readonly readTerritoire: ReadTerritoire,
  ) {}

  @Get()
  async show(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    if (!requete.acteur) return reponse.redirect(303, `${adresses.connexion}?retour=${encodeURIComponent(adresses.compte)}`);
    await this.render(requete.acteur, reponse, null);
  }

  @Post('nom')
  async setNom(@Body() { nom }: NomDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    await this.changeCompte.setNom(acteurOf(requete), nom);
    reponse.redirect(303, adresses.compte);
  }

  @Post('mot-de-passe')
  async setMotDePasse(@Body() { motDePasse }: NouveauMotDePasseDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const acteur = acteurOf(requete);
    try {
      await this.changeCompte.setMotDePasse(acteur, motDePasse, this.entree.empreinteOf(requete));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'MOT_DE_PASSE_FAIBLE') throw error;
      reponse.status(422);
      return this.render(acteur, reponse, error.message);
    }
    reponse.redirect(303, adresses.compte);
  }

  /** Shows a new key; it protects nothing until a code confirms it. */
  @Post('double-facteur')
  @HttpCode(HttpStatus.OK)
  async propose(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const acteur = acteurOf(requete);
    const { cle, adresse } = await this.doubleFacteur.propose(acteur);
    reponse.type('html').send(renderDoubleFacteur(toVueEnrolement(await this.readTerritoire.execute(), { cle, image: renderSVG(adresse, { border: 2 }) })));
  }

  @Post('double-facteur/confirmation')
  @HttpCode(HttpStatus.OK)
  async confirm(@Body() { code }: CodeDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const acteur = acteurOf(requete);
    const codes = await this.doubleFacteur.confirm(acteur, code, this.entree.empreinteOf(requete));
    await this.entree.confirm(requete);
    reponse.type('html').send(renderDoubleFacteur(toVueCodesDeSecours(await this.readTerritoire.execute(), codes)));
  }

  @Post('double-facteur/arret')
  async disable(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    await this.doubleFacteur.disable(acteurOf(requete), this.entree.empreinteOf(requete));
    reponse.redirect(303, adresses.compte);
  }

  @Post('sessions/arret')
  async endSessions(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    await this.changeCompte.endSessions(acteurOf(requete), this.entree.empreinteOf(requete));
    reponse.redirect(303, adresses.compte);
  }

  /** Closes the account for good, once its box is ticked. */
  @Post('fermeture')
  async close(@Body() { confirmation }: FermetureDto, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const acteur = acteurOf(requete);
    try {
      if (confirmation !== 'oui') throw new DomainError('FERMETURE_A_CONFIRMER');
      await this.closeCompte.execute(acteur);
    } catch (error) {
      if (!(error instanceof DomainError) || !['FERMETURE_A_CONFIRMER', 'COMPTE_NECESSAIRE'].includes(error.code)) throw error;
      reponse.status(422);
      return this.render(acteur, reponse, error.message);
    }
    await this.entree.leave(requete);
    reponse.type('html').status(HttpStatus.OK).send(renderAcces(toVueCompteFerme(await this.readTerritoire.execute())));
  }

  private async render(acteur: Acteur, reponse: Response, erreur: string | null): Promise<void> {
    const compte = await this.changeCompte.read(acteur);
    reponse.type('html').send(renderCompte(toVueCompte({ territoire: await this.readTerritoire.execute(), compte, adhesions: acteur.adhesions, doubleFacteurDonne: acteur.doubleFacteur, erreur })));
  }
}

function acteurOf({ acteur }: Request): Acteur {
  if (!acteur) throw new DomainError('NON_CONNECTE');
  return acteur;
}
