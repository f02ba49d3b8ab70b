import type { Acteur, ReadActeur, Sessions, SignInExterne, Welcome } from '@spaser/application';
import { DomainError } from '@spaser/domain';
import { adresses } from '@spaser/views';
import type { Request } from 'express';
import type { Visee } from './donnees-session';
import type { Reconnue } from './passeport';

/** Where the browser goes next. */
export type Adresse = string;

export const PAGE_CODE = '/connexion/code';

/** The life of a session: a new id at each change of rights, a second factor when there is one, then what she came for. */
export class Entree {
  constructor(
    private readonly readActeur: ReadActeur,
    private readonly welcome: Welcome,
    private readonly sessions: Sessions,
    private readonly signInExterne: SignInExterne,
    private readonly territoireCode: string,
  ) {}

  /** A first factor was proved. Returns where to go: the page of the code, or what she came for. */
  async enter(requete: Request, { utilisateurId, doubleFacteur, siren, suite, siret = null }: Reconnue): Promise<Adresse> {
    const { aRelier } = requete.session;
    const relie = aRelier !== undefined && (await this.signInExterne.link(this.territoireCode, utilisateurId, aRelier));
    await renew(requete, { utilisateurId, facteur: doubleFacteur ? 'ATTENTE' : 'SANS', visee: { siren, suite, siret: relie ? aRelier.siret : siret } });
    if (!doubleFacteur) return this.complete(requete);
    // A redirect leaves before express-session writes, and the page of the code would find nothing.
    await save(requete);
    return PAGE_CODE;
  }

  /** The second factor was given: the session changes its id and opens. */
  async confirm(requete: Request): Promise<Adresse> {
    const { utilisateurId, visee } = requete.session;
    if (!utilisateurId) throw new DomainError('NON_CONNECTE');
    await renew(requete, { utilisateurId, facteur: 'VERIFIE', visee: visee ?? { siren: null, suite: '/app', siret: null } });
    return this.complete(requete);
  }

  /** Who is signed in already asks for one more collectivité: no address to type, no link to wait for. */
  async ask(requete: Request, siren: string): Promise<Adresse> {
    const { utilisateurId, facteur } = requete.session;
    if (!utilisateurId || !facteur || facteur === 'ATTENTE') throw new DomainError('NON_CONNECTE');
    await renew(requete, { utilisateurId, facteur, visee: { siren, suite: adresses.espace, siret: null } });
    return this.complete(requete);
  }

  /** The refusal to show on the page that one was led back to; told once. */
  takeRefus({ session }: Request): string | null {
    const { refus = null } = session;
    delete session.refus;
    return refus;
  }

  async leave(requete: Request): Promise<void> {
    await new Promise<void>((resolve, reject) => requete.session.destroy((erreur) => (erreur ? reject(erreur as Error) : resolve())));
  }

  /** Hash of this session, which outlives the others when she ends them. */
  empreinteOf(requete: Request): string {
    return this.sessions.empreinteOf(requete.sessionID);
  }

  private async complete(requete: Request): Promise<Adresse> {
    const { visee, facteur } = requete.session;
    const acteur = await this.require(requete);
    const { siren = null, suite = '/app', siret = null } = visee ?? {};
    const { acteur: ensuite, ouverte, brouillon, refus } = await this.welcome.execute(acteur, { siren, siret });
    delete requete.session.visee;
    requete.session.inactivite = this.sessions.inactiviteOf(ensuite.adhesions.flatMap(({ roles }) => roles));
    requete.session.facteur = facteur ?? 'SANS';
    if (refus !== null) requete.session.refus = refus;
    await save(requete);
    if (refus !== null && siren !== null) return adresses.adopterPour(siren);
    return ouverte === null ? suite : `/app/c/${ouverte}${brouillon ? '/schema/adopter' : ''}`;
  }

  private async require({ session }: Request): Promise<Acteur> {
    const acteur = await this.readActeur.execute({ territoireCode: this.territoireCode, utilisateurId: session.utilisateurId ?? '', doubleFacteur: session.facteur === 'VERIFIE' });
    if (!acteur) throw new DomainError('NON_CONNECTE');
    return acteur;
  }
}

/** The old id opens nothing any more: who knew it before the sign-in knows nothing after. */
async function renew(requete: Request, contenu: { utilisateurId: string; facteur: 'SANS' | 'ATTENTE' | 'VERIFIE'; visee: Visee }): Promise<void> {
  await new Promise<void>((resolve, reject) => requete.session.regenerate((erreur) => (erreur ? reject(erreur as Error) : resolve())));
  Object.assign(requete.session, contenu);
}

function save(requete: Request): Promise<void> {
  return new Promise((resolve, reject) => requete.session.save((erreur) => (erreur ? reject(erreur as Error) : resolve())));
}
