import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { adressePublique, Configuration, GetCollectivite, MINUTES_LIEN, RequestLien, SearchCollectivites } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { adresses, renderAdopter, renderLienEnvoye, toVueAdopter, toVueLienEnvoye, type AdopterLu, type SaisieAdopter, type VueAdopter } from '@spaser/views';
import type { Request, Response } from 'express';
import { markNavigateur } from '../connexion/attente';
import { Entree } from '../session/entree';
import { OrigineGuard } from '../session/origine.guard';
import { hasProConnect } from '../session/proconnect';
import { AdopterDto, AdopterQuery } from './collectivites.query';

const RESULTATS = 12;

/** What the search knows, whoever looks. */
type Trouve = Omit<AdopterLu, 'saisie' | 'proconnect' | 'personne'>;

/** « J'adopte »: find one's own collectivité, recognise it, ask for a link. No JavaScript. */
@ApiExcludeController()
@Controller('adopter')
export class AdopterPageController {
  constructor(
    private readonly searchCollectivites: SearchCollectivites,
    private readonly getCollectivite: GetCollectivite,
    private readonly requestLien: RequestLien,
    private readonly entree: Entree,
    private readonly configuration: Configuration,
  ) {}

  /** A refusal met while signing in is told here, on the collectivité that it bears on. */
  @Get()
  async show(@Query() query: AdopterQuery, @Req() requete: Request, @Res() response: Response): Promise<void> {
    const lu = query.siren === undefined ? await this.search(query.q ?? '') : await this.choose(query.siren);
    const refus = query.siren === undefined ? null : this.entree.takeRefus(requete);
    const saisie = refus === null ? null : { nom: '', courriel: '', erreurs: [{ champ: null, message: refus }] };
    response.type('html').send(renderAdopter(this.toVue({ ...lu, saisie }, requete)));
  }

  /** Sends the link, or asks at once for who is signed in; what is wrong is told on the form, and nothing that was written is lost. */
  @Post()
  @UseGuards(OrigineGuard)
  @HttpCode(HttpStatus.OK)
  async ask(@Body() { siren, nom = '', courriel = '' }: AdopterDto, @Req() requete: Request, @Res() response: Response): Promise<void> {
    const lu = await this.choose(siren);
    if (requete.acteur) return response.redirect(303, await this.entree.ask(requete, siren));
    const erreurs: SaisieAdopter['erreurs'][number][] = nom.trim() === '' ? [{ champ: 'nom', message: 'Votre nom manque. Écrivez par exemple Marie Lahitte.' }] : [];
    try {
      if (erreurs.length === 0) {
        const navigateur = markNavigateur(response, adressePublique(this.configuration).startsWith('https:'));
        const adresse = await this.requestLien.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, courriel, nom, siren, suite: null, navigateur });
        const envoye = { territoire: lu.territoire, courriel: adresse, minutes: MINUTES_LIEN, retour: adresses.adopterPour(siren), sansServeur: !this.configuration.SPASER_SMTP_URL };
        return void response.type('html').send(renderLienEnvoye(toVueLienEnvoye(envoye)));
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      erreurs.push({ champ: error.code === 'COURRIEL_ILLISIBLE' ? 'courriel' : null, message: error.message });
    }
    response.status(422).type('html').send(renderAdopter(this.toVue({ ...lu, saisie: { nom, courriel, erreurs } }, requete)));
  }

  private toVue(lu: Trouve & Pick<AdopterLu, 'saisie'>, { acteur }: Request): VueAdopter {
    const personne = acteur ? { nom: acteur.nom, courriel: acteur.courriel, adhesions: acteur.adhesions.map(({ siren }) => siren) } : null;
    return toVueAdopter({ ...lu, personne, proconnect: hasProConnect(this.configuration) });
  }

  /** When the question names one and no other, its facts and the form show at once. */
  private async search(question: string): Promise<Trouve> {
    const { territoire, trouvees, nombre, exacte, ...lues } = await this.searchCollectivites.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, question, limite: RESULTATS });
    if (lues.question === '') return { territoire, question: '', trouvees: [], nombre: 0, choisie: null };
    return { territoire, question: lues.question, trouvees, nombre, choisie: exacte };
  }

  private async choose(siren: string): Promise<Trouve> {
    const connue = await this.getCollectivite.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, siren });
    return { territoire: connue.territoire, question: '', trouvees: [], nombre: 1, choisie: { ...connue, ancienNom: null } };
  }
}
