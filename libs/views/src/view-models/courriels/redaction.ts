import type { Lien } from '../page';
import type { DonneesCourriels, GabaritCourriel } from './courriel-lu';

/** What a template says, before it is dressed. */
export interface Redaction {
  readonly sujet: string;
  readonly titre: string;
  readonly paragraphes: readonly string[];
  readonly faits?: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly bouton: Lien | null;
  readonly suites: readonly string[];
  /** « Vous recevez ce message parce que… » */
  readonly raison: string;
}

/** Where the links of an e-mail begin, and how long its secret lasts. */
export interface ContexteCourriel {
  /** Address of a page of the product. */
  readonly page: (chemin: string) => string;
  /** Address of a page that needs the secret of the e-mail. */
  readonly lien: (chemin: string) => string;
  /** « 30 minutes », « 7 jours ». */
  readonly duree: string;
  readonly marque: string;
}

export type Redacteurs<G extends GabaritCourriel> = { readonly [K in G]: (donnees: DonneesCourriels[K], contexte: ContexteCourriel) => Redaction };
