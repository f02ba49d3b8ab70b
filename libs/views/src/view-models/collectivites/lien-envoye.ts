import { phrase } from '../../typographie';
import { toPage, type Lien, type Page, type TerritoireLu } from '../page';

/** « We have sent a link »: the same page whether or not the address has an account. */
export interface VueLienEnvoye extends Page {
  readonly h1: string;
  readonly courriel: string;
  readonly suites: readonly string[];
  readonly retour: Lien;
}

export interface LienEnvoyeLu {
  readonly territoire: TerritoireLu;
  readonly courriel: string;
  readonly minutes: number;
  /** Where to ask for another link. */
  readonly retour: string;
  /** No server sends the e-mails: they are written beside the product and announced in its terminal. */
  readonly sansServeur: boolean;
}

export function toVueLienEnvoye({ territoire, courriel, minutes, retour, sansServeur }: LienEnvoyeLu): VueLienEnvoye {
  const h1 = 'Ouvrez votre messagerie';
  return {
    ...toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: 'Connexion', description: phrase`Nous avons envoyé un lien de connexion.` }),
    h1,
    courriel,
    suites: [
      phrase`Le lien est valable ${minutes} minutes et ne sert qu'une fois. Ouvrez-le dans ce navigateur : la connexion est immédiate.`,
      phrase`Rien reçu ? Regardez dans les indésirables, ou demandez un autre lien.`,
      ...(sansServeur ? [phrase`Aucun serveur de courriels n'est branché : le lien s'affiche dans le terminal où le produit a été lancé.`] : []),
    ],
    retour: { libelle: 'Demander un autre lien', href: retour },
  };
}
