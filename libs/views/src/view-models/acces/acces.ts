import { toPage, type Lien, type Page, type TerritoireLu } from '../page';

/** One answer that a page offers: a button that posts the secret of the link back, since reading it uses nothing up. */
export interface ActionAcces {
  readonly action: string;
  readonly jeton: string;
  readonly reponse: string;
  readonly bouton: string;
  readonly aide: string;
}

/** A page that a link of an e-mail opens: who is concerned, what may be answered, what follows. */
export interface VueAcces extends Page {
  readonly h1: string;
  readonly conclusion: string;
  /** The answer has been given: the page says what has become of it. */
  readonly faite: boolean;
  readonly titreFaits: string;
  readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly actions: readonly ActionAcces[];
  readonly notes: readonly string[];
  readonly liens: readonly Lien[];
}

type Contenu = Pick<VueAcces, 'h1' | 'conclusion' | 'notes'> & Partial<Pick<VueAcces, 'faite' | 'titreFaits' | 'faits' | 'actions' | 'liens'>>;

export function toVueAcces(territoire: TerritoireLu, sujet: string, { h1, conclusion, notes, faite = false, titreFaits = '', faits = [], actions = [], liens = [] }: Contenu): VueAcces {
  return { ...toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet, description: conclusion }), h1, conclusion, faite, titreFaits, faits, actions, notes, liens };
}

/** Who is concerned, as people wrote it. */
export function listFaits(demandeur: string, courriel: string, fonction = ''): VueAcces['faits'] {
  return [
    { libelle: 'Nom', valeur: demandeur },
    ...(courriel === '' ? [] : [{ libelle: 'Adresse électronique', valeur: courriel }]),
    ...(fonction === '' ? [] : [{ libelle: 'Fonction déclarée', valeur: fonction }]),
  ];
}
