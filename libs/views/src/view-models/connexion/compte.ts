import { isDoubleFacteurRequis, libelleRole, type Role } from '@spaser/domain';
import type { Svg } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, joinFrancais, phrase } from '../../typographie';
import { toVueAcces, type VueAcces } from '../acces/acces';
import { toPage, type Lien, type Page, type TerritoireLu } from '../page';

export interface CompteLu {
  readonly territoire: TerritoireLu;
  readonly compte: { readonly courriel: string; readonly nom: string; readonly motDePasse: boolean; readonly doubleFacteur: boolean; readonly codesRestants: number; readonly sessions: number };
  readonly adhesions: readonly { readonly nom: string; readonly roles: readonly Role[] }[];
  readonly doubleFacteurDonne: boolean;
  readonly erreur: string | null;
}

/** One's own account. */
export interface VueCompte extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly erreur: string | null;
  readonly nom: string;
  readonly courriel: string;
  readonly adhesions: readonly { readonly nom: string; readonly roles: string }[];
  readonly motDePasse: { readonly phrase: string; readonly bouton: string };
  readonly doubleFacteur: { readonly phrase: string; readonly activer: string | null; readonly arreter: boolean };
  readonly sessions: string | null;
  readonly espace: Lien;
}

export function toVueCompte({ territoire, compte, adhesions, doubleFacteurDonne, erreur }: CompteLu): VueCompte {
  const h1 = 'Mon compte';
  const conclusion = phrase`Ce que nous savons de vous, et ce qui protège vos accès.`;
  const page = toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: null, description: conclusion });
  const requis = adhesions.some(({ roles }) => roles.some(isDoubleFacteurRequis));
  return {
    ...page,
    titre: erreur === null ? page.titre : phrase`Erreur : ${page.titre}`,
    h1,
    conclusion,
    erreur: erreur === null ? null : insecables(erreur),
    nom: compte.nom,
    courriel: compte.courriel,
    adhesions: adhesions.map(({ nom, roles }) => ({ nom, roles: joinFrancais(roles.map(libelleRole)) })),
    motDePasse: {
      phrase: phrase`Facultatif : le lien par courriel suffit. Au moins 14 caractères, par exemple quatre mots sans rapport entre eux.`,
      bouton: compte.motDePasse ? 'Changer de mot de passe' : 'Choisir ce mot de passe',
    },
    doubleFacteur: {
      phrase: phraseDoubleFacteur(compte.doubleFacteur, requis, compte.codesRestants),
      activer: compte.doubleFacteur ? (doubleFacteurDonne ? 'Changer de téléphone, ou de codes de secours' : null) : 'Activer la double authentification',
      arreter: compte.doubleFacteur && doubleFacteurDonne && !requis,
    },
    sessions: compte.sessions > 1 ? phrase`Vous êtes connecté dans ${compte.sessions} navigateurs.` : null,
    espace: { libelle: 'Revenir à mon espace', href: adresses.espace },
  };
}

function phraseDoubleFacteur(actif: boolean, requis: boolean, codes: number): string {
  if (actif) return phrase`Elle est active. Il vous reste ${codes} codes de secours.`;
  return requis
    ? phrase`Vos rôles la demandent : sans elle, vous ne pouvez ni inviter, ni changer les rôles.`
    : phrase`Une application de votre téléphone donne un code à six chiffres à chaque connexion.`;
}

/** The account is closed: the last page of this session. */
export function toVueCompteFerme(territoire: TerritoireLu): VueAcces {
  return toVueAcces(territoire, 'Mon compte', {
    h1: 'Votre compte est fermé',
    conclusion: phrase`Votre nom et votre adresse sont effacés, et vous êtes déconnecté partout.`,
    faite: true,
    notes: [phrase`Ce que vous avez fait pour vos collectivités reste à elles, sans votre nom. Vous pourrez ouvrir un autre compte quand vous voudrez.`],
    liens: [{ libelle: 'Revenir à l’accueil', href: adresses.accueil }],
  });
}

/** The key of a second factor, or the codes that replace it: shown once. */
export interface VueDoubleFacteur extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly image: Svg | null;
  readonly cle: string | null;
  readonly codes: readonly string[];
  readonly retour: Lien;
}

export function toVueEnrolement(territoire: TerritoireLu, { cle, image }: { readonly cle: string; readonly image: string }): VueDoubleFacteur {
  return toVueFacteur(territoire, 'Votre application de codes', phrase`Lisez ce carré avec l'application de votre téléphone, puis écrivez le code qu'elle affiche.`, {
    image: image as Svg, cle: cle.replace(/(.{4})(?=.)/g, '$1 '), codes: [],
  });
}

export function toVueCodesDeSecours(territoire: TerritoireLu, codes: readonly string[]): VueDoubleFacteur {
  return toVueFacteur(territoire, 'La double authentification est active', phrase`Gardez ces codes de secours : chacun remplace une fois votre téléphone. Ils ne seront plus montrés.`, { image: null, cle: null, codes });
}

function toVueFacteur(territoire: TerritoireLu, h1: string, conclusion: string, reste: Pick<VueDoubleFacteur, 'image' | 'cle' | 'codes'>): VueDoubleFacteur {
  return {
    ...toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: 'Mon compte', description: conclusion }), h1, conclusion, ...reste,
    retour: { libelle: 'Revenir à mon compte', href: adresses.compte },
  };
}
