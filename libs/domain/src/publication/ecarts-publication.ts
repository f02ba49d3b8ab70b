import { isRetenu } from '../marche/apply-saisie';
import type { Marche } from '../marche/marche';
import type { DateCivile } from '../quantite/date-civile';
import type { ContratDuRegistre } from '../registre/contrat';
import { compareToPublie, type EcartChamp } from './ecart-publication';
import { echeancePublication, obligationOf, type ObligationPublication } from './obligation-publication';

/** A contract as its buyer knows it, beside what is published of it; `publie` is `null` when nothing is. */
export interface ContratConfronte {
  readonly contrat: ContratDuRegistre;
  readonly publie: Marche | null;
}

/** What is published of a buyer and what it states, wherever the two part: four lists, in the order of the contracts that are compared. */
export interface EcartsPublication {
  /** Published, and nobody here has said whose they are. */
  readonly aConfirmer: readonly ContratDuRegistre[];
  /** Stated, and published nowhere. */
  readonly nonPublies: readonly { readonly contrat: ContratDuRegistre; readonly obligation: ObligationPublication; readonly echeance: DateCivile | null }[];
  /** Published, and stated otherwise. */
  readonly differents: readonly { readonly contrat: ContratDuRegistre; readonly champs: readonly EcartChamp[] }[];
  /** Published under the buyer's name, and set aside by it. */
  readonly ecartes: readonly { readonly contrat: ContratDuRegistre; readonly motif: 'PAS_A_NOUS' | 'DOUBLON' }[];
}

export function compareToPublications(contrats: readonly ContratConfronte[]): EcartsPublication {
  const retenus = contrats.filter(({ contrat }) => isRetenu(contrat.marche));
  return {
    aConfirmer: retenus.flatMap(({ contrat, publie }) => (publie !== null && (contrat.marche.saisie?.appartenance ?? null) === null ? [contrat] : [])),
    nonPublies: retenus.flatMap(({ contrat, publie }) =>
      publie === null && contrat.marche.saisie !== null ? [{ contrat, obligation: obligationOf(contrat.marche), echeance: echeancePublication(contrat.marche) }] : []),
    differents: retenus.flatMap(({ contrat, publie }) => {
      const champs = publie === null ? [] : compareToPublie(publie, contrat);
      return champs.length === 0 ? [] : [{ contrat, champs }];
    }),
    ecartes: contrats.flatMap(({ contrat, publie }) => {
      const motif = contrat.marche.saisie?.appartenance;
      return publie !== null && (motif === 'PAS_A_NOUS' || motif === 'DOUBLON') ? [{ contrat, motif }] : [];
    }),
  };
}

/** The contracts of the four lists, each once: a contract to confirm may be stated otherwise too. */
export function listContratsEnEcart({ aConfirmer, nonPublies, differents, ecartes }: EcartsPublication): ReadonlySet<string> {
  return new Set([...aConfirmer, ...[...nonPublies, ...differents, ...ecartes].map(({ contrat }) => contrat)].map(({ id }) => id));
}
