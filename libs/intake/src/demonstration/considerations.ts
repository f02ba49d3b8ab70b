import type { ConsiderationSociale } from '@spaser/domain';
import type { AcheteurDemo } from './acheteur';
import { anneeOfJour } from './calendrier';
import { saysConsiderations, type ContratDemo } from './contrat';
import type { EntrepriseDemo } from './entreprises';
import { groupBy } from './group-by';
import { PREMIERE_ANNEE } from './periode';
import { Selection, toCandidat } from './selection';
import type { Tirage } from './tirage';
import type { VolumeDemo } from './volumes';

/** Years before the scheme whose running contracts already weigh in its first one. */
const ANNEES_D_AVANCE = 2;
/** Buyers that reserve a contract without ever writing a clause: inclusive, yet not engaged. */
const RESERVATIONS_SEULES = 3;
const PART_CRITERE_SEUL = { engage: 0.07, autre: 0.002 } as const;
/** Concessions with a clause: told apart from contracts, in B1 as in the amounts. */
const PART_CONCESSION_CLAUSEE = 0.4;

/** Forms of an inclusive contract ; reservations are for the kinds that structures can answer. */
const FORMES: readonly (readonly [readonly ConsiderationSociale[], number])[] = [
  [['Clause sociale'], 59],
  [['Clause sociale', 'Critère social'], 29],
  [['Marché réservé'], 24],
  [['Critère social', 'Marché réservé'], 4],
];
const FORMES_CLAUSEES = FORMES.filter(([forme]) => forme.includes('Clause sociale'));

export interface ContexteSocial {
  readonly acheteurs: readonly AcheteurDemo[];
  readonly volumes: readonly VolumeDemo[];
  /** Structures of insertion or of disability: they hold the reserved contracts. */
  readonly structures: readonly EntrepriseDemo[];
  readonly derniere: number;
}

/**
 * Writes social considerations into the contracts. The buyer is drawn first, then its contracts, so that few buyers
 * hold nearly all of them. What follows from a framework agreement says what the agreement says.
 */
export function assignConsiderations(
  contrats: readonly ContratDemo[],
  contexte: ContexteSocial,
  tirage: Tirage,
): ContratDemo[] {
  const { acheteurs, volumes, structures, derniere } = contexte;
  const premiere = PREMIERE_ANNEE - ANNEES_D_AVANCE;
  const annees = Array.from({ length: derniere - premiere + 1 }, (_, rang) => premiere + rang);
  const selection = new Selection(acheteurs, volumes, derniere, tirage);
  const candidats = groupBy(contrats.filter(isCandidat), ({ notification }) => anneeOfJour(notification));
  for (const annee of annees) {
    selection.fillAnnee(annee, (candidats.get(annee) ?? []).map((contrat) => toCandidat(contrat, annees)));
  }
  const formes = new Map([...selection.retenus].map(([contrat, premier]) => [keyOf(contrat, contrat.id), drawForme(contrat, premier, tirage)]));
  for (const contrat of drawReservationsSeules(contrats, selection, derniere, tirage)) formes.set(keyOf(contrat, contrat.id), ['Marché réservé']);

  return contrats.map((contrat) => {
    const social = formes.get(keyOf(contrat, contrat.idAccordCadre ?? contrat.id));
    if (social?.includes('Marché réservé')) return { ...contrat, social, titulaires: [tirage.pick(structures)] };
    if (social) return { ...contrat, social };
    if (contrat.nature === 'CONCESSION') return tirage.chance(PART_CONCESSION_CLAUSEE) ? { ...contrat, social: ['Clause sociale'] } : contrat;
    const part = selection.engages.has(contrat.acheteur.siren) ? PART_CRITERE_SEUL.engage : PART_CRITERE_SEUL.autre;
    return saysConsiderations(contrat) && tirage.chance(part) ? { ...contrat, social: ['Critère social'] } : contrat;
  });
}

/** Contracts whose worth is known, in a format that can say it, of a kind where insertion has its place. */
function isCandidat(contrat: ContratDemo): boolean {
  return saysConsiderations(contrat) && contrat.defaut === null && contrat.genre.insertion > 0 && ['MARCHE', 'ACCORD_CADRE'].includes(contrat.nature);
}

function drawForme({ genre }: ContratDemo, premier: boolean, tirage: Tirage): readonly ConsiderationSociale[] {
  return tirage.pickWeighted(premier || !genre.reservable ? FORMES_CLAUSEES : FORMES, ([, poids]) => poids)[0];
}

function drawReservationsSeules(contrats: readonly ContratDemo[], selection: Selection, derniere: number, tirage: Tirage): ContratDemo[] {
  const possibles = contrats
    .filter((contrat) => isCandidat(contrat) && contrat.genre.reservable && anneeOfJour(contrat.notification) === derniere - 1)
    .filter(({ acheteur }) => acheteur.type !== 'EPCI' && !selection.engages.has(acheteur.siren));
  const parAcheteur = new Map(tirage.shuffle(possibles).map((contrat) => [contrat.acheteur.siren, contrat]));
  return [...parAcheteur.values()].slice(0, RESERVATIONS_SEULES);
}

const keyOf = ({ acheteurId }: ContratDemo, id: string): string => `${acheteurId} ${id}`;
