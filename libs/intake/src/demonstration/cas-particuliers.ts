import type { Jour } from './calendrier';
import type { Genre } from './catalogue/genre';
import { saysConsiderations, type ContratDemo } from './contrat';
import { drawDelaiPublication } from './montants';
import type { Tirage } from './tirage';

/** Framework agreements that give rise to subsequent contracts, published too. */
const PART_AVEC_SUBSEQUENTS = 0.04;
const PART_CONCESSIONS = 0.012;
const VALEUR_MINIMALE = 15_000_000n;

const CONCESSIONS: readonly (readonly [string, string])[] = [
  ['Délégation de service public pour l’exploitation de la crèche intercommunale', 'Délégation de service public'],
  ['Concession de service public pour la gestion d’un camping', 'Concession de service public'],
  ['Délégation de service public de l’eau potable', 'Délégation de service public'],
  ['Concession de mobilier urbain', 'Concession de service'],
];

/**
 * Adds what must not be counted twice or not at all: contracts that follow from a framework agreement, and turns a few
 * contracts into concessions. An agreement that has followers is published once only.
 */
export function addCasParticuliers(contrats: readonly ContratDemo[], jusquA: Jour, tirage: Tirage): ContratDemo[] {
  return contrats.flatMap((contrat) => {
    if (!saysConsiderations(contrat)) return [contrat];
    if (contrat.nature === 'ACCORD_CADRE' && tirage.chance(PART_AVEC_SUBSEQUENTS)) {
      const accordCadre = { ...contrat, montantPes: null, aussiTravaux: false };
      return [accordCadre, ...drawSubsequents(accordCadre, jusquA, tirage)];
    }
    if (contrat.acheteur.type === 'EPCI' && contrat.nature === 'MARCHE' && tirage.chance(PART_CONCESSIONS)) return [toConcession(contrat, tirage)];
    return [contrat];
  });
}

/** Natures of concessions, as published, by object. */
export const NATURES_CONCESSION: ReadonlyMap<string, string> = new Map(CONCESSIONS);

function drawSubsequents(accordCadre: ContratDemo, jusquA: Jour, tirage: Tirage): ContratDemo[] {
  return Array.from({ length: tirage.integer(1, 3) }, (_, rang): ContratDemo => {
    const notification = accordCadre.notification + tirage.integer(30, 300);
    return {
      ...accordCadre,
      id: `${accordCadre.id}-S${rang + 1}`,
      nature: 'SUBSEQUENT',
      idAccordCadre: accordCadre.id,
      objet: `Marché subséquent n° ${rang + 1} - ${accordCadre.objet}`,
      notification,
      publieLe: notification + drawDelaiPublication(tirage),
      montant: (accordCadre.montant * BigInt(tirage.integer(17, 45))) / 100n,
      dureeMois: tirage.integer(2, 12),
      modifications: [],
    };
  }).filter((contrat) => contrat.publieLe <= jusquA && contrat.publieLe >= accordCadre.publieLe);
}

function toConcession(contrat: ContratDemo, tirage: Tirage): ContratDemo {
  const [objet] = tirage.pick(CONCESSIONS);
  const dureeMois = tirage.pick([60, 84, 96]);
  const genre: Genre = { ...contrat.genre, insertion: 0 };
  const montant = contrat.montant * BigInt(Math.ceil(dureeMois / 12)) + VALEUR_MINIMALE;
  const publie = { modifications: [], montantPes: null, aussiTravaux: false };
  return { ...contrat, ...publie, genre, nature: 'CONCESSION', objet, montant, dureeMois, procedure: 'Procédure négociée ouverte' };
}
