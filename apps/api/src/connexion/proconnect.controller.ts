import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { adressePublique, Configuration, MINUTES_LIEN, ReadTerritoire, RequestLien, SignInExterne } from '@spaser/application';
import { readSuite } from '@spaser/domain';
import { adresses, renderLienEnvoye, toVueLienEnvoye } from '@spaser/views';
import type { Request, Response } from 'express';
import { Entree } from '../session/entree';
import { Passeport } from '../session/passeport';
import { markNavigateur } from './attente';
import { ProConnectQuery } from './connexion.dto';

/** Sign-in by ProConnect; these pages exist when the operator has configured it. */
@ApiExcludeController()
@Controller('connexion/proconnect')
export class ProConnectController {
  constructor(
    private readonly passeport: Passeport,
    private readonly signInExterne: SignInExterne,
    private readonly requestLien: RequestLien,
    private readonly entree: Entree,
    private readonly readTerritoire: ReadTerritoire,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  async leave(@Query() { retour, siren }: ProConnectQuery, @Req() requete: Request, @Res() reponse: Response): Promise<void> {
    requete.session.visee = { siren: siren ?? null, suite: readSuite(retour), siret: null };
    await this.passeport.identify(requete, reponse);
  }

  @Get('retour')
  async comeBack(@Req() requete: Request, @Res() reponse: Response): Promise<void> {
    const identite = await this.passeport.identify(requete, reponse);
    if (!identite) return;
    const territoireCode = this.configuration.SPASER_TERRITOIRE;
    const { siren = null, suite = adresses.espace } = requete.session.visee ?? {};
    const personne = await this.signInExterne.execute(territoireCode, identite);
    if (personne !== 'A_RELIER') return reponse.redirect(303, await this.entree.enter(requete, { ...personne, siren, suite, siret: identite.siret }));
    requete.session.aRelier = identite;
    const navigateur = markNavigateur(reponse, adressePublique(this.configuration).startsWith('https:'));
    const courriel = await this.requestLien.execute({ territoireCode, courriel: identite.courriel, nom: identite.nom, siren, suite, navigateur });
    const territoire = await this.readTerritoire.execute();
    reponse.type('html').send(renderLienEnvoye(toVueLienEnvoye({ territoire, courriel, minutes: MINUTES_LIEN, retour: adresses.connexion, sansServeur: !this.configuration.SPASER_SMTP_URL })));
  }
}
