import type { Marche } from '../marche/marche';
import type { DateCivile } from '../quantite/date-civile';

/** Articles of the Code de la commande publique that reserve a contract; `null` when a source says « réservé » without its article (D-28). */
export const ARTICLES_RESERVATION = ['L2113-12', 'L2113-13', 'L2113-12+13', 'L2113-13-1', 'L2113-15'] as const;
export type ArticleReservation = (typeof ARTICLES_RESERVATION)[number];

export const DOMAINES_ESS = ['SANITAIRES_SOCIAUX_CONNEXES', 'ADMINISTRATIFS_SOCIAUX_EDUCATIFS_CULTURELS', 'SOINS_DE_SANTE'] as const;
export type DomaineEss = (typeof DOMAINES_ESS)[number];

/** An insertion clause. Hours are in hundredths; `null`: the source says the clause, not its hours. */
export interface ClauseInsertion {
  /** `null`: in the contract since its notification; a date: added by an avenant notified that day (D-11). */
  readonly dateEffet: DateCivile | null;
  readonly heures: bigint | null;
  /** What later avenants add to its hours, or take away. */
  readonly variations: readonly { readonly date: DateCivile; readonly heures: bigint }[];
}

/** What the indicators of the environment tell apart; a tag may be a criterion or a requirement. */
export const ETIQUETTES = ['E1', 'F2', 'G2', 'H1', 'K1', 'K2'] as const;
export type Etiquette = (typeof ETIQUETTES)[number];

/** The five levers that J1 prints, then those that its practice adds and that do not count (N16). */
export const LEVIERS_J1 = ['CARBURANT_HUILE', 'ENTRETIEN_VEHICULES', 'ENGINS_ALTERNATIFS', 'VETUSTE_PARC', 'ECO_CONDUITE'] as const;
export type LevierJ1 = (typeof LEVIERS_J1)[number] | 'VISIO' | 'TRANSPORT_COMMUN' | 'DEMATERIALISATION' | 'AUTRE';

/**
 * One contract as its buyer knows it: the published facts, and what only the register tells. In each list `null` is « nobody
 * has said », which is not « none ».
 */
export interface ContratDuRegistre {
  readonly id: string;
  readonly marche: Pick<Marche, 'uid' | 'acheteurId' | 'nature' | 'typeMarche' | 'codeCPV' | 'dateNotification' | 'montantInitial' | 'idAccordCadre' | 'titulaires'>;
  readonly clauses: readonly ClauseInsertion[] | null;
  readonly reservations: readonly { readonly article: ArticleReservation | null; readonly domaine: DomaineEss | null }[] | null;
  readonly criteresSociaux: readonly string[] | null;
  readonly etiquettes: readonly Etiquette[] | null;
  readonly leviers: readonly LevierJ1[] | null;
}

/** A contract of which only DECP speaks: what it publishes is kept, what its schema cannot say stays unknown. */
export function toContratPublie(id: string, marche: Marche): ContratDuRegistre {
  const { considerationsSociales: sociales, considerationsEnvironnementales: environnementales } = marche;
  const reserve = sociales?.includes('Marché réservé') === true || sociales?.includes('Concession réservée') === true;
  // « Pas de considération environnementale » says that there is none; a consideration does not say which.
  const aucune = environnementales?.length === 0 ? [] : null;
  return {
    id,
    marche,
    clauses: sociales && (sociales.includes('Clause sociale') ? [{ dateEffet: null, heures: null, variations: [] }] : []),
    reservations: sociales && (reserve ? [{ article: null, domaine: null }] : []),
    criteresSociaux: sociales && (sociales.includes('Critère social') ? ['NON_PRECISE'] : []),
    etiquettes: aucune,
    leviers: aucune,
  };
}
