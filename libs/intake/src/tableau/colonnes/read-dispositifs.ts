import { CHAMPS_MARCHE, type ChampRefuse } from '@spaser/domain';
import { simplify } from '../../normalise/mot';
import type { ColonneDepot } from './colonne-depot';
import { isMuet, readOuiNon } from './oui-non';
import { readListe } from './read-liste';
import { findCode, splitOperateurs } from './read-valeur';

type Liste = readonly Readonly<Record<string, unknown>>[];
/** A list that cells say, `null` when they say nothing, or why they cannot be understood. */
export type ListeLue = { readonly liste: Liste | null } | { readonly defaut: ChampRefuse };

const NOMBRE = /^\d[\d\s.,]*(?:h|heures?)?$/i;
const isZero = (texte: string): boolean => /^0+(?:[.,]0+)?\s*(?:h|heures?)?$/i.test(texte);

/** The clauses of a contract from « clause sociale », its hours and the avenant that adds it. Hours without a clause say one; 0 hours, none. */
export function readClauses({ clause = '', heures = '', clauseAvenant = '' }: Readonly<Record<string, string | undefined>>): ListeLue {
  const ecrite = readListe(CHAMPS_MARCHE.clauses, clause);
  if (ecrite) return { liste: ecrite };
  const details = { ...(heures === '' ? {} : { heures }), ...(clauseAvenant === '' ? {} : { dateEffet: clauseAvenant }) };
  const aucuneHeure = heures === '' || isZero(heures);
  const dit = readOuiNon(clause);
  if (dit === false) {
    return aucuneHeure
      ? { liste: [] }
      : { defaut: { champ: 'clauses', code: 'INCOHERENT', message: 'Clause sociale\u00a0: la ligne dit «\u00a0non\u00a0» et donne des heures d’insertion. Corrigez l’un des deux.' } };
  }
  if (dit === true) return { liste: [details] };
  if (clause !== '' && NOMBRE.test(clause)) return { liste: isZero(clause) ? [] : [{ ...details, heures: heures === '' ? clause : heures }] };
  if (clause !== '') {
    return { defaut: { champ: 'clauses', code: 'ILLISIBLE', message: `Clause sociale\u00a0: «\u00a0${clause.slice(0, 40)}\u00a0» ne dit pas s’il y en a une. Écrivez oui, non, ou un nombre d’heures.` } };
  }
  if (heures !== '' && aucuneHeure && clauseAvenant === '') return { liste: [] };
  return { liste: Object.keys(details).length === 0 ? null : [details] };
}

/** The reservations of a contract: an article, a kind of structure, several of them, yes (the article is not known) or no. */
export function readReservations(colonne: ColonneDepot, texte: string, domaine: string): Liste | null {
  const avecDomaine = (liste: Liste): Liste => (domaine === '' ? liste : liste.map((ligne, rang) => (rang === 0 ? { domaine, ...ligne } : ligne)));
  const ecrite = readListe(CHAMPS_MARCHE.reservations, texte);
  if (ecrite) return avecDomaine(ecrite);
  if (texte === '') return null;
  const dit = readOuiNon(texte);
  if (dit === false || /^(?:non|pas|sans|aucune) (?:reserve|de reservation|reservation)/.test(simplify(texte))) return [];
  return avecDomaine((dit === true ? ['INCONNU'] : readArticles(colonne, texte)).map((article) => ({ article })));
}

function readArticles(colonne: ColonneDepot, texte: string): readonly string[] {
  const entier = findCode(colonne, texte);
  if (entier !== null) return [entier];
  const cites = [...texte.matchAll(/2113\s?-\s?(12|13|14|15)(?:\s?-\s?(1))?(?!\d)/g)].map(([, numero, detention]) => (detention ? 'L2113-13-1' : numero === '14' ? 'L2113-12+13' : `L2113-${numero}`));
  const morceaux = cites.length > 0 ? cites : texte.split(/[,;/\n+]|\bet\b/).flatMap((morceau) => (morceau.trim() === '' ? [] : [findCode(colonne, morceau) ?? morceau.trim()]));
  return joinArticles([...new Set(morceaux.length === 0 ? [texte] : morceaux)]);
}

/** EA or ESAT, and SIAE as well, is one reservation. */
function joinArticles(articles: readonly string[]): readonly string[] {
  if (!articles.includes('L2113-12') || !articles.includes('L2113-13')) return articles;
  return ['L2113-12+13', ...articles.filter((article) => article !== 'L2113-12' && article !== 'L2113-13' && article !== 'L2113-12+13')];
}

/** What one column of DECP says of the three social provisions at once; each absent when the text says nothing of any. */
export function readConsiderations(texte: string): { readonly clauses?: Liste; readonly reservations?: Liste; readonly criteresSociaux?: readonly string[] } {
  const mots = simplify(texte);
  const [clause, critere, reserve] = [/clause sociale/.test(mots), /critere social/.test(mots), /(?:marche reserve|concession reservee)/.test(mots)];
  if (!clause && !critere && !reserve && !/^pas de consideration/.test(mots)) return {};
  return { clauses: clause ? [{}] : [], reservations: reserve ? [{ article: 'INCONNU' }] : [], criteresSociaux: critere ? ['NON_PRECISE'] : [] };
}

/** The holders in one cell: our own writing, or SIRETs parted; a name alone is no holder. */
export function readTitulaires(texte: string): Liste {
  const ecrite = readListe(CHAMPS_MARCHE.titulaires, texte);
  if (ecrite) return ecrite;
  return splitOperateurs(texte).filter((partie) => /\d{9}/.test(partie.replace(/\s/g, ''))).map((id) => ({ id }));
}

/**
 * The tags of a contract from one column per tag. Some « oui » make the list; only « non » for every tag makes an empty one, for « non » to one
 * tag says nothing of the others.
 */
export function readEtiquettes(reponses: readonly { readonly code: string; readonly texte: string }[], toutes: number): { readonly codes: readonly string[] | null; readonly defauts: readonly ChampRefuse[] } {
  const lues = reponses.filter(({ texte }) => texte !== '' && !isMuet(texte)).map(({ code, texte }) => ({ code, texte, dit: readOuiNon(texte) }));
  const defauts = lues.filter(({ dit }) => dit === null).map(({ code, texte }): ChampRefuse => ({ champ: `etiquettes.${code}`, code: 'ILLISIBLE', message: `${code}\u00a0: «\u00a0${texte.slice(0, 40)}\u00a0» n’est ni oui ni non. Écrivez l’un des deux.` }));
  const codes = lues.filter(({ dit }) => dit === true).map(({ code }) => code);
  const aucune = lues.length === toutes && lues.every(({ dit }) => dit === false);
  return { codes: codes.length > 0 ? codes : aucune ? [] : null, defauts };
}
