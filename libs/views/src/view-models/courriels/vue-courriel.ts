import { adresses } from '../../adresses';
import { insecables } from '../../typographie';
import type { Lien } from '../page';
import { redactionCompte } from './gabarits-compte';
import { redactionSchema } from './gabarits-schema';
import type { CourrielLu, GabaritCourriel } from './courriel-lu';
import type { ContexteCourriel, Redacteurs } from './redaction';

/** An e-mail ready to print, as text and as HTML. */
export interface VueCourriel {
  readonly sujet: string;
  readonly titre: string;
  /** Shown by mail readers beside the subject. */
  readonly apercu: string;
  readonly marque: string;
  readonly accueil: string;
  readonly demonstration: boolean;
  readonly paragraphes: readonly string[];
  readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly bouton: Lien | null;
  readonly suites: readonly string[];
  readonly raison: string;
}

const REDACTEURS: Redacteurs<GabaritCourriel> = { ...redactionCompte, ...redactionSchema };

/** @throws Error when a template that has a secret link is written without its secret. */
export function toVueCourriel<G extends GabaritCourriel>({ gabarit, donnees, jeton, territoire, adresse }: CourrielLu<G>): VueCourriel {
  const marque = `SPASER ${territoire.nom}`;
  const contexte: ContexteCourriel = {
    marque,
    page: (chemin) => `${adresse}${chemin}`,
    lien: (chemin) => {
      if (!jeton) throw new Error(`the e-mail ${gabarit} has no secret`);
      return `${adresse}${chemin}?jeton=${encodeURIComponent(jeton.secret)}`;
    },
    duree: jeton ? formatDuree(jeton.dureeSecondes) : '',
  };
  const { sujet, titre, paragraphes, faits = [], bouton, suites, raison } = REDACTEURS[gabarit](donnees, contexte);
  return {
    sujet: insecables(sujet), titre, apercu: paragraphes[0] ?? titre, marque, accueil: contexte.page(adresses.accueil), demonstration: territoire.demonstration,
    paragraphes, faits, bouton, suites, raison,
  };
}

const MINUTE = 60;
const HEURE = 60 * MINUTE;
const JOUR = 24 * HEURE;

function formatDuree(secondes: number): string {
  const dire = (nombre: number, mot: string): string => `${nombre}\u00a0${nombre > 1 ? `${mot}s` : mot}`;
  if (secondes >= 2 * JOUR) return dire(Math.floor(secondes / JOUR), 'jour');
  return secondes >= 2 * HEURE ? dire(Math.floor(secondes / HEURE), 'heure') : dire(Math.floor(secondes / MINUTE), 'minute');
}
