import { adresses } from '../adresses';
import { insecables, phrase } from '../typographie';
import { toPage, type Lien, type Page, type TerritoireLu } from './page';

export interface ErreurLue {
  readonly statut: number;
  /** What is wrong and what to do, in one sentence. */
  readonly titre: string;
  /** One sentence per field to correct. */
  readonly details: readonly string[];
  /** Reference written in the journal, to quote when asking for help. */
  readonly reference: string;
  readonly territoire?: TerritoireLu | null;
}

export interface VueErreur extends Page {
  readonly h1: string;
  readonly phrase: string;
  readonly details: readonly string[];
  readonly reference: string | null;
  readonly liens: readonly Lien[];
}

const TITRES: Readonly<Record<number, string>> = { 404: 'Page introuvable', 422: 'Demande à corriger' };

/** A refusal or a breakdown, told to a person. The reference shows only when the fault is ours. */
export function toVueErreur({ statut, titre, details, reference, territoire = null }: ErreurLue): VueErreur {
  const h1 = TITRES[statut] ?? (statut >= 500 ? 'Le service est en panne' : 'Demande refusée');
  const message = insecables(titre);
  return {
    ...toPage({ territoire, annee: null, rubrique: null, constat: h1, sujet: null, description: message }),
    h1,
    phrase: message,
    details: details.map(insecables),
    reference: statut >= 500 ? phrase`Si la panne dure, donnez cette référence : ${reference}` : null,
    liens: [{ libelle: 'Voir le territoire', href: adresses.territoire(null) }, { libelle: 'Revenir à l’accueil', href: adresses.accueil }],
  };
}
