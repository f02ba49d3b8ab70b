import type { Annee } from '@spaser/domain';
import { adresses } from '../adresses';
import { cheminOf } from '../assets';
import { phrase } from '../typographie';

/** The territory whose pages are shown; `demonstration`: its data are invented and every page says so. */
export interface TerritoireLu {
  readonly nom: string;
  readonly demonstration: boolean;
}

export type Rubrique = 'territoire' | 'contrats' | 'collectivites' | 'indicateurs' | 'methode' | null;

export interface Lien {
  readonly libelle: string;
  readonly href: string;
}

/** What every page needs besides its own content. */
export interface Page {
  /** « constat — sujet — SPASER Landes » */
  readonly titre: string;
  readonly description: string;
  readonly marque: string;
  readonly accueil: string;
  readonly demonstration: boolean;
  readonly navigation: readonly (Lien & { readonly courant: boolean })[];
  readonly connexion: string;
  readonly pied: readonly Lien[];
  readonly feuille: string;
  readonly police: string;
  readonly icone: string;
}

export interface QuestionPage {
  readonly territoire: TerritoireLu | null;
  /** Year whose contracts the navigation leads to; `null` when none is known. */
  readonly annee: Annee | null;
  readonly rubrique: Rubrique;
  readonly constat: string;
  readonly sujet: string | null;
  readonly description: string;
}

/** Head, navigation and foot of a page. */
export function toPage({ territoire, annee, rubrique, constat, sujet, description }: QuestionPage): Page {
  const marque = territoire === null ? 'SPASER' : `SPASER ${territoire.nom}`;
  const lien = (libelle: string, href: string, cle: Rubrique) => ({ libelle, href, courant: cle === rubrique });
  return {
    titre: [constat, sujet, marque].filter((morceau) => morceau !== null).join(' — '),
    description,
    marque,
    accueil: adresses.accueil,
    demonstration: territoire?.demonstration ?? false,
    navigation: [
      lien('Territoire', adresses.territoire(null), 'territoire'),
      lien('Contrats', annee === null ? adresses.territoire(null) : adresses.contrats(annee), 'contrats'),
      lien('Collectivités', adresses.collectivites(), 'collectivites'),
      lien('Indicateurs', adresses.indicateurs, 'indicateurs'),
      lien('Méthode', adresses.methode, 'methode'),
    ],
    connexion: adresses.connexion,
    pied: [
      { libelle: phrase`Accessibilité : non auditée`, href: adresses.accessibilite },
      { libelle: 'Mentions légales', href: adresses.mentions },
      { libelle: 'Licence Ouverte 2.0', href: adresses.licence },
      { libelle: 'API', href: adresses.api },
    ],
    feuille: cheminOf('feuille'),
    police: cheminOf('police'),
    icone: cheminOf('icone'),
  };
}
