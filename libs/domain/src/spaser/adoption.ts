import { DomainError } from '../errors';
import { dernierJour, type DateCivile } from '../quantite/date-civile';
import type { Annee } from '../quantite/exercice';

/** What a délibération decides of a scheme. */
export const OBJETS_DELIBERATION = ['ADOPTION', 'REVISION', 'ABROGATION'] as const;
export type ObjetDeliberation = (typeof OBJETS_DELIBERATION)[number];

/** The life of one scheme as délibérations made it: what B1 reads. */
export interface PeriodeAdoption {
  readonly adopteLe: DateCivile;
  readonly abrogeLe: DateCivile | null;
  /** Last year of the scheme. */
  readonly fin: Annee;
}

/**
 * Whether a scheme is in force on 31 December of a year (B1, decision D-10): voted by then, not run out, not repealed by
 * then. In the year under way, a vote counts from its day: the same facts give the live count.
 */
export function isEnVigueur({ adopteLe, abrogeLe, fin }: PeriodeAdoption, annee: Annee): boolean {
  const terme = dernierJour(annee);
  return adopteLe <= terme && annee <= fin && (abrogeLe === null || abrogeLe > terme);
}

/** Before this day no council of France could have voted a SPASER: the law made them in 2014. */
const PREMIERE_DELIBERATION = '2014-08-01';

/** What is recorded of a vote. */
export interface DeliberationLue {
  readonly numero: string;
  readonly seanceLe: DateCivile;
  readonly executoireLe: DateCivile | null;
}

/**
 * Refuses a vote that did not take place, or that contradicts what is known, with the field that is wrong. `apres`: the vote that it cannot precede.
 * @throws DomainError DELIBERATION_FUTURE, DELIBERATION_INVALIDE
 */
export function requireDeliberation({ numero, seanceLe, executoireLe }: DeliberationLue, aujourdhui: DateCivile, apres: DateCivile | null = null): void {
  const invalide = (champ: keyof DeliberationLue, detail: string): never => {
    throw new DomainError('DELIBERATION_INVALIDE', { champ, detail });
  };
  if (seanceLe > aujourdhui) throw new DomainError('DELIBERATION_FUTURE', { champ: 'seanceLe', date: formatFrancais(seanceLe) });
  if (numero.trim() === '') invalide('numero', 'il manque son numéro. Il figure en tête de l’acte, par exemple 2026-014.');
  if (numero.length > 60) invalide('numero', 'son numéro dépasse 60 caractères. Recopiez-le tel qu’il figure sur l’acte.');
  if (seanceLe < PREMIERE_DELIBERATION) invalide('seanceLe', 'elle serait antérieure à la loi qui crée les SPASER. Vérifiez l’année de la séance.');
  if (apres !== null && seanceLe < apres) invalide('seanceLe', `la séance précède celle du ${formatFrancais(apres)}, qui a adopté le schéma. Vérifiez la date.`);
  if (executoireLe !== null && executoireLe < seanceLe) invalide('executoireLe', 'elle serait exécutoire avant la séance. Vérifiez les deux dates.');
}

/** « 14/03/2026 ». */
export function formatFrancais(date: DateCivile): string {
  return date.split('-').reverse().join('/');
}
