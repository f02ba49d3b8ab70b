import { insecables, phrase } from '../../typographie';
import { toPage, type Page, type TerritoireLu } from '../page';

interface ChampDeFormulaire {
  readonly id: string;
  readonly nom: string;
  readonly libelle: string;
  readonly type: string;
  readonly valeur: string;
  readonly autocompletion: string;
}

interface Formulaire {
  readonly id: string;
  readonly titre: string;
  readonly phrase: string;
  readonly action: string;
  readonly caches: readonly { readonly nom: string; readonly valeur: string }[];
  readonly champs: readonly ChampDeFormulaire[];
  readonly bouton: string;
}

/** Sign-in: one form a way in, the error told first. */
export interface VueConnexion extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly erreur: string | null;
  readonly formulaires: readonly Formulaire[];
  readonly proconnect: string | null;
}

export interface ConnexionLue {
  readonly territoire: TerritoireLu;
  readonly suite: string;
  readonly courriel: string;
  readonly erreur: string | null;
  /** The operator has connected ProConnect. */
  readonly proconnect: boolean;
}

const champ = (id: string, nom: string, libelle: string, options: Partial<ChampDeFormulaire> = {}): ChampDeFormulaire =>
  ({ id, nom, libelle, type: 'text', valeur: '', autocompletion: 'off', ...options });

export function toVueConnexion({ territoire, suite, courriel, erreur, proconnect }: ConnexionLue): VueConnexion {
  const adresse = (id: string): ChampDeFormulaire => champ(id, 'courriel', 'Votre adresse électronique', { type: 'email', valeur: courriel, autocompletion: 'email' });
  const caches = [{ nom: 'suite', valeur: suite }];
  return toVue(territoire, 'Se connecter', phrase`Un lien par courriel suffit : il n'y a pas de mot de passe à retenir.`, erreur, [
    { id: 'lien', titre: 'Par un lien', phrase: phrase`Nous l'envoyons à votre adresse. Il est valable 30 minutes.`, action: '/connexion/lien', caches, champs: [adresse('courriel')], bouton: 'Recevoir mon lien' },
    {
      id: 'motdepasse', titre: 'Par un mot de passe', phrase: phrase`Si vous en avez choisi un dans votre compte.`, action: '/connexion/mot-de-passe', caches,
      champs: [adresse('courriel-2'), champ('mot-de-passe', 'motDePasse', 'Votre mot de passe', { type: 'password', autocompletion: 'current-password' })], bouton: 'Me connecter',
    },
  ], proconnect ? `/connexion/proconnect?retour=${encodeURIComponent(suite)}` : null);
}

export function toVueLienAOuvrir(territoire: TerritoireLu, jeton: string): VueConnexion {
  return toVue(territoire, 'Se connecter', phrase`Ce lien a été demandé dans un autre navigateur. Continuez seulement si c'est vous.`, null, [
    { id: 'ouvrir', titre: 'Ouvrir ma session ici', phrase: phrase`Le lien ne sert qu'une fois.`, action: '/connexion/lien/ouvrir', caches: [{ nom: 'jeton', valeur: jeton }], champs: [], bouton: 'Me connecter' },
  ]);
}

export function toVueCode(territoire: TerritoireLu, erreur: string | null): VueConnexion {
  return toVue(territoire, 'Votre code', phrase`Votre compte demande une double authentification.`, erreur, [
    {
      id: 'code', titre: 'Le code de votre application', phrase: phrase`Six chiffres, qui changent toutes les trente secondes. Un code de secours convient aussi.`, action: '/connexion/code', caches: [],
      champs: [champ('code-saisi', 'code', 'Code', { autocompletion: 'one-time-code' })], bouton: 'Continuer',
    },
  ]);
}

function toVue(territoire: TerritoireLu, h1: string, conclusion: string, erreur: string | null, formulaires: readonly Formulaire[], proconnect: string | null = null): VueConnexion {
  const page = toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: 'Connexion', description: conclusion });
  return { ...page, titre: erreur === null ? page.titre : phrase`Erreur : ${page.titre}`, h1, conclusion, erreur: erreur === null ? null : insecables(erreur), formulaires, proconnect };
}
