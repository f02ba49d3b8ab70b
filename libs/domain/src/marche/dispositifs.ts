import type { DateCivile } from '../quantite/date-civile';
import type { ConsiderationEnvironnementale, Considerations, ConsiderationSociale } from './consideration';

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

export interface Reservation {
  readonly article: ArticleReservation | null;
  readonly domaine: DomaineEss | null;
}

/** What the indicators of the environment tell apart; a tag may be a criterion or a requirement. */
export const ETIQUETTES = ['E1', 'F2', 'G2', 'H1', 'K1', 'K2'] as const;
export type Etiquette = (typeof ETIQUETTES)[number];

/** The five levers that J1 prints, then those that its practice adds and that do not count (N16). */
export const LEVIERS_J1 = ['CARBURANT_HUILE', 'ENTRETIEN_VEHICULES', 'ENGINS_ALTERNATIFS', 'VETUSTE_PARC', 'ECO_CONDUITE'] as const;
export type LevierJ1 = (typeof LEVIERS_J1)[number] | 'VISIO' | 'TRANSPORT_COMMUN' | 'DEMATERIALISATION' | 'AUTRE';

/** The social and environmental provisions of a contract. In each list `null` is « nobody has said », which is not « none ». */
export interface Dispositifs {
  readonly clauses: readonly ClauseInsertion[] | null;
  readonly reservations: readonly Reservation[] | null;
  readonly criteresSociaux: readonly string[] | null;
  readonly etiquettes: readonly Etiquette[] | null;
  readonly leviers: readonly LevierJ1[] | null;
}

/** What DECP publishes of them: that there is a clause, never its hours; that it is reserved, never by which article (D-28). */
export function dispositifsPublies(sociales: Considerations<ConsiderationSociale>, environnementales: Considerations<ConsiderationEnvironnementale>): Dispositifs {
  const reserve = sociales?.includes('Marché réservé') === true || sociales?.includes('Concession réservée') === true;
  // « Pas de considération environnementale » says that there is none; a consideration does not say which.
  const aucune = environnementales?.length === 0 ? [] : null;
  return {
    clauses: sociales && (sociales.includes('Clause sociale') ? [{ dateEffet: null, heures: null, variations: [] }] : []),
    reservations: sociales && (reserve ? [{ article: null, domaine: null }] : []),
    criteresSociaux: sociales && (sociales.includes('Critère social') ? ['NON_PRECISE'] : []),
    etiquettes: aucune,
    leviers: aucune,
  };
}

/** Reserved to EA, ESAT or SIAE: what C1 and the inclusive set count (D-07); a reservation without its article is counted (D-28). */
export function isReserveInclusif({ article }: Pick<Reservation, 'article'>): boolean {
  return article === null || article === 'L2113-12' || article === 'L2113-13' || article === 'L2113-12+13';
}

/** Hours contracted by the clauses of a contract as they stand, avenants included, in hundredths; `null`: no clause says its hours. */
export function computeHeuresClauses(clauses: Dispositifs['clauses']): bigint | null {
  const dites = clauses?.flatMap(({ heures, variations }) => (heures === null ? [] : [heures, ...variations.map((variation) => variation.heures)])) ?? [];
  return dites.length === 0 ? null : dites.reduce((somme, une) => somme + une, 0n);
}
