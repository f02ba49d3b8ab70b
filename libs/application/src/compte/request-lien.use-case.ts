import { normaliseCourriel } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { askCourriel } from '../courriels/ask-courriel';
import type { Horloge } from '../horloge/horloge';
import { freiner, perimetreIdentite } from './freiner';

/** Minutes during which a link to sign in may be opened. */
export const MINUTES_LIEN = 30;

export interface LienDemande {
  readonly territoireCode: string;
  readonly courriel: string;
  /** How a new person signs herself; who has an account keeps her own name. */
  readonly nom: string;
  /** Collectivité that she wants to act for, if she comes from its page. */
  readonly siren: string | null;
  /** Where she was going. */
  readonly suite: string | null;
  /** Hash of the cookie of the browser that asks. */
  readonly navigateur: string | null;
}

/** Asks for a link to sign in. The answer, and the work, are the same whether or not the address has an account. */
export class RequestLien {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Returns the address that the link goes to. @throws DomainError COURRIEL_ILLISIBLE, TROP_DE_TENTATIVES */
  async execute({ territoireCode, courriel, nom, siren, suite, navigateur }: LienDemande): Promise<string> {
    const adresse = normaliseCourriel(courriel);
    await freiner(this.unite, this.horloge, territoireCode, 'lien', adresse);
    await this.unite.run(perimetreIdentite(territoireCode), (stores) =>
      askCourriel(stores, {
        gabarit: 'lien-connexion', destinataire: adresse, donnees: {},
        jeton: { sorte: 'LIEN_CONNEXION', courriel: adresse, utilisateurId: null, cible: { nom: nom.trim(), siren, suite }, navigateur, dureeSecondes: MINUTES_LIEN * 60 },
      }),
    );
    return adresse;
  }
}
